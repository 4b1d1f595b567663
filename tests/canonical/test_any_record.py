"""Whatever a record says: its canonical text says the same, and other ways to write it lead to that text."""

import csv
import io
import json
import os
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.canonical.changes import Clean, Tidied
from generator.canonical.csv_text import csv_text
from generator.canonical.one_file import outcome
from generator.canonical.yaml_text import yaml_text
from generator.findings import Finding
from generator.load.one_file import Kind, kind_of, records_in
from generator.schema.records import FILES
from generator.schema.table import Record
from generator.schema.types import Entries, Listing
from tests.canonical.records import path, records, says

EXAMPLES = int(os.environ.get("MINGNUO_EXAMPLES", "12"))
BRIEF = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
RECORDS = [cls for cls in FILES if not cls.table.is_csv]
TABLES = [cls for cls in FILES if cls.table.is_csv]
ENDS = st.sampled_from(["\n", "\r\n", "\r"])
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"])


def kind(cls: type[Record]) -> Kind:
    found = kind_of(path(cls))
    assert found is not None
    assert found[0] is cls
    return found


def read(cls: type[Record], text: str) -> list[Record]:
    findings: list[Finding] = []
    found = records_in(*kind(cls)[:1], path(cls), text.encode(), kind(cls)[1], {}, findings)
    assert findings == []
    return found


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.table.name)
def test_canonical_record_says_the_same_and_is_left_as_it_is(cls: type[Record]) -> None:
    @BRIEF
    @given(records(cls, in_cells=False))
    def holds(said: dict[str, Any]) -> None:
        text = yaml_text(cls, said)
        (one,) = read(cls, text)
        assert says(one, said)
        assert outcome(kind(cls), path(cls), text.encode()) == Clean(path(cls))

    holds()


@pytest.mark.parametrize("cls", TABLES, ids=lambda cls: cls.table.name)
def test_canonical_table_says_the_same_and_is_left_as_it_is(cls: type[Record]) -> None:
    @BRIEF
    @given(st.lists(records(cls, in_cells=True), max_size=4))
    def holds(rows: list[dict[str, Any]]) -> None:
        text = csv_text(cls.table, rows)
        found = read(cls, text)
        assert len(found) == len(rows)
        assert all(says(one, said) for one, said in zip(found, rows, strict=True))
        assert outcome(kind(cls), path(cls), text.encode()) == Clean(path(cls))

    holds()


@pytest.mark.parametrize("cls", RECORDS, ids=lambda cls: cls.table.name)
def test_record_in_any_order_quoting_and_encoding_becomes_canonical(cls: type[Record]) -> None:
    @BRIEF
    @given(records(cls, in_cells=False), st.randoms(use_true_random=False), ENDS, ENCODINGS)
    def holds(said: dict[str, Any], random: Any, end: str, encoding: str) -> None:
        typed = json.dumps(shuffled(cls, said, random), ensure_ascii=False, indent=2)
        raw = typed.replace("\n", end).encode(encoding)
        done = outcome(kind(cls), path(cls), raw)
        assert isinstance(done, Tidied)
        assert done.draft.text == yaml_text(cls, said)

    holds()


def shuffled(cls: type[Record], said: dict[str, Any], random: Any) -> dict[str, Any]:
    """A record as JSON, which is YAML, with its fields in any order and by either name."""
    names = list(said)
    random.shuffle(names)
    made = {}
    for name in names:
        field = cls.table.fields[name]
        match field.type:
            case Entries():
                content = [
                    shuffled(
                        type(each),
                        {n: v for n in each.table.fields if (v := getattr(each, n)) is not None},
                        random,
                    )
                    for each in said[name]
                ]
            case Listing():
                content = [field.type.item.write(each) for each in said[name]]
            case _:
                content = field.type.write(said[name])
        made[random.choice([field.title, name])] = content
    return made


@pytest.mark.parametrize("cls", TABLES, ids=lambda cls: cls.table.name)
def test_table_in_any_order_quoting_and_encoding_becomes_canonical(cls: type[Record]) -> None:
    @BRIEF
    @given(
        st.lists(records(cls, in_cells=True), max_size=4),
        st.randoms(use_true_random=False),
        ENCODINGS,
    )
    def holds(rows: list[dict[str, Any]], random: Any, encoding: str) -> None:
        fields = list(cls.table.typed_fields)
        random.shuffle(fields)
        out = io.StringIO()
        writer = csv.writer(out, quoting=csv.QUOTE_ALL)
        writer.writerow([random.choice([field.title, field.name]) for field in fields] + [""])
        for said in rows:
            writer.writerow(
                [field.type.write(said[field.name]) if field.name in said else "" for field in fields]
            )
            writer.writerow([])
        done = outcome(kind(cls), path(cls), out.getvalue().encode(encoding))
        assert isinstance(done, Tidied)
        assert done.draft.text == csv_text(cls.table, rows)

    holds()
