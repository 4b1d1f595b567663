"""The places of a group in a few words: files, and in each of them rows, or what was typed there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from generator.clerk.formats.words import shown
from generator.clerk.groups import Group
from generator.findings import Finding, Severity

_TYPED = re.compile("“([^”]{1,20})”")


def others(group: Group, folder: str, most: int) -> str:
    """The places of all findings of a group but the first, in one line; empty for a finding alone.

    `most`: runs of rows, or files, that are named; the rest is counted.
    """
    if not group.others:
        return ""
    return f"同样的问题还有 {len(group.others)} 处：{_named(group, folder, most)}。"


def _named(group: Group, folder: str, most: int) -> str:
    parts: list[str] = []
    named = 0
    for file, some in groupby(group.others, lambda each: (each.place.file, each.place.sheet)):
        found = list(some)
        spots, count = _spots(found, group.first, max(most - len(parts), 1))
        parts.append(f"{_file(file, group.first, folder)} {spots}".strip())
        named += count
        if len(parts) >= most or count < len(found):
            break
    more = len(group.others) - named
    return "；".join(parts) + (f"，另有 {more} 处" if more else "")


def _file(file: tuple[str, str], first: Finding, folder: str) -> str:
    """How a file is called; the one of the first finding is named already."""
    name, sheet = file
    if (name, sheet) == (first.place.file, first.place.sheet):
        return ""
    return shown(folder + name) + (f" 工作表“{shown(sheet)}”" if sheet else "")


def _spots(found: list[Finding], first: Finding, most: int) -> tuple[str, int]:
    """Rows of one file in words, and how many findings they are."""
    here = [each for each in found if each.place.row or each.place.line]
    if not here:
        return "", len(found)
    differ = first.severity is Severity.ERROR and any(each.message != first.message for each in found)
    if differ:
        words = "、".join(f"第 {_row(each)} 行{_value(each)}" for each in here[:most])
        return words, min(len(here), most) + len(found) - len(here)
    runs = [*_runs(here)][:most]
    words = "、".join(_run(first, last) for first, last, _ in runs)
    return f"第 {words} 行", sum(count for _, _, count in runs) + len(found) - len(here)


def _row(finding: Finding) -> int:
    return finding.place.row or finding.place.line


def _value(finding: Finding) -> str:
    """What was typed there, as the message quotes it first."""
    found = _TYPED.search(finding.message)
    return f"“{shown(found[1])}”" if found else ""


def _runs(found: list[Finding]) -> Iterator[tuple[int, int, int]]:
    """First and last of rows that follow each other, and how many findings are in them."""
    rows = [_row(each) for each in found]
    start, count = rows[0], 0
    for number, row in enumerate(rows):
        count += 1
        following = rows[number + 1] if number + 1 < len(rows) else None
        if following not in (row, row + 1):
            yield start, row, count
            start, count = following or 0, 0


def _run(first: int, last: int) -> str:
    if first == last:
        return f"{first}"
    return f"{first}、{last}" if last == first + 1 else f"{first} 至 {last}"
