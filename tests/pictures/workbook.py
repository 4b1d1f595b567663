"""Pictures of a workbook: sheets of one that was made, filled, and handed back with faults."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from click.testing import CliRunner
from openpyxl import load_workbook
from playwright.sync_api import Browser

from generator.cli import main
from generator.workbook.names import GUIDE, PROBLEMS
from tests.pictures.picture import Taken, page_for
from tests.pictures.sheet import HANG, Sight, drawn

DATA = Path(__file__).parents[2] / "data"
UNIT = "990101102"
MONTHS = "清欠月报"
_TABS = (GUIDE, "承诺", "践诺进展", "公开记录", "清欠计划", MONTHS, "零报告")
_SHARES = dict(zip("ABCDEFG", (11, 10, 17, 17, 17, 14, 14), strict=True))
_RIGHT = ("2026-10", "否", 0, 1350500, 90000, "2026-10-31")
_WRONG = ("2026-10", "否", None, 1350500, 90000, "10月31日")
_ABOVE = 4
"""Months that are shown above the one that is typed."""


def pictures(browser: Browser) -> Iterator[Taken]:
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        shutil.copytree(DATA, work / "data")
        _without_last_line(work / f"data/units/{UNIT}/arrears_progress.csv")
        book, back = work / f"{UNIT}.xlsx", work / f"{UNIT}-批注.xlsx"
        _run("workbook", UNIT, "--data", f"{work / 'data'}", "--output", f"{book}")
        guide = Sight({"A": 18, "B": 82}, range(1, 27), _TABS)
        yield Taken("workbook-guide", _shown(browser, book, GUIDE, guide))
        row = _type(book, _RIGHT)
        rows = (1, *range(row - _ABOVE, row + 4))
        filled = Sight(_SHARES, rows, _TABS, ("C1",), {f"B{row}": ("是", "否")}, f"B{row}")
        yield Taken("workbook-sheet", _shown(browser, book, MONTHS, filled))
        _type(book, _WRONG, row)
        _run("import", f"{book}", "--data", f"{work / 'data'}")
        problems = Sight(
            dict(zip("ABCDEFGH", (8, 9, 8, 12, 10, 14, 18, 21), strict=True)),
            range(1, 4),
            (PROBLEMS, *_TABS[:6]),
        )
        yield Taken("workbook-problems", _shown(browser, back, PROBLEMS, problems))
        returned = Sight(_SHARES, rows, (PROBLEMS, *_TABS[:6]), (f"C{row}",))
        yield Taken("workbook-returned", _shown(browser, back, MONTHS, returned))


def _without_last_line(file: Path) -> None:
    """Leave the last month to be reported."""
    file.write_text("".join(file.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")


def _run(*words: str) -> None:
    CliRunner().invoke(main, words)


def _type(book: Path, row: tuple[str | float | None, ...], at: int = 0) -> int:
    """Type a row below what is there, or into row `at`; the row."""
    opened = load_workbook(book)
    sheet = opened[MONTHS]
    at = at or next(line for line in range(2, sheet.max_row + 2) if not sheet.cell(line, 1).value)
    for column, content in enumerate(row, 1):
        sheet.cell(at, column).value = content
    opened.save(book)
    return at


def _shown(browser: Browser, book: Path, name: str, sight: Sight) -> bytes:
    sheet = load_workbook(book)[name]
    with page_for(browser, 200) as page:
        page.set_content(drawn(sheet, sight))
        page.evaluate(HANG)
        return page.locator("main").screenshot()
