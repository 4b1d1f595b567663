"""Columns that tell of one person in each row. A file with such a column is refused whole, unread."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.findings import Finding, Place, Remark
from generator.load.codes import PERSONAL_COLUMN
from generator.load.csv_cells import LOOKED_AT, Row, rows_of
from generator.load.headings import spelt

_PERSONAL = re.compile(
    r"[^\d]{0,12}(?:姓名|身份证|身份证号|身份证号码|公民身份号码|证件号|证件号码|工号|警号|手机|手机号|手机号码|"
    r"家庭住址|家庭地址|银行卡号|银行账号)(?:（[^\d]{0,12}）)?\Z"
    r"|(?:CF|XK)_(?:XDR_|FR_)?(?:ZJHM|SFZH?|FR_ZJHM)\Z",
    re.IGNORECASE,
)
"""The last are columns of the template of 双公示 for natural persons and for legal representatives."""


def is_personal(heading: str) -> bool:
    """Whether a heading is that of a column with something about one person in each row."""
    return bool(_PERSONAL.match(spelt(heading)))


def personal_column(file: str, rows: Iterable[Row]) -> Finding | None:
    """The first cell that heads a column of persons. Only its words are repeated, and they hold no digits."""
    for row, line, cells in rows:
        for index, cell in enumerate(cells, 1):
            word = spelt(cell)
            if is_personal(word):
                message = f"表头里有“{word}”这一列，整张表没有读。"
                return Finding.of(Remark(PERSONAL_COLUMN, message, _HELP), Place(file, line, index, row))
    return None


_HELP = "请删去这一列，改报人数和件数；一人一行的名册不要放进来。已经提交到仓库的，请照“清除历史”的说明处理。"


def in_attachment(file: str, text: str) -> Finding | None:
    """The same for a table that is published as it is."""
    rows = (each for each, _ in zip(rows_of(file, text, []), range(LOOKED_AT), strict=False))
    return personal_column(file, rows)
