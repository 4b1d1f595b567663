"""Zipped files, opened without trusting them: so many parts, so many bytes, and no more."""

from __future__ import annotations

import io
import zlib
from zipfile import BadZipFile, ZipFile, ZipInfo

from generator.privacy.inside.piece import Piece, broken, closed

MOST_PARTS = 4000
MOST_BYTES = 32 * 1024 * 1024
"""Of all parts together that are looked into, unpacked."""
_BROKEN = (BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError, RuntimeError, KeyError)
"""What the library raises on a file that is damaged, encrypted, or packed in a way it does not know."""


class Archive:
    """The parts of a zipped file. `trouble` says why it, or a part of it, could not be opened."""

    def __init__(self, raw: bytes) -> None:
        self.trouble: Piece | None = None
        self._left = MOST_BYTES
        self._pack: ZipFile | None = None
        try:
            self._pack = ZipFile(io.BytesIO(raw))
        except _BROKEN:
            self.trouble = broken()
            return
        if len(self._pack.infolist()) > MOST_PARTS:
            self.trouble = closed("里面的文件太多")
            self._pack = None

    def parts(self) -> tuple[ZipInfo, ...]:
        return tuple(self._pack.infolist()) if self._pack else ()

    def read(self, part: ZipInfo) -> bytes:
        """The bytes of a part, unpacked as far as they are allowed; empty with `trouble` where they are not."""
        if self._pack is None:
            return b""
        if part.flag_bits & 1:
            self.trouble = closed("文件加了密码")
            return b""
        try:
            with self._pack.open(part) as stream:
                content = stream.read(self._left + 1)
        except _BROKEN:
            self.trouble = broken()
            return b""
        self._left -= len(content)
        if self._left < 0:
            self.trouble = closed("解开以后太大")
            self._pack = None
            return b""
        return content
