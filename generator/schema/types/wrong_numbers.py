"""What is often typed where a number, an amount or a share belongs and cannot be taken, and how to put it right.

Nothing here is read: what was probably meant is only named, and never a tenth or a ten thousandth of it.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.schema.types.mistakes import LETTERS_FOR_DIGITS, Mistake, letters_for_digits, mistakes
from generator.schema.types.numerals import whole

_SCALES = {"千": 1000, "k": 1000, "K": 1000, "万": 10_000, "w": 10_000, "W": 10_000}
_SCALES |= {"百万": 1_000_000, "千万": 10_000_000, "亿": 100_000_000}
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_SCALED = rf"(?P<before>[^\d.]*)(?P<n>\d{{1,9}}(?:\.\d{{1,6}})?) ?(?P<scale>{_SCALE})(?P<after>[^\d]*)"
_ABOUT = re.compile(
    "约|大概|近|≈|几|多|余|若干|数十|数百|上下|左右|不等|[+]$|以上|以下|以内|不[低高少多]于|不超过|[≥≤><]"
)
_TOO_LONG = 15
_EXACTLY = "请填准确的数，不填大约"


def _number(text: str) -> str:
    """The one number in a text; empty for none and for more."""
    found = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text)
    return found[0].replace(",", "") if len(found) == 1 else ""


def _plainly(found: re.Match[str]) -> str:
    number = _number(found.group())
    return f"请只填数字；如果就是 {number}，请填 {number}。" if 0 < len(number) < _TOO_LONG else ""


def _about(found: re.Match[str]) -> str:
    if not _ABOUT.search(found.group()):
        return ""
    number = _number(found.group())
    return f"{_EXACTLY}；如果就是 {number}，请填 {number}。" if number else f"{_EXACTLY}。"


def _in_full(found: re.Match[str]) -> str:
    """A number of thousands or ten thousands, in full."""
    number = f"{Decimal(found['n']) * _SCALES[found['scale']]:f}"
    number = number.rstrip("0").rstrip(".") if "." in number else number
    exactly = f"{_EXACTLY}，" if _ABOUT.search(found["before"] + found["after"]) else "请"
    return f"{exactly}写全各位数字；如果就是 {found['n']}{found['scale']}，请填 {number}。"


def _written(found: re.Match[str]) -> str:
    value = whole(found["n"])
    return f"请填阿拉伯数字；如果是 {value}，请填 {value}。" if value is not None else ""


def _tenths(found: re.Match[str]) -> str:
    tens, ones = (whole(found[name]) if found[name] else 0 for name in "ab")
    if tens is None or ones is None:
        tens, ones = int(found["a"]), int(found["b"] or 0)
    return f"请写成百分数；如果是 {tens * 10 + ones}%，就这样写。"


def _percent(found: re.Match[str]) -> str:
    return f"请填准确的比例，带上百分号；如果就是 {found['n']}%，请填 {found['n']}%。"


def _value(text: str) -> Decimal:
    """Digits or a number written out. Raises ValueError for anything else, and for nothing."""
    value = int(text) if text.isdecimal() else whole(text)
    if not value:
        raise ValueError(text)
    return Decimal(value)


def _share(found: re.Match[str]) -> str:
    """A fraction, as a percentage where that comes out even."""
    part, all_of_it = (_value(found[name]) for name in "ab")
    percent = part * 100 / all_of_it if part <= all_of_it else Decimal("0.001")
    if percent != percent.quantize(Decimal("0.01")):
        return "请换算成百分数，例如 75%。"
    return f"请换算成百分数；如果是 {percent.normalize():f}%，就这样写。"


_NOTHING = mistakes(
    (r"[-—－–/／无]+。?|没有|暂无|\(无\)|无欠款|N/?A|n/?a", "是零的请填 0，不知道的空着；两者不是一回事。"),
    (r".*(?:待定|未定|未知|不详|不清|未统计|未结算|为准|另行).*", "还没有定数的空着，定了再填。"),
    (r"=.*", "这是公式，不是数。请在原来的表格里把这一列复制后用“选择性粘贴”贴成数值，再另存。"),
)
_SLIPS = mistakes(
    (rf"(?=.*\d)(?=.*[{LETTERS_FOR_DIGITS}])[\d.,{LETTERS_FOR_DIGITS}]{{2,20}}", letters_for_digits),
    (r"[¥￥]?\d{1,3}(?: \d{3})+(?:\.\d+)?元?", "数字中间有空格，请去掉。"),
    (r"[¥￥]?\d+(?:[,，]\d+)+(?:\.\d+)?元?", "逗号的位置不对，请把逗号去掉，核对位数。"),
    (r"[^\d]*[\d.]+[万亿千]?\s*[-~～至到—]+\s*[\d.]+.{0,6}", "请填一个确定的数，不填范围。"),
    (r".*\d.{0,3}[、；;]\s*\d.*", "一格只填一个数，请拆开填。"),
    (r"(?P<n>\.\d{1,6})", lambda found: f"小数点前面少了 0；如果是 0{found['n']}，就这样写。"),
    (r"[\d.]+[Ee][+-]?\d+", "这是科学记数，后几位可能已经丢失。请把这一列设为“文本”，再照原件重填。"),
)
_CURRENCIES = mistakes(
    (r".*(?:[$€£]|USD|HKD|美元|港元|港币|欧元|日元).*", "请换算成人民币，以元为单位填写。")
)
_SAID = mistakes(
    (_SCALED, _in_full),
    (r"(?P<n>[\u4e00-\u9fff○]{1,20}?)(?:元整|元正|圆整|元)?", _written),
    (
        r"(?P<n>\d{1,4}) ?个?(?P<kind>工作日|自然日)(?:内|以内)?",
        lambda found: f"请拆开填：这里只填 {found['n']}，“{found['kind']}”填在“时限类型”里。",
    ),
    (r".*", _about),
)
_WITH_WORDS = mistakes(
    (r"\d+[万千百]\d+.*", "请写全各位数字，例如 125000。"),
    (
        rf"[^\d.-]{{0,10}}\d[\d,]{{0,18}}(?:\.\d{{1,6}})?(?!\d)[^\d十百千万亿{_SCALE.replace('|', '')}]{{0,12}}",
        _plainly,
    ),
)
_SHARES = mistakes(
    (r"(?P<a>[一二三四五六七八九\d])成(?P<b>[一二三四五六七八九五\d]?)", _tenths),
    (r"(?P<n>\d{1,3}(?:\.\d+)?)‰", lambda found: f"请换算成百分数：{Decimal(found['n']) / 10}%。"),
    (r"(?P<a>\d{1,6})/(?P<b>[1-9]\d{0,5})", _share),
    (r"(?P<b>[一二三四五六七八九十百\d]{1,4})分之(?P<a>[一二三四五六七八九十\d]{1,4})", _share),
    (r"一半|半数", "请换算成百分数；如果是 50%，就这样写。"),
    (r"全部|全额|全数", "请换算成百分数；如果是 100%，就这样写。"),
)

OF_NUMBERS: tuple[Mistake, ...] = (*_NOTHING, *_CURRENCIES, *_SLIPS, *_SHARES, *_SAID, *_WITH_WORDS)
OF_COUNTS = (
    *mistakes(
        (r"-?\d+\.\d+", "这里填整数，请核对有没有多打小数点。"),
        (r"\d+\s*/\s*\d+", "一格只填一个数，请拆开填。"),
    ),
    *OF_NUMBERS,
)
OF_AMOUNTS = (
    *_NOTHING,
    *_CURRENCIES,
    *mistakes(
        (r".*%.*", "这里填金额，不填比例。"),
        (r"\d+(?:\.\d+)?/\d+", "请填算好的金额，不填算式。"),
    ),
    *_SLIPS,
    *_SAID,
    *_WITH_WORDS,
)
OF_SHARES = (
    *mistakes((r"[^\d.-]{0,6}(?P<n>\d{1,3}(?:\.\d{1,4})?) ?%[^\d%]{1,8}", _percent)),
    *mistakes((r"[^\d.%-]{1,6}(?P<n>\d{1,3}(?:\.\d{1,4})?) ?%", _percent)),
    *_NOTHING,
    *_SLIPS,
    *_SHARES,
)
OF_PERCENTAGES = (
    *mistakes(
        (
            r"0?\.(?P<n>\d{1,2})",
            lambda found: (
                f"这里填 0 到 100 的整数；如果是 {int(found['n'].ljust(2, '0'))}%，请填 {int(found['n'].ljust(2, '0'))}。"
            ),
        ),
        (r"百分之(?P<n>[\u4e00-\u9fff\d]{1,4})", lambda found: _hundredths(found["n"])),
        (r"(?:全部|已|均已)?(?:完成|办结)", "请填数；办完的填 100。"),
    ),
    *OF_COUNTS,
)


def _hundredths(written: str) -> str:
    value = whole(written) if not written.isdecimal() else int(written)
    return f"请填阿拉伯数字；如果是 {value}%，请填 {value}。" if value is not None else ""
