"""How long misconduct is shown; the vectors of the project's sheet, and decisions from before the rules."""

from datetime import date

import pytest

from generator.schema.exposure import Earlier, Exposure, Gravity, exposure


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("decided", "gravity", "repair_from", "ends", "usual"),
    [
        ("2026-04-15", Gravity.GENERAL, "2026-07-15", "2027-04-15", True),
        ("2026-04-15", Gravity.SERIOUS, "2027-04-15", "2029-04-15", True),
        ("2026-11-30", Gravity.GENERAL, "2027-02-28", "2027-11-30", True),
        ("2028-02-29", Gravity.SERIOUS, "2029-02-28", "2031-02-28", True),
        ("2026-05-31", Gravity.MINOR, "", "2026-08-31", False),
        ("2026-04-01", Gravity.SERIOUS, "2027-04-01", "2029-04-01", True),
    ],
)
def test_exposure(decided: str, gravity: Gravity, repair_from: str, ends: str, usual: bool) -> None:
    end = date.fromisoformat(ends)
    found = exposure(gravity, date.fromisoformat(decided))
    assert found == Exposure(day(repair_from), end, usual)


@pytest.mark.parametrize(
    ("gravity", "earlier", "repair_from", "ends", "usual"),
    [
        (Gravity.GENERAL, Earlier.SHORTER, "2026-06-30", "2027-03-31", True),
        (Gravity.GENERAL, Earlier.OLD, "2026-06-30", "2029-03-31", True),
        (Gravity.GENERAL, Earlier.NEW, "2026-06-30", "2027-03-31", True),
        (Gravity.SERIOUS, Earlier.SHORTER, "2026-06-30", "2029-03-31", True),
        (Gravity.SERIOUS, Earlier.NEW, "2027-03-31", "2029-03-31", True),
        (Gravity.MINOR, Earlier.SHORTER, "", "2026-06-30", False),
        (Gravity.MINOR, Earlier.OLD, "2026-06-30", "2029-03-31", True),
    ],
)
def test_decisions_from_before_the_rules(
    gravity: Gravity, earlier: Earlier, repair_from: str, ends: str, usual: bool
) -> None:
    found = exposure(gravity, date(2026, 3, 31), earlier)
    assert found == Exposure(day(repair_from), date.fromisoformat(ends), usual)
