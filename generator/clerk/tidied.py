"""What putting files into their canonical form does, and where it does nothing, told to a clerk."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.canonical.changes import Clean, Layout, Left, Obstacle, Outcome, Respelt, Tidied
from generator.clerk.formats.terminal import paragraphs
from generator.clerk.formats.words import shown

MOST_SHOWN = 8
"""Values of one file that are shown as they were and as they are."""

_LAYOUT = {
    Layout.LINE_ENDS: "换行统一",
    Layout.NAMES: "栏目用规定的中文名称",
    Layout.ORDER: "栏目按规定的顺序排列",
    Layout.BLANKS: "去掉没有填的栏目、空行和空列",
    Layout.SIGNS: "统一引号、缩进和空行；像数字的代码加上引号，免得别的软件当成数字丢了位数",
}
_OBSTACLES = {
    Obstacle.COMMENT_BEHIND: "“#”后面的旁注跟在内容后面，挪不动。旁注请另起一行，写在那一栏的上面；要公开的请给整个内容加引号。",
    Obstacle.CELL_WITHOUT_HEADING: "有内容的一列没有列名。请补上列名，或删去这一列。",
    Obstacle.ROW_UNREAD: "这一行不是记录（标题、合计一类），没有读。请删去这一行，再整理。",
    Obstacle.DOUBTFUL_VALUE: "这一行有拿不准的写法（检查时提醒过）。请照原件核对，改成规定的写法，再整理。",
    Obstacle.DOUBT: "改写以后没有把握意思不变，请手工整理。",
}


def told(outcome: Outcome, folder: str, done: bool) -> str:
    """A paragraph about a file; nothing about one that is as it should be. `done`: it has been rewritten."""
    match outcome:
        case Tidied():
            head = f"{'已整理' if done else '需要整理'} {shown(folder + outcome.name)}"
            return "\n".join([head, *(f"  {line}" for line in _changes(outcome)), "", ""])
        case Left(findings=()):
            head = f"没有动 {shown(folder + outcome.name)}"
            lines = [
                f"{f'第 {line} 行：' if line else ''}{_OBSTACLES[each]}" for line, each in outcome.obstacles
            ]
            return "\n".join([head, *(f"  {line}" for line in lines), "", ""])
        case Left():
            head = f"没有动 {shown(folder + outcome.name)}：里面有错误，改好以后再整理。"
            return f"{head}\n\n{paragraphs(outcome.findings, folder)}"
        case Clean():
            return ""


def _changes(tidied: Tidied) -> Iterator[str]:
    if tidied.draft.layout:
        yield "；".join(_LAYOUT[each] for each in tidied.draft.layout) + "。"
    spelt = tidied.draft.respelt
    yield from map(_spelt, spelt[:MOST_SHOWN])
    if len(spelt) > MOST_SHOWN:
        yield f"还有 {len(spelt) - MOST_SHOWN} 处同样改成统一写法。"
    gone = Counter(each.code for each in tidied.gone)
    if gone:
        codes = (f"{code.id} {code.title}（{count} 处）" for code, count in gone.items())
        yield f"不再提醒：{'、'.join(codes)}。"


def _spelt(each: Respelt) -> str:
    return f"第 {each.line} 行“{each.title}”：{shown(each.old)} → {shown(each.new) or '（空）'}"


def counted(outcomes: list[Outcome], done: bool) -> str:
    """One sentence about all files."""
    count = Counter(type(each) for each in outcomes)
    tidied = f"{'整理了' if done else '需要整理'} {count[Tidied]} 个文件"
    left = f"，{count[Left]} 个没有动" if count[Left] else ""
    return f"{tidied}，{count[Clean]} 个本来就是统一写法{left}。"
