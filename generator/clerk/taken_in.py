"""What a workbook changed, told to a clerk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from generator.clerk.formats.words import shown
from generator.findings import masked
from generator.workbook.differences import Changed, Difference, named
from generator.workbook.plan import Step

MOST_SHOWN = 12
"""Lines about one file."""
LONGEST_SHOWN = 40


def told(step: Step, folder: str) -> str:
    """A paragraph about a file: what is new in it, altered and gone."""
    head = f"{_what(step)} {shown(folder + step.path)}"
    lines = list(_lines(step)) or ["只是行的次序变了。"]
    more = len(lines) - MOST_SHOWN
    rest = [f"还有 {more} 行没有列出。"] if more > 0 else []
    lost = [f"这句旁注没有地方放，没有保留：{_short(each)}" for each in step.lost]
    return "\n".join([head, *(f"  {line}" for line in [*lines[:MOST_SHOWN], *rest, *lost]), "", ""])


def _what(step: Step) -> str:
    if step.text is None:
        return "删去"
    return "新增" if step.new else "修改"


def _lines(step: Step) -> Iterator[str]:
    for each in step.differences:
        yield _line(each)
        yield from (f"  {_field(field)}" for field in each.fields)


def _line(each: Difference) -> str:
    verb = "加上" if each.old is None else "删去" if each.new is None else "改动"
    return f"{verb}{each.of.table.title} {_short(named(each.of))}".rstrip()


def _field(field: Changed) -> str:
    return f"{field.title}：{_short(field.old) or '（空）'} → {_short(field.new) or '（空）'}"


def _short(text: str) -> str:
    words = shown(masked(" ".join(text.split())))
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def counted(steps: Sequence[Step], written: bool) -> str:
    """One sentence about all files."""
    if not steps:
        return "工作簿里的内容与数据一样，没有要改的。"
    kinds = Counter(
        "加上" if each.old is None else "删去" if each.new is None else "改动"
        for step in steps
        for each in step.differences
    )
    parts = "，".join(f"{verb} {count} 条" for verb, count in kinds.items())
    return f"{'已写入' if written else '要写入'} {len(steps)} 个文件" + (f"：{parts}。" if parts else "。")
