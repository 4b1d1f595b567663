"""Every bad input of the table is met as the table says: read or refused, and told at its exact place."""

import csv
import io
from pathlib import Path

import pytest

from generator.canonical.changes import Left, Outcome, Tidied
from generator.canonical.one_file import outcome
from generator.checks import check
from generator.findings import Finding, Place, Severity
from generator.load.one_file import kind_of
from generator.load.source import Source, load
from generator.schema.records import FILES as TYPES
from generator.schema.table import Field, Record
from tests.clerk.bad_inputs import CELLS, FILES, UNIT, Action, File, Spot, Typed
from tests.sites import AS_OF, district, text


def planted(typed: Typed) -> tuple[str, Place]:
    """The file of a spot with a text typed there, and the place of the text."""
    spot = typed.spot
    return _in_table(spot, typed.text) if spot.row else _in_record(spot, typed.text)


def _in_table(spot: Spot, typed: str) -> tuple[str, Place]:
    rows = [*csv.reader(io.StringIO(text(spot.file), newline=""))]
    column = rows[0].index(spot.field)
    rows[spot.row - 1][column] = typed
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    line = 1 + sum(1 + sum(cell.count("\n") for cell in row) for row in rows[: spot.row - 1])
    return out.getvalue(), Place(spot.file, line, column + 1, spot.row, spot.field)


def _in_record(spot: Spot, typed: str) -> tuple[str, Place]:
    lines = text(spot.file).splitlines()
    (line,) = (number for number, each in enumerate(lines) if each.startswith(f"{spot.field}: "))
    lines[line] = f"{spot.field}: {typed}"
    column = len(f"{spot.field}: ") + 1
    return "\n".join([*lines, ""]), Place(spot.file, line + 1, column, 0, spot.field)


def record_at(source: Source, spot: Spot) -> Record:
    (one,) = (
        one
        for cls in TYPES
        for one in source.of(cls)
        if (one.origin.file, one.origin.row) == (spot.file, spot.row)
    )
    return one


def field_of(one: Record, title: str) -> Field:
    return next(field for field in one.table.fields.values() if field.title == title)


def reading(found: tuple[Finding, ...]) -> list[Finding]:
    """What is said of how something was typed: rules that hold records against each other come after."""
    return [each for each in found if each.code.id[1] in "12" or each.code.id in OF_READING]


OF_READING = {"E317", "E370", "W340", "E503", "E504"}


@pytest.mark.parametrize("typed", CELLS, ids=lambda typed: f"{typed.spot.field}={typed.text[:20]!r}")
def test_cell(typed: Typed, tmp_path: Path) -> None:
    content, place = planted(typed)
    source = load(district(tmp_path, {typed.spot.file: content}))
    found = reading(check(source, AS_OF))
    assert [(each.code.id, each.place) for each in found] == ([(typed.code, place)] if typed.code else [])
    one = record_at(source, typed.spot)
    field = field_of(one, typed.spot.field)
    value = getattr(one, field.name)
    assert (field.type.write(value) if value is not None else "") == typed.read
    assert (field.name in one.origin.faulty) == (typed.action is Action.ERROR)
    for each in found:
        assert (each.severity is Severity.ERROR) == (typed.action is Action.ERROR)
        assert each.help


@pytest.mark.parametrize("file", FILES, ids=str)
def test_file(file: File, tmp_path: Path) -> None:
    source = load(district(tmp_path, {file.file: file.content}))
    found = reading(check(source, AS_OF))
    assert [
        (each.code.id, each.place.file, each.place.row or each.place.line, each.place.field) for each in found
    ] == ([(file.code, file.file, file.row, file.field)] if file.code else [])
    read = [one for cls in TYPES for one in source.of(cls) if one.origin.file == file.file]
    assert len(read) == file.records
    for each in found:
        assert (each.severity is Severity.ERROR) == (file.action is Action.ERROR)


def test_table_is_long_and_shows_every_action() -> None:
    assert len(CELLS) + len(FILES) >= 120
    assert {typed.action for typed in CELLS} == {file.action for file in FILES} == set(Action)
    assert len({(typed.spot, typed.text) for typed in CELLS}) == len(CELLS)


@pytest.mark.parametrize(("typed", "meant"), [("石桥缜", "石桥镇"), ("石桥镇政府", "石桥镇人民政府")])
def test_near_miss_of_a_unit_is_asked_about(typed: str, meant: str, tmp_path: Path) -> None:
    content, _ = planted(Typed(UNIT, typed, Action.ERROR, "E317"))
    (said,) = reading(check(load(district(tmp_path, {UNIT.file: content})), AS_OF))
    assert said.help == f"是否要填“{meant}”？"


PROMISED = [
    typed
    for typed in CELLS
    if "commitments" in typed.spot.file and typed.spot.field in ("服务期限", "投入金额（元）")
]


def test_no_day_and_no_amount_of_a_promise_is_read_with_a_doubt() -> None:
    assert {typed.action for typed in PROMISED} == {Action.FIX, Action.ERROR}


def test_fixed_line_is_shown_and_clean(tmp_path: Path) -> None:
    """The corrected line of every fix, put in the place of the line it corrects, leaves nothing to say."""
    for number, typed in enumerate(each for each in CELLS if each.action is Action.FIX and each.code):
        content, place = planted(typed)
        found = reading(check(load(district(tmp_path / f"{number}", {typed.spot.file: content})), AS_OF))
        corrected = found[0].corrected
        if typed.code in ("W210",):
            continue
        assert corrected, typed
        lines = content.split("\n")
        lines[place.line - 1] = corrected
        again = load(district(tmp_path / f"{number}b", {typed.spot.file: "\n".join(lines)}))
        assert reading(check(again, AS_OF)) == [], typed


def tidied(typed: Typed) -> Outcome:
    content, _ = planted(typed)
    kind = kind_of(typed.spot.file)
    assert kind is not None
    return outcome(kind, typed.spot.file, content.encode())


@pytest.mark.parametrize(
    "typed",
    [each for each in CELLS if each.action is Action.FIX and each.code not in ("", "W210")],
    ids=lambda typed: f"{typed.spot.field}={typed.text[:20]!r}",
)
def test_what_is_fixed_is_written_as_it_was_read_and_told_no_more(typed: Typed, tmp_path: Path) -> None:
    done = tidied(typed)
    assert isinstance(done, Tidied)
    source = load(district(tmp_path, {typed.spot.file: done.draft.text}))
    assert reading(check(source, AS_OF)) == []
    one = next(one for cls in TYPES for one in source.of(cls) if one.origin.file == typed.spot.file)
    if not typed.spot.row:
        field = field_of(one, typed.spot.field)
        assert field.type.write(getattr(one, field.name)) == typed.read


@pytest.mark.parametrize(
    "typed",
    [each for each in CELLS if each.action is not Action.FIX],
    ids=lambda typed: f"{typed.spot.field}={typed.text[:20]!r}",
)
def test_what_is_doubtful_or_wrong_is_never_rewritten(typed: Typed) -> None:
    assert isinstance(tidied(typed), Left) or typed.code == "E317"
