"""Where each legacy matter stands, and what share of them each unit resolved in each year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures.legacy import Age, Stand, by_year, stand
from generator.registry import Registry
from generator.schema.records import LegacyMatter
from generator.schema.types import Choice, Count, Day, Number, Reference, YesNo
from generator.schema.types.numbers import Whole


def legacy(registry: Registry) -> Iterator[Dataset]:
    yield _standings(registry)
    yield _years(registry)


def _standings(registry: Registry) -> Dataset:
    return of_units(
        "legacy_standing",
        "旧账进展",
        "每件旧账在数据截至日的情况，由日期计算得出。",
        (
            Column(
                "legacy_matter",
                "旧账编号",
                Reference("legacy_matter"),
                required=True,
                help="对应“旧账”表的 id。",
                example="990101101-jz-2025-01",
            ),
            UNIT,
            Column(
                "open",
                "没有化解",
                YesNo(),
                required=True,
                help="没有化解日期的为“是”，“无法办理”的也是。",
                example="是",
            ),
            Column(
                "overdue",
                "逾期",
                YesNo(),
                required=True,
                help="没有化解、又过了化解时限的为“是”；“无法办理”的为“否”。",
                example="否",
            ),
            Column(
                "days_late",
                "逾期天数",
                Whole(),
                required=True,
                help="化解日期比现行时限晚几天，提前的为负数；没有化解的，算到数据截至日。当天为 0。",
                example="12",
            ),
            Column(
                "original_due",
                "原定时限",
                Day(),
                required=True,
                help="最初的化解时限；延过期的，是第一次延期的原时限，没有延期的与化解时限相同；不会空着。",
                example="2025-12-31",
            ),
            Column(
                "postponed", "延期次数", Count(), required=True, help="“旧账延期”表里有几条。", example="1"
            ),
            Column(
                "handed_over", "交接次数", Count(), required=True, help="“旧账交接”表里有几条。", example="2"
            ),
            Column(
                "years",
                "形成整年数",
                Count(),
                required=True,
                help="从形成日期到化解日期满几年；没有化解的，算到数据截至日。",
                example="6",
            ),
            Column(
                "age", "账龄", Choice(Age), required=True, help="按形成整年数分的四档。", example="5 年以上"
            ),
        ),
        (_standing(stand(matter, registry.as_of)) for matter in registry.of(LegacyMatter)),
        key="legacy_matter",
    )


def _standing(s: Stand) -> tuple[object, ...]:
    told = (len(s.matter.postponements), len(s.matter.handovers))
    return (s.matter.id, s.matter.unit, s.open, s.overdue, s.days_late, s.original_due, *told, s.years, s.age)


def _years(registry: Registry) -> Dataset:
    counts = (
        ("opening", "年初没有化解", "以前发现、年初还没有化解的件数。"),
        ("found", "当年发现", "发现日期在这一年的件数。"),
        ("resolved", "当年化解", "化解日期在这一年的件数。"),
        ("left", "年末没有化解", "年初没有化解 + 当年发现 − 当年化解；当年算到数据截至日。"),
    )
    return of_units(
        "legacy_year",
        "旧账年度化解率",
        "每个有旧账的单位，从第一件旧账发现的那年起，每一年化解了多少。",
        (
            UNIT,
            Column("year", "年度", Count(2000, 2100), required=True, help="哪一年。", example="2026"),
            *(
                Column(name, title, Count(), required=True, help=help, example="2")
                for name, title, help in counts
            ),
            Column(
                "rate",
                "化解率（%）",
                Number(),
                help="当年化解 ÷（年初没有化解 + 当年发现）× 100；一件也没有的空着。",
                example="66.7",
            ),
        ),
        (
            (unit, each.year, each.opening, each.found, each.resolved, each.left, each.rate.percent)
            for unit in registry.units
            for each in by_year(registry.own(LegacyMatter, unit), registry.as_of)
        ),
    )
