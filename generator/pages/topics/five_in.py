"""Where publicity went: into communities, offices, schools, enterprises and shopping streets (五进)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.measures.publicity import Reach, reach, years
from generator.measures.terms import State
from generator.pages import words
from generator.pages.blocks import Block, Empty, Facts, Grid, GridCell, GridRow, Tick, Ticks
from generator.pages.shapes import Fact
from generator.pages.topics.silent import missing
from generator.pages.view import View
from generator.schema.records import Unit
from generator.schema.records.publicity import FiveIn
from generator.schema.records.reporting import Matter

SHOWN_YEARS = 2


def sentence(view: View, reached: Sequence[Reach]) -> str:
    """How far the five places were reached this year."""
    asked = [each for each in reached if each.asked]
    until = f"{view.as_of.year} 年到 {view.as_of.month} 月 {view.as_of.day} 日"
    if not asked:
        return f"{until}，各单位的五进宣传一共 {sum(each.held for each in reached)} 场。"
    whole = sum(not each.gaps for each in asked)
    none = [each.unit.name for each in asked if not each.held]
    told = f"{until}，要做五进宣传的 {len(asked)} 个单位里，五进齐全的有 {whole} 个"
    return f"{told}；{words.joined(none)}五类场所一场也没去。" if none else f"{told}。"


def grids(view: View, anchor: str) -> Iterator[Block]:
    """A grid of units by places for each of the last years, and the gaps in words."""
    for year in years(view.registry)[:SHOWN_YEARS]:
        rows = _ranked(view, [reach(view.registry, unit, year) for unit in view.registry.present])
        if not rows:
            yield Empty(f"{year} 年没有单位报送五进宣传。")
            continue
        until = f"到 {view.as_of.month} 月 {view.as_of.day} 日" if year == view.as_of.year else "全年"
        places = tuple(each.zh for each in FiveIn)
        lines = tuple(_grid_row(view, each, anchor) for each in rows)
        yield Grid(f"{year} 年五进宣传场次", "单位", places, lines, title=f"{year} 年（{until}）各进了几场")
        gaps = tuple(
            Fact(each.unit.short_name or each.unit.name, gaps_in_words(each)) for each in rows if each.gaps
        )
        if gaps:
            yield Facts(gaps, title=f"{year} 年还没有去的")


def _ranked(view: View, found: Sequence[Reach]) -> list[Reach]:
    """Those of whom all five are asked, with the most gaps first, then the others that went somewhere or are silent."""
    told = [each for each in found if each.asked or each.held or _is_silent(view, each)]
    return sorted(told, key=lambda each: (not each.asked, -len(each.gaps), each.held))


def _is_silent(view: View, each: Reach) -> bool:
    """Whether a unit left out reports of a year and told of no place in it: then nobody knows where it went."""
    return not each.held and bool(missing(view, each.unit, Matter.ACTIVITY, each.year))


def _grid_row(view: View, each: Reach, anchor: str) -> GridRow:
    silent = _is_silent(view, each)
    cells = tuple(_cell(count, each.asked, silent) for count in each.counts.values())
    return GridRow(each.unit.short_name or each.unit.name, f"units/{each.unit.id}/{anchor}", cells)


def _cell(count: int, asked: bool, silent: bool = False) -> GridCell:
    if count:
        return GridCell(State.DATA, str(count), f"{count} 场", full=True)
    if silent:
        return GridCell(State.MISSING, note="没有报送")
    return GridCell(State.MISSING, note="没有") if asked else GridCell(State.NOT_APPLICABLE, note="不要求")


def gaps_in_words(each: Reach) -> str:
    return "、".join(place.zh for place in each.gaps)


def ticks(view: View, unit: Unit) -> Iterator[Block]:
    """The five places as a unit went into them, for each of the last years."""
    for year in years(view.registry)[:SHOWN_YEARS]:
        each = reach(view.registry, unit, year)
        if each.asked or each.held:
            yield Ticks(
                tuple(_tick(place, count, each.asked) for place, count in each.counts.items()),
                title=f"{year} 年五进宣传",
            )


def _tick(place: FiveIn, count: int, asked: bool) -> Tick:
    cell = _cell(count, asked)
    return Tick(place.zh, cell.state, f"{count} 场" if count else "")
