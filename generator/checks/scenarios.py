"""Use is reported for scenarios of one's own, and for the time in which they could be used."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.own_folder import OF_ANOTHER_UNIT
from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Scenario, ScenarioUse
from generator.schema.table import sound

OUTSIDE_ITS_TIME = Code(
    "E604",
    "use-outside-its-time",
    "场景启用以前或停用以后报了使用",
    "报送的期间，整个在场景启用以前，或者在停用以后。",
    "还不能用、已经停用的场景不会有人用，多半是编号或期间写错。",
    "启用日期: 2026-04-01\n期间: 2026-Q1",
    "启用日期: 2026-04-01\n期间: 2026-Q2",
)


def find(case: Case) -> Iterator[Finding]:
    scenarios = {one.id: one for one in sound(case.source.of(Scenario), "id", "start", "end")}
    for use in sound(case.source.of(ScenarioUse), "scenario", "period"):
        scenario = scenarios.get(use.scenario)
        if scenario is None:
            continue
        if scenario.unit != use.unit:
            message = f"“{scenario.id}”是别的单位的场景。"
            help = f"请移到 units/{scenario.unit}/，或核对编号。"
            yield complaint(use, "scenario", OF_ANOTHER_UNIT, message, help)
        if use.period.last_day < scenario.start:
            message = f"“{scenario.name}”{scenario.start} 才启用，{use.period.zh}还不能用。"
            yield complaint(use, "period", OUTSIDE_ITS_TIME, message, "请核对场景编号和期间。")
        elif scenario.end and use.period.first_day > scenario.end:
            message = f"“{scenario.name}”{scenario.end} 已停用，{use.period.zh}不能再用。"
            yield complaint(use, "period", OUTSIDE_ITS_TIME, message, "请核对场景编号和期间。")
