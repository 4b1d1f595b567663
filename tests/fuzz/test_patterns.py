"""No regular expression takes more than time in proportion to a text, whoever wrote the text."""

import gc
import re
import time
from collections.abc import Iterator

import pytest

from generator.load.headings import LONGEST_NAME
from generator.schema.types.base import LONGEST_HABIT
from tests.fuzz.limits import TookTooLongError, at_most
from tests.fuzz.patterns import NOWHERE, Used, patterns, pumps

PATTERNS = patterns()
LONGEST_PATTERN = 1_000
"""Longer patterns of our own there are not for the form to read."""
LONG = 24_000
SLOW = 1e-5
"""Seconds a letter below which nothing is to be said of a pattern, however it grows up to there."""
STEEPER = 8
"""How much dearer a letter may be in a text that is 16 times as long. Where time grows with the square, it is 16."""


@pytest.fixture(autouse=True)
def _no_garbage_is_looked_for() -> Iterator[None]:
    """What other tests left behind is not looked through while a pattern is measured."""
    gc.disable()
    yield
    gc.enable()


def seconds_a_letter(used: Used, text: str) -> float:
    start = time.process_time()
    used.apply(text)
    return (time.process_time() - start) / len(text)


def is_steep(used: Used, pump: tuple[str, str, str], longer: int = LONG) -> bool:
    """Whether a pattern takes out of all proportion to a text, three times in a row."""
    first, again, last = pump
    short, long = (first + again * (length // len(again)) + last for length in (longer // 16, longer))
    for _ in range(3):
        dear = seconds_a_letter(used, long)
        if dear < SLOW or dear < STEEPER * seconds_a_letter(used, short):
            return False
    return True


HABITS = ("types.mistakes.", "types.wrong_numbers.", ".OF_", "types.courts._SLIPS")
"""Habits of people: whoever tries them passes by what is longer than any of them."""
GUARDED = {
    "generator.load.headings._DECORATED[0]": LONGEST_NAME,
    "generator.schema.types.amounts._AMOUNT[0]": LONGEST_HABIT,
    "generator.form.javascript._PIECE[0]": LONGEST_PATTERN,
    **{where: LONGEST_HABIT for where in PATTERNS if any(name in where for name in HABITS)},
}
"""Patterns that would take more, and the longest texts that are given to them."""


@pytest.mark.parametrize("where", sorted(PATTERNS.keys() - GUARDED))
def test_pattern_takes_time_in_proportion_to_the_text(where: str) -> None:
    used = PATTERNS[where]
    with at_most(120):
        assert [pump for pump in dict.fromkeys(pumps(used.pattern)) if is_steep(used, pump)] == []


@pytest.mark.parametrize("where", GUARDED)
def test_guarded_pattern_takes_next_to_no_time_for_the_longest_text(where: str) -> None:
    used, longest = PATTERNS[where], GUARDED[where]
    for first, again, last in pumps(used.pattern):
        with at_most(1):
            used.apply((first + again * longest)[: longest - 1] + last)


@pytest.mark.parametrize("pattern", [r"\s+$", r"(\d+),(\d+),$", r"x.*xy"])
def test_pattern_that_takes_more_is_found(pattern: str) -> None:
    hard = Used(re.compile(pattern), anywhere=True)
    assert any(is_steep(hard, pump, 16_000) for pump in pumps(hard.pattern))


def test_pattern_that_takes_twice_as_long_for_each_letter_is_stopped() -> None:
    with pytest.raises(TookTooLongError), at_most(0.2):
        Used(re.compile("(?:a|a)*$"), anywhere=False).apply("a" * 60 + NOWHERE)


def test_patterns_are_found_wherever_they_stand() -> None:
    names = " ".join(PATTERNS)
    assert len(PATTERNS) > 150
    for home in (
        "types.days._MONTH",
        "yaml_lines._SLIPS",
        ".OF_DAYS",
        "contacts:",
        "privacy.mobile._NUMBER",
    ):
        assert home in names
    assert PATTERNS["generator.load.yaml_nodes._DOUBTFUL[0]"].anywhere
    assert not PATTERNS["generator.schema.types.contacts._LANDLINE[0]"].anywhere
