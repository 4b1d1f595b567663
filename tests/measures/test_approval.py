"""Approvals on a promise added up by hand; a process without an answer is not one without credit."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from generator.load.source import load
from generator.measures.approval import (
    all_embedded,
    embedded,
    items_in_force,
    months_of,
    queries,
    slowest,
    work,
)
from generator.measures.reporting import reports
from generator.registry import Registry, register
from generator.schema.records import ApprovalItem, Embedding
from generator.schema.records.approval import Process
from generator.schema.records.reporting import Matter
from tests.sites import AS_OF, district, good, text

TOWN, STREET, VILLAGE = "990199101", "990199001", "990199101201"
LATER = date(2026, 7, 20)
REPORTING = "programme/reporting.csv"
ASKED = "信用嵌入流程,每季度,镇、街道,2026-Q1,15,\n"


def registry(as_of: date = AS_OF) -> Registry:
    return register(good(), as_of)


def test_reports_of_a_year_are_added_up() -> None:
    found = work(months_of(registry(), TOWN, 2026))
    assert (found.periods, found.accepted, found.by_promise, found.checked) == (3, 40, 32, 26)
    assert (found.false_promise, found.revoked, found.unchecked) == (1, 1, 6)
    assert (found.promise_share.text, found.check_share.text) == ("80.0%", "81.3%")


def test_a_year_without_reports_has_no_shares() -> None:
    found = work(months_of(registry(), STREET, 2026))
    assert (found.periods, found.promise_share.text, found.check_share.text) == (0, "—", "—")


def test_items_that_have_ended_are_left_out() -> None:
    def ids(day: date) -> list[str]:
        return [item.id[-2:] for item in items_in_force(registry(), TOWN, day)]

    assert ids(date(2026, 5, 31)) == ["01", "02", "03"]
    assert ids(date(2026, 6, 1)) == ["01", "02"]
    assert ids(date(2024, 12, 31)) == []


def test_the_slowest_of_a_name_stands_for_it() -> None:
    first, second, _ = registry().own(ApprovalItem, TOWN)
    slower = replace(first, id="slower", promised_days=4)
    found = slowest((first, second, slower))
    assert [(item.id, item.days_saved) for item in found] == [("slower", 6), (second.id, 5)]


def test_answers_of_the_last_quarter() -> None:
    (town,) = all_embedded(registry(), reports(registry(), AS_OF))
    assert (town.unit.id, str(town.period)) == (TOWN, "2026-Q1")
    assert (town.count, town.applicable, town.missing) == (2, 2, 0)
    assert queries(registry().own(Embedding, TOWN), 2026) == 20
    assert queries(registry().own(Embedding, TOWN), 2025) == 14


def test_a_quarter_that_was_not_answered_is_missing_and_the_last_answers_are_kept(tmp_path: Path) -> None:
    later = register(load(district(tmp_path, {REPORTING: text(REPORTING) + ASKED})), LATER)
    asked = reports(later, LATER)
    town, street = all_embedded(later, asked)
    assert (town.unit.id, str(town.period), town.missing, town.count) == (TOWN, "2026-Q2", 3, 0)
    assert {process: str(row.period) for process, row in town.before.items()} == dict.fromkeys(
        Process, "2026-Q1"
    )
    assert (street.unit.id, street.missing, street.before) == (STREET, 3, {})
    assert len(asked[STREET][Matter.EMBEDDING].missing) == 2


def test_a_unit_that_is_not_asked_and_says_nothing_is_left_out() -> None:
    assert embedded(registry(), registry().units[VILLAGE], None) is None
