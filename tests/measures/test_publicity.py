"""Where publicity went, who was trained, what there is to show."""

from datetime import date

from generator.measures.publicity import by_quarter, four_haves, reach, training, years
from generator.registry import register
from generator.schema.records import Activity
from generator.schema.records.publicity import ActivityKind, FiveIn, HighlightKind
from generator.schema.types import Every, Period
from tests.sites import AS_OF, good

REGISTRY = register(good(), AS_OF)
TOWN, STREET, PARK, VILLAGE = (
    REGISTRY.units[each] for each in ("990199101", "990199001", "990199401", "990199101201")
)


def test_years_run_back_to_the_first_of_which_anything_is_told() -> None:
    assert years(REGISTRY) == (2026, 2025)


def test_gaps_are_where_publicity_did_not_go() -> None:
    town = reach(REGISTRY, TOWN, 2026)
    assert town.counts[FiveIn.COMMUNITY] == town.counts[FiveIn.SCHOOL] == 1
    assert town.gaps == (FiveIn.OFFICE, FiveIn.ENTERPRISE, FiveIn.BUSINESS)
    assert town.share.text == "40.0%"
    assert reach(REGISTRY, TOWN, 2025).gaps == tuple(FiveIn)


def test_silent_park_has_five_gaps_and_a_village_none() -> None:
    assert len(reach(REGISTRY, PARK, 2026).gaps) == 5
    village = reach(REGISTRY, VILLAGE, 2026)
    assert (village.asked, village.gaps) == (False, ())


def test_share_trained_is_of_staff_only() -> None:
    town = training(REGISTRY, TOWN, 2026)
    assert (town.sessions, town.share.part, town.share.whole) == (1, 43, 46)
    street = training(REGISTRY, STREET, 2026)  # traders were trained, not staff
    assert (street.asked, street.sessions, street.share.text) == (True, 0, "—")


def test_every_quarter_is_there_even_without_an_activity() -> None:
    last = Period.around(AS_OF, Every.QUARTER)
    found = by_quarter(REGISTRY.of(Activity), last)
    assert [str(period) for period, _ in found] == ["2025-Q4", "2026-Q1", "2026-Q2"]
    assert found[1][1] == {ActivityKind.FIVE_IN: 2}
    assert found[2][1] == {ActivityKind.FIVE_IN: 1, ActivityKind.TRAINING: 2}
    assert by_quarter([], Period.around(date(2026, 1, 1), Every.QUARTER))[0][1] == {}


def test_four_haves_are_of_one_year() -> None:
    found = four_haves(REGISTRY, TOWN, 2026)
    assert {kind: len(own) for kind, own in found.items()} == {
        HighlightKind.SYSTEM: 1,
        HighlightKind.MEASURE: 1,
        HighlightKind.RESULT: 0,
        HighlightKind.BRIGHT_SPOT: 0,
    }
    assert len(four_haves(REGISTRY, TOWN, 2025)[HighlightKind.RESULT]) == 1
