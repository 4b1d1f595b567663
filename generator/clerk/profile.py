"""A profile: one file that says what a district asks of its units, section by section.

The section 方案 says whose profile it is. Every other section is named as a table of the programme and
holds its records: a mapping for a table that is one file, a list for a CSV, records by their ids for a
table of many files. A new table can be a section without a change here.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from collections.abc import Mapping as MappingOf
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checks import check
from generator.findings import Code, Finding, Place, Remark, Severity
from generator.load.codes import DUPLICATE_KEY, EMPTY_FILE, WRONG_SHAPE
from generator.load.decode import decode
from generator.load.headings import spelt
from generator.load.reader import YamlReader
from generator.load.references import resolved
from generator.load.source import Source
from generator.load.yaml_nodes import Broken, Mapping, Node, Scalar, Sequence, read_nodes
from generator.schema.records import FILES, Domain
from generator.schema.records.site import Scheme
from generator.schema.records.unit import UnitKind
from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import Choice, DivisionCode, Every, Identifier, Listing, Period, Text
from generator.schema.types.choices import nearest

UNKNOWN_SECTION = Code(
    "E122",
    "unknown-section",
    "方案里有不认识的部分",
    "方案文件的每一部分都要用表的名称作标题，而且只能是区里制定的表。",
    "写错了标题，这一部分就不会写进新建的数据。",
    "公共服务领城:\n  - 编号: elderly",
    "公共服务领域:\n  - 编号: elderly",
)
SECTION_MISSING = Code(
    "E123",
    "section-missing",
    "方案缺了必需的部分",
    "方案文件至少要有“方案”和“公共服务领域”两部分。",
    "不知道是谁的方案、有哪些领域，就没有什么可以承诺和公开的。",
    "（只有“公共服务领域”，没有“方案”）",
    "方案:\n  方案名称: 某某区实施方案\n  单位类型: 镇、街道、村",
)
KIND_OUTSIDE = Code(
    "E124",
    "kind-outside-profile",
    "方案不管这类单位",
    "单位名单里，或者方案的某一部分里，有“方案”的单位类型没有列出的一类单位。",
    "不在方案之内的单位，网站会一直显示它未报送。",
    "单位类型: 街道、社区\n（名单里有一个村）",
    "单位类型: 街道、社区、村",
)


@record(
    "profile",
    "方案",
    "",
    help="这是哪一份方案，管哪几类单位。",
    supplier=Supplier.DISTRICT,
    frequency="制定一次",
)
class Outline(Record):
    name: str = field("方案名称", Text(40), required=True, help="方案叫什么。", example="镇街园区方案")
    scheme: Scheme = field(
        "适用方案", Choice(Scheme), default=Scheme.OWN, help="写进站点的“适用方案”。", example="自定义"
    )
    code: str | None = field(
        "区划代码", DivisionCode(), help="方案是哪个区县的；别的区县要用的不填。", example="320803"
    )
    district: str | None = field("区县名称", Text(40), help="那个区县的名称。", example="淮安区")
    kinds: tuple[UnitKind, ...] = field(
        "单位类型",
        Listing(Choice(UnitKind)),
        required=True,
        help="方案管哪几类单位。",
        example="镇、街道、村",
    )


Records = MappingOf[type[Record], tuple[Record, ...]]


@dataclass(frozen=True, slots=True)
class Profile:
    """A profile that has no errors. `records` hold the programme, by record type."""

    outline: Outline
    records: Records


PROGRAMME: tuple[type[Record], ...] = tuple(cls for cls in FILES if cls.table.path.startswith("programme/"))
_WHEN_MADE = {"新建当月": Every.MONTH, "新建当季": Every.QUARTER, "新建当年": Every.YEAR}
_ALL: tuple[type[Record], ...] = (Outline, *PROGRAMME)
_SECTIONS = {word: cls for cls in _ALL for word in (cls.table.title, cls.table.name)}


def read_profile(raw: bytes, file: str, begin: date) -> tuple[Profile | None, tuple[Finding, ...]]:
    """The profile in a file, or everything that there is to say against it, at its lines.

    新建当月, 新建当季 and 新建当年 stand for the month, quarter and year in which `begin` lies.
    """
    findings: list[Finding] = []
    root = _root(raw, file, findings)
    read: dict[type[Record], tuple[Record, ...]] = {}
    if root is not None:
        reader = YamlReader(file, findings)
        words = {word: str(Period.around(begin, every)) for word, every in _WHEN_MADE.items()}
        for cls, node in _sections(root, file, findings):
            read[cls] = tuple(_records(cls, _begun(node, words), reader))
        findings += _missing(read, file)
    outline = next((one for one in read.pop(Outline, ()) if isinstance(one, Outline)), None)
    if outline and "kinds" not in outline.origin.faulty:
        findings += _strangers(outline, read)
    linked = resolved(read, frozenset(), findings)
    source = Source(Path(), linked, frozenset(), tuple(findings), frozenset(), 1, 0)
    errors = tuple(each for each in check(source, begin) if each.severity is Severity.ERROR)
    return (None if errors or outline is None else Profile(outline, linked)), errors


def _root(raw: bytes, file: str, findings: list[Finding]) -> Mapping | None:
    text, remarks = decode(raw, table=False)
    findings += (Finding.of(each, Place(file)) for each in remarks)
    node = read_nodes(text) if text is not None else None
    if isinstance(node, Mapping):
        return node
    if isinstance(node, Broken):
        findings.append(Finding.of(node.remark, Place(file, node.line, node.column)))
    elif node is not None:
        said = Remark(WRONG_SHAPE, "方案文件要分成几部分。", "请写成“公共服务领域:”，下面逐条填写。")
        findings.append(Finding.of(said, Place(file, node.line, node.column)))
    elif text is not None:
        said = Remark(EMPTY_FILE, "文件里只有旁注，没有内容。", "请照自带的方案填写。")
        findings.append(Finding.of(said, Place(file)))
    return None


def _sections(root: Mapping, file: str, findings: list[Finding]) -> Iterator[tuple[type[Record], Node]]:
    """What each section is of; a section that is none, or is there twice, is said."""
    seen: set[type[Record]] = set()
    for key, node in root.entries:
        place = Place(file, key.line, key.column)
        cls = _SECTIONS.get(spelt(key.text))
        if cls is None:
            titles = [each.table.title for each in PROGRAMME]
            guess = nearest(key.text, titles)
            help = f"是否要写“{guess}”？" if guess else f"可以有这些部分：方案、{'、'.join(titles)}。"
            said = Remark(UNKNOWN_SECTION, f"没有“{key.text[:30]}”这张区里制定的表。", help)
            findings.append(Finding.of(said, place))
        elif cls in seen:
            said = Remark(DUPLICATE_KEY, f"“{cls.table.title}”写了不止一遍。", "请合并成一部分。")
            findings.append(Finding.of(said, place))
        else:
            seen.add(cls)
            yield cls, node


def _records(cls: type[Record], node: Node, reader: YamlReader) -> Iterator[Record]:
    """The records of a section, in the shape that its table's path asks for."""
    table = cls.table
    given: Iterable[tuple[MappingOf[str, str], Node]]
    if table.is_csv and isinstance(node, Sequence):
        given = [({}, item) for item in node.items]
    elif "{id}" in table.path and isinstance(node, Mapping):
        given = list(_by_id(node, reader))
    elif not table.is_csv and "{id}" not in table.path:
        given = [({}, node)]
    else:
        how = "每条以“- ”开头" if table.is_csv else "每份以编号开头"
        said = Remark(WRONG_SHAPE, f"“{table.title}”要逐条填写。", f"请另起一行，{how}。")
        reader.findings.append(Finding.of(said, Place(reader.file, node.line, node.column)))
        return
    for path, item in given:
        found = reader.record(table, item, dict(path), (item.line, item.column))
        if found is not None:
            yield found


def _by_id(node: Mapping, reader: YamlReader) -> Iterator[tuple[MappingOf[str, str], Node]]:
    for key, item in node.entries:
        _, remarks = Identifier().read(key.text)
        reader.findings += (Finding.of(r, Place(reader.file, key.line, key.column)) for r in remarks)
        if not remarks:
            yield {"id": key.text}, item


def _begun(node: Node, words: MappingOf[str, str]) -> Node:
    """A tree whose words for the time of making are times."""
    match node:
        case Scalar():
            return dataclasses.replace(node, text=words.get(node.text, node.text))
        case Sequence():
            return dataclasses.replace(node, items=tuple(_begun(item, words) for item in node.items))
    entries = tuple((key, _begun(item, words)) for key, item in node.entries)
    return dataclasses.replace(node, entries=entries)


def _missing(read: Records, file: str) -> Iterator[Finding]:
    for cls in (Outline, Domain):
        if cls not in read:
            said = Remark(SECTION_MISSING, f"没有“{cls.table.title}”这一部分。", "请照自带的方案补上。")
            yield Finding.of(said, Place(file))


def _strangers(outline: Outline, read: Records) -> Iterator[Finding]:
    """Sections that ask something of kinds of unit which the profile does not name."""
    of_kinds = Outline.table.fields["kinds"].type
    for one in (one for found in read.values() for one in found):
        for name in (name for name in one.origin.marks if one.table.fields[name].type == of_kinds):
            others = [kind.zh for kind in getattr(one, name) or () if kind not in outline.kinds]
            if others:
                message = f"“方案”的单位类型里没有{'、'.join(others)}。"
                said = Remark(KIND_OUTSIDE, message, "请在“方案”里补上，或在这里删去。")
                yield Finding.of(said, one.place(name))
