"""Findings as the summary of a job, in the Markdown that GitHub, GitLab and Gitea share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.clerk.formats.expected import expected
from generator.clerk.formats.places import others
from generator.clerk.formats.words import WORDS, below, shown, where
from generator.clerk.groups import Group, grouped
from generator.findings import Code, Finding

LARGEST_SUMMARY = 900_000
"""Bytes. GitHub refuses the whole summary of a step from 1 MiB on."""
_MOST_PLACES = 100


def markdown(findings: Sequence[Finding], folder: str, site: str = "") -> str:
    """Counts by kind, then every cause in a table, cut at the size that GitHub takes."""
    if not findings:
        return "## 检查通过\n\n没有发现问题。\n"
    kinds = Counter(each.code for each in findings)
    head = ["## 检查结果", "", "| 代码 | 问题 | 处数 |", "|---|---|---:|"]
    head += [
        f"| {_code(code, site)} | {_cell(code.title)} | {count} |"
        for code, count in sorted(kinds.items(), key=lambda each: each[0].id)
    ]
    if not site:
        head += [
            "",
            "代码的含义和例子：在自己的电脑上运行 `mingnuo explain` 加代码，例如 `mingnuo explain E204`。",
        ]
    head += ["", "| | 代码 | 位置 | 问题 | 改法 | 改成 |", "|---|---|---|---|---|---|"]
    return "\n".join([*head, *_rows(grouped(findings), folder, site)]) + "\n"


def _rows(groups: list[Group], folder: str, site: str) -> Iterator[str]:
    room = LARGEST_SUMMARY
    for number, each in enumerate(groups):
        row = _row(each, folder, site)
        room -= len(row.encode())
        if room < 0:
            more = sum(group.size for group in groups[number:])
            yield f"\n还有 {more} 条没有列出，改好上面的再检查一次。"
            return
        yield row


def _row(group: Group, folder: str, site: str) -> str:
    finding, wanted = group.first, expected(group.first)
    cells = (
        WORDS[finding.severity],
        _code(finding.code, site),
        _cell(where(finding.place, folder)),
        _cells(finding.message, others(group, folder, _MOST_PLACES)),
        _cells(f"应填：{wanted}。" if wanted else "", finding.help),
        _cell(finding.corrected),
    )
    return f"| {' | '.join(cells)} |"


def _cells(*parts: str) -> str:
    """Parts of a cell, each on a line of its own."""
    return "<br>".join(_cell(part) for part in parts if part)


def _code(code: Code, site: str) -> str:
    """The id of a code, leading to its page."""
    return f"[{code.id}](<{below(site, code.page)}>)" if site else code.id


_MARKS = "\\`*_{}[]()<>#+-.!|~:@"
"""What Markdown reads as more than itself; an address or a name may not become a link either."""


def _cell(words: str) -> str:
    """Text that stays text in a Markdown table."""
    escaped = "".join(f"\\{char}" if char in _MARKS else char for char in shown(words).replace("&", "&amp;"))
    return escaped.replace("\\<", "&lt;").replace("\\>", "&gt;")
