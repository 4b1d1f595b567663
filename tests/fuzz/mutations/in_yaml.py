"""What YAML can do and a record must not: nesting, anchors, tags, more documents, keys of any kind."""

from __future__ import annotations

import re
from random import Random

from tests.fuzz.corpus import Corpus
from tests.fuzz.mutations.way import Way, on_text

DEPTHS = (3, 13, 200, 20_000)
LAUGHS = "\n".join(
    ["a0: &a0 [哈, 哈]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12))]
)
"""Each line means nine times as much as the one before."""
PIECES = (
    LAUGHS,
    "&a",
    "*a",
    "<<: *a",
    "!!python/object/apply:os.system ['true']",
    "!!binary aGk=",
    "!<tag:x>",
    "? [复杂, 的键]\n: 值",
    "? ",
    "---",
    "...",
    "--- 又一份\n...",
    "%YAML 1.2\n---",
    "%TAG ! tag:x,2026:\n---",
    "|\n  多行\n   缩进",
    ">-\n  折叠",
    "|9\n x",
    "[",
    "]",
    "{a: b",
    "}",
    "- - - -",
    "#",
    " #",
    "'",
    '"\\x00"',
    '"\\ud800"',
    '"\\U00110000"',
    "进展:",
    "进展: []",
    "进展: {}",
    "进展:\n  - ",
    "进展:\n  - 日期: 2026-01-01\n    日期: 2026-01-02",
    "变更: [[[]]]",
    "编号: x\n编号: y",
    "：",
    "? ? ? ?",
    "=",
    "@",
    "`",
)


@on_text
def deep_nesting(text: str, corpus: Corpus, rng: Random) -> str:
    depth = rng.choice(DEPTHS)
    deep = rng.choice(
        (
            "[" * depth,
            "[" * depth + "]" * depth,
            "{a: " * depth,
            "- " * depth + "a",
            "? " * depth,
            "\n" + "".join(f"{' ' * level}a:\n" for level in range(min(depth, 800))),
        )
    )
    return _as_content(text, rng, deep)


@on_text
def a_piece_of_yaml(text: str, corpus: Corpus, rng: Random) -> str:
    piece = rng.choice(PIECES)
    return _as_content(text, rng, piece) if rng.random() < 0.5 else _between(text, rng, piece)


@on_text
def a_key_of_any_kind(text: str, corpus: Corpus, rng: Random) -> str:
    lines = text.split("\n")
    keyed = [number for number, line in enumerate(lines) if ": " in line or line.endswith(":")]
    if keyed:
        at = rng.choice(keyed)
        key = rng.choice(
            (corpus.word(rng), "null", "1", "true", '"', "", "? x", "[a, b]", "{a: b}", "键" * 2000)
        )
        lines[at] = re.sub(r"[^\s:-][^:]*:", lambda _: f"{key}:", lines[at], count=1)
    return "\n".join(lines)


@on_text
def very_many_keys(text: str, corpus: Corpus, rng: Random) -> str:
    count = rng.choice((100, 11_000))
    kind = rng.choice(("栏目{}: a\n", "编号: {}\n", "- {}\n", "承诺事顶{}: a\n"))
    return text + "\n" + "".join(kind.format(number) for number in range(count))


@on_text
def a_colon_of_another_kind(text: str, corpus: Corpus, rng: Random) -> str:
    """What clerks do: full-width colons, no blank, a comment, content on the next line."""
    found = [each.start() for each in re.finditer(": ", text)]
    at = rng.choice(found) if found else len(text)
    return (
        text[:at] + rng.choice(("：", ":", " : ", ":\t", ":\n", ":  #", ": |\n", "::", "")) + text[at + 2 :]
    )


def _as_content(text: str, rng: Random, word: str) -> str:
    lines = text.split("\n")
    at = rng.randrange(len(lines))
    key, colon, _ = lines[at].partition(": ")
    lines[at] = f"{key}: {word}" if colon else word
    return "\n".join(lines)


def _between(text: str, rng: Random, piece: str) -> str:
    lines = text.split("\n")
    at = rng.choice((0, len(lines), rng.randint(0, len(lines))))
    return "\n".join([*lines[:at], piece, *lines[at:]])


WAYS: tuple[Way, ...] = (
    deep_nesting,
    a_piece_of_yaml,
    a_key_of_any_kind,
    very_many_keys,
    a_colon_of_another_kind,
)
