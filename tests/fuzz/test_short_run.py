"""A short run over mutated files, the same each time; `python -m tests.fuzz` runs as long as one likes."""

import itertools
import os
import time
from itertools import chain

import pytest

from tests.fuzz import workers
from tests.fuzz.answering import Answer, District
from tests.fuzz.corpus import corpus
from tests.fuzz.limits import TookTooLongError, at_most
from tests.fuzz.mutations import ANY, OF_SUFFIX
from tests.fuzz.smaller import smaller
from tests.fuzz.telling import Tally
from tests.fuzz.trying import Mutant, mutant, try_one
from tests.fuzz.workers import Limits, tried

FILES = int(os.environ.get("MINGNUO_FUZZ_FILES", "150"))
SEED = 20
TIME = 10.0
"""Seconds of the processor for one file: ten times what the slowest takes."""


@pytest.fixture(scope="module")
def district(tmp_path_factory: pytest.TempPathFactory) -> District:
    return District(tmp_path_factory.mktemp("district"))


def test_every_mutated_file_is_answered(district: District) -> None:
    tally = Tally()
    for number in range(FILES):
        one = try_one(district, mutant(SEED, number), TIME)
        assert not one.fault, f"python -m tests.fuzz --seed {SEED} --only {number}\n{one.fault}"
        tally.add(one)
    assert tally.files == FILES
    assert set(tally.answers) == {str(answer) for answer in Answer}


def test_good_file_is_read_clean(district: District) -> None:
    for sample in corpus().samples[:5]:
        assert district.answer(sample.name, sample.raw) is Answer.CLEAN


def test_same_seed_and_number_make_the_same_file() -> None:
    assert mutant(1, 7) == mutant(1, 7)
    assert len({mutant(seed, number).raw for seed in (1, 2) for number in range(20)}) > 30


def test_every_way_of_damage_is_taken() -> None:
    ways = {way.__name__ for way in (*ANY, *chain.from_iterable(OF_SUFFIX.values()))}
    assert {way for number in range(2500) for way in mutant(3, number).ways} == ways


def test_smallest_file_that_fails_is_found() -> None:
    assert smaller(b"a" * 500 + b"x" + b"b" * 500 + b"y", lambda raw: b"x" in raw and b"y" in raw) == b"xy"


def test_fault_is_told_with_the_smallest_file_that_has_it(
    district: District, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(name: str, raw: bytes, *_: object) -> Answer:
        if b"\xff" in raw:
            raise ValueError("broken")
        return Answer.CLEAN

    monkeypatch.setattr(district, "answer", faulty)
    told = try_one(district, Mutant(1, "site.yml", b"a: b\xff\n", ()), TIME)
    assert told.reproducer == b"\xff"
    assert "ValueError: broken" in told.fault


def test_file_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(TookTooLongError), at_most(0.05):
        for _ in itertools.repeat(1):
            pass


def test_process_that_ends_or_hangs_is_a_fault_of_its_file_and_the_others_are_tried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def work(seed: int, numbers: range, limits: Limits, connection: object) -> None:
        for number in numbers:
            if number == 2:
                os._exit(9)
            if number == 4:
                time.sleep(60)
            connection.send(workers.Tried(mutant(seed, number), "read clean", 0.0, 0))  # type: ignore[attr-defined]

    monkeypatch.setattr(workers, "_work", work)
    monkeypatch.setattr(workers, "HANGING", 2)
    told = {each.mutant.number: each.fault for each in tried(1, range(7), 2, Limits())}
    assert {number for number, fault in told.items() if not fault} == {0, 1, 3, 5, 6}
    assert "ended with 9" in told[2]
    assert "no answer" in told[4]
