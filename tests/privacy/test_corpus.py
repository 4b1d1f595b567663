"""Ten thousand of each kind are found, and ten thousand that only look like one are not: the same every time."""

from bisect import bisect_right
from itertools import accumulate

import pytest

from generator.privacy.hit import Hit, Kind
from generator.privacy.scan import hits, may_hold_any
from tests.privacy.corpus import LOOK_ALIKE, POSITIVE, lines

COUNT = 10_000
SEED_OF_PRIVATE = 20261122
SEED_OF_LOOK_ALIKES = 20261123


def found_by_line(text: list[str]) -> dict[int, list[Hit]]:
    """What stands in each line, of all lines scanned as one text."""
    starts = [0, *accumulate(len(line) + 1 for line in text)]
    found: dict[int, list[Hit]] = {}
    for hit in hits("\n".join(text)):
        found.setdefault(bisect_right(starts, hit.start) - 1, []).append(hit)
    return found


@pytest.mark.parametrize("kind", POSITIVE)
def test_all_private_data_are_found(kind: Kind) -> None:
    text = lines(POSITIVE[kind], SEED_OF_PRIVATE, COUNT)
    found = found_by_line(text)
    missed = [
        line for number, line in enumerate(text) if {hit.kind for hit in found.get(number, [])} != {kind}
    ]
    assert missed == []


@pytest.mark.parametrize("kind", LOOK_ALIKE)
def test_no_look_alike_is_flagged(kind: Kind) -> None:
    text = lines(LOOK_ALIKE[kind], SEED_OF_LOOK_ALIKES, COUNT)
    assert [(text[number], of_line) for number, of_line in found_by_line(text).items()] == []


@pytest.mark.parametrize("kind", POSITIVE)
def test_what_is_shown_is_not_what_was_found(kind: Kind) -> None:
    for line in lines(POSITIVE[kind], SEED_OF_PRIVATE, COUNT // 10):
        (hit,) = hits(line)
        secret = line[hit.start : hit.end]
        assert secret not in hit.shown
        assert "**" in hit.shown


@pytest.mark.parametrize("kind", POSITIVE)
def test_quick_look_at_a_value_overlooks_nothing(kind: Kind) -> None:
    assert all(map(may_hold_any, lines(POSITIVE[kind], SEED_OF_PRIVATE, COUNT // 10)))
