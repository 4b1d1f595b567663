"""What a reader of English gets: an overview, today's figures, and what every column of the data means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, cast

import yaml

from generator.downloads.dataset import Column, Dataset
from generator.measures import arrears
from generator.measures.terms import State, Status, Verified
from generator.pages.shapes import KeyFigure, Page
from generator.pages.view import View
from generator.schema.types import Choice, FieldType, Listing, Term

PATH = "en/"
DICTIONARY = "en/dictionary/"


@cache
def words() -> Mapping[str, Any]:
    """The English words of the dictionary, as `english_words.yml` has them."""
    text = (files("generator.pages") / "english_words.yml").read_text("utf-8")
    return cast(Mapping[str, Any], yaml.safe_load(text))


@dataclass(frozen=True, slots=True)
class Entry:
    """A column: `terms` are the words that it may hold, each with its machine name."""

    name: str
    title: str
    kind: str
    required: bool
    meaning: str
    terms: tuple[Term, ...]


def pages(view: View) -> Iterator[Page]:
    yield _overview(view)
    yield _dictionary(view)


def _overview(view: View) -> Page:
    site = view.registry.site
    return Page(
        path=PATH,
        frame="en",
        template="english.html",
        title=f"Promises in the open: {site.name}",
        description="What this site shows, how to read it, today's figures and the data behind them.",
        values={
            "district": site.name,
            "demonstration": site.demonstration,
            "figures": list(_figures(view)),
            "groups": [
                ("How far a promise is", _told(Status, "statuses"), "mark"),
                ("What was found when somebody else looked", _told(Verified, "verdicts"), "verdict"),
                ("What a unit has reported", _told(State, "states"), "state"),
            ],
            "tables": len(view.datasets),
            "columns": sum(len(each.columns) for each in view.datasets),
            "licence": site.licence or "",
            "organiser": site.organiser or "",
            "hotline": site.hotline or "",
            "feed": bool(site.address),
        },
        published=view.as_of,
    )


def _told(terms: Iterable[Term], group: str) -> list[tuple[Term, str]]:
    return [(term, words()[group][term.value]) for term in terms]


def _figures(view: View) -> Iterator[KeyFigure]:
    """The figures of the front page. What nobody has reported is said to be so."""
    tally, owed = view.measures.tally, arrears.total(view.measures.debtors.values())
    yield KeyFigure("units", f"{len(view.registry.units)}", note=_silent(view), href="units/")
    yield KeyFigure("promises", f"{tally.total}" if tally.total else "none reported", href="commitments/")
    if tally.due:
        yield KeyFigure("whose day has come", f"{tally.due}", href="commitments/")
        yield KeyFigure(
            "kept, by the unit's word", f"{tally.kept}", note=f"{tally.kept_share.text} of those", tone="kept"
        )
        yield KeyFigure("of these found true", f"{tally.verified_kept}", tone="kept")
        yield KeyFigure(
            "overdue", f"{tally.overdue}", href=f"commitments/?status={Status.OVERDUE}", tone="overdue"
        )
    if owed.reporting:
        silent = f"{owed.silent} more units have not reported" if owed.silent else ""
        yield KeyFigure(
            "still owed, yuan", f"{owed.balance:,.2f}", note=silent, href="arrears/", tone="overdue"
        )


def _silent(view: View) -> str:
    silent = len(view.registry.units) - len(view.measures.tally_of_unit)
    return f"{silent} have reported no promise" if silent else ""


def _dictionary(view: View) -> Page:
    return Page(
        path=DICTIONARY,
        frame="en/dictionary",
        template="english-dictionary.html",
        title=f"Data dictionary: {view.name}",
        description="Every table and every column of the data, in English, with the words that each may hold.",
        values={
            "tables": [
                {
                    "name": each.name,
                    "title": each.title,
                    "about": words()["tables"][each.name]["about"],
                    "rows": each.size,
                    "computed": each.computed,
                    "columns": [_entry(each, column) for column in each.columns],
                }
                for each in view.datasets
            ]
        },
        published=view.as_of,
    )


def _entry(table: Dataset, column: Column) -> Entry:
    own = words()["tables"][table.name]
    inner = column.type.item if isinstance(column.type, Listing) else column.type
    return Entry(
        name=column.name,
        title=column.title,
        kind=_kind(column.type),
        required=column.required,
        meaning=own.get(column.name) or words()["common"][column.name],
        terms=_terms(inner),
    )


def _terms(type: FieldType[Any]) -> tuple[Term, ...]:
    return tuple(cast(Iterable[Term], type.terms)) if isinstance(type, Choice) else ()


def _kind(type: FieldType[Any]) -> str:
    names = words()["kinds"]
    return str(next(names[cls.__name__] for cls in type.__class__.__mro__ if cls.__name__ in names))
