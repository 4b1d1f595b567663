"""Who has a leading group, and what became of what inspections found."""

from datetime import date

import pytest

from generator.measures.organisation import inspection, inspections, leading, led, share_led
from generator.measures.terms import Rectification, State
from generator.registry import register
from generator.schema.records import SupervisionCheck
from tests.measures.records import AT
from tests.sites import AS_OF, good

REGISTRY = register(good(), AS_OF)


def check(problems: int, due: str | None = None, done: str | None = None) -> SupervisionCheck:
    return SupervisionCheck(
        id="c", unit="x", day=date(2026, 3, 10), body="甲", scope="甲", problems=problems, finding="甲",
        rectify_due=date.fromisoformat(due) if due else None,
        rectified=date.fromisoformat(done) if done else None, origin=AT,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("problems", "due", "done", "state", "late"),
    [
        (0, None, None, Rectification.CLEAN, 0),
        (1, "2026-04-10", "2026-04-10", Rectification.DONE, 0),
        (1, "2026-04-10", "2026-04-11", Rectification.LATE, 1),
        (1, "2026-06-30", None, Rectification.OPEN, 0),
        (1, "2026-06-29", None, Rectification.OVERDUE, 1),
    ],
)
def test_state_of_problems(
    problems: int, due: str | None, done: str | None, state: Rectification, late: int
) -> None:
    found = inspection(check(problems, due, done), AS_OF)
    assert (found.state, found.days_late) == (state, late)


def test_inspections_of_a_unit_stand_newest_first() -> None:
    assert [each.check.id for each in inspections(REGISTRY, "990199101")] == ["dd-2026-003", "dd-2026-001"]
    assert [each.state for each in inspections(REGISTRY, "990199101")] == [
        Rectification.CLEAN,
        Rectification.DONE,
    ]
    (late,) = inspections(REGISTRY, "990199001")
    assert (late.state, late.days_late) == (Rectification.OVERDUE, 81)  # 10 April to 30 June


def test_towns_streets_and_parks_must_have_a_group_and_villages_need_none() -> None:
    assert {each.unit.name: each.state for each in led(REGISTRY)} == {
        "清溪街道": State.DATA,
        "石桥镇": State.DATA,
        "清溪经济开发区": State.MISSING,
    }
    assert share_led(REGISTRY).text == "2/3"
    assert leading(REGISTRY, REGISTRY.units["990199101201"]).state is State.NOT_APPLICABLE
