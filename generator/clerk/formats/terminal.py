"""Findings for a terminal: one paragraph a cause."""

from __future__ import annotations

from collections.abc import Sequence

from generator.clerk.formats.expected import expected
from generator.clerk.formats.places import others
from generator.clerk.formats.words import WORDS, below, shown, where
from generator.clerk.groups import Group, grouped
from generator.findings import CODES_PAGE, Finding

MOST_PLACES = 20
_CODES_NAMED = 3


def text(findings: Sequence[Finding], folder: str, site: str = "") -> str:
    """File, row and field, what was found, what belongs there, how to put it right; then where codes are told."""
    return paragraphs(findings, folder) + _explained(findings, site)


def paragraphs(findings: Sequence[Finding], folder: str) -> str:
    return "".join(f"{_paragraph(each, folder)}\n" for each in grouped(findings))


def _paragraph(group: Group, folder: str) -> str:
    finding = group.first
    lines = [
        f"{WORDS[finding.severity]} {finding.code.id} {finding.code.title}",
        f"  位置：{where(finding.place, folder)}",
        f"  问题：{shown(finding.message)}",
    ]
    lines += [
        f"  {label}：{shown(words)}"
        for label, words in (
            ("应填", expected(finding)),
            ("改法", finding.help),
            ("改成", finding.corrected),
        )
        if words
    ]
    more = others(group, folder, MOST_PLACES)
    return "\n".join([*lines, f"  {more}"] if more else lines) + "\n"


def _explained(findings: Sequence[Finding], site: str) -> str:
    """Where the codes are explained, with the first of them as examples."""
    codes = [*dict.fromkeys(each.code for each in findings)]
    if not codes:
        return ""
    command = f"mingnuo explain {' '.join(code.id for code in codes[:_CODES_NAMED])}"
    way = f"，或看 {below(site, CODES_PAGE)}" if site else ""
    return f"代码的含义和例子：运行 {command}{way}\n"
