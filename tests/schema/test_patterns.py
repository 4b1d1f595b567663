"""What is written fits the pattern that editors and forms go by, and what fits it is read without a word."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.records import TABLES
from generator.schema.table import Field, Table
from generator.schema.types import (
    Count,
    Day,
    DayOfYear,
    Every,
    FieldType,
    Link,
    Money,
    MonthOfYear,
    Number,
    Percent,
    Period,
    PeriodOf,
    Phone,
    Ratio,
)

FIELDS = [
    (table, field)
    for table in TABLES
    for field in table.typed_fields
    if field.type.pattern() and field.example and field.type.read(field.example)[0] is not None
]
OF_PYTHON = re.compile(r"\(\?P|\\[ZA]|\(\?[aiLmsux]")


def fits(type: FieldType, text: str) -> bool:
    return bool(re.fullmatch(type.pattern(), text))


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=lambda each: each.name)
def test_example_fits_its_pattern_once_written(table: Table, field: Field) -> None:
    value, _ = field.type.read(field.example)
    assert fits(field.type, field.type.write(value))


def test_patterns_have_no_signs_that_only_python_knows() -> None:
    patterns = {field.type.pattern() for table in TABLES for field in table.typed_fields}
    assert [pattern for pattern in patterns if OF_PYTHON.search(pattern)] == []


@given(st.dates(date(1949, 1, 1), date(2100, 12, 31)))
def test_days_months_and_periods_fit(day: date) -> None:
    assert fits(Day(), day.isoformat())
    assert fits(MonthOfYear(), day.isoformat()[:7])
    assert fits(DayOfYear(), day.isoformat()[5:])
    for every in Every:
        assert fits(PeriodOf((every,)), str(Period.around(day, every)))


@given(st.decimals(0, 10**13, places=2, allow_nan=False).filter(lambda amount: amount < 10**13))
def test_amounts_fit(amount) -> None:
    assert fits(Money(), Money().write(amount))


@pytest.mark.parametrize(
    ("type", "text"),
    [
        (Day(), "1948-12-31"),
        (Day(), "2101-01-01"),
        (Day(), "2025-13-01"),
        (Day(), "２０２５-01-01"),
        (MonthOfYear(), "2025-1"),
        (DayOfYear(), "11月15日"),
        (PeriodOf((Every.QUARTER,)), "2026-03"),
        (Phone(), "13800001234"),
        (Phone(), "0980 5550101"),
        (Link(), "http://www.nuochuan.example/"),
        (Link(), "https://user@nuochuan.example/"),
        (Link(), "files/a/b.pdf"),
        (Link(), "files/a.exe"),
        (Money(), "1.234"),
        (Money(), "-1"),
        (Ratio(), "1.5"),
        (Number(), "1e3"),
        (Count(), "3.5"),
        (Percent(), "60%"),
    ],
    ids=str,
)
def test_what_would_be_refused_or_rewritten_does_not_fit(type: FieldType, text: str) -> None:
    assert not fits(type, text)


@pytest.mark.parametrize("type", [Day(), MonthOfYear(), Phone(), Link(), Money(), Ratio(), Number()], ids=str)
@given(st.data())
def test_what_fits_is_read_as_it_stands(type: FieldType, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(type.pattern(), fullmatch=True, alphabet=st.characters(codec="ascii")))
    value, said = type.read(text)
    refused = {remark.code.id for remark in said}
    assert refused <= {"E205", "E215"}, "a day that no month has, or an address that is too long"
    assert value is None or said == ()
