"""What a file of any kind holds, told by what it begins with and not by what it is called."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.privacy.inside import jpeg, office, pdf, png
from generator.privacy.inside.piece import Piece, broken, closed

KINDS = frozenset({"docx", "xlsx", "pptx", "ofd", "pdf", "png", "jpg", "jpeg"})
"""Extensions of files that are looked into."""
CLOSED_KINDS = frozenset(
    {"doc", "xls", "ppt", "wps", "et", "dps", "rtf", "odt", "ods", "zip", "rar", "7z", "msg", "eml"}
)
"""Those of files that hold documents too, and cannot be."""
_READERS: tuple[tuple[bytes, Callable[[bytes], Iterator[Piece]]], ...] = (
    (office.SIGNATURE, office.pieces),
    (pdf.SIGNATURE, pdf.pieces),
    (png.SIGNATURE, png.pieces),
    (jpeg.SIGNATURE, jpeg.pieces),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def pieces(raw: bytes) -> Iterator[Piece]:
    """What a document or an image says, seen and unseen."""
    for signature, read in _READERS:
        if signature in raw[: 1024 if read is pdf.pieces else len(signature)]:
            return read(raw)
    if raw.startswith(_OLD_OFFICE):
        return iter([closed("是旧版格式，或者加了密码")])
    return iter([broken("内容与扩展名不符")])
