"""Lines that are missing, twice there, in another order, too long or ended in another way."""

from __future__ import annotations

from random import Random

from tests.fuzz.corpus import Corpus
from tests.fuzz.mutations.way import Way, again, on_text

ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\n\n", "", "\n\r")


@on_text
def other_line_ends(text: str, corpus: Corpus, rng: Random) -> str:
    return rng.choice(ENDS).join(text.split("\n"))


@on_text
def mixed_line_ends(text: str, corpus: Corpus, rng: Random) -> str:
    return "".join(line + rng.choice(("\n", *ENDS)) for line in text.split("\n"))


@on_text
def a_line_more(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    at = rng.randint(0, len(lines))
    more = again(f"{rng.choice(lines)}\n", rng.choice((1, 1, 2, 40))).split("\n")
    return "\n".join([*lines[:at], *more[:-1], *lines[at:]])


@on_text
def a_line_of_another(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    line = rng.choice(corpus.part(rng).decode().split("\n"))
    at = rng.randint(0, len(lines))
    return "\n".join([*lines[:at], line, *lines[at:]])


@on_text
def a_line_less(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    del lines[rng.randrange(len(lines))]
    return "\n".join(lines)


@on_text
def lines_in_another_order(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    rng.shuffle(lines)
    return "\n".join(lines)


@on_text
def a_very_long_file(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    return text + again("\n".join(["", *lines[-3:]]), rng.choice((*(30,) * 15, 3000)))


@on_text
def blanks_before_or_behind(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    blank = rng.choice((" ", "  ", "\t", "\u3000", "\u00a0", " " * 1000))
    lines[at] = rng.choice((blank + lines[at], lines[at] + blank, lines[at].lstrip()))
    return "\n".join(lines)


@on_text
def a_quote_more_or_less(text: str, corpus: Corpus, rng: Random) -> str:
    quote = rng.choice(('"', "'", "“", "`", "\\"))
    if quote in text and rng.random() < 0.5:
        return text.replace(quote, "", 1)
    at = rng.randint(0, len(text))
    return text[:at] + quote * rng.choice((1, 1, 2, 3, 999)) + text[at:]


WAYS: tuple[Way, ...] = (
    other_line_ends,
    mixed_line_ends,
    a_line_more,
    a_line_of_another,
    a_line_less,
    lines_in_another_order,
    a_very_long_file,
    blanks_before_or_behind,
    a_quote_more_or_less,
)
