"""Marks in SVG: colours, patterns and the few shapes that charts are made of.

Across, everything is in percent of the drawing; down, everything is in em of its text. So a drawing
stretches with its column while its text keeps the reader's own size. No inline style, so that a strict
content security policy holds; the layout stands in `theme/assets/charts.css`.
"""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import escape

from generator.charts.chart import Role

_HATCHES = {
    Role.LATE: '<path d="M-1 1l2-2M0 8l8-8M7 9l2-2" stroke-width=".8"/>',
    Role.OVERDUE: '<path d="M0 0l8 8M0 8l8-8" stroke-width=".55"/>',
    Role.PROGRESS: '<path d="M2 0v8M6 0v8" stroke-width=".6"/>',
    Role.STANDING: '<path d="M2 2h.01M6 6h.01" stroke-linecap="round" stroke-width="1.6"/>',
}
_SILENCE = '<path d="M-1 7l2 2M0 0l8 8M7-1l2 2" stroke="var(--mn-none)" stroke-width=".8"/>'


def patterns(chart: str, roles: Iterable[Role], *, silence: bool = False) -> str:
    """The definitions of the patterns that these roles need, under ids of the chart's own."""
    made = [
        _pattern(
            f"{chart}-{role.value}",
            f'<rect width="8" height="8" fill="{role.colour}" stroke="none"/>{_HATCHES[role]}',
        )
        for role in dict.fromkeys(roles)
        if role in _HATCHES
    ]
    if silence:
        made.append(_pattern(f"{chart}-silence", _SILENCE))
    return f"<defs>{''.join(made)}</defs>" if made else ""


def _pattern(name: str, marks: str) -> str:
    size = 'width="8" height="8" patternUnits="userSpaceOnUse" stroke="var(--mn-surface)"'
    return f'<pattern id="{escape(name)}" {size}>{marks}</pattern>'


def fill(chart: str, role: Role) -> str:
    """What to fill a shape of this role with: its pattern, or its plain colour; none is hollow."""
    if role in _HATCHES:
        return f"url(#{escape(chart)}-{role.value})"
    return "var(--mn-surface)" if role is Role.NONE else role.colour


def silence(chart: str) -> str:
    """What to fill the place of a number that was due and was not reported with."""
    return f"url(#{escape(chart)}-silence)"


def rect(x: float, y: float, w: float, h: float, paint: str, kind: str = "") -> str:
    """A rectangle; `x` and `w` in percent, `y` and `h` in em."""
    name = f' class="{kind}"' if kind else ""
    return f'<rect{name} x="{x:.2f}%" y="{y:.2f}em" width="{w:.2f}%" height="{h:.2f}em" fill="{paint}"/>'


def line(x1: float, y1: float, x2: float, y2: float, kind: str) -> str:
    """A line of a class that the style sheet draws."""
    return f'<line class="{kind}" x1="{x1:.2f}%" y1="{y1:.2f}em" x2="{x2:.2f}%" y2="{y2:.2f}em"/>'


def dot(x: float, y: float, kind: str) -> str:
    return f'<circle class="{kind}" cx="{x:.2f}%" cy="{y:.2f}em" r=".24em"/>'


def text(x: float, y: float, words: str, kind: str, dx: float = 0) -> str:
    """Words whose middle is at height `y`, moved right by `dx` em."""
    moved = f' dx="{dx:.2f}em"' if dx else ""
    return f'<text class="{kind}" x="{x:.2f}%" y="{y:.2f}em"{moved} dy=".35em">{escape(words)}</text>'
