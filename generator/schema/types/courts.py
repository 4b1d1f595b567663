"""Numbers of court cases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.findings import Code, Remark
from generator.schema.types.base import (
    LONGEST_HABIT,
    FieldType,
    Reading,
    good,
    half_width,
    read_with,
    unreadable,
)
from generator.schema.types.brackets import CLOSING, OPENING

BAD_CASE_NUMBER = Code(
    "E370",
    "bad-case-number",
    "案号写法不对",
    "案号由圆括号里的收案年度、法院代字、案件类型、编号和“号”组成。",
    "案号对了，别人才能在裁判文书和执行信息公开网上查到同一个案件。",
    "案号: 2025年民初1234",
    "案号: （2025）苏0803民初1234号",
)
CASE_NUMBER_REWRITTEN = Code(
    "W340",
    "case-number-rewritten",
    "案号写法已代为识别",
    "案号的年度用全角圆括号，数字用半角，中间没有空格。",
    "写法统一，同一个案件才不会被当成两个。",
    "案号: (2025)苏0803民初1234号",
    "案号: （2025）苏0803民初1234号",
)

_COURTS = "京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新兵军"
_KINDS = "民行刑执赔财司委督破强清协认诉保"
_NEW = rf"（\d{{4}}）(?:最高法|[{_COURTS}](?:\d{{2}}|\d{{4}})?)知?[{_KINDS}](?:(?![第字])[一-鿿]){{0,2}}\d{{1,8}}号"
_OLD = r"（(?:19\d\d|200\d|201[0-5])）[一-鿿]{2,10}字第\d{1,6}号"
_NEW_CASE = re.compile(rf"{_NEW}\Z", re.ASCII)
_CASE = re.compile(rf"(?:{_NEW}|{_OLD})\Z", re.ASCII)
_BRACKETED_YEAR = re.compile(rf"\A[{OPENING}](\d{{4}})[{CLOSING}]", re.ASCII)


@dataclass(frozen=True, slots=True)
class CaseNumber(FieldType[str]):
    """The number of a court case, `（2025）苏0803民初1234号`; other brackets are read with a warning.

    Parts and order: 最高人民法院关于人民法院案件案号的若干规定 (2016, changed 2018), articles 2 to 5. Numbers
    of before 2016 such as `（2014）淮民初字第12号` are read as they are.
    """

    title = "案号"

    def read(self, text: str) -> Reading[str]:
        if _CASE.match(text):
            return good(text)
        mended = _BRACKETED_YEAR.sub(r"（\1）", re.sub(r"\s", "", half_width(text[:LONGEST_HABIT])))
        if _CASE.match(mended):
            said = Remark(CASE_NUMBER_REWRITTEN, f"“{text}”已按 {mended} 读取。", f"请改写为 {mended}。")
            return read_with(mended, said)
        numbered = re.sub(r"第(?=\d)", "", mended)
        if _NEW_CASE.match(numbered):
            said = Remark(CASE_NUMBER_REWRITTEN, f"“{text}”已按 {numbered} 读取。", f"请改写为 {numbered}。")
            return read_with(numbered, said)
        return unreadable(Remark(BAD_CASE_NUMBER, f"“{text[:40]}”不是案号。", _advice(mended)))

    def constraints(self) -> dict[str, Any]:
        return {"pattern": f"{_NEW}|{_OLD}"}


_EXAMPLE = "请照法院文书写成（2025）苏0803民初1234号的样子"


def _advice(text: str) -> str:
    """What to do about a text of half-width letters that is no case number."""
    for pattern, help in _SLIPS:
        if pattern.search(text[:LONGEST_HABIT]):
            return f"{help}{_EXAMPLE}。"
    return f"{_EXAMPLE}；一案有几份裁定的，不写“之一”。"


_SLIPS = tuple(
    (re.compile(pattern), help)
    for pattern, help in (
        (r"号.*号|号、|\d[-~至、]\d+号", "一行只填一个案件。"),
        (r"号之[一二三四五六七八九十]", "不写“之一”。"),
        (r"[仲裁劳人]{2,}.*[字案]|仲裁", "这里只填法院的案号，仲裁的写在“办理情况”里。"),
        (r"^[（(]?\d{2}[)）]", "年度要写四位。"),
        (r"^\d{4}", "前面的年度要放在圆括号里。"),
        (r"[OolI]", "数字里像是混进了字母 O 或 l。"),
        (r"\d$", "后面少了“号”字。"),
    )
)


def year_of(number: str) -> int:
    """The year in which a court took in a case."""
    return int(number[1:5])


def is_enforcement(number: str) -> bool:
    """Whether a case is one of enforcement (执、执恢、执异…)."""
    return "执" in number
