"""Numbers that are masked, but too little: what is left still says whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.hit import Hit, Kind
from generator.privacy.person_name import NAME, is_word

_STARS = "*●•#□"
_ID_HEAD = re.compile(
    rf"(?<![0-9])[1-9][0-9]{{5}}(?:1[89]|20)[0-9]{{2}}(?:0[1-9]|1[0-2])(?:[012][0-9]|3[01])"
    rf"[{_STARS}xX]{{2,4}}[0-9Xx]{{0,2}}(?![0-9])"
)
"""The first 14 characters of a resident ID: place and birthday."""
_ID_ENDS = re.compile(rf"(?<![0-9])[1-9][0-9]{{5}}[{_STARS}]{{6,10}}[0-9]{{3}}[0-9Xx](?![0-9])")
_MOBILE = re.compile(rf"(?<![0-9{_STARS}])1[3-9][0-9{_STARS}]{{9}}(?![0-9{_STARS}])")
_MASKED_MOBILE = rf"1[3-9][0-9][{_STARS}]{{4,5}}[0-9]{{3,4}}(?![0-9])"
_CALLED = (
    r"(?:联系人?|经办人|负责人|户主|姓名|居民|村民|申请人|当事人|投诉人|信访人|患者|业主|网格员|店主|法定代表人"
    r"|[由向找请和与给对]|(?=[为是系]))(?:为|是|系|[:：])? ?"
)
_BETWEEN = r"[ ,，、:：(（\t]{0,3}(?:(?:联系)?(?:电话|手机)(?:号码?)?[:：]? ?|(?i:tel)[:：]? ?)?"
_NAMED_MOBILE = re.compile(rf"(?:{_CALLED}|(?<![\u4e00-\u9fff]))(?P<name>{NAME}){_BETWEEN}{_MASKED_MOBILE}")


def find(text: str) -> Iterator[Hit]:
    for pattern in (_ID_HEAD, _ID_ENDS):
        for found in pattern.finditer(text):
            yield Hit(Kind.HALF_MASKED, found.start(), found.end(), "****")
    for found in _MOBILE.finditer(text):
        if 1 <= sum(char in _STARS for char in found.group()) <= 3:
            yield Hit(Kind.HALF_MASKED, found.start(), found.end(), f"{found.group()[:3]}****")
    for found in _NAMED_MOBILE.finditer(text):
        if not is_word(found["name"]):
            start, end = found.start("name"), found.end()
            yield Hit(Kind.HALF_MASKED, start, end, f"{found['name'][0]}**、{text[end - 4 : end]}")
