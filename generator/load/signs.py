"""Cells that hold no content: signs for nothing, for what stands above, and for a formula that failed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.findings import Code, Remark
from generator.schema.types import Choice, Count, FieldType, Money, Number, Ratio, SmallCount, Text, YesNo

DITTO = Code(
    "E219",
    "ditto",
    "填了“同上”",
    "这一格填的是“同上”或〃，程序和看表的人都不知道指哪一个。",
    "表格一排序、一筛选，上一行就不是原来那一行了。",
    "单位: 同上",
    "单位: 青石铺镇",
)
SPREADSHEET_ERROR = Code(
    "E220",
    "spreadsheet-error",
    "表格软件的出错标记",
    "这一格是 #REF!、#N/A、#DIV/0! 一类的出错标记，或者列太窄显示成了 ####，真正的内容不在文件里。",
    "公式出错或列宽不够时，另存出来的就是这些标记。",
    "欠款金额（元）: #REF!",
    "欠款金额（元）: 125000.00",
)
TAKEN_AS_EMPTY = Code(
    "W206",
    "taken-as-empty",
    "“/”“—”按空着处理",
    "这一格填的是“/”“—”“无”一类的字样，已当作没有填。",
    "没有内容的格子空着就好；数字确实是零的要填 0，空着和 0 不是一回事。",
    "备注: /",
    "备注: （空着）",
)

_DITTO = frozenset('〃々″＂〞"”“') | {"同上", "同左", "同前", "同上行", "同上。", "（同上）"}
_SLASHES = frozenset("/／\\＼—―") | {"//", "——", "———"}
_NULLS = frozenset({"null", "NULL", "(null)", "None", "nan", "NaN", "N/A", "n/a"})
_DASHES = frozenset("-－–−﹣") | {"--", "---", "－－", "––"}
"""In a column of numbers spreadsheets show a zero so."""
_NONE = frozenset({"无", "没有", "暂无", "无。", "（无）"})
WORDS = _DITTO | _SLASHES | _NULLS | _DASHES | _NONE
FAILED = re.compile(r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BLOCKED!)|#{3,}")
_NUMBERS = (Count, Money, Number, Ratio, SmallCount)


@dataclass(frozen=True, slots=True)
class Sign:
    """What a cell without content says. `empty`: it says that there is nothing."""

    remark: Remark
    empty: bool = False


def sign(type: FieldType[Any], text: str) -> Sign | None:
    """What a stripped text says that is no content; None for content, and for what its type has to judge.

    “无” is content where words are asked for, and a number is asked whether it is zero or not known.
    """
    if text not in WORDS:
        failed = "#" in text and FAILED.fullmatch(text)
        return (Sign(_TOO_NARROW) if text[-1] == "#" else Sign(_FORMULA_FAILED)) if failed else None
    if text in _DITTO:
        return Sign(_ditto(text))
    number = isinstance(type, _NUMBERS)
    if (number and text in _DASHES) or (text in _NONE and (number or _may_be_content(type, text))):
        return None
    if text in _NULLS and isinstance(type, Text):
        return None
    said = Remark(TAKEN_AS_EMPTY, f"“{text}”按空着处理。", "没有内容的请空着；数字是零的请填 0。")
    return Sign(said, empty=True)


def _may_be_content(type: FieldType[Any], text: str) -> bool:
    return isinstance(type, Text | YesNo) or (isinstance(type, Choice) and type.read(text)[0] is not None)


def _ditto(text: str) -> Remark:
    help = "请照上一行写全，每一行都写；在表格里可以选中后按 Ctrl+D 向下填充。"
    return Remark(DITTO, f"填的是“{text}”，看不出是哪一个。", help)


_FORMULA_FAILED = Remark(
    SPREADSHEET_ERROR, "这一格是表格软件的出错标记。", "请在原来的表格里改好公式，再另存一次。"
)
_TOO_NARROW = Remark(SPREADSHEET_ERROR, "列太窄，表格软件把内容显示成了“#”。", "请把列拉宽，再另存一次。")
