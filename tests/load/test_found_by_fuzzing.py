"""Files that once ended a command with a traceback, as small as they were made by `python -m tests.fuzz`."""

import pytest

from tests.fuzz.answering import Answer, District
from tests.sites import CALENDAR, DOMAINS, TOWN

FILES = {
    "blank rows where the header is looked for": (CALENDAR, b"\n" * 10 + b"x"),
    "blank rows with marks between their cells": (CALENDAR, b",\t\n" * 11 + "日期,安排\n".encode()),
    "a control character before a text": (
        "units/990199101-fw/self_checks.csv",
        "自查日期,差距和措施\n,\x85\x859".encode(),
    ),
    "a question mark that ends a record": (f"{TOWN}unit.yml", "名称: –:0\n字:\n?".encode()),
    "a name that stands in two rows, one of them without an id": (
        DOMAINS,
        "编号,领域名称\nhousing,住房\n〃,住房\n".encode(),
    ),
}


@pytest.fixture(scope="module")
def trial(tmp_path_factory: pytest.TempPathFactory) -> District:
    return District(tmp_path_factory.mktemp("district"))


@pytest.mark.parametrize("claim", FILES)
def test_file_is_refused_with_findings(claim: str, trial: District) -> None:
    assert trial.answer(*FILES[claim]) is Answer.REFUSED


def test_district_is_good_again_afterwards(trial: District) -> None:
    name = f"{TOWN}unit.yml"
    assert trial.answer(name, (trial.root / name).read_bytes()) is Answer.CLEAN
