"""Records of every table, made of values that their types could have read."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from string import ascii_letters
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from generator.load.headings import BLANK
from generator.load.typed import Typed, read_typed
from generator.schema.records import TABLES
from generator.schema.table import Field, Origin, Record
from generator.schema.types import (
    Choice,
    Count,
    Day,
    DayOfYear,
    Entries,
    FieldType,
    Identifier,
    Listing,
    Money,
    Month,
    MonthDay,
    MonthOfYear,
    Number,
    Period,
    PeriodOf,
    Ratio,
    Reference,
    Text,
    YesNo,
)

SIGNS = " :-,[]{}#&*!|>'\"%@`?=~<+\\/.()：－，、。“”（）〔〕　\u00a0"
LETTERS = "镇承诺年月日整治\u20bb7é" + ascii_letters + "0123456789" + SIGNS
TRICKS = [
    "null",
    "~",
    "yes",
    "No",
    "on",
    "1.0",
    "0123",
    "1e3",
    "0x1F",
    ".5",
    "12:30",
    "2026-01-01",
    "<<",
    "=",
    "...",
    "---",
    "- 甲",
    "甲: 乙",
    "甲 #乙",
    "服务期限：三天",
    "#",
    "甲:",
    "119901010000000001",
    "[甲]",
    "{甲}",
    '"',
    "'甲'",
    "%",
    "甲\\乙",
]
FEWEST_DAYS, MOST_DAYS = date(1949, 1, 1), date(2100, 12, 31)


def records(cls: type[Record], in_cells: bool) -> SearchStrategy[dict[str, Any]]:
    """What a record says, by the names of its fields. `in_cells`: lists without their separators."""
    fields = cls.table.typed_fields
    required = {each.name: values(each, in_cells) for each in fields if each.required}
    optional = {each.name: values(each, in_cells) for each in fields if not each.required}
    return st.fixed_dictionaries(required, optional=optional)


def values(field: Field, in_cells: bool) -> SearchStrategy[Any]:
    if isinstance(field.type, Entries):
        return st.lists(entries(field.type.record), min_size=1, max_size=3).map(tuple)
    return of(field.type, in_cells).filter(lambda value: reads_back(field.type, value, in_cells))


def entries(cls: type[Record]) -> SearchStrategy[Record]:
    return records(cls, False).map(lambda given: cls(**given, origin=Origin("")))


def reads_back(type: FieldType[Any], value: Any, in_cells: bool) -> bool:
    """Whether the canonical text of a value is read as that value, without a word."""
    if isinstance(type, Listing) and not in_cells:
        return all(reads_back(type.item, each, False) for each in value)
    text = type.write(value)
    return bool(text) and text == text.strip(BLANK) and read_typed(type, text) == Typed(value)


def of(type: FieldType[Any], in_cells: bool) -> SearchStrategy[Any]:
    match type:
        case Text():
            lines = "\n\n" if type.lines else ""
            longest = min(type.longest, 30)
            return st.one_of(
                st.text(LETTERS + lines, min_size=1, max_size=longest), st.sampled_from(TRICKS)
            ).map(lambda text: text.strip(BLANK))
        case Choice():
            return st.sampled_from(list(type.terms))
        case YesNo():
            return st.booleans()
        case Day():
            return st.dates(FEWEST_DAYS, MOST_DAYS)
        case MonthOfYear():
            return st.dates(FEWEST_DAYS, MOST_DAYS).map(Month.of)
        case DayOfYear():
            return st.dates(date(2001, 1, 1), date(2001, 12, 31)).map(lambda d: MonthDay(d.month, d.day))
        case PeriodOf():
            days = st.dates(FEWEST_DAYS, MOST_DAYS)
            return st.builds(Period.around, days, st.sampled_from(type.kinds))
        case Count():
            return st.integers(type.least, type.most)
        case Money():
            return st.decimals(0, 10**12, places=2)
        case Ratio():
            return st.decimals(0, 1, places=4).map(_plain)
        case Number():
            return st.decimals(-(10**6), 10**9, places=3).map(_plain)
        case Identifier() | Reference():
            return st.from_regex(r"[a-z0-9][a-z0-9-]{0,18}[a-z0-9]", fullmatch=True)
        case Listing():
            return st.lists(of(type.item, in_cells), min_size=1, max_size=4).map(tuple)
    return st.sampled_from(EXAMPLES[type.__class__])


def _plain(number: Decimal) -> Decimal:
    return number.normalize() + 0


def _examples() -> dict[type[FieldType[Any]], list[Any]]:
    """What the examples of the tables read as, by type: for types that are made of check digits and the like."""
    found: dict[type[FieldType[Any]], list[Any]] = {}
    for table in TABLES:
        for field in table.fields.values():
            read = field.example and not isinstance(field.type, Entries)
            value = field.type.read(field.example)[0] if read else None
            if value is not None:
                found.setdefault(field.type.__class__, []).append(value)
    return found


EXAMPLES = _examples()


def path(cls: type[Record]) -> str:
    """The path of a file of records of a type."""
    return cls.table.path.format(unit="990199101", id="990199101-1")


def says(one: Record, given: Mapping[str, Any]) -> bool:
    """Whether a record says what was given, and nothing else."""
    names = (field.name for field in one.table.typed_fields)
    return all(getattr(one, name) == given.get(name, one.table.defaults[name]) for name in names)
