"""What holds of workbooks whatever is typed into them, and whatever becomes of their parts."""

import contextlib
import io
import os
import re
from functools import cache
from xml.sax.saxutils import escape
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.findings import has_errors
from generator.load.source import Gathered, gather
from generator.workbook.grid import Kind, read_book
from generator.workbook.importing import Asked, Import, taken_in
from generator.workbook.parts import UnreadableError
from tests.privacy.attachments import packed
from tests.sites import AS_OF, GOOD
from tests.workbook.books import BOOK, made

LASTING = settings(
    max_examples=int(os.environ.get("MINGNUO_EXAMPLES", "15")),
    deadline=None,
    derandomize=True,
    database=None,
)
_CELL = re.compile(r'<c r="([A-Z]+[0-9]+)"(?:[^<>]*)>(?:<v>[^<>]*</v>|<is><t>[^<>]*</t></is>)</c>')
_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=30)
TYPED = st.one_of(
    _TEXTS,
    st.text("0123456789.-+Ee,%年月日万元约/ ０１２", min_size=1, max_size=12),
    st.sampled_from(["=1+1", "无", "〃", "长期", "2026-13-01", "45291.5", "1E400", "NaN", "13812345678"]),
)
TYPES = st.sampled_from(["n", "s", "str", "b", "e", "d", "inlineStr", "", "x"])
TAGS = """
<sheetData> </sheetData> <row> </row> <c> </c> <v> </v> <t> </t> 1 &a; <!-- ]]> \0
<row_r="9999999999"> <c_r="XFD9"_t="s"> <c_r="A1"_s="-1"> <mergeCell_ref="A1:ZZ99"/>
<!DOCTYPE_a_[<!ENTITY_a_'b'>]> <?xml_version='1.0'_encoding='utf-7'?>
"""
XML = st.lists(
    st.one_of(st.sampled_from([tag.replace("_", " ") for tag in TAGS.split()]), st.text(max_size=5)),
    max_size=30,
).map("".join)


@cache
def parts() -> dict[str, bytes]:
    with ZipFile(io.BytesIO(made())) as pack:
        return {name: pack.read(name) for name in pack.namelist()}


@cache
def district() -> Gathered:
    return gather(GOOD)


@cache
def sheets() -> list[str]:
    return sorted(
        name for name, content in parts().items() if _CELL.search(content.decode("utf-8", "replace"))
    )


def taken(changes: dict[str, str]) -> Import:
    """A workbook with other parts, taken in: findings at places of it, or nothing against it."""
    done = taken_in(Asked(packed({**parts(), **changes}), BOOK), district(), AS_OF)
    assert all(each.message and each.place.file for each in done.findings)
    assert done.ok or has_errors(done.findings)
    return done


@LASTING
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn")), min_size=1))
def test_text_of_a_cell_is_read_letter_by_letter(text: str) -> None:
    sheet = f'<worksheet><sheetData><row><c r="B3" t="inlineStr"><is><t>{escape(text)}</t></is></c></row></sheetData></worksheet>'
    (name, *_) = sheets()
    (grid, *_) = read_book(packed({**parts(), name: sheet})).grids
    cells = [(cell.kind, cell.text) for row in grid.rows.values() for cell in row.values()]
    escaped = re.compile(r"_x[0-9A-Fa-f]{4}_")
    assert cells == ([(Kind.TEXT, text)] if text.strip() else []) or escaped.search(text)


@LASTING
@given(st.data())
def test_anything_typed_into_cells_leads_to_findings_or_to_nothing(data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sheets()))
    text = parts()[name].decode()
    found = list(_CELL.finditer(text))
    for at in sorted(data.draw(st.sets(st.sampled_from(range(len(found))), max_size=4)), reverse=True):
        typed, kind = escape(data.draw(TYPED)), data.draw(TYPES)
        value = f"<is><t>{typed}</t></is>" if kind == "inlineStr" else f"<v>{typed}</v>"
        cell = f'<c r="{found[at][1]}" t="{kind}">{value}</c>'
        text = text[: found[at].start()] + cell + text[found[at].end() :]
    assert taken({name: text}).readable


@LASTING
@given(st.sampled_from(sorted(parts())), st.one_of(XML, st.text()))
def test_anything_instead_of_a_part_leads_to_findings_or_to_nothing(name: str, xml: str) -> None:
    taken({name: xml})


@LASTING
@given(st.binary(max_size=400), st.integers(0, 400))
def test_any_bytes_are_a_workbook_or_told_not_to_be_one(raw: bytes, cut: int) -> None:
    whole = packed({**parts()})
    for content in (raw, b"PK\x03\x04" + raw, whole[:-cut] + raw, raw + whole[cut:]):
        with contextlib.suppress(UnreadableError):
            read_book(content)
