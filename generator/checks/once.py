"""What is told once is told once: of two rows for the same thing nobody knows which one holds."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import CourtCase, CreditVillage, Review, ScenarioUse, SelfCheck
from generator.schema.table import Record, sound

TOLD_TWICE = Code(
    "E397",
    "told-twice",
    "同一件事报了两行",
    "同一个对象在同一期里有两行，或者同一个案号有两行。",
    "两行的数不一样时，不知道以哪一行为准；一样时，合计会多算一遍。",
    "两行的场景编号和期间都是 990101001-xy-01、2026-Q1",
    "删去多余的一行，或更正期间",
)

_ONCE: dict[type[Record], tuple[str, ...]] = {
    CourtCase: ("unit", "number"),
    CreditVillage: ("unit", "period"),
    SelfCheck: ("demonstration", "criterion", "period"),
    Review: ("demonstration", "criterion", "period"),
    ScenarioUse: ("scenario", "period"),
}


def find(case: Case) -> Iterator[Finding]:
    for cls, names in _ONCE.items():
        first: dict[tuple[object, ...], Record] = {}
        for one in sound(case.source.of(cls), *names):
            key = tuple(getattr(one, name) for name in names)
            earlier = first.setdefault(key, one)
            if earlier is not one:
                what = "、".join(
                    f"{cls.table.fields[name].title} {value}" for name, value in zip(names, key, strict=True)
                )
                message = f"{what}：{beside(earlier.place(), one.origin.file)}已经有了。"
                help = f"请删去多余的一行，或更正“{cls.table.fields[names[-1]].title}”。"
                yield complaint(one, names[-1], TOLD_TWICE, message, help)
