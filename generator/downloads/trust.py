"""What was computed of records of misconduct, objections, licences and penalties, and results."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures.admin_credit import WORKING_DAYS, decisions
from generator.measures.results import consequences
from generator.measures.terms import Prompt, Rectification
from generator.measures.trust import misconduct, objections
from generator.registry import Registry
from generator.schema.types import Choice, Count, Day, Reference

_DEADLINE = Column(
    "deadline",
    "最迟日",
    Day(),
    help="从第二天起数工作日；放假安排还没有公布的年份算不出，空着。",
    example="2026-03-18",
)
_STATE = Column(
    "state",
    "办理情况",
    Choice(Prompt),
    required=True,
    help="不晚于最迟日的为“按时”；没有办的，过了最迟日为“到期未办”。",
    example="按时",
)
_LATE = Column(
    "days_late",
    "迟了几天",
    Count(),
    help="最迟日之后到办完那天有几个工作日，没有办完的算到数据截至日；不迟的为 0，算不出的空着。",
    example="0",
)


def trust(registry: Registry) -> Iterator[Dataset]:
    yield _exposures(registry)
    yield _objections(registry)
    yield _decisions(registry)
    yield _results(registry)


def _exposures(registry: Registry) -> Dataset:
    columns = (
        Column("record", "记录编号", Reference("unit_record"), required=True, help="对应“单位政务信用记录”表的 id。", example="xy-2026-n2f"),
        UNIT,
        Column("repair_from", "可以申请修复的日子", Day(), help="最短公示期满的日子；轻微的履行完毕就可以申请，空着。", example="2026-08-18"),
        Column("ends", "公示到", Day(), required=True, help="最长公示期满的日子；到这一天不再显示，已经修复的更早。", example="2027-05-18"),
    )  # fmt: skip
    found = misconduct(registry)
    return of_units(
        "exposure",
        "失信公示期限",
        "正在公示的失信记录各公示到哪一天，由认定日期和失信程度算出，不由人填写。",
        columns,
        ((each.record.id, each.record.unit, each.exposure.repair_from, each.exposure.ends) for each in found),
        key="record",
    )


def _objections(registry: Registry) -> Dataset:
    days = registry.requirement.objection_days
    columns = (
        Column("objection", "异议编号", Reference("objection"), required=True, help="对应“异议申诉”表的 id。", example="yy-2026-s4b"),
        UNIT,
        _DEADLINE,
        _STATE,
        _LATE,
    )  # fmt: skip
    return of_units(
        "objection_state",
        "异议答复情况",
        f"收到异议后 {days} 个工作日之内有没有答复。",
        columns,
        (
            (
                each.objection.id,
                each.record.unit,
                each.prompt.deadline,
                each.prompt.state,
                each.prompt.days_late,
            )
            for each in objections(registry)
        ),
        key="objection",
    )


def _decisions(registry: Registry) -> Dataset:
    columns = (
        Column("admin_credit", "记录编号", Reference("admin_credit"), required=True, help="对应“行政许可和处罚信用信息”表的 id。", example="990101101-sgs-2026-t4w"),
        UNIT,
        _DEADLINE,
        _STATE,
        _LATE,
    )  # fmt: skip
    return of_units(
        "admin_credit_state",
        "双公示时效",
        f"行政许可和处罚决定作出后 {WORKING_DAYS} 个工作日之内有没有公示。",
        columns,
        (
            (each.record.id, each.record.unit, each.prompt.deadline, each.prompt.state, each.prompt.days_late)
            for each in decisions(registry)
        ),
        key="admin_credit",
    )


def _results(registry: Registry) -> Dataset:
    columns = (
        Column("result", "结果编号", Reference("result"), required=True, help="对应“考核结果”表的 id。", example="jg-2026-m1s"),
        UNIT,
        Column("ends", "显示到", Day(), help="到这一天不再显示；表彰没有期限，空着。", example="2027-05-25"),
        Column("state", "整改情况", Choice(Rectification), help="只有限期整改的有：整改完成日期不晚于整改期限的为“按期整改”。", example="按期整改"),
        Column("days_late", "逾期天数", Count(), required=True, help="整改期限之后到整改完成有几个自然日，没有完成的算到数据截至日；不逾期的为 0。", example="0"),
    )  # fmt: skip
    return of_units(
        "result_state",
        "考核结果期限和整改",
        "考核结果各显示到哪一天，限期整改的改好没有。",
        columns,
        (
            (each.result.id, each.result.unit, each.ends, each.state, each.days_late)
            for each in consequences(registry)
        ),
        key="result",
    )
