"""What was computed of activities and highlights."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures.publicity import four_haves, reach, training, years
from generator.registry import Registry
from generator.schema.records.publicity import FiveIn, HighlightKind
from generator.schema.types import Choice, Count, YesNo

_YEAR = Column(
    "year", "年度", Count(1949, 2100), required=True, help="按活动开始的日子归到哪一年。", example="2026"
)
_ASKED = Column(
    "asked",
    "列入要求",
    YesNo(),
    required=True,
    help="“报送要求”表的诚信宣传单位类型含这类单位，而且当年已经设立、没有撤并的为“是”。",
    example="是",
)


def publicity(registry: Registry) -> Iterator[Dataset]:
    yield _five_in(registry)
    yield _training(registry)
    yield _four_haves(registry)


def _five_in(registry: Registry) -> Dataset:
    columns = (
        UNIT,
        _YEAR,
        Column("five_in", "五进类别", Choice(FiveIn), required=True, help="进了哪里。", example="进社区"),
        _ASKED,
        Column(
            "activities",
            "场次",
            Count(),
            required=True,
            help="“诚信活动”表里这一年、这一类的五进宣传有几场；列入要求而为 0 的，就是网页上的“缺”。",
            example="2",
        ),
    )
    return of_units(
        "five_in",
        "五进宣传情况",
        "每个单位每年每一进一行；没有列入要求、一场也没有办的单位不列。",
        columns,
        (
            (unit.id, year, place, found.asked, count)
            for unit in registry.present
            for year in years(registry)
            if (found := reach(registry, unit, year)).asked or found.held
            for place, count in found.counts.items()
        ),
    )


def _training(registry: Registry) -> Dataset:
    columns = (
        UNIT,
        _YEAR,
        _ASKED,
        Column(
            "sessions",
            "培训场次",
            Count(),
            required=True,
            help="面向公职人员的教育、培训、课程有几场。",
            example="2",
        ),
        Column(
            "trained",
            "实训人次",
            Count(),
            required=True,
            help="这些场次的实训人数之和；没有办的为 0。",
            example="88",
        ),
        Column(
            "total",
            "应训人次",
            Count(),
            required=True,
            help="这些场次的应训人数之和；培训覆盖率 = 实训人次 ÷ 应训人次，没有办的没有覆盖率。",
            example="92",
        ),
    )
    return of_units(
        "training_coverage",
        "培训覆盖情况",
        "每个单位每年培训公职人员的场次和人次；没有列入要求、也没有办的单位不列。",
        columns,
        (
            (unit.id, year, found.asked, found.sessions, found.share.part, found.share.whole)
            for unit in registry.present
            for year in years(registry)
            if (found := training(registry, unit, year)).asked or found.sessions
        ),
    )


def _four_haves(registry: Registry) -> Dataset:
    columns = (
        UNIT,
        _YEAR,
        Column(
            "kind", "类别", Choice(HighlightKind), required=True, help="四有当中的哪一样。", example="措施"
        ),
        Column(
            "highlights",
            "条数",
            Count(),
            required=True,
            help="“经验亮点”表里这一年、这一类有几条；为 0 的就是还没有。",
            example="1",
        ),
    )
    return of_units(
        "four_haves",
        "四有情况",
        "每个单位每年有制度、有措施、有成果、有亮点各几条；四样都没有的不列。",
        columns,
        (
            (unit.id, year, kind, len(own))
            for unit in registry.present
            for year in years(registry)
            if any((found := four_haves(registry, unit, year)).values())
            for kind, own in found.items()
        ),
    )
