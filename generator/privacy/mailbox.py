"""E-mail addresses: those of providers for private persons, and others. Mailboxes of gov.cn are offices'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.hit import Hit, Kind

_AT = re.compile(r"@(?P<host>[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,24})(?![A-Za-z0-9-])")
_LOCAL = re.compile(r"[A-Za-z0-9._%+-]{1,64}\Z")
_DISGUISED = re.compile(
    r"(?P<local>[A-Za-z0-9._%+-]{3,64}) ?(?:#|[(\[（【] ?(?i:at) ?[)\]）】]) ?"
    r"(?P<host>(?:qq|163|126|gmail|sina|139|foxmail)\.com)(?![A-Za-z0-9-])"
)
_SIGN = re.compile(r"[#)\]）】] ?(?:qq|163|126|gmail|sina|139|foxmail)\.com")
_PRIVATE = re.compile(
    r"(?i:(?:(?:vip|ymail|my)\.)?(?:qq|163|126|188|139|189|gmail|googlemail|foxmail|sina|sohu|tom|21cn|aliyun"
    r"|hotmail|outlook|live|msn|icloud|me|mac|yahoo|yeah|wo|eyou|263|proton|protonmail|gmx|mail)"
    r"\.(?:com(?:\.cn|\.hk|\.tw)?|cn|net|org|me))\Z"
)
_OFFICIAL = re.compile(r"(?i:(?:.+\.)?gov\.cn|.+\.example|(?:.+\.)?example\.(?:com|org|net))\Z")
"""Mailboxes of offices, and the names that stand for none (RFC 2606)."""


def find(text: str) -> Iterator[Hit]:
    if "@" in text:
        for found in _AT.finditer(text):
            local = _LOCAL.search(text[max(0, found.start() - 64) : found.start()])
            if local and not _is_cut(text, found.start() - len(local.group())):
                start = found.start() - len(local.group())
                yield from _hit(start, found.end(), local.group(), found["host"])
    for found in _DISGUISED.finditer(text) if _SIGN.search(text) else ():
        yield from _hit(found.start(), found.end(), found["local"], found["host"])


def _is_cut(text: str, start: int) -> bool:
    """Whether the name of a mailbox is masked already, but for its end."""
    return start > 0 and text[start - 1] in "*＊"


def _hit(start: int, end: int, local: str, host: str) -> Iterator[Hit]:
    if not _OFFICIAL.match(host):
        kind = Kind.PERSONAL_MAILBOX if _PRIVATE.match(host) else Kind.MAILBOX
        yield Hit(kind, start, end, f"{local[0]}****@{host}")
