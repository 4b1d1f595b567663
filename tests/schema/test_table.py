"""Every reader of a table is held against it, so that nothing about a field is said twice."""

import types
import typing
from collections import Counter
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.schema.records import ENTRIES, FILES, TABLES
from generator.schema.table import Field, Record, Table, rule
from generator.schema.types import (
    Choice,
    Count,
    Day,
    DayOfYear,
    Entries,
    Few,
    FieldType,
    Listing,
    Money,
    MonthOfYear,
    Number,
    Percent,
    Period,
    PeriodOf,
    Ratio,
    Reference,
    SmallCount,
    YesNo,
)
from generator.schema.types.days import Month, MonthDay

FIELDS = [(table, field) for table in TABLES for field in table.fields.values()]
EXAMPLES = [(table, field) for table, field in FIELDS if field.example]
VALUES: dict[type[FieldType[Any]], Any] = {
    Day: date, MonthOfYear: Month, Money: Decimal, Number: Decimal, Ratio: Decimal, Count: int,
    Percent: int, PeriodOf: Period, SmallCount: Few, DayOfYear: MonthDay, YesNo: bool,
}  # fmt: skip


def named(value: Any) -> str:
    return f"{value.name}"


def value_of(type: FieldType[Any]) -> Any:
    """The Python type of a field type's values."""
    if isinstance(type, Choice):
        return type.terms
    if isinstance(type, Listing):
        return tuple[value_of(type.item), ...]  # type: ignore[misc]
    if isinstance(type, Entries):
        return tuple[type.record, ...]
    return VALUES.get(type.__class__, str)


@pytest.mark.parametrize("cls", [*FILES, *ENTRIES], ids=lambda cls: cls.__name__)
def test_annotation_of_every_field_is_what_its_type_reads(cls: type[Record]) -> None:
    hints = typing.get_type_hints(cls)
    for field in cls.table.fields.values():
        hint, optional = hints[field.name], False
        if isinstance(hint, types.UnionType):
            assert hint.__args__[1] is types.NoneType, field.name
            hint, optional = hint.__args__[0], True
        assert hint == value_of(field.type), field.name
        assert not (optional and field.required), field.name


@pytest.mark.parametrize("cls", [*FILES, *ENTRIES], ids=lambda cls: cls.__name__)
def test_field_left_out_has_a_value_of_its_annotation(cls: type[Record]) -> None:
    hints = typing.get_type_hints(cls)
    given = {field.name: None for field in cls.table.fields.values() if field.required}
    left_out = cls(**given, origin=None)  # type: ignore[arg-type]
    for field in cls.table.fields.values():
        if not field.required:
            default = getattr(left_out, field.name)
            kind = hints[field.name]
            assert (default is None) is isinstance(kind, types.UnionType), field.name


def chinese(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text)


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_table_and_all_its_fields_have_chinese_titles_each_of_its_own(table: Table) -> None:
    assert chinese(table.title)
    assert chinese(table.help)
    assert chinese(table.frequency)
    assert all(chinese(field.title) for field in table.fields.values())
    assert [title for title, n in Counter(f.title for f in table.fields.values()).items() if n > 1] == []


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_no_title_is_the_machine_name_of_another_field(table: Table) -> None:
    words = [word for field in table.fields.values() for word in (field.name, field.title)]
    assert len(words) == len(set(words))


@pytest.mark.parametrize("table", TABLES, ids=named)
def test_table_names_and_titles_are_unique(table: Table) -> None:
    assert [other.name for other in TABLES].count(table.name) == 1
    assert [other.title for other in TABLES].count(table.title) == 1


@pytest.mark.parametrize(("table", "field"), EXAMPLES, ids=named)
def test_example_of_a_field_reads_cleanly_and_is_written_as_a_value_that_reads_the_same(
    table: Table, field: Field
) -> None:
    value, remarks = field.type.read(field.example)
    assert value is not None
    assert remarks == ()
    assert field.type.read(field.type.write(value)) == (value, ())


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=named)
def test_required_field_that_is_typed_has_an_example(table: Table, field: Field) -> None:
    assert field.example or not field.required or field.from_path


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=named)
def test_clerk_is_told_in_chinese_what_may_be_typed(table: Table, field: Field) -> None:
    assert chinese(field.type.expected())
    assert chinese(field.type.title)


@pytest.mark.parametrize(("table", "field"), FIELDS, ids=named)
def test_reference_leads_to_a_table_that_has_ids_and_the_names_it_may_be_meant_by(
    table: Table, field: Field
) -> None:
    if isinstance(field.type, Reference):
        (target,) = [each for each in TABLES if each.name == field.type.table]
        assert {"id", *field.type.also_by} <= set(target.fields)


def test_values_in_braces_of_a_path_are_exactly_the_fields_that_come_from_it() -> None:
    for table in TABLES:
        given = {field.name for field in table.fields.values() if field.from_path}
        assert given == {word for word in ("unit", "id") if f"{{{word}}}" in table.path}, table.name


def test_rule_that_needs_a_field_nobody_has_is_a_fault_of_the_programmer() -> None:
    with pytest.raises(ValueError, match="nobody"):
        rule(FILES[0], "nobody")
