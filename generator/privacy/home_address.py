"""Where somebody lives: words for living, and soon after them a house, a staircase or a flat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.hit import Hit, Kind

_N = r"[0-9〇一二三四五六七八九十百A-Za-z]{1,6}"
_FLAT = rf"{_N} ?(?:室|单元|门牌|组 ?{_N} ?户)|{_N}[-－]{_N}[-－][0-9]{{2,4}}(?![0-9-])"
_HOUSE = rf"{_N} ?号(?!楼|线|令|文|前|之?前|起|至|到|以|公告|通知|召开|开始)"
_NEAR = r"(?:[:：,，] ?)?[^。；;\n,，]{0,30}?"

_CUE = re.compile(
    r"家住|家庭住址|家庭地址|现住址?|现居住?地?址?|居住地址|户籍地址|户籍所在地|户籍地|户口所在地"
    r"|暂住地?址?|租住[在于]?|住址|家在|收件地址|收货地址|常住地址|住[在于]|居住[在于]"
    r"|住(?=[\u4e00-\u9fff])"
)
_REST = rf"(?:[ ,，]?{_N} ?(?:号楼?|幢|栋|楼|层|单元|门|室|户))*"
_AT_HOME = re.compile(rf"{_NEAR}(?:{_FLAT}|{_HOUSE}){_REST}")
_BARE = re.compile(rf"(?![房建宅院户保宿所持改有满下进得]){_NEAR}(?:{_FLAT}){_REST}")
"""After 住 alone a number of a house is not enough: 入住, 住建局 and 住院部 have numbers too."""
_OTHERS = frozenset("常入居")
_MANY = re.compile(r"的?(?:居民|群众|住户|业主|村民|家庭|老人|职工|住房|房屋)")
"""Those who live in a house together: nobody is meant by it."""


def find(text: str) -> Iterator[Hit]:
    for cue in _CUE.finditer(text):
        bare = cue.group() == "住"
        if bare and text[cue.start() - 1 : cue.start()] in _OTHERS:
            continue
        found = (_BARE if bare else _AT_HOME).match(text, cue.end())
        if found and not _MANY.match(text, found.end()):
            yield Hit(Kind.HOME_ADDRESS, cue.start(), found.end(), f"{cue.group()}****")
