"""How one value stands in a YAML file: plain wherever every reader of YAML takes it for the same text."""

from __future__ import annotations

import json
import re

UNTRUE_WORDS = re.compile(r"~|null|y|n|yes|no|true|false|on|off|=|<<", re.IGNORECASE)
UNTRUE_NUMBER = re.compile(
    r"[-+]?(?:0[box]?[0-9a-f_]+|\d[\d_]*(?:\.[\d_]*)?(?:e[-+]?\d+)?|\.[\d_]+(?:e[-+]?\d+)?|\.inf"
    r"|\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?)|\.nan",
    re.ASCII | re.IGNORECASE,
)
UNTRUE_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}(?:[Tt \t].*)?", re.ASCII)
"""Texts that YAML 1.1 or 1.2 takes for something else: a code would lose its zeros, a long one its digits."""

UNSAFE = re.compile(r"[\s,\[\]{}#&*!|>'\"%@`?:－—–―−-]|\.\.\.|.*(?:[:\s]\Z|:[ \t]|\s#|[\n\t])")
"""Beginnings and pieces that YAML, or a hurried reader, would take for a sign."""
UNSAFE_LINES = re.compile("\\A\\s|\\s\\Z|[\t\r\x0b\x0c\x85\u2028\u2029\ufeff]")


def scalar(text: str, indent: str, datatype: str = "string") -> str:
    """A text behind `key: `. Lines become a block below, at `indent`; see `FieldType.datatype`."""
    if "\n" in text and not UNSAFE_LINES.search(text):
        return "|-\n" + "\n".join(f"{indent}{line}" if line else "" for line in text.split("\n"))
    if datatype in ("integer", "number"):
        return text
    if text and not UNSAFE.match(text) and not _is_taken_for_another(text, datatype):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_taken_for_another(text: str, datatype: str) -> bool:
    if UNTRUE_WORDS.fullmatch(text) or UNTRUE_NUMBER.fullmatch(text):
        return True
    return datatype != "date" and bool(UNTRUE_DAY.fullmatch(text))
