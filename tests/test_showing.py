"""What of a source may be shown on a day, and what is hidden with what is hidden."""

import ast
from datetime import date, timedelta
from pathlib import Path

import pytest

import generator
from generator.load.source import load
from generator.measures.reporting import reports
from generator.registry import register
from generator.schema.records import FILES, Objection, Result, UnitRecord, ZeroReport
from generator.schema.records.matters import WITNESSES, fades
from generator.schema.records.reporting import Matter
from generator.schema.table import Record
from tests.sites import AS_OF, REQUIREMENTS, district, good, text

RECORDS = "oversight/unit_records.csv"
ENDS = date(2027, 4, 15)


def ids(cls: type[Record], folder: Path | None = None, as_of: date = AS_OF, **changes: object) -> set[str]:
    source = good() if folder is None else load(district(folder, changes))  # type: ignore[arg-type]
    return {one.id[-3:] for one in register(source, as_of).of(cls)}  # type: ignore[attr-defined]


def test_expired_repaired_minor_and_revoked_misconduct_is_not_shown() -> None:
    assert ids(UnitRecord) == {"001", "002", "007"}


def test_what_rests_on_a_hidden_record_is_hidden_with_it() -> None:
    assert ids(Objection) == {"001", "003"}
    assert ids(Result) == {"001", "002", "003", "005", "006"}


def test_misconduct_is_gone_at_the_end_of_its_last_day() -> None:
    assert "002" in ids(UnitRecord, as_of=ENDS - timedelta(days=1))
    assert "002" not in ids(UnitRecord, as_of=ENDS)
    assert ids(UnitRecord, as_of=date(2040, 1, 1)) == {"001"}
    assert ids(Result, as_of=date(2040, 1, 1)) == {"001"}


def test_district_may_keep_to_the_old_rules_for_old_decisions(tmp_path: Path) -> None:
    old = text(REQUIREMENTS) + "旧决定公示期限: 按原规定\n"
    source = load(district(tmp_path, {REQUIREMENTS: old}))
    registry = register(source, AS_OF)
    assert "xy-2025-003" in [one.id for one in registry.of(UnitRecord)]
    assert "jg-2025-004" in [one.id for one in registry.of(Result)]


def test_misconduct_whose_level_could_not_be_read_is_not_shown() -> None:
    one = next(each for each in good().of(UnitRecord) if each.id == "xy-2026-002")
    unread = type(one)(
        **{name: getattr(one, name) for name in one.table.fields if name != "level"},
        level=None,
        origin=one.origin,
    )
    asked = register(good(), AS_OF).requirement.earlier_decisions
    assert one.shown(AS_OF, asked)
    assert not unread.shown(AS_OF, asked)


def test_quarter_of_hidden_misconduct_looks_like_one_without_any() -> None:
    as_of = date(2026, 7, 20)
    registry = register(good(), as_of)
    asked = reports(registry, as_of)["990199101"][Matter.MISCONDUCT].asked
    assert [(str(each.period), each.state.value) for each in asked] == [
        ("2026-Q1", "reported"),  # a zero report
        ("2026-Q2", "reported"),  # a minor misconduct
    ]
    silent = reports(registry, as_of)["990199001"][Matter.MISCONDUCT].asked
    assert [each.state.value for each in silent] == ["missing", "reported"]


@pytest.mark.parametrize("matter", [matter for matter in WITNESSES if fades(matter)])
def test_zero_report_of_a_matter_that_fades_is_in_no_output(matter: Matter) -> None:
    registry = register(good(), AS_OF)
    assert any(one.matter is matter for one in good().of(ZeroReport))
    assert not any(one.matter is matter for one in registry.of(ZeroReport))


def test_file_of_records_that_expire_is_not_open() -> None:
    closed = {cls.table.name for cls in FILES if not cls.table.open}
    assert {"unit_record", "objection", "result", "admin_credit", "zero_report"} <= closed


LOOKING_BEHIND = {
    ("cli/books.py", "of"),
    ("cli/telling.py", "of"),
    ("registry.py", "of"),
    ("measures/reporting.py", "ever"),
    ("workbook/choices.py", "of"),
}
"""Who may ask for records whether they may be shown or not; `measures/reporting` for whether, never what; a
workbook for what its own unit may choose from, which is the unit's own to see."""


def test_nobody_else_looks_behind_the_registry() -> None:
    package = Path(generator.__file__).parent
    looked = set()
    for file in package.rglob("*.py"):
        name = file.relative_to(package).as_posix()
        if name.split("/")[0] in ("checks", "load", "showing.py"):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Attribute(value=ast.Attribute(attr="source") | ast.Name(id="source"), attr="of"):
                    looked.add((name, "of"))
                case ast.Call(func=ast.Attribute(attr="ever")):
                    looked.add((name, "ever"))
    assert looked == LOOKING_BEHIND
