"""What clerks call fields, in a key or at the head of a column: the field that is meant, or what to say."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.schema.table import Field, Table
from generator.schema.types.choices import nearest

BLANK = " \t\r\n\u00a0\u3000"
_SPELLING = str.maketrans({"(": "（", ")": "）", **dict.fromkeys(BLANK, "")})


def spelt(word: str) -> str:
    """A word without blanks and with full-width brackets, as titles are spelt."""
    return word.translate(_SPELLING)


def field_of(table: Table, word: str) -> Field | None:
    """The field a clerk names by its Chinese title or its machine name."""
    return table.words.get(word) or table.words.get(spelt(word))


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
