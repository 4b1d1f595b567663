"""What the offline form is told of a promise."""

from generator.form.definition import SECTIONS
from generator.schema.records import Commitment
from generator.schema.table import Table
from generator.schema.types import Entries


def test_every_field_stands_in_one_section() -> None:
    placed = [name for _, _, names in SECTIONS for name in names]
    table: Table = Commitment.table
    assert sorted(placed) == sorted(
        field.name for field in table.typed_fields if not isinstance(field.type, Entries)
    )
