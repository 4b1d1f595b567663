"""The demonstration district does not contradict itself by accident."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.checks import check
from generator.load.source import load
from generator.registry import Registry, register
from generator.schema.records import Commitment, Demonstration, LegacyMatter, Result, Unit, UnitRecord
from generator.schema.records.unit import UnitKind

SOURCE = load(Path(__file__).parents[1] / "data")
AS_OF = date(2026, 10, 31)
OFFICE = re.compile(r"诺信办〔(\d{4})〕(\d+)号")


def decisions(registry: Registry) -> Iterator[tuple[str, date]]:
    """Documents of the credit office that were made on a day of their own, with that day."""
    for result in registry.of(Result):
        yield result.basis_document, result.decided
    for record in registry.of(UnitRecord):
        yield record.decision_number or "", record.decided
    for named in registry.of(Demonstration):
        if named.document and named.awarded:
            yield named.document, named.awarded
    for matter in registry.of(LegacyMatter):
        yield from ((each.approval or "", each.day) for each in matter.postponements)
    for promise in registry.of(Commitment):
        yield from ((each.approval or "", each.day) for each in promise.changes)


def test_check_finds_nothing() -> None:
    assert check(SOURCE, AS_OF) == ()


def test_every_body_has_a_credit_code_of_its_own_in_the_invented_division() -> None:
    units = SOURCE.of(Unit)
    codes = [unit.credit_code for unit in units if unit.credit_code]
    assert len(set(codes)) == len(codes)
    assert {code[2:8] for code in codes} == {"990101"}
    assert {unit.kind for unit in units if not unit.credit_code} == {UnitKind.OFFICE}
    assert all(code[16] == organisation_check_character(code[8:16]) for code in codes)


def organisation_check_character(body: str) -> str:
    """GB 11714: weights of the eight characters, of which letters count from 10."""
    weighed = sum(
        weight * int(char, 36) for weight, char in zip((3, 7, 9, 10, 5, 8, 4, 2), body, strict=True)
    )
    return "0123456789X0"[11 - weighed % 11]


def test_number_of_a_document_stands_for_one_document_and_rises_with_the_days() -> None:
    days: dict[tuple[int, int], set[date]] = defaultdict(set)
    for text, day in decisions(register(SOURCE, AS_OF)):
        if found := OFFICE.fullmatch(text):
            days[int(found[1]), int(found[2])].add(day)
    assert len(days) > 20
    assert {number: found for number, found in days.items() if len(found) > 1} == {}
    in_order = [min(days[number]) for number in sorted(days)]
    assert in_order == sorted(in_order)
