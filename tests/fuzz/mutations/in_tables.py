"""What spreadsheets and people do to tables: columns, rows and cells that do not belong."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tests.fuzz.corpus import Corpus
from tests.fuzz.mutations.in_words import DAYS, NUMBERS, WORDS
from tests.fuzz.mutations.way import LARGEST, Way, on_text

SEPARATORS = ("\t", ";", "|", "，", "、", ", ", " ,", ",,")


@on_text
def other_separators(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    start = rng.choice((0, rng.randrange(len(lines))))
    mark = rng.choice(SEPARATORS)
    return "\n".join([*lines[:start], *(line.replace(",", mark) for line in lines[start:])])


@on_text
def columns_in_another_order(text: str, corpus: Corpus, rng: Random) -> str:
    order = list(range(text.split("\n", 1)[0].count(",") + 1))
    rng.shuffle(order)
    return _rows(text, lambda cells: [cells[at] if at < len(cells) else "" for at in order])


@on_text
def a_column_less(text: str, corpus: Corpus, rng: Random) -> str:
    at = rng.randrange(text.split("\n", 1)[0].count(",") + 1)
    return _rows(text, lambda cells: cells[:at] + cells[at + 1 :])


@on_text
def columns_more(text: str, corpus: Corpus, rng: Random) -> str:
    more = min(rng.choice((1, 1, 2, 101, 5000)), LARGEST // (text.count("\n") + 1))
    word = rng.choice(("", "", corpus.word(rng), "备注", "身份证号"))
    return _rows(text, lambda cells: cells + [word] * more)


@on_text
def one_row_of_many_cells(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    lines[at] += rng.choice((",", ",x")) * rng.choice((1, 30, 100_000))
    return "\n".join(lines)


@on_text
def another_header(text: str, corpus: Corpus, rng: Random) -> str:
    header, _, rows = text.partition("\n")
    cells = header.split(",")
    at = rng.randrange(len(cells))
    cells[at] = rng.choice(
        (corpus.word(rng), rng.choice(cells), cells[at] + " ", cells[at][::-1], "", *WORDS)
    )
    return ",".join(cells) + "\n" + rows


@on_text
def rows_above_the_header(text: str, corpus: Corpus, rng: Random) -> str:
    title = rng.choice(("清欠月报", "单位：万元", ",,,", "", "填表人：,,", corpus.word(rng)))
    return f"{title}\n" * rng.choice((1, 3, 12)) + text


@on_text
def a_row_of_totals(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.rstrip("\n").split("\n")
    cells = rng.choice(lines).split(",")
    cells[0] = rng.choice(("合计", "合 计", "总计：", "小计", "注：", "〃"))
    lines.insert(rng.randint(1, len(lines)), ",".join(cells))
    return "\n".join(lines) + "\n"


@on_text
def another_cell(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    cells = lines[at].split(",")
    cells[rng.randrange(len(cells))] = rng.choice((corpus.word(rng), *DAYS, *NUMBERS, *WORDS))
    lines[at] = ",".join(cells)
    return "\n".join(lines)


@on_text
def all_on_one_line(text: str, corpus: Corpus, rng: Random) -> str:
    return text.replace("\n", ",")


def _rows(text: str, change: Callable[[list[str]], list[str]]) -> str:
    return "\n".join(",".join(change(line.split(","))) for line in text.split("\n"))


WAYS: tuple[Way, ...] = (
    other_separators,
    columns_in_another_order,
    a_column_less,
    columns_more,
    one_row_of_many_cells,
    another_header,
    rows_above_the_header,
    a_row_of_totals,
    another_cell,
    another_cell,
    all_on_one_line,
)
