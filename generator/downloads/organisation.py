"""What was computed of leading groups, inspections and policies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures.organisation import inspections, led
from generator.measures.policies import is_short_lived, kept, months_in_force
from generator.measures.terms import Rectification, State
from generator.registry import Registry
from generator.schema.records import Policy
from generator.schema.records.policy import PolicyKind
from generator.schema.types import Choice, Count, Reference, YesNo


def organisation(registry: Registry) -> Iterator[Dataset]:
    yield _groups(registry)
    yield _rectification(registry)
    yield _required(registry)
    yield _lives(registry)


def _groups(registry: Registry) -> Dataset:
    columns = (
        UNIT,
        Column(
            "state",
            "情况",
            Choice(State),
            required=True,
            help="有“领导小组”表的为“有数据”；要成立而没有的为“未报送”。不要求成立也没有报的单位不列。",
            example="有数据",
        ),
    )
    return of_units(
        "leading_group_state",
        "领导小组成立情况",
        "要成立领导小组的单位，以及自己成立了的单位，一个单位一行。",
        columns,
        ((each.unit.id, each.state) for each in led(registry)),
        key="unit",
    )


def _rectification(registry: Registry) -> Dataset:
    columns = (
        Column(
            "check",
            "检查编号",
            Reference("supervision_check"),
            required=True,
            help="对应“检查督导”表的 id。",
            example="dd-2026-001",
        ),
        UNIT,
        Column(
            "state",
            "整改情况",
            Choice(Rectification),
            required=True,
            help="整改完成日期不晚于整改期限的为“按期整改”；没有完成的，过了期限为“逾期未整改”，没过为“正在整改”。",
            example="按期整改",
        ),
        Column(
            "days_late",
            "逾期天数",
            Count(),
            required=True,
            help="完成日期比整改期限晚几个自然日，没有完成的算到数据截至日；没有逾期的为 0。",
            example="0",
        ),
    )
    return of_units(
        "rectification",
        "整改情况",
        "每次检查督导发现的问题整改到哪一步。",
        columns,
        ((each.check.id, each.check.unit, each.state, each.days_late) for each in inspections(registry)),
        key="check",
    )


def _required(registry: Registry) -> Dataset:
    columns = (
        UNIT,
        Column(
            "kind",
            "制度类别",
            Choice(PolicyKind),
            required=True,
            help="“制度文件”表里的制度类别。",
            example="公开承诺制度",
        ),
        Column(
            "state",
            "情况",
            Choice(State),
            required=True,
            help="有现行有效制度的为“有数据”；没有而必备的为“未报送”；没有也不要求的为“不适用”。",
            example="有数据",
        ),
        Column(
            "asked",
            "必备",
            YesNo(),
            required=True,
            help="“必备制度”表要求这类单位有这一类制度的为“是”。",
            example="是",
        ),
        Column(
            "in_force",
            "现行有效",
            Count(),
            required=True,
            help="效力为“有效”的这一类制度有几份。",
            example="1",
        ),
    )
    return of_units(
        "policy_matrix",
        "制度齐备情况",
        "每个单位的每一类制度一行，也就是网页上的一格。",
        columns,
        (
            (unit.id, kind, cell.state, cell.asked, len(cell.in_force))
            for unit in registry.present
            for kind, cell in kept(registry, unit).items()
        ),
    )


def _lives(registry: Registry) -> Dataset:
    columns = (
        Column(
            "policy",
            "制度编号",
            Reference("policy"),
            required=True,
            help="对应“制度文件”表的 id。",
            example="990101101-zd-001",
        ),
        UNIT,
        Column(
            "months",
            "存续月数",
            Count(),
            help="从印发日期到终止日期满几个月，不满一个月的为 0；现行有效的空着。",
            example="9",
        ),
        Column(
            "short_lived",
            "不满一年改废",
            YesNo(),
            required=True,
            help="效力为“修改”或“废止”，存续不满 12 个月的为“是”；到期失效的不算改废。",
            example="否",
        ),
    )
    return of_units(
        "policy_stability",
        "政策稳定性",
        "每份制度文件用了多久，是不是印发不满一年就改了或者废了。",
        columns,
        (
            (policy.id, policy.unit, months_in_force(policy), is_short_lived(policy))
            for policy in registry.of(Policy)
        ),
        key="policy",
    )
