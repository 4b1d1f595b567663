"""Accounts of QQ and WeChat that belong to a person; official accounts and groups do not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.hit import Hit, Kind

_QQ = re.compile(r"(?<![A-Za-z])[Qq]{2}(?:号码?)?[:：]? ?(?P<number>[1-9][0-9]{4,10})(?![0-9@]|\.[0-9])")
_WECHAT = re.compile(
    r"(?:微信(?:号码?)?[:：]? ?|(?<![A-Za-z0-9@.])(?i:wechat|weixin|vx)(?:号码?|ID|id)?[:： ] ?)"
    r"(?P<number>[A-Za-z][A-Za-z0-9_-]{5,19})(?![A-Za-z0-9_@.-])"
)
_COMMON = frozenset({"wechat", "weixin", "android", "iphone", "official", "mingnuo", "version"})


def find(text: str) -> Iterator[Hit]:
    for found in _QQ.finditer(text):
        yield Hit(Kind.CHAT_ACCOUNT, found.start("number"), found.end("number"), "****")
    for found in _WECHAT.finditer(text):
        if found["number"].lower() not in _COMMON:
            yield Hit(Kind.CHAT_ACCOUNT, found.start("number"), found.end("number"), "****")
