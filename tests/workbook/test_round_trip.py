"""What goes out in a workbook comes back as it was, to the byte."""

import shutil
from datetime import date
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from generator.canonical.changes import Left, Tidied
from generator.canonical.one_file import outcome
from generator.findings import Finding
from generator.load.files import Folder
from generator.load.one_file import kind_of
from generator.load.source import gather, linked
from generator.schema.records import Unit
from generator.schema.table import Origin, Record
from generator.workbook.base import Base, base_in
from generator.workbook.choices import names_in
from generator.workbook.differences import SAME_BY
from generator.workbook.find_sheets import find_sheets
from generator.workbook.grid import read_book
from generator.workbook.make import workbook
from generator.workbook.plan import Plan, plan
from generator.workbook.sheets import sheets
from generator.workbook.told import Reader
from generator.workbook.unit_files import UnitFile, supplied, unit_files
from generator.workbook.writing import write_all
from tests.canonical.records import records
from tests.sites import AS_OF, GOOD
from tests.workbook.books import TOWN, edited, taken

DEMO = Path(__file__).parents[2] / "data"
DAYS = {DEMO: date(2026, 10, 31), GOOD: AS_OF}


@cache
def books(root: Path) -> dict[str, bytes]:
    """The workbooks of all units of a district."""
    source = linked(gather(root))
    names = names_in(source)
    return {
        unit.id: workbook(unit, unit_files(root, unit.id), names, DAYS[root], 3) for unit in source.of(Unit)
    }


def planned(raw: bytes, root: Path, with_base: bool = True) -> Plan:
    """What would be written of a workbook; without its base, all that is not as it is in the data."""
    book = read_book(raw)
    base = base_in(book)
    files = unit_files(root, base.unit)
    findings: list[Finding] = []
    found = find_sheets(book.grids, "x.xlsx", findings)
    told = Reader(base.unit, "x.xlsx", book.epoch, found, files, findings).told()
    assert findings == []
    return plan("x.xlsx", base if with_base else Base(base.unit, None), told, files, False)


@pytest.mark.parametrize("root", DAYS, ids=lambda root: root.name)
def test_workbooks_that_nobody_touched_change_nothing(root: Path) -> None:
    for raw in books(root).values():
        assert planned(raw, root).steps == ()
        assert planned(raw, root, with_base=False).steps == ()


def canonical(root: Path) -> dict[str, bytes]:
    """Every file of a data folder; what units supply, as `fmt` would leave it."""
    made = {}
    for name in Folder(root, []).names():
        made[name], kind = (root / name).read_bytes(), kind_of(name)
        if kind and supplied(kind[0]):
            tidied = outcome(kind, name, made[name])
            assert not isinstance(tidied, Left)
            made[name] = tidied.draft.text.encode() if isinstance(tidied, Tidied) else made[name]
    return made


@pytest.mark.parametrize("root", DAYS, ids=lambda root: root.name)
def test_all_that_units_told_is_written_again_from_their_workbooks(root: Path, tmp_path: Path) -> None:
    """Records are deleted, tables emptied to their headings; the workbooks bring all of it back."""
    data = tmp_path / "data"
    shutil.copytree(root, data)
    before = canonical(root)
    for unit in books(root):
        for name, file in unit_files(data, unit).items():
            if file.cls.table.is_csv:
                (data / name).write_bytes(before[name].split(b"\n", 1)[0] + b"\n")
            else:
                (data / name).unlink()
    for raw in books(root).values():
        write_all(data, planned(raw, data, with_base=False).steps)
    assert {name: (data / name).read_bytes() for name in Folder(data, []).names()} == before


@st.composite
def told(draw: DrawFn, cls: type[Record]) -> list[Record]:
    """A few records of a type, each with an id of its own."""
    made = []
    for number in range(draw(st.integers(1, 3))):
        values = draw(records(cls, in_cells=cls.table.is_csv))
        ids = {"id": f"990199101-{number}"} if cls.table.key else {}
        made.append(cls(**{"unit": TOWN, **values, **ids}, origin=Origin("")))  # type: ignore[arg-type]
    return made if cls.table.is_csv or cls.table.key else made[:1]


@pytest.mark.parametrize(
    "cls", [sheet.cls for sheet in sheets() if not sheet.entries], ids=lambda cls: cls.table.name
)
@settings(max_examples=40, deadline=None)
@given(drawn=st.data())
def test_any_record_comes_back_as_it_was(cls: type[Record], drawn: st.DataObject) -> None:
    """Commas, line breaks, full-width letters, leading zeros, words that look like numbers and formulas."""
    some = drawn.draw(told(cls))
    each_alone = [[one] for one in some] if cls.table.key and not cls.table.is_csv else [some]
    files = {f"{n}": UnitFile(f"{n}", cls, b"", tuple(file), ()) for n, file in enumerate(each_alone)}
    only = tuple(sheet for sheet in sheets() if sheet.cls is cls)
    with patch("generator.workbook.make.sheets", lambda: only):
        book = read_book(workbook(_unit(), files, {}, AS_OF, 1))
    findings: list[Finding] = []
    found = find_sheets(book.grids, "x.xlsx", findings)
    back = Reader(TOWN, "x.xlsx", book.epoch, found, {}, findings).told()
    assert [one for file in back.values() for one in file.records] == some
    assert findings == []


@cache
def _unit() -> Unit:
    return next(each for each in linked(gather(GOOD)).of(Unit) if each.id == TOWN)


def test_every_table_says_by_what_its_rows_are_the_same() -> None:
    without = {sheet.cls for sheet in sheets() if not sheet.cls.table.key}
    assert set(SAME_BY) == without
    for cls, names in SAME_BY.items():
        assert set(names) <= set(cls.table.fields)


def test_workbook_of_another_order_is_taken_in_its_order() -> None:
    def swapped(book: object) -> None:
        page = book["公开记录"]  # type: ignore[index]
        for cells in page.iter_cols():
            cells[1].value, cells[2].value = cells[2].value, cells[1].value

    (step,) = taken(edited(swapped)).steps
    assert step.differences == ()
    assert step.text
    assert [line[:17] for line in step.text.splitlines()[1:3]] == ["990199101-gk-002,", "990199101-gk-001,"]
