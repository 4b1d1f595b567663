"""The doors that the guided run knocks at stand open for real files. The run itself is not part of the tests."""

import pytest

from tests.fuzz.corpus import corpus
from tests.fuzz.doors import DOORS, enter, names


def test_every_table_has_its_door() -> None:
    assert len(names(".yml")) + len(names(".csv")) > 30


@pytest.mark.parametrize("door", range(len(DOORS)))
def test_real_files_and_nothing_at_all_are_answered(door: int) -> None:
    enter(bytes((door,)))
    for number, each in enumerate((*corpus().samples[:12], *corpus().attachments[:8])):
        enter(bytes((door, number)) + each.raw)
