"""All detectors over one text: what they find, in the order of the text, each place claimed once."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterator

from generator.privacy import (
    bank_card,
    chat_account,
    half_masked,
    hardship,
    home_address,
    mailbox,
    mobile,
    plate,
    resident_id,
    travel_document,
)
from generator.privacy.hit import Hit
from generator.privacy.plain import is_plain, plain

Detector = Callable[[str], Iterator[Hit]]

_LONG_NUMBER = re.compile(r"[0-9]{4}(?:[0-9]{9}|[ -][0-9]{4}[ -]|[0-9]{2}[ -][0-9]{6})")
_LETTER = re.compile(r"[EGDSPCW][A-Z]?[0-9]{7}")
_DOCUMENTS = ("护照", "通行证", "台胞证", "回乡证", "assport", "ASSPORT")
_STARS = ("*", "●", "•", "□", "xx", "XX", "##")
_CHATS = ("QQ", "qq", "Qq", "微信", "echat", "eChat", "ECHAT", "eixin", "vx", "VX")


def numbers(text: str) -> Iterator[Hit]:
    """What long numbers are: an ID before a card."""
    if _LONG_NUMBER.search(text):
        yield from resident_id.find(text)
        yield from bank_card.find(text)


def documents(text: str) -> Iterator[Hit]:
    return travel_document.find(text) if _LETTER.search(text) or _any(_DOCUMENTS, text) else iter(())


def half_masked_numbers(text: str) -> Iterator[Hit]:
    return half_masked.find(text) if _any(_STARS, text) else iter(())


def chat_accounts(text: str) -> Iterator[Hit]:
    return chat_account.find(text) if _any(_CHATS, text) else iter(())


def _any(words: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in words)


DETECTORS: tuple[Detector, ...] = (
    numbers,
    mobile.find,
    mailbox.find,
    half_masked_numbers,
    chat_accounts,
    documents,
    plate.find,
    hardship.find,
    home_address.find,
)
"""Who is asked first has the first claim to a place: an ID is no card, and a mobile no account. Detectors that
look hard are asked only about texts that have what they begin with."""

MOST = 20_000
"""Finds of a detector after which a text is not searched further."""


def hits(text: str) -> list[Hit]:
    """The private data in a text, in its order."""
    searched = plain(text)
    claims = _Claims()
    found = []
    for find in DETECTORS:
        for hit, _ in zip(find(searched.text), range(MOST), strict=False):
            if claims.take(hit.start, hit.end):
                found.append(hit)
    found.sort(key=lambda hit: hit.start)
    if searched.at is None:
        return found
    return [Hit(each.kind, *searched.original(each.start, each.end), each.shown) for each in found]


class _Claims:
    """Spans of a text that do not overlap."""

    def __init__(self) -> None:
        self.spans: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> bool:
        """Claim a span; False when some of it was claimed before."""
        at = bisect_left(self.spans, (start, end))
        before, after = self.spans[at - 1 : at], self.spans[at : at + 1]
        if (before and before[0][1] > start) or (after and after[0][0] < end):
            return False
        insort(self.spans, (start, end))
        return True


_TRIGGER = re.compile(
    r"[0-9]{5}|[0-9]{3}[^0-9A-Za-z][0-9]{3}|[@#][A-Za-z0-9]|[*●•□]{2}|[Qq]{2}|微信|[护证]|(?i:wechat|vx)"
    rf"|[{plate.PROVINCES}][A-Z]|住|户籍|户口|家在|现居|地址|{hardship.CUES}"
)


def may_hold_any(text: str) -> bool:
    """Whether a short text is worth the detectors: quick, and never wrong when it says no."""
    return bool(_TRIGGER.search(text)) or not is_plain(text)
