"""Rules about one record that are told as data, so that a form in a browser holds records to the same.

Each is one value beside its table: `declare(Commitment, NotBefore("due", "made", ...))`. What they look at are
the canonical texts of the fields, empty where nothing is given. `{name}` in a message is the text of that field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypeVar

from generator.findings import Code
from generator.schema.table import Flaw, Record, Rule, flaw

Texts = Mapping[str, str]


class Declared(Protocol):
    """A rule as data: the fields that it needs, and what it has to say of their texts."""

    @property
    def needs(self) -> tuple[str, ...]: ...

    def find(self, texts: Texts, titles: Texts) -> Iterator[Flaw]: ...


R = TypeVar("R", bound=Record)


def declare(cls: type[R], declared: Declared) -> None:
    """Hold the records of a type to a rule."""
    table = cls.table
    titles = {name: field.title for name, field in table.fields.items()}
    types = {name: table.fields[name].type for name in declared.needs}

    def find(one: R) -> Iterator[Flaw]:
        values = {name: getattr(one, name) for name in types}
        texts = {name: "" if value is None else types[name].write(value) for name, value in values.items()}
        yield from declared.find(texts, titles)

    table.rules.append(Rule(frozenset(declared.needs), find, declared))


class How(StrEnum):
    GIVEN = "given"
    EMPTY = "empty"
    IS = "is"
    IS_NOT = "is_not"


@dataclass(frozen=True, slots=True)
class If:
    """Something that may be so of a field."""

    name: str
    how: How
    text: str = ""

    def holds(self, texts: Texts) -> bool:
        match self.how:
            case How.GIVEN:
                return bool(texts[self.name])
            case How.EMPTY:
                return not texts[self.name]
            case How.IS:
                return texts[self.name] == self.text
            case How.IS_NOT:
                return texts[self.name] != self.text


@dataclass(frozen=True, slots=True)
class Clash:
    """What cannot be so all at once, said at the field `at`."""

    conditions: tuple[If, ...]
    at: str
    code: Code
    message: str
    help: str

    @property
    def needs(self) -> tuple[str, ...]:
        return tuple(each.name for each in self.conditions)

    def find(self, texts: Texts, titles: Texts) -> Iterator[Flaw]:  # noqa: ARG002
        if all(each.holds(texts) for each in self.conditions):
            yield flaw(self.at, self.code, self.message.format_map(texts), self.help)


@dataclass(frozen=True, slots=True)
class NotBefore:
    """Of two days the later one. Either may be empty."""

    later: str
    earlier: str
    code: Code
    message: str
    help: str

    @property
    def needs(self) -> tuple[str, ...]:
        return self.later, self.earlier

    def find(self, texts: Texts, titles: Texts) -> Iterator[Flaw]:  # noqa: ARG002
        later, earlier = texts[self.later], texts[self.earlier]
        if later and earlier and later < earlier:
            yield flaw(self.later, self.code, self.message.format_map(texts), self.help)


@dataclass(frozen=True, slots=True)
class AllOrNone:
    """Fields that are filled together, said at the first of them."""

    names: tuple[str, ...]
    code: Code
    message: str
    help: str

    @property
    def needs(self) -> tuple[str, ...]:
        return self.names

    def find(self, texts: Texts, titles: Texts) -> Iterator[Flaw]:  # noqa: ARG002
        given = [bool(texts[name]) for name in self.names]
        if any(given) and not all(given):
            yield flaw(self.names[0], self.code, self.message, self.help)


@dataclass(frozen=True, slots=True)
class OneWay:
    """Ways to say something, each of one field or of several; exactly one is filled, and whole.

    Messages: for one field of several alone, for more than one way (`{given}`: their titles), and for none.
    """

    ways: tuple[tuple[str, ...], ...]
    code: Code
    torn: tuple[str, str]
    several: tuple[str, str]
    none: tuple[str, str]

    @property
    def needs(self) -> tuple[str, ...]:
        return tuple(name for way in self.ways for name in way)

    def find(self, texts: Texts, titles: Texts) -> Iterator[Flaw]:
        given = [name for name in self.needs if texts[name]]
        if tuple(given) in self.ways:
            return
        if not given:
            yield flaw(self.needs[0], self.code, *self.none)
        elif len(given) == 1:
            yield flaw(given[0], self.code, *self.torn)
        else:
            message, help = self.several
            yield flaw(
                given[0], self.code, message.format(given="”“".join(titles[each] for each in given)), help
            )


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Words that a text does not have; the first that it has is told as `{word}`."""

    name: str
    words: tuple[str, ...]
    code: Code
    message: str
    help: str

    @property
    def needs(self) -> tuple[str, ...]:
        return (self.name,)

    def find(self, texts: Texts, titles: Texts) -> Iterator[Flaw]:  # noqa: ARG002
        word = next((word for word in self.words if word in texts[self.name]), None)
        if word:
            yield flaw(self.name, self.code, self.message.format(word=word), self.help)


@dataclass(frozen=True, slots=True)
class Shows:
    """A text that shows a pattern, unless another field says it instead, or the text has words told elsewhere."""

    name: str
    pattern: str
    instead: str
    unless: tuple[str, ...]
    code: Code
    message: str
    help: str

    @property
    def needs(self) -> tuple[str, ...]:
        return self.name, self.instead

    def find(self, texts: Texts, titles: Texts) -> Iterator[Flaw]:  # noqa: ARG002
        text = texts[self.name]
        if texts[self.instead] or any(word in text for word in self.unless):
            return
        if not re.search(self.pattern, text):
            yield flaw(self.name, self.code, self.message, self.help)
