"""A row that cannot be read cell by cell, because it is no record or its cells are shifted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from generator.findings import Code, Remark
from generator.load.codes import REQUIRED_MISSING, WRONG_WIDTH
from generator.load.csv_cells import SEPARATORS, row_text
from generator.load.headings import BLANK, spelt

NOTE_ROW = Code(
    "E125",
    "note-row",
    "表里有填表人、说明一类的行",
    "表里每一行是一条记录，不能有“填表人”“审核人”“注：”一类的行。",
    "这样的行读不成记录，里面的人名却会随文件公开。",
    "填表人：（姓名）,,审核人：（姓名）,,",
    "（删去这一行；要公开的说明写进“备注”）",
)
TOTAL_ROW = Code(
    "W106",
    "total-row",
    "合计行没有读",
    "表里每一行是一条记录，合计、总计、小计行没有读进来。",
    "合计由程序计算；留着它，别人下载后会重复计算。",
    "合计,,,,,,,,444800.00,,",
    "（删去这一行）",
)
HEADER_AGAIN = Code(
    "W108",
    "header-again",
    "表头又出现了一次，没有读",
    "表的中间又有一行表头，多半是几张表接在了一起，或打印时每页都带表头。",
    "多出来的表头会被当成一条记录。",
    "月份,零报告,报送日期\n2026-01,是,2026-02-06\n月份,零报告,报送日期",
    "月份,零报告,报送日期\n2026-01,是,2026-02-06",
)

_TOTAL = re.compile(r"(?:本|全|各)?.{0,4}(?:合计|总计|小计|共计|总和|累计)(?:（.{0,10}）)?[：:]?.{0,6}")
_NOTE = re.compile(
    r"(?:填表|填报|制表|制单|审核|复核|审批|经办|报送|联系|单位负责|分管领导|主要领导)(?:人|单位|日期|时间|者|员)?[：:（].*"
    r"|(?:注|备注|附注|说明|附|填表说明|签字|签章|盖章|单位盖章|（盖章）|（公章）)[：:（]?.{0,200}"
    r"|[（(]?(?:以下空白|以下无正文|此页无正文|空白)[）)]?"
    r"|(?:填表人|制表人|审核人|负责人|经办人|联系人)"
)
_GROUPED = re.compile(r"\d{1,3}"), re.compile(r"\d{3}(?:\.\d{1,2})?")
_FEW = 4
"""Cells that a note has at most."""


@dataclass(frozen=True, slots=True)
class Whole:
    """What is said of a row as a whole; `record`: it was meant as one; the row as it probably should be."""

    remark: Remark
    record: bool = False
    corrected: str = ""


def is_note(cells: list[str]) -> bool:
    words = [spelt(cell) for cell in cells if cell.strip(BLANK)]
    return 0 < len(words) <= _FEW and _NOTE.fullmatch(words[0]) is not None


def note_row(cells: list[str]) -> Remark:
    word = re.split("[：:（]", next(spelt(cell) for cell in cells if cell.strip(BLANK)))[0][:10]
    help = "请删去这一行；要公开的说明写进“备注”，填表人和审核人的姓名不要放进来。"
    return Remark(NOTE_ROW, f"这一行像是“{word}”，不是记录。", help)


def whole_row(width: int, typed: list[str], faulty: int) -> Whole | None:
    """The one cause of the faults of a row of `faulty` cells; None where each cell has its own."""
    if any(len(cell) <= 20 and _TOTAL.fullmatch(spelt(cell)) for cell in typed):
        return Whole(_TOTAL_UNREAD)
    if len(typed) > width and (faulty > 1 or _split_number(typed)):
        return Whole(too_long(width, typed), record=True) if not is_note(typed) else Whole(note_row(typed))
    if faulty < 2:
        return None
    if is_note(typed):
        return Whole(note_row(typed))
    words = [cell for cell in typed if cell.strip(BLANK)]
    mark = next((each for each in (*SEPARATORS, "、") if each in words[0]), "") if len(words) == 1 else ""
    if not mark:
        return None
    cells = words[0].split(mark)
    said = Remark(WRONG_WIDTH, f"这一行用“{mark}”分隔，读不出各列。", "请换成半角逗号。")
    return Whole(said, record=True, corrected=row_text(cells) if len(cells) == width else "")


HEADER = Whole(Remark(HEADER_AGAIN, "这一行又是表头，没有读。", "请删去这一行。"))
_TOTAL_UNREAD = Remark(TOTAL_ROW, "这一行像是合计行，没有读。", "请删去，合计由程序计算。")


def mostly_empty(titles: list[str]) -> Whole:
    """A row with something in a cell or two: a total without its name, a stray note, cells that were merged."""
    message = f"这一行有 {len(titles)} 个必填的栏目空着：{'、'.join(titles)}。"
    help = "是合计、说明一类的行，请删去；原来是合并单元格的，请取消合并，每一行都填上。"
    return Whole(Remark(REQUIRED_MISSING, message, help), record=True)


def too_long(width: int, typed: list[str]) -> Remark:
    """What to say of a row with more cells than the header."""
    more = "".join(typed[width:]).strip(BLANK)[:20]
    message = f"表头有 {width} 列，这一行却有 {len(typed)} 格" + (f"，多出“{more}”。" if more else "。")
    split = _split_number(typed)
    if split:
        return Remark(WRONG_WIDTH, message, f"像是“{split}”里的逗号把一格分成了两格，请去掉数字里的逗号。")
    return Remark(WRONG_WIDTH, message, "文字里有逗号时，改用全角逗号，或给整格加上半角双引号。")


def _split_number(typed: list[str]) -> str:
    """A number with commas between its thousands that stands in two cells."""
    first, second = _GROUPED
    pairs = pairwise(typed)
    return next((f"{a},{b}" for a, b in pairs if first.fullmatch(a) and second.fullmatch(b)), "")
