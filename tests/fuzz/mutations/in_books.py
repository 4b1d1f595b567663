"""Damage to files that are packed parts of XML: workbooks and documents."""

from __future__ import annotations

import functools
import io
import re
import zlib
from collections.abc import Callable
from functools import cache
from lzma import LZMAError
from random import Random
from xml.sax.saxutils import escape
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, BadZipFile, ZipFile

from tests.fuzz.corpus import Corpus
from tests.fuzz.mutations import in_bytes
from tests.fuzz.mutations.in_words import DAYS, NUMBERS, WORDS
from tests.fuzz.mutations.way import Way

Parts = dict[str, bytes]
XmlWay = Callable[[str, Corpus, Random], str]

_VALUE = re.compile(r"<(?:\w+:)?(v|t|f)(?: [^<>]*)?>([^<>]*)<")
_ATTRIBUTE = re.compile(r'([\w:]{1,40})="([^"]{0,2000})"')
_TAG = re.compile(r"<[^<>]*>")
STRANGE = (
    "",
    "0",
    "-1",
    "A0",
    "A1:XFD1048576",
    "XFD1048576",
    "ZZZZZ1",
    "9" * 40,
    "1E400",
    "NaN",
    "s",
    "inlineStr",
    "e",
    "b",
    "d",
    "str",
    "rId999",
    "../../../etc/passwd",
    "/xl/workbook.xml",
    "http://a.b/",
    "File://x",
    "true",
    "&#x1F600;",
    "&#10;",
    "x" * 40_000,
    "A" * 7 + "1",
)
BOMB = (
    '<!DOCTYPE a [<!ENTITY a0 "哈哈">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 9}">' for n in range(1, 12))
    + "]>"
)
FROM_ELSEWHERE = '<!DOCTYPE a [<!ENTITY a11 SYSTEM "file:///etc/hostname">]>'
_FAULTS = (BadZipFile, OSError, EOFError, ValueError, RuntimeError, zlib.error, LZMAError)
LARGE = 70 * 1024 * 1024


def on_parts(way: Callable[[Parts, Corpus, Random], Parts]) -> Way:
    """A way for the parts of a file as one for its bytes; what is no packed file comes through unharmed."""

    @functools.wraps(way)
    def on_raw(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
        parts = _unpacked(raw)
        return raw if parts is None else _packed(way(parts, corpus, rng))

    return on_raw


def on_xml(way: XmlWay) -> Way:
    """A way for the text of one part, mostly one that says much."""

    @functools.wraps(way)
    def on_some(parts: Parts, corpus: Corpus, rng: Random) -> Parts:
        name = _some(parts, rng)
        if not name:
            return parts
        text = way(parts[name].decode("utf-8", "surrogateescape"), corpus, rng)
        return {**parts, name: text.encode("utf-8", "surrogateescape")}

    return on_parts(on_some)


def _unpacked(raw: bytes) -> Parts | None:
    try:
        with ZipFile(io.BytesIO(raw)) as pack:
            if sum(info.file_size for info in pack.infolist()) > 16 * 1024 * 1024:
                return None
            return {name: pack.read(name) for name in pack.namelist()}
    except _FAULTS:
        return None


def _packed(parts: Parts, how: int = ZIP_STORED) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", how) as pack:
        for name, content in parts.items():
            pack.writestr(name or "_", content)
    return out.getvalue()


def _some(parts: Parts, rng: Random) -> str:
    if not parts:
        return ""
    names = sorted(parts)
    telling = [name for name in names if "sheet" in name or "haredStrings" in name or "document" in name]
    return rng.choice(telling or names) if rng.random() < 0.7 else rng.choice(names)


@on_xml
def another_value(text: str, corpus: Corpus, rng: Random) -> str:
    """What a cell holds, or part of a text."""
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    for at in sorted(rng.sample(found, min(len(found), rng.choice((1, 1, 3, 20)))), key=_end, reverse=True):
        word = rng.choice((corpus.word(rng), rng.choice(DAYS), rng.choice(NUMBERS), rng.choice(WORDS)))
        text = text[: at.start(2)] + escape(word) + text[at.end(2) :]
    return text


def _end(found: re.Match[str]) -> int:
    return found.end()


@on_xml
def a_giant_value(text: str, corpus: Corpus, rng: Random) -> str:
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    at = rng.choice(found)
    piece = rng.choice(("石", "9", "_x0041_", "@a.", " ", "1,", "\n"))
    return text[: at.start(2)] + piece * rng.choice((500, 40_000, 300_000)) + text[at.end(2) :]


@on_xml
def another_attribute(text: str, corpus: Corpus, rng: Random) -> str:
    """Places, types, styles and names that cannot be."""
    found = list(_ATTRIBUTE.finditer(text))
    if not found:
        return text
    at = rng.choice(found)
    value = rng.choice((rng.choice(STRANGE), rng.choice(found)[2], escape(corpus.word(rng))))
    return text[: at.start(2)] + value.replace('"', "") + text[at.end(2) :]


@on_xml
def a_tag_less_or_more(text: str, corpus: Corpus, rng: Random) -> str:
    found = list(_TAG.finditer(text))
    if not found:
        return text
    at, other = rng.choice(found), rng.choice(found)
    instead = rng.choice(("", other.group(), at.group() * rng.choice((2, 1000))))
    return text[: at.start()] + instead + text[at.end() :]


@on_xml
def a_row_more(text: str, corpus: Corpus, rng: Random) -> str:
    """Cells far away, again, or by the thousand."""
    at = text.rfind("</")
    cell = rng.choice(('<c r="XFD1048576" t="b"><v>1</v></c>', "<c><v>9</v></c>", '<c r="B2"><v>9</v></c>'))
    end = text.find("</sheetData>")
    row = f"<row>{cell * rng.choice((1, 20, 3000))}</row>"
    at = end if end >= 0 else max(at, 0)
    return text[:at] + row + text[at:]


@on_xml
def deep_elements(text: str, corpus: Corpus, rng: Random) -> str:
    at = text.rfind("</")
    deep = rng.choice((10, 70, 20_000))
    return text[:at] + "<a>" * deep + rng.choice(("", "</a>" * deep)) + text[at:]


@on_xml
def entities(text: str, corpus: Corpus, rng: Random) -> str:
    """A text that means a million times as much as is written, or that lies elsewhere."""
    bomb = rng.choice((BOMB, FROM_ELSEWHERE))
    start = text.find("?>") + 2 if text.startswith("<?xml") else 0
    found = list(_VALUE.finditer(text))
    if found:
        at = rng.choice(found)
        text = text[: at.start(2)] + "&a11;" + text[at.end(2) :]
    return text[:start] + bomb + text[start:]


@on_xml
def another_encoding_of_xml(text: str, corpus: Corpus, rng: Random) -> str:
    name = rng.choice(("gb18030", "utf-16", "utf-7", "x-none", "", "utf-8\x00", "ascii", "euc-jp"))
    return f'<?xml version="1.0" encoding="{name}"?>' + re.sub(r"^<\?xml[^>]*\?>", "", text)


@on_xml
def cut_short(text: str, corpus: Corpus, rng: Random) -> str:
    return text[: rng.randint(0, len(text))]


@on_parts
def bytes_of_a_part(parts: Parts, corpus: Corpus, rng: Random) -> Parts:
    name = _some(parts, rng)
    return {**parts, name: rng.choice(in_bytes.WAYS)(parts[name], corpus, rng)} if name else parts


@on_parts
def a_part_less(parts: Parts, corpus: Corpus, rng: Random) -> Parts:
    gone = rng.choice(sorted(parts)) if parts else ""
    return {name: content for name, content in parts.items() if name != gone}


@on_parts
def parts_changed_over(parts: Parts, corpus: Corpus, rng: Random) -> Parts:
    if len(parts) < 2:
        return parts
    one, other = rng.sample(sorted(parts), 2)
    return {**parts, one: parts[other], other: parts[one]}


@on_parts
def a_part_called_otherwise(parts: Parts, corpus: Corpus, rng: Random) -> Parts:
    if not parts:
        return parts
    old = rng.choice(sorted(parts))
    new = rng.choice(("../../a", "/a", "C:\\a", old.upper(), f"{old} ", "xl", "张建国13812345678.xml"))
    return {new if name == old else name: content for name, content in parts.items()}


@on_parts
def very_many_parts(parts: Parts, corpus: Corpus, rng: Random) -> Parts:
    return parts | {f"xl/a{number}.xml": b"" for number in range(rng.choice((10, 10, 10, 5_100)))}


def packed_otherwise(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    parts = _unpacked(raw)
    return raw if parts is None else _packed(parts, rng.choice((ZIP_BZIP2, ZIP_LZMA, ZIP_DEFLATED)))


def lies_of_the_directory(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    """Sizes, offsets, flags and names in the list at the end that are not those of the parts."""
    start = raw.find(b"PK\x01\x02")
    if start < 0:
        return raw
    changed = bytearray(raw)
    for _ in range(rng.choice((1, 2, 8))):
        changed[rng.randrange(start, len(raw))] = rng.choice((0, 1, 8, 0x7F, 0xFF, rng.randrange(256)))
    return bytes(changed)


def a_bomb(raw: bytes, corpus: Corpus, rng: Random) -> bytes:
    """A small file that is unpacked to a large one."""
    name = rng.choice(("xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "word/document.xml"))
    return _bomb(name, corpus.books[0].raw)


@cache
def _bomb(name: str, raw: bytes) -> bytes:
    parts = _unpacked(raw)
    blank = b"<a>" + b" " * LARGE
    return raw if parts is None else _packed({**parts, name: blank}, ZIP_DEFLATED)


WAYS: tuple[Way, ...] = (
    another_value,
    another_value,
    another_value,
    a_giant_value,
    another_attribute,
    another_attribute,
    a_tag_less_or_more,
    a_row_more,
    deep_elements,
    entities,
    another_encoding_of_xml,
    cut_short,
    bytes_of_a_part,
    a_part_less,
    parts_changed_over,
    a_part_called_otherwise,
    very_many_parts,
    packed_otherwise,
    lies_of_the_directory,
    a_bomb,
)
