"""Files that once ended a command with a traceback, as small as they were made by `python -m tests.fuzz`."""

import pytest

from generator.clerk.new_district import built_in, new_district
from tests.fuzz.answering import Answer, District
from tests.sites import AS_OF, CALENDAR, DOMAINS, TOWN

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


def test_list_of_units_that_is_wrong_in_every_row_is_told_in_so_many_findings_as_anybody_reads() -> None:
    raw = ("代码,名称\n" + "x,\n" * 20_000).encode()
    assert len(new_district(built_in("huaian", AS_OF), raw, "某区", "名单.csv").findings) < 5_000


def test_district_is_good_again_afterwards(trial: District) -> None:
    name = f"{TOWN}unit.yml"
    assert trial.answer(name, (trial.root / name).read_bytes()) is Answer.CLEAN
