"""The criteria in force of one kind of demonstration sum up to one hundred."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Criterion
from generator.schema.records.demonstration import DemonstrationKind
from generator.schema.table import sound

WHOLE = Decimal(100)
SCORES_NOT_100 = Code(
    "E391",
    "scores-not-100",
    "指标分值合计不是 100",
    "同一类示范创建的现行指标，分值都要大于 0，合计要等于 100。",
    "合计不是 100，各单位的得分就没法比。",
    "示范窗口五条指标的分值: 20、20、20、20、10",
    "示范窗口五条指标的分值: 20、20、20、20、20",
)


def find(case: Case) -> Iterator[Finding]:
    kinds: dict[DemonstrationKind, list[Criterion]] = defaultdict(list)
    for one in sound(case.source.of(Criterion), "kind", "full_score", "since", "until"):
        if one.full_score <= 0:
            message = f"分值是 {one.full_score:f}，应大于 0。"
            yield complaint(one, "full_score", SCORES_NOT_100, message, "请照指标文件核对。")
        if one.in_force(case.as_of):
            kinds[one.kind].append(one)
    if Criterion.table.path in case.source.lost or _any_faulty(case):
        return
    for kind, criteria in kinds.items():
        total = sum((one.full_score for one in criteria), Decimal(0))
        if total != WHOLE:
            message = f"“{kind.zh}”现行的 {len(criteria)} 条指标，分值合计 {total:f}，应为 100。"
            yield complaint(criteria[-1], "full_score", SCORES_NOT_100, message, "请照指标文件核对各条分值。")


def _any_faulty(case: Case) -> bool:
    """Whether the score of some criterion could not be read: that is said already."""
    return any(
        {"kind", "full_score", "since", "until"} & one.origin.faulty for one in case.source.of(Criterion)
    )
