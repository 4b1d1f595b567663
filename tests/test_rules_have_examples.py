"""Each rule of each table, and each rule across tables, is broken by some bad example.

`test_codebook` asks this of codes; here it is asked of the rules themselves, for many share a code.
"""

import pytest

from generator.checks import RULES
from generator.checks.rules import Case
from generator.load.source import Source, load
from generator.schema.records import TABLES
from generator.schema.table import Record, within
from tests.sites import AS_OF, district
from tests.test_codebook import faults

Broken = set[tuple[str, int]]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> tuple[Broken, set[str]]:
    """Rules of tables by table and place among its rules, and modules of rules across tables."""
    own: Broken = set()
    across: set[str] = set()
    for number, fault in enumerate(faults()):
        source = load(district(tmp_path_factory.mktemp(f"fault{number}"), fault.changes))
        own |= broken_by(source)
        case = Case(source, AS_OF)
        across |= {rule.__module__ for rule in RULES if any(True for _ in rule(case))}
    return own, across


def broken_by(source: Source) -> Broken:
    records = (
        one for found in source.records.values() for record in found for one in (record, *within(record))
    )
    return {found for one in records for found in breaks(one)}


def breaks(one: Record) -> Broken:
    return {
        (one.table.name, place)
        for place, rule in enumerate(one.table.rules)
        if not rule.needs & one.origin.faulty and any(True for _ in rule.find(one))
    }


def test_every_rule_of_a_table_is_broken_by_an_example(broken: tuple[Broken, set[str]]) -> None:
    unbroken = [
        f"{table.name}: {' '.join(sorted(rule.needs))}"
        for table in TABLES
        for place, rule in enumerate(table.rules)
        if (table.name, place) not in broken[0]
    ]
    assert unbroken == []


def test_every_rule_across_tables_is_broken_by_an_example(broken: tuple[Broken, set[str]]) -> None:
    assert {rule.__module__ for rule in RULES} - broken[1] == set()
