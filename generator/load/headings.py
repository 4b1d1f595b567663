"""What clerks call fields, in a key or at the head of a column: the field that is meant, or what to say."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from generator.findings import Code, Remark
from generator.schema.table import Field, Table
from generator.schema.types import Count, Number, Percent, SmallCount
from generator.schema.types.choices import nearest

HEADING_REWRITTEN = Code(
    "W107",
    "heading-rewritten",
    "栏目（列）名称写法已代为识别",
    "名称里有多余的空格、换行、星号、“（必填）”或单位，或用了半角括号，已按规定的名称读取。",
    "名称一致，别人下载后用软件才接得上。",
    "*公开 日期（必填）",
    "公开日期",
)

BLANK = " \t\r\n\u00a0\u3000"
_UNSEEN = "\u00ad\u200b\u200e\u200f\u2060\ufeff\u2009\u202f"
_SPELLING = str.maketrans({"(": "（", ")": "）", **dict.fromkeys(BLANK + _UNSEEN, "")})
_DECORATED = re.compile(
    r"(?:[*＊※]|\d{1,2}[.、．])*(?P<word>.+?)(?:（(?:必填|选填|可选|可不填|没有不填|单选|多选|下拉选?择?|[年月日/.-]{2,}|[Yy]{4}.*"
    r"|[^（）]*格式[^（）]*|如[^（）]*|例[^（）]*|填[^（）]*|请[^（）]*|[^（）元万亿千百%％]*[/、或][^（）元万亿千百%％]*)）|（(?P<unit>[人件次户个项份条家起岁天年]|小时|人次|%|％)）)?"
    r"[*＊※：:]*"
)


def spelt(word: str) -> str:
    """A word without blanks and with full-width brackets, as titles are spelt."""
    return word.translate(_SPELLING)


def field_of(table: Table, word: str) -> Field | None:
    """The field a clerk names by its Chinese title or its machine name, with a few signs around it or none."""
    plain = spelt(word)
    found = table.words.get(word) or table.words.get(plain)
    if found is None and plain.isascii():
        found = table.words.get(plain.lower())
    if found is not None:
        return found
    bare = _DECORATED.fullmatch(plain) if len(word) <= LONGEST_NAME else None
    field = table.words.get(bare["word"]) if bare else None
    counted = bare is None or bare["unit"] is None or isinstance(field and field.type, _COUNTED)
    return field if counted else None


LONGEST_NAME = 60
_COUNTED = (Count, Number, Percent, SmallCount)


def rewritten(field: Field, word: str) -> Remark | None:
    """What to say of a word that names a field, and is not how the field is called."""
    if word.strip(BLANK) in (field.title, field.name):
        return None
    message = f"“{spelt(word)}”已按“{field.title}”读取。"
    return Remark(HEADING_REWRITTEN, message, f"请改为“{field.title}”。", field.title)


@dataclass(frozen=True, slots=True)
class Stranger:
    """What to do about a word that names no field, and the field that was probably meant."""

    help: str
    meant: Field | None = None


def stranger(table: Table, word: str, present: Collection[str]) -> Stranger:
    """`present` are the names of the fields that the file has: none of them can be the one that was meant."""
    typed = spelt(word)
    given = next((each for each in table.fields.values() if each.from_path and typed == each.title), None)
    if given:
        return Stranger(_in_the_path(table, given))
    absent = {field.title: field for field in table.typed_fields if field.name not in present}
    in_yuan = absent.get(typed.replace("万元", "元"))
    if in_yuan:
        part = "列" if table.is_csv else "栏"
        head = "表头" if table.is_csv else "栏目"
        return Stranger(
            f"这一{part}以元为单位。请把每个数乘以 10000，再把{head}改为“{in_yuan.title}”。", in_yuan
        )
    guess = nearest(typed, list(absent))
    if guess:
        return Stranger(f"是否要写“{guess}”？", absent[guess])
    titles = "、".join(field.title for field in table.typed_fields)
    return Stranger(f"请删去，或改成可用的栏目：{titles}。")


def _in_the_path(table: Table, given: Field) -> str:
    where = "文件夹名" if f"{{{given.name}}}/" in table.path else "文件名"
    part = "列" if table.is_csv else "行"
    return f"{given.title}就是{where}，不用写在文件里，请删去这一{part}。"
