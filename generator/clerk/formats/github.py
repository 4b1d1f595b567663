"""Findings as workflow commands, which GitHub shows beside the changed lines."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clerk.formats.expected import expected
from generator.clerk.formats.places import others
from generator.clerk.formats.words import WORDS, below, cell, shown
from generator.clerk.groups import Group, grouped
from generator.findings import Finding, Severity

SHOWN_BY_GITHUB = 10
"""Annotations of a kind that GitHub shows for one step; the rest it drops without a word."""
_MOST_PLACES = 10


def github(findings: Sequence[Finding], folder: str, site: str = "") -> str:
    """The worst nine of each kind and a pointer to the rest."""
    lines: list[str] = []
    for severity in Severity:
        some = grouped(each for each in findings if each.severity is severity)
        first = some if len(some) <= SHOWN_BY_GITHUB else some[: SHOWN_BY_GITHUB - 1]
        lines += [_command(each, folder, site) for each in first]
        left_out = sum(each.size for each in some[len(first) :])
        if left_out:
            lines.append(f"::{severity}::{_data(f'还有 {left_out} 条{WORDS[severity]}，见本次运行的摘要。')}")
    return "".join(f"{line}\n" for line in lines)


def _command(group: Group, folder: str, site: str) -> str:
    finding, place = group.first, group.first.place
    properties = {
        "file": folder + place.file,
        "line": str(place.line or 1),
        "title": f"{finding.code.id} {finding.code.title}",
    }
    if place.column:
        properties["col"] = str(place.column)
    words = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    told = "%0A".join(_data(line) for line in _told(group, folder, site))
    return f"::{finding.severity} {words}::{told}"


def _told(group: Group, folder: str, site: str) -> list[str]:
    """The lines of an annotation."""
    finding, place, wanted = group.first, group.first.place, expected(group.first)
    row = f"第 {place.row} 行" if place.row and not place.sheet else ""
    named = "，".join(filter(None, (cell(place) if place.sheet else row, place.field)))
    lines = [
        (f"【{named}】" if named else "") + " ".join(filter(None, (finding.message, finding.help))),
        f"应填：{wanted}" if wanted else "",
        f"改成：{finding.corrected}" if finding.corrected else "",
        others(group, folder, _MOST_PLACES),
        f"说明：{below(site, finding.code.page) or f'mingnuo explain {finding.code.id}'}",
    ]
    return [line for line in lines if line]


def _data(words: str) -> str:
    """Text of one line that stays in its command, whatever it holds."""
    return shown(words).replace("%", "%25")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
