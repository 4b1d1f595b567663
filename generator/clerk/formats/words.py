"""Places in words, and words that a terminal, a log and a page can show whatever a file holds."""

from __future__ import annotations

from unicodedata import category

from generator.findings import Place, Severity

WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒"}
_SEEN_AS = {"\n": "↵", "\r": "↵", "\t": " "}


def shown(words: str) -> str:
    """Text of one line without control characters: a file may hold any, a terminal may obey some."""
    if words.isprintable():
        return words
    return "".join(map(_seen, words.replace("\r\n", "\n")))


def _seen(char: str) -> str:
    if char.isprintable():
        return char
    return " " if category(char) == "Zs" else _SEEN_AS.get(char, "�")


def where(place: Place, folder: str) -> str:
    """`units/x/arrears.csv 第 3 行，栏目“月份”`: rows as a spreadsheet counts them, else lines.

    In a workbook `欠款.xlsx 工作表“欠款” C12，栏目“月份”`.
    """
    field = f"，栏目“{shown(place.field)}”" if place.field else ""
    if place.sheet:
        return f"{shown(folder + place.file)} {cell(place)}{field}"
    line = f" 第 {place.row or place.line} 行" if place.row or place.line else "（整个文件）" if field else ""
    return f"{shown(folder + place.file)}{line}{field}"


def cell(place: Place) -> str:
    """`工作表“欠款” C12`, or the row, or the sheet."""
    at = f" {place.cell}" if place.cell else f"第 {place.row} 行" if place.row else ""
    return f"工作表“{shown(place.sheet)}”{at}"


def below(site: str, page: str) -> str:
    """The whole address of a page of a site; empty where the site has none."""
    return f"{site.rstrip('/')}/{page}" if site else ""
