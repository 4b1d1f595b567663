"""Small attachments, as programs write them, with what nobody sees on their pages."""

import io
import struct
import zlib
from zipfile import ZIP_DEFLATED, ZipFile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
GPS, ARTIST, COMMENT, EXIF = 0x8825, 0x013B, 0x9286, 0x8769


def packed(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as pack:
        for name, content in parts.items():
            pack.writestr(name, content)
    return out.getvalue()


def docx(
    *runs: str, author: str = "", extra: dict[str, str | bytes] | None = None, around: str = "{}"
) -> bytes:
    """A document of one paragraph in several runs, as Word splits what was typed."""
    words = around.format("".join(f"<w:r><w:rPr/><w:t>{run}</w:t></w:r>" for run in runs))
    return packed(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {_W}><w:body><w:p>{words}</w:p></w:body></w:document>",
            "docProps/core.xml": f"<cp:coreProperties {_DC}><dc:creator>{author}</dc:creator></cp:coreProperties>",
            **(extra or {}),
        }
    )


def tracked(words: str, author: str) -> bytes:
    """A document in which somebody struck out words."""
    return docx(
        "甲", around=f'<w:del {_W} w:author="{author}"><w:r><w:delText>{words}</w:delText></w:r></w:del>{{}}'
    )


def xlsx(*rows: tuple[str, ...]) -> bytes:
    """A workbook with one sheet; texts stand in the shared strings, digits alone are numbers."""
    strings = sorted({cell for row in rows for cell in row if not cell.isdigit()})
    lines = [
        "".join(_cell(f"{chr(65 + column)}{number}", cell, strings) for column, cell in enumerate(row))
        for number, row in enumerate(rows, 1)
    ]
    return packed(
        {
            "xl/sharedStrings.xml": f"<sst>{''.join(f'<si><t>{each}</t></si>' for each in strings)}</sst>",
            "xl/worksheets/sheet1.xml": "<worksheet><sheetData>"
            + "".join(f"<row>{line}</row>" for line in lines)
            + "</sheetData></worksheet>",
        }
    )


def _cell(address: str, text: str, strings: list[str]) -> str:
    if text.isdigit():
        return f'<c r="{address}"><v>{text}</v></c>'
    return f'<c r="{address}" t="s"><v>{strings.index(text)}</v></c>'


def tiff(
    order: str, entries: list[tuple[int, int, bytes]], gps: list[tuple[int, int, bytes]] | None = None
) -> bytes:
    """A TIFF structure with one directory, and one for the place if there is one."""
    head = {"<": b"II*\x00", ">": b"MM\x00*"}[order] + struct.pack(f"{order}I", 8)
    main = list(entries)
    if gps is not None:
        main.append((GPS, 4, b"\x00" * 4))
    body = _directory(order, main, 8)
    if gps is not None:
        at = 8 + len(body)
        main[-1] = (GPS, 4, struct.pack(f"{order}I", at))
        body = _directory(order, main, 8) + _directory(order, gps, at)
    return head + body


def _directory(order: str, entries: list[tuple[int, int, bytes]], at: int) -> bytes:
    size = {1: 1, 2: 1, 4: 4, 5: 8, 7: 1}
    after = at + 2 + 12 * len(entries) + 4
    table, values = struct.pack(f"{order}H", len(entries)), b""
    for tag, kind, value in entries:
        table += struct.pack(f"{order}HHI", tag, kind, len(value) // size[kind])
        if len(value) <= 4:
            table += value.ljust(4, b"\x00")
        else:
            table += struct.pack(f"{order}I", after + len(values))
            values += value
    return table + b"\x00" * 4 + values


def place(order: str = "<") -> list[tuple[int, int, bytes]]:
    """Degrees, minutes and seconds of latitude and longitude."""
    degrees = struct.pack(f"{order}6I", 33, 1, 30, 1, 12, 1)
    return [(1, 2, b"N\x00"), (2, 5, degrees), (3, 2, b"E\x00"), (4, 5, degrees)]


def jpeg(*segments: tuple[int, bytes]) -> bytes:
    """An image with segments before its picture."""
    written = b"".join(
        bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body for marker, body in segments
    )
    return b"\xff\xd8" + written + b"\xff\xda\x00\x02\x00\xff\xd9"


def photo(order: str = "<") -> bytes:
    return jpeg((0xE0, b"JFIF\x00"), (0xE1, b"Exif\x00\x00" + tiff(order, [], place(order))))


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    written = b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in (*chunks, (b"IEND", b""))
    )
    return b"\x89PNG\r\n\x1a\n" + written


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A file of numbered objects; readers of its table would be led astray, we read without it."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, each) for number, each in enumerate(objects, 1))
    return b"%PDF-1.7\n" + body + b"trailer << /Root 1 0 R " + trailer + b">>\n%%EOF\n"


def stream(content: bytes, head: bytes = b"", packed: bool = True) -> bytes:
    body = zlib.compress(content) if packed else content
    filter = b"/Filter /FlateDecode " if packed else b""
    return b"<< %s%s/Length %d >>\nstream\n%s\nendstream" % (head, filter, len(body), body)


def page(words: str, font: bytes = b"/Subtype /Type0 /Encoding /UniGB-UCS2-H") -> tuple[bytes, ...]:
    """A page that shows words in a Chinese font, as three objects and its font."""
    shown = words.encode("utf-16-be").hex().upper().encode()
    return (
        b"<< /Type /Page /Contents 2 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
        stream(b"BT /F1 12 Tf 72 700 Td <" + shown + b"> Tj ET"),
        b"<< /Type /Font " + font + b" >>",
    )
