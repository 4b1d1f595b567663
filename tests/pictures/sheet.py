"""A part of a sheet of a workbook drawn as a page: its letters and numbers, colours, and what hangs at a cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

_STYLE = """
body { margin: 0; background: #fff; font: 12px/1.5 "Noto Sans CJK SC", sans-serif; color: #1f2328; }
main { position: relative; padding: 12px 12px 0; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; }
td, th { border: 1px solid #d0d4d9; padding: 3px 6px; vertical-align: top; overflow-wrap: anywhere; }
thead th, th.row { background: #f3f4f6; color: #57606a; font-weight: 400; text-align: center; padding: 1px 4px; }
td.number { text-align: right; }
td.here { outline: 2px solid #107c41; outline-offset: -1px; }
td.noted { background-image: linear-gradient(225deg, #c00000 50%, transparent 50%); background-size: 8px 8px; background-position: top right; background-repeat: no-repeat; }
.note, .list { position: absolute; z-index: 1; box-shadow: 2px 3px 8px #0003; white-space: pre-line; }
.note { background: #fffbd6; border: 1px solid #b5ad6b; padding: 6px 9px; max-width: 260px; }
.list { background: #fff; border: 1px solid #8c959f; min-width: 70px; }
.list div { padding: 2px 8px; } .list div:first-child { background: #cfe5d8; }
.tabs { display: flex; gap: 2px; margin: 10px -12px 0; padding: 0 12px 8px; background: #f3f4f6; border-top: 1px solid #d0d4d9; }
.tabs span { padding: 4px 12px; color: #57606a; } .tabs .on { background: #fff; color: #107c41; font-weight: 700; border-bottom: 2px solid #107c41; }
"""
HANG = """() => document.querySelectorAll("[data-at]").forEach((each) => {
  const cell = document.getElementById(each.dataset.at).getBoundingClientRect();
  const left = Math.min(cell.left + 14, innerWidth - each.offsetWidth - 12);
  each.style.left = left + "px";
  each.style.top = cell.bottom + 3 + "px";
})"""
"""Script that puts what hangs at a cell below it."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of a sheet: columns with their share of the width, rows, tabs, and what hangs at which cell."""

    columns: Mapping[str, float]
    rows: Sequence[int]
    tabs: Sequence[str]
    notes: Sequence[str] = ()
    choices: Mapping[str, Sequence[str]] = field(default_factory=dict)
    here: str = ""


def drawn(sheet: Worksheet, sight: Sight) -> str:
    """The page. A gap between rows is a gap between their numbers, as with rows that are folded away."""
    widths = "".join(f'<col style="width:{share}%">' for share in sight.columns.values())
    letters = "".join(f"<th>{letter}</th>" for letter in sight.columns)
    body = "".join(_row(sheet, sight, row) for row in sight.rows)
    notes = "".join(_note(sheet, each) for each in sight.notes)
    lists = "".join(_list(at, words) for at, words in sight.choices.items())
    tabs = "".join(
        f'<span class="{"on" if name == sheet.title else ""}">{escape(name)}</span>' for name in sight.tabs
    )
    return (
        f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>{_STYLE}</style><main>'
        f'<table><colgroup><col style="width:36px">{widths}</colgroup><thead><tr><th></th>{letters}</tr></thead>'
        f'<tbody>{body}</tbody></table>{notes}{lists}<div class="tabs">{tabs}</div></main></html>'
    )


def _row(sheet: Worksheet, sight: Sight, row: int) -> str:
    cells = "".join(_cell(sheet[f"{letter}{row}"], sight) for letter in sight.columns)
    return f'<tr><th class="row">{row}</th>{cells}</tr>'


def _cell(cell: Cell | MergedCell, sight: Sight) -> str:
    signs = [
        sign
        for sign, there in (
            ("number", isinstance(cell.value, int | float)),
            ("here", cell.coordinate == sight.here),
            ("noted", bool(cell.comment)),
        )
        if there
    ]
    style = f"background-color:#{cell.fill.fgColor.rgb[2:]};" if cell.fill.fill_type else ""
    style += "font-weight:700;" if cell.font.b else ""
    style += f"font-size:{cell.font.sz:.0f}px;line-height:1.9;" if cell.font.sz and cell.font.sz > 12 else ""
    if cell.font.u:
        style += "color:#0563c1;text-decoration:underline;"
    if cell.font.sz and cell.font.sz > 12:
        style += "white-space:nowrap;overflow:visible;"
    return f'<td id="{cell.coordinate}" class="{" ".join(signs)}" style="{style}">{escape(_text(cell))}</td>'


def _text(cell: Cell | MergedCell) -> str:
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, int | float) and cell.number_format == "#,##0.00":
        return f"{value:,.2f}"
    return str(value)


def _note(sheet: Worksheet, at: str) -> str:
    comment = sheet[at].comment
    assert comment
    return f'<div class="note" data-at="{at}">{escape(comment.text)}</div>'


def _list(at: str, words: Sequence[str]) -> str:
    return f'<div class="list" data-at="{at}">{"".join(f"<div>{escape(each)}</div>" for each in words)}</div>'


def letters_of(sheet: Worksheet) -> list[str]:
    """The letters of the columns with a head."""
    return [get_column_letter(at) for at in range(1, sheet.max_column + 1) if sheet.cell(1, at).value]
