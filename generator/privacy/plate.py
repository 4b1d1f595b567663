"""Number plates of vehicles (GA 36-2018), with six characters for vehicles of new energy."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.hit import Hit, Kind

PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE = re.compile(
    rf"[{PROVINCES}][A-HJ-NP-Z][ ·•.-]?"
    r"(?=[A-Z]{0,4}[0-9])(?:[A-HJ-NP-Z0-9]{4}[挂学警港澳]|[A-HJK][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[A-HJK]"
    r"|[A-HJ-NP-Z0-9]{5})(?![A-Za-z0-9])(?!-[0-9])"
)
_NEWLY = re.compile(r"[更最全创刷翻革维]新\Z|新GB")


def find(text: str) -> Iterator[Hit]:
    for found in _PLATE.finditer(text):
        start = found.start()
        if not _NEWLY.search(text[max(0, start - 1) : start + 3]) and not _NEWLY.search(
            text[max(0, start - 1) : start + 1]
        ):
            yield Hit(Kind.PLATE, start, found.end(), f"{text[start : start + 2]}****")
