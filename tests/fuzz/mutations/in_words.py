"""Words that are other than they should be: of another field, of no meaning, or far too long."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.corpus import Corpus
from tests.fuzz.mutations.way import Way, on_text

_WORD = re.compile(r"[^\s,:：\"'\[\]{}#]+")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_DAY = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")

NUMBERS = (
    "0",
    "-0",
    "-1",
    "1e9",
    "1E400",
    "9" * 15,
    "9" * 16,
    "9" * 400,
    "9" * 5000,
    "0.1" + "0" * 400,
    "0x1F",
    "1_000",
    "1,000",
    "1,00,0",
    "１２３",
    "٣",
    "²",
    "½",
    "Infinity",
    "NaN",
    "sNaN",
    "三十",
    "约30",
    "3.20803E+11",
    "<3",
    ">17",
    "85%",
    "12.5万元",
    "¥1",
    "--1",
    "1.2.3",
    "00000000000000001",
)
DAYS = (
    "0000-00-00",
    "0001-01-01",
    "1948-12-31",
    "2100-12-31",
    "9999-12-31",
    "99999-01-01",
    "2026-02-29",
    "2024-02-29",
    "2026-13-01",
    "2026年2月30日",
    "2026.1",
    "2026.10",
    "45291",
    "45291.5",
    "99999",
    "Jan-26",
    "07/08/2021",
    "7月底前",
    "长期",
    "20260101",
    "2026-01-01T00:00:00Z",
    "２０２６-０１-０１",
    "2026-Q5",
    "2026-Q1",
    "2026年第四季度",
    "二〇二六年一月一日",
    "2026-00",
    "1949-01-01",
    "2101-01-01",
)
WORDS = (
    "",
    " ",
    "\u3000",
    "\u00a0",
    "=1+1",
    "@SUM(A1)",
    "无",
    "/",
    "—",
    "同上",
    "〃",
    "合计",
    "是",
    "否",
    "true",
    "null",
    "~",
    "编号",
    "日期",
    "身份证号",
    "姓名",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\ufffd",
    "\ue000",
    "\U000e0041",
    "\U0001f9d1\u200d\U0001f692",
    "\u0301" * 50,
    "\udced\udca0\udc80",
    "\x00",
    "\x07",
    "\x7f",
    "\x85",
    "\u2028",
    "\r",
    "\t",
    "../../etc/passwd",
    "files/../../x.pdf",
    "files/a\nb.pdf",
    "https://[::1",
    "https://a.b:99999/",
    "https://user@a.b/",
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{单位名称}",
    "{",
    "::error::x",
    "%0A::error::x",
    "锟斤拷",
    "é\x9d’",
    "é\x9d’çŸ³",
    "????",
    "11010119900307",
    "13812345678",
    "6222021234567890",
    "江某",
    "李女士",
    "（2025）苏0803民初1号",
    "〔2025〕",
    "a" * 65,
    "0980-5550000",
)


@on_text
def another_word(text: str, corpus: Corpus, rng: Random) -> str:
    return _instead(_WORD, text, rng, corpus.word(rng))


@on_text
def a_strange_word(text: str, corpus: Corpus, rng: Random) -> str:
    return _instead(_WORD, text, rng, rng.choice(WORDS))


@on_text
def a_strange_number(text: str, corpus: Corpus, rng: Random) -> str:
    return _instead(_NUMBER, text, rng, rng.choice(NUMBERS))


@on_text
def a_strange_day(text: str, corpus: Corpus, rng: Random) -> str:
    return _instead(_DAY, text, rng, rng.choice(DAYS))


@on_text
def another_day_or_number(text: str, corpus: Corpus, rng: Random) -> str:
    """Something that can be read, and that probably does not fit."""
    day = (
        f"{rng.choice((1949, 2020, 2025, 2026, 2027, 2100))}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}"
    )
    pattern, word = rng.choice(((_DAY, day), (_DAY, day[:7]), (_NUMBER, str(rng.randrange(10**6)))))
    return _instead(pattern, text, rng, word)


@on_text
def two_words_changed_over(text: str, corpus: Corpus, rng: Random) -> str:
    found = list(_WORD.finditer(text))
    if len(found) < 2:
        return text
    one, two = sorted(rng.sample(found, 2), key=re.Match.start)
    between = text[one.end() : two.start()]
    return f"{text[: one.start()]}{two.group()}{between}{one.group()}{text[two.end() :]}"


@on_text
def a_giant_word(text: str, corpus: Corpus, rng: Random) -> str:
    length = rng.choice((*(201, 2001, 20_000) * 6, 200_000, 1_100_000))
    piece = rng.choice(
        ("石", "9", "a-", "1 ", "0.", "@a.", "住", " ", "\u3000", "，", '""', "[", "：", "-", "张某")
    )
    return _instead(_WORD, text, rng, (piece * length)[:length])


@on_text
def two_letters_changed_over(text: str, corpus: Corpus, rng: Random) -> str:
    """A slip of the pen, as it happens to everybody."""
    at = rng.randint(0, max(0, len(text) - 2))
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def _instead(pattern: re.Pattern[str], text: str, rng: Random, word: str) -> str:
    found = list(pattern.finditer(text))
    if not found:
        return text + word
    at = rng.choice(found)
    return text[: at.start()] + word + text[at.end() :]


WAYS: tuple[Way, ...] = (
    another_word,
    a_strange_word,
    a_strange_word,
    a_strange_number,
    a_strange_day,
    another_day_or_number,
    two_words_changed_over,
    a_giant_word,
    two_letters_changed_over,
)
