"""Findings as a terminal, as GitHub and as a job summary show them. Each renderer is a pure function."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from generator.clerk.groups import Group, grouped
from generator.findings import Finding, Place, Severity

Renderer = Callable[[Sequence[Finding], str], str]
"""Findings, and the data folder as it is named from where the reader stands (`data/`)."""

_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒"}
SHOWN_BY_GITHUB = 10
"""Annotations of a kind that GitHub shows for one step; the rest it drops without a word."""


def text(findings: Sequence[Finding], folder: str) -> str:
    """One paragraph a group: file, row and field, what was found, how to put it right."""
    return "".join(f"{_paragraph(each, folder)}\n" for each in grouped(findings))


def _paragraph(group: Group, folder: str) -> str:
    finding = group.first
    lines = [
        f"{_WORDS[finding.severity]} {finding.code.id} {finding.code.title}",
        f"  位置：{where(finding, folder)}",
        f"  问题：{shown(finding.message)}",
    ]
    if finding.help:
        lines.append(f"  改法：{shown(finding.help)}")
    if group.more:
        lines.append(f"  {group.more}")
    return "\n".join(lines) + "\n"


def where(finding: Finding, folder: str) -> str:
    """`units/x/arrears.csv 第 3 行，栏目“月份”`: rows as a spreadsheet counts them, else lines.

    In a workbook `欠款.xlsx 工作表“欠款” C12，栏目“月份”`.
    """
    place = finding.place
    field = f"，栏目“{shown(place.field)}”" if place.field else ""
    if place.sheet:
        return f"{shown(folder + place.file)} {cell(place)}{field}"
    line = f" 第 {place.row or place.line} 行" if place.row or place.line else "（整个文件）" if field else ""
    return f"{shown(folder + place.file)}{line}{field}"


def cell(place: Place) -> str:
    """`工作表“欠款” C12`, or the row, or the sheet."""
    at = f" {place.cell}" if place.cell else f"第 {place.row} 行" if place.row else ""
    return f"工作表“{shown(place.sheet)}”{at}"


def shown(words: str) -> str:
    """Text without control characters: a file name may hold any, a terminal may obey some."""
    return "".join(char if char.isprintable() else "�" for char in words)


def github(findings: Sequence[Finding], folder: str) -> str:
    """Workflow commands, the worst nine of each kind and a pointer to the rest."""
    lines: list[str] = []
    for severity in Severity:
        some = grouped(each for each in findings if each.severity is severity)
        shown = some if len(some) <= SHOWN_BY_GITHUB else some[: SHOWN_BY_GITHUB - 1]
        lines += [_command(each, folder) for each in shown]
        left_out = sum(each.size for each in some[len(shown) :])
        if left_out:
            lines.append(
                f"::{severity}::{_data(f'还有 {left_out} 条{_WORDS[severity]}，见本次运行的摘要。')}"
            )
    return "".join(f"{line}\n" for line in lines)


def _command(group: Group, folder: str) -> str:
    finding, place = group.first, group.first.place
    properties = {
        "file": folder + place.file,
        "line": str(place.line or 1),
        "title": f"{finding.code.id} {finding.code.title}",
    }
    if place.column:
        properties["col"] = str(place.column)
    words = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    named = "，".join(filter(None, (cell(place) if place.sheet else "", place.field)))
    field = f"【{named}】" if named else ""
    told = " ".join(part for part in (f"{field}{finding.message}", finding.help, group.more) if part)
    return f"::{finding.severity} {words}::{_data(told)}"


def _data(words: str) -> str:
    """Text of one line, whatever it holds: some readers take U+0085 and others for the end of a line too."""
    lines = words.replace("%", "%25").replace("\r\n", "\n").split("\n")
    return "%0A".join(shown(line) for line in lines)


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def markdown(findings: Sequence[Finding], folder: str) -> str:
    """A job summary: counts by kind, then every finding in a table (cut at the size GitHub takes)."""
    if not findings:
        return "## 检查通过\n\n没有发现问题。\n"
    kinds = Counter((each.code.id, each.code.title) for each in findings)
    head = ["## 检查结果", "", "| 代码 | 问题 | 处数 |", "|---|---|---:|"]
    head += [f"| {code} | {_cell(title)} | {count} |" for (code, title), count in sorted(kinds.items())]
    head += ["", "| 代码 | 位置 | 问题 | 改法 |", "|---|---|---|---|"]
    groups = grouped(findings)
    rows = [
        f"| {each.first.code.id} | {_cell(where(each.first, folder))} | {_cell(each.first.message + each.more)} "
        f"| {_cell(each.first.help)} |"
        for each in groups[:MOST_IN_SUMMARY]
    ]
    more = sum(each.size for each in groups[MOST_IN_SUMMARY:])
    tail = [f"\n还有 {more} 条没有列出，改好上面的再检查一次。"] if more else []
    return "\n".join([*head, *rows, *tail]) + "\n"


MOST_IN_SUMMARY = 1000


def _cell(words: str) -> str:
    """Text that stays text in a Markdown table."""
    escaped = "".join(f"\\{char}" if char in "\\`*_{}[]()<>#+-.!|~" else char for char in shown(words))
    return escaped.replace("&", "&amp;").replace("\\<", "&lt;").replace("\\>", "&gt;")


RENDERERS: dict[str, Renderer] = {"text": text, "github": github}
