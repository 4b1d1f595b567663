"""What attachments hold besides their pages is read from files as programs write them, and from damaged ones."""

import struct
import zlib
from pathlib import Path
from random import Random

import docx as python_docx
import pytest

from generator.privacy.inside import look
from generator.privacy.inside.archive import MOST_BYTES
from generator.privacy.inside.piece import Piece, Role
from tests.privacy.attachments import (
    ARTIST,
    COMMENT,
    docx,
    jpeg,
    packed,
    page,
    pdf,
    photo,
    place,
    png,
    stream,
    tiff,
    tracked,
    xlsx,
)

WORDS = "电话 13812345678"
XMP = (
    '<x:xmpmeta><rdf:Description exif:GPSLatitude="33,30N"><dc:creator><rdf:Seq><rdf:li>王建国</rdf:li></rdf:Seq>'
    "</dc:creator><dc:description>说明</dc:description></rdf:Description></x:xmpmeta>"
).encode()


def pieces(raw: bytes) -> list[Piece]:
    return list(look.pieces(raw))


def words(raw: bytes) -> str:
    return "\n".join(each.text for each in pieces(raw))


def authors(raw: bytes) -> set[str]:
    return {each.text for each in pieces(raw) if each.role is Role.AUTHOR}


def roles(raw: bytes) -> set[Role]:
    return {each.role for each in pieces(raw)} - {Role.TEXT}


def test_document_of_a_word_processor(tmp_path: Path) -> None:
    made = python_docx.Document()
    made.core_properties.author = "王建国"
    made.core_properties.last_modified_by = "李秀英"
    line = made.add_paragraph("电话 ")
    line.add_run("138").bold = True
    line.add_run("12345678")
    made.add_comment(line.runs, text="请核对", author="赵强")
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "甲", "乙"
    made.save(str(tmp_path / "a.docx"))
    raw = (tmp_path / "a.docx").read_bytes()
    assert WORDS in words(raw)
    assert authors(raw) >= {"王建国", "李秀英", "赵强"}
    assert Role.REMARKS in roles(raw)
    assert "甲乙" not in words(raw)


def test_words_struck_out_are_still_there() -> None:
    raw = tracked(WORDS, "赵强")
    assert WORDS in words(raw)
    assert authors(raw) >= {"赵强"}
    assert roles(raw) >= {Role.REMARKS}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("word/footnotes.xml", "<w><p><t>{}</t></p></w>"),
        ("word/header1.xml", "<w><p><t>{}</t></p></w>"),
        ("ppt/slides/slide1.xml", "<a><p><t>{}</t></p></a>"),
        ("ppt/notesSlides/notesSlide1.xml", "<a><p><t>{}</t></p></a>"),
        ("docProps/custom.xml", "<p><property>{}</property></p>"),
        ("docProps/app.xml", "<p><Company>{}</Company></p>"),
        ("Doc_0/Pages/Page_0/Content.xml", "<ofd><TextObject><TextCode>{}</TextCode></TextObject></ofd>"),
        ("xl/comments1.xml", "<c><comment><t>{}</t></comment></c>"),
        ("xl/drawings/drawing1.xml", "<c><t>{}</t></c>"),
    ],
)
def test_words_stand_in_many_parts(name: str, content: str) -> None:
    assert WORDS in words(packed({name: content.format(WORDS)}))


def test_addresses_of_links_are_words_too() -> None:
    link = '<Relationships><Relationship Target="mailto:z@qq.com"/></Relationships>'
    assert "z@qq.com" in words(docx("甲", extra={"word/_rels/document.xml.rels": link}))


def test_images_and_workbooks_within_a_document() -> None:
    inner = xlsx(("甲", "乙"), ("1", "13812345678"))
    raw = docx(
        "甲", extra={"word/media/a.jpeg": photo(), "word/embeddings/b.xlsx": inner, "word/media/c.png": b"x"}
    )
    assert Role.LOCATION in roles(raw)
    assert "13812345678" in words(raw)
    assert Role.BROKEN not in roles(raw)
    assert Role.CLOSED in roles(
        docx("甲", extra={"word/embeddings/b.docx": docx("乙", extra={"word/c.docx": inner})})
    )


def test_cells_have_their_addresses_and_headings_are_known_by_what_is_below() -> None:
    found = pieces(xlsx(("姓名", "电话"), ("甲", "13812345678")))
    assert [(each.where, each.text, each.role) for each in found if each.text.strip()] == [
        ("第 1 张工作表的 A1", "姓名", Role.HEADING),
        ("第 1 张工作表的 B1", "电话", Role.HEADING),
        ("第 1 张工作表的 B2", "13812345678", Role.TEXT),
    ]


def test_form_to_be_filled_in_has_no_headings() -> None:
    assert Role.HEADING not in roles(xlsx(("姓名", ""), ("身份证号", "")))


@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_tells_place_and_names(order: str) -> None:
    note = b"UNICODE\x00" + "家里".encode("utf-16")
    entries = [
        (ARTIST, 2, "王建国\x00".encode()),
        (COMMENT, 7, note),
        (0x9C9D, 1, "李秀英\x00".encode("utf-16-le")),
    ]
    for raw in (
        jpeg((0xE1, b"Exif\x00\x00" + tiff(order, entries, place(order)))),
        png((b"eXIf", tiff(order, entries, place(order)))),
    ):
        assert Role.LOCATION in roles(raw)
        assert authors(raw) == {"王建国", "李秀英"}
        assert "家里" in words(raw)


def test_camera_that_knew_no_place_tells_none() -> None:
    nowhere = [(2, 5, b"\x00" * 24), (4, 5, b"\x00" * 24)]
    assert roles(jpeg((0xE1, b"Exif\x00\x00" + tiff("<", [], nowhere)))) == set()


@pytest.mark.parametrize(
    "raw",
    [
        jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\x00" + XMP)),
        png((b"iTXt", b"XML:com.adobe.xmp\x00\x00\x00\x00\x00" + XMP)),
        png((b"iTXt", b"XML:com.adobe.xmp\x00\x01\x00\x00\x00" + zlib.compress(XMP))),
        pdf(stream(XMP, b"/Type /Metadata /Subtype /XML ", packed=False)),
        pdf(stream(XMP, b"/Type /Metadata /Subtype /XML ")),
    ],
)
def test_xmp_tells_place_and_names(raw: bytes) -> None:
    assert authors(raw) == {"王建国"}
    assert Role.LOCATION in roles(raw)
    assert "说明" in words(raw)


def test_packed_words_of_a_drawing() -> None:
    assert "13812345678" in words(png((b"zTXt", b"Comment\x00\x00" + zlib.compress(b"13812345678"))))


MAP = b"""1 begincodespacerange <0000> <FFFF> endcodespacerange
2 beginbfchar <0001> <7535> <0002> <8BDD> endbfchar
1 beginbfrange <0010> <0019> <0030> endbfrange
1 beginbfrange <0020> <0021> [<0020> <002D>] endbfrange"""
CODES = b"00010002002000110013001800110012001300140015001600170018"


def mapped(content: bytes) -> bytes:
    """A page in a font with a map of its own, as word processors write it."""
    return pdf(
        b"<< /Type /Page /Contents [2 0 R] /Resources 5 0 R >>",
        stream(content),
        b"<< /Type /Font /Subtype /Type0 /Encoding /Identity-H /ToUnicode 4 0 R >>",
        stream(MAP),
        b"<< /Font << /F7 3 0 R >> >>",
    )


@pytest.mark.parametrize(
    "content",
    [
        b"BT /F7 12 Tf 1 0 0 1 72 700 Tm <" + CODES + b"> Tj ET",
        b"BT /F7 12 Tf 72 700 Td [<" + CODES[:12] + b"> -20 <" + CODES[12:] + b">] TJ ET",
        b"BT /F7 12 Tf 72 700 Td <" + CODES[:12] + b"> Tj <" + CODES[12:] + b"> Tj ET",
        b"BT /F7 12 Tf " + b"".join(
            b"1 0 0 1 %d 700 Tm <%s> Tj " % (72 + (12 if at < 8 else 6.7) * at // 4 + (10 if at > 8 else 0), CODES[at : at + 4])
            for at in range(0, len(CODES), 4)
        ) + b"ET",
    ],
    ids=["at once", "in pieces", "in two", "sign by sign"],
)  # fmt: skip
def test_page_in_a_font_with_a_map_of_its_own(content: bytes) -> None:
    assert "电话 13812345678" in words(mapped(content)).replace("\t", "")
    assert "13812345678" in words(mapped(content))


def test_columns_and_lines_of_a_page_stay_apart() -> None:
    content = b"BT /F1 10 Tf 72 700 Td (2025) Tj 100 0 Td (13812345678) Tj -100 -14 Td (99) Tj T* (88) Tj ET"
    head = b"<< /Type /Page /Contents 2 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
    raw = pdf(head, stream(content), b"<< /Type /Font /Subtype /Type1 >>")
    assert words(raw).split() == ["2025", "13812345678", "99", "88"]


def test_properties_in_all_their_spellings() -> None:
    for value in (
        b"(\xe7\x8e\x8b\xe5\xbb\xba\xe5\x9b\xbd)",
        b"<FEFF738B5EFA56FD>",
        b"(\\376\\377s\\213^\\372V\\375)",
        b"(" + "王建国".encode("gb18030") + b")",
    ):
        assert authors(pdf(b"<< /Author " + value + b" >>")) == {"王建国"}


def test_objects_within_a_stream_and_of_older_revisions() -> None:
    inner = b"7 0 8 20 << /Title (old)   >> << /Author (Wang Wei) >>"
    raw = pdf(stream(inner, b"/Type /ObjStm /N 2 /First 9 "), b"<< /Title (13812345678) >>")
    raw += pdf(b"<< /Title (new) >>")
    assert authors(raw) == {"Wang Wei"}
    assert "13812345678" in words(raw)


def test_comments_on_a_page() -> None:
    raw = pdf(b"<< /Type /Annot /Subtype /Text /T (Wang Wei) /Contents (13812345678) >>")
    assert authors(raw) == {"Wang Wei"}
    assert Role.REMARKS in roles(raw)
    assert "13812345678" in words(raw)


def test_streams_packed_in_other_ways() -> None:
    content = b"BT (13812345678) Tj ET"
    hexed = b"<< /Filter /ASCIIHexDecode >>\nstream\n" + content.hex().encode() + b">\nendstream"
    assert "13812345678" in words(pdf(hexed))


@pytest.mark.parametrize(
    ("raw", "role"),
    [
        (b"\xd0\xcf\x11\xe0" + b"\0" * 100, Role.CLOSED),
        (pdf(trailer=b"/Encrypt << /V 4 >> "), Role.CLOSED),
        (b"GIF89a", Role.BROKEN),
        (b"", Role.BROKEN),
        (b"PK\x03\x04 no zip", Role.BROKEN),
        (packed({"word/document.xml": "<a>&lol;"}), Role.BROKEN),
        (packed({"word/document.xml": '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'}), Role.BROKEN),
        (packed({"word/document.xml": b" " * (MOST_BYTES + 1)}), Role.CLOSED),
        (packed({f"word/{number}.bin": b"" for number in range(5000)}), Role.CLOSED),
    ],
)
def test_what_cannot_be_looked_into_says_so(raw: bytes, role: Role) -> None:
    assert role in roles(raw)


def test_encrypted_parts_say_so() -> None:
    raw = bytearray(docx("甲"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = raw.find(signature)
        while at >= 0:
            raw[at + offset] |= 1
            at = raw.find(signature, at + 4)
    assert Role.CLOSED in roles(bytes(raw))


def test_entities_are_never_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("13812345678", "utf-8")
    kind = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{secret}">]>'
    assert "13812345678" not in words(packed({"word/document.xml": f"{kind}<a><t>&x;</t></a>"}))


SEEDS = {
    "docx": docx(
        "甲", author="乙", extra={"word/media/a.jpg": photo(), "word/comments.xml": "<c><p>甲</p></c>"}
    ),
    "xlsx": xlsx(("甲", "乙"), ("1", "2")),
    "pdf": pdf(
        *page("甲乙"),
        stream(XMP, b"/Type /Metadata "),
        stream(b"7 0 << /Title (a) >>", b"/Type /ObjStm /First 4 "),
    ),
    "jpg": jpeg((0xE1, b"Exif\x00\x00" + tiff("<", [(ARTIST, 2, b"abcdefg\x00")], place())), (0xFE, b"x")),
    "png": png(
        (b"eXIf", tiff(">", [], place(">"))), (b"iTXt", b"a\x00\x01\x00\x00\x00" + zlib.compress(b"x"))
    ),
    "map": mapped(b"BT /F7 12 Tf <" + CODES + b"> Tj ET"),
}


@pytest.mark.parametrize("kind", SEEDS)
def test_damaged_files_are_read_or_refused_and_never_more(kind: str) -> None:
    seed, rng = SEEDS[kind], Random(kind)  # noqa: S311
    for _ in range(1500):
        assert all(isinstance(each, Piece) for each in pieces(damaged(seed, rng)))


def damaged(raw: bytes, rng: Random) -> bytes:
    """The same bytes with a few of them changed, doubled or gone."""
    changed = bytearray(raw)
    for _ in range(rng.randrange(1, 6)):
        at, length = rng.randrange(len(changed)), rng.randrange(1, 16)
        match rng.randrange(5):
            case 0:
                changed[at] = rng.randrange(256)
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length]
            case 3:
                changed[at : at + 4] = struct.pack("<I", rng.choice((0, 1, 0xFFFFFFFF, 0x7FFFFFFF, len(raw))))
            case _:
                del changed[max(at, 8) :]
        if not changed:
            return b""
    return bytes(changed)
