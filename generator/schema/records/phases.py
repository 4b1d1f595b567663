"""The phases of the work (阶段任务), and what units say of a year at its end (年度总结)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.findings import Code
from generator.schema.records.unit import UnitKind
from generator.schema.relations import not_before
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import Choice, Count, Day, Identifier, Link, Listing, Note, Reference, Term, Text

YEAR = Count(2000, 2100)


class Phase(Term):
    START = "start", "组织启动"
    ADVANCE = "advance", "全面推进"
    SUMMARIZE = "summarize", "总结经验"


@record(
    "milestone",
    "阶段任务",
    "programme/milestones.csv",
    help="每年的工作分几个阶段，每个阶段从哪天到哪天，材料哪天以前报。",
    supplier=Supplier.DISTRICT,
    frequency="每年年初",
)
class Milestone(Record):
    id: str = field("编号", Identifier(), required=True, help="这一阶段的永久编号。", example="2026-3")
    year: int = field("年度", YEAR, required=True, help="哪一年的工作。", example="2026")
    phase: Phase = field("阶段", Choice(Phase), required=True, help="是哪一个阶段。", example="总结经验")
    title: str = field(
        "任务", Text(120), required=True, help="这个阶段要做什么。", example="总结全年工作，报送年度总结"
    )
    start: date = field("开始日期", Day(), required=True, help="从哪一天起。", example="2026-11-01")
    end: date = field("结束日期", Day(), required=True, help="到哪一天止。", example="2026-11-30")
    due: date | None = field(
        "报送截止日",
        Day(),
        help="这个阶段的材料最迟哪天报；总结阶段填了的，就是这一年年度总结的截止日。",
        example="2026-11-15",
    )
    kinds: tuple[UnitKind, ...] = field(
        "适用单位类型", Listing(Choice(UnitKind)), default=(), help="哪几类单位要做；都要做的不填。"
    )
    basis: str | None = field("依据", Text(120), help="哪份文件哪一条定的。", example="诺信办〔2026〕1号")


@record(
    "annual_report",
    "年度总结",
    "units/{unit}/annual_reports/{id}.yml",
    help="一年一个文件，文件名是“单位编号-年度”；没有报的网页显示“未报送”。",
    supplier=Supplier.UNIT,
    frequency="每年",
)
class AnnualReport(Record):
    id: str = field(
        "编号", Identifier(), from_path=True, help="文件名，写成“单位编号-年度”。", example="990101101-2025"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="报送的单位，由文件所在的文件夹决定。")
    year: int = field("年度", YEAR, required=True, help="总结的是哪一年。", example="2025")
    submitted: date = field(
        "报送日期",
        Day(past=True),
        required=True,
        help="实际报出的日子；晚于截止日的算迟报。",
        example="2025-11-12",
    )
    practices: str = field(
        "做法", Note(5000), required=True, help="做了什么、怎么做的。", example="逐项公开承诺，按月报进度。"
    )
    results: str = field(
        "成效",
        Note(5000),
        required=True,
        help="做到了什么，用数字说话。",
        example="到期承诺 6 项，兑现 5 项。",
    )
    problems: str = field(
        "问题", Note(5000), required=True, help="还有什么没有做到。", example="村务公开有 3 次迟了。"
    )
    next_steps: str = field(
        "下一步",
        Note(5000),
        required=True,
        help="没有做到的怎么补上，什么时候补上。",
        example="三季度前补齐。",
    )
    file: str | None = field("附件", Link(), help="总结的正式文本。", example="files/2025年度总结.docx")


ID_AND_YEAR_DIFFER = Code(
    "E385",
    "id-and-year-differ",
    "文件名与年度对不上",
    "年度总结的文件名写成“单位编号-年度”，与里面的年度相同。",
    "一个单位一年只有一份总结，看文件名就知道是谁、哪一年的。",
    "990101101-2024.yml\n年度: 2025",
    "990101101-2025.yml\n年度: 2025",
)
BEFORE_ITS_YEAR = Code(
    "E386",
    "report-before-its-year",
    "那一年还没到就总结了",
    "年度总结的报送日期在这一年开始以前。",
    "多半是年度或日期写错；错了就看不出是按时还是迟报。",
    "年度: 2026\n报送日期: 2025-11-12",
    "年度: 2025\n报送日期: 2025-11-12",
)
SAYS_NOTHING = Code(
    "W351",
    "section-says-nothing",
    "总结里有一节没有内容",
    "做法、成效、问题、下一步，有一节只写了“无”一类的话，或者只有几个字。",
    "没有问题的总结没有人信；写不出问题和下一步，明年还是老样子。",
    "问题: 无",
    "问题: 到期承诺中有 1 项逾期 32 天才兑现。",
)

SECTIONS = ("practices", "results", "problems", "next_steps")
_FEW = 8
"""Below this many characters a section says nothing."""
_NO_WORD = re.compile(r"[\s，。、；：,.;:!！?？“”‘’…—-]")

not_before(Milestone, "end", "start")
not_before(Milestone, "due", "start")


@rule(AnnualReport, "year")
def id_names_the_year(report: AnnualReport) -> Iterator[Flaw]:
    due = f"{report.unit}-{report.year}"
    if report.id != due:
        message = f"文件名是 {report.id}，年度是 {report.year}。"
        yield flaw("year", ID_AND_YEAR_DIFFER, message, f"文件名应为 {due}.yml；年度写错的改年度。")


@rule(AnnualReport, "year", "submitted")
def submitted_in_its_year_or_later(report: AnnualReport) -> Iterator[Flaw]:
    if report.submitted.year < report.year:
        message = f"总结的是 {report.year} 年，报送日期是 {report.submitted}。"
        yield flaw("submitted", BEFORE_ITS_YEAR, message, "请核对年度和日期。")


@rule(AnnualReport, *SECTIONS)
def sections_say_something(report: AnnualReport) -> Iterator[Flaw]:
    for name in SECTIONS:
        text = getattr(report, name)
        if len(_NO_WORD.sub("", text)) < _FEW:
            message = f"“{report.table.fields[name].title}”只写了“{text}”。"
            yield flaw(name, SAYS_NOTHING, message, "请照实写清楚，用数据说明。")
