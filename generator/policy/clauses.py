"""What the founding documents ask for, and the tables, rules and pages that answer it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files as package_files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a clause asks for.

    `quote` has the words of the document; `tables` are machine names of tables, `codes` ids of findings,
    `pages` addresses from the root of a site. `note`: where one table or page serves several clauses.
    """

    quote: str
    tables: tuple[str, ...]
    codes: tuple[str, ...]
    pages: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Clause:
    """A numbered part of a document. `section` is the number as the document writes it, `subject` ours."""

    id: str
    section: str
    subject: str
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A founding document. `id` begins the ids of its clauses, `profile` is the profile that follows it."""

    id: str
    profile: str
    name: str
    about: str
    clauses: tuple[Clause, ...]


@cache
def documents() -> tuple[Document, ...]:
    """The documents in their own order. A wrong key in the file raises TypeError or KeyError."""
    text = (package_files("generator") / "policy" / "clauses.yml").read_text("utf-8")
    return tuple(_document(each) for each in yaml.safe_load(text))


def _document(given: dict[str, Any]) -> Document:
    return Document(**{**given, "clauses": tuple(_clause(each) for each in given["clauses"])})


def _clause(given: dict[str, Any]) -> Clause:
    return Clause(**{**given, "asks": tuple(_ask(each) for each in given["asks"])})


def _ask(given: dict[str, Any]) -> Ask:
    return Ask(**{**given, **{name: tuple(given[name]) for name in ("tables", "codes", "pages")}})
