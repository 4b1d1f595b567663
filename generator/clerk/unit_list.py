"""A list of a district's units, as offices keep it: a table with their division codes and names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain, islice

from generator.checks.hierarchy import CODE_MISPLACED
from generator.checks.unique import DUPLICATE_ID, DUPLICATE_NAME
from generator.findings import Code, Finding, Place, Remark, Severity
from generator.load.codes import MISSING_COLUMN, REQUIRED_MISSING
from generator.load.csv_cells import LOOKED_AT, Row, rows_of
from generator.load.decode import decode
from generator.load.headings import BLANK, spelt
from generator.load.typed import read_typed
from generator.schema.types import DivisionCode, Text
from generator.schema.types.identifiers import BAD_DIVISION_CODE

_CODES = frozenset({"code", "代码", "区划代码", "行政区划代码", "统计用区划代码", "单位代码"})
_NAMES = frozenset({"name", "名称", "单位名称", "区划名称"})


@dataclass(frozen=True, slots=True)
class Listed:
    """A unit of the list, and where it stands there."""

    code: str
    name: str
    place: Place


def parent_of(code: str, codes: Collection[str]) -> str | None:
    """The town, of nine or twelve digits, that a village's code stands under."""
    return next((town for town in (code[:9], f"{code[:9]}000") if town in codes and town != code), None)


def read_list(raw: bytes, file: str) -> tuple[dict[str, Listed], tuple[Finding, ...]]:
    """Units by code, and everything that there is to say against the list, at its rows."""
    text, remarks = decode(raw)
    if text is None:
        return {}, tuple(Finding.of(each, Place(file)) for each in remarks)
    findings: list[Finding] = []
    listed = {unit.code: unit for unit in _units(file, text, findings)}
    findings += _strangers(listed)
    findings += _namesakes(listed)
    if not listed and not findings:
        said = Remark(REQUIRED_MISSING, "名单里一个单位也没有。", "每个单位填一行。")
        findings.append(Finding.of(said, Place(file)))
    errors = [each for each in findings if each.severity is Severity.ERROR]
    return listed, tuple(errors)


def _units(file: str, text: str, findings: list[Finding]) -> Iterator[Listed]:
    rows = rows_of(file, text, findings)
    first = list(islice(rows, LOOKED_AT))
    head, columns = next(((row, found) for row in first if (found := _columns(row[2]))), (None, None))
    if head is None or columns is None:
        said = Remark(
            MISSING_COLUMN, "名单要有“代码”和“名称”（或 code 和 name）两列。", "第一行写成：代码,名称"
        )
        findings += [Finding.of(said, Place(file, line, 0, row)) for row, line, _ in first[:1]]
        return
    seen: dict[str, Listed] = {}
    for row in chain(first[head[0] :], rows):
        unit = _unit(file, row, columns, findings)
        earlier = seen.setdefault(unit.code, unit) if unit else None
        if unit and earlier is unit:
            yield unit
        elif unit and earlier:
            message = f"代码 {unit.code} 在第 {earlier.place.row} 行已经有了。"
            findings.append(_at(unit.place, DUPLICATE_ID, "代码", message, "请删去重复的一行，或更正代码。"))


def _columns(cells: list[str]) -> tuple[int, int] | None:
    """Where a header has the codes and the names."""
    words = [spelt(cell).lower() for cell in cells]
    code = next((index for index, word in enumerate(words) if word in _CODES), None)
    name = next((index for index, word in enumerate(words) if word in _NAMES), None)
    return None if code is None or name is None else (code, name)


def _unit(file: str, row: Row, columns: tuple[int, int], findings: list[Finding]) -> Listed | None:
    """The unit of a row; None for a blank row, and where code or name cannot be taken."""
    number, line, cells = row
    place = Place(file, line, 0, number)
    code, name = (cells[index].strip(BLANK) if index < len(cells) else "" for index in columns)
    if not code and not name:
        return None
    if not code or not name:
        what = "代码" if not code else "名称"
        findings.append(_at(place, REQUIRED_MISSING, what, f"{what}空着。", f"请补上{what}，或删去这一行。"))
        return None
    value, wrong = DivisionCode().read(code)
    read = read_typed(Text(40), name)
    if value is None:
        findings.append(_at(place, wrong[0].code, "代码", wrong[0].message, wrong[0].help))
    elif len(value) == 6:
        message = f"“{code}”是区县代码，名单里只列镇街和村居。"
        findings.append(_at(place, BAD_DIVISION_CODE, "代码", message, "请删去这一行。"))
    elif read.value is None:
        said = read.remarks[0]
        findings.append(_at(place, said.code, "名称", said.message, said.help))
    else:
        return Listed(value, read.value, place)
    return None


def _strangers(listed: dict[str, Listed]) -> Iterator[Finding]:
    """Units of another county than most of the list."""
    counties = Counter(code[:6] for code in listed).most_common(1)
    for unit in listed.values():
        if unit.code[:6] != counties[0][0]:
            message = f"代码 {unit.code} 不以 {counties[0][0]} 开头，不是这个区县的。"
            help = "请更正代码，或删去这一行；一份名单只列一个区县的单位。"
            yield _at(unit.place, CODE_MISPLACED, "代码", message, help)


def _namesakes(listed: dict[str, Listed]) -> Iterator[Finding]:
    """Units of one name under one parent."""
    first: dict[tuple[str | None, str], Listed] = {}
    for unit in listed.values():
        earlier = first.setdefault((parent_of(unit.code, listed), unit.name), unit)
        if earlier is not unit:
            message = f"名称“{unit.name}”与第 {earlier.place.row} 行重复。"
            yield _at(unit.place, DUPLICATE_NAME, "名称", message, "请核对，或写出能区分的全称。")


def _at(place: Place, code: Code, field: str, message: str, help: str) -> Finding:
    return Finding.of(Remark(code, message, help), Place(place.file, place.line, 0, place.row, field))
