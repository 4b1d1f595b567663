"""Very many findings of one kind are not all told."""

from collections import Counter
from pathlib import Path

from generator.checks.most import MOST
from tests.sites import TOWN, district, findings, text

MANY = f"{TOWN}disclosures.csv"
OTHER = f"{TOWN}activities.csv"


def test_of_very_many_faults_of_a_kind_the_first_are_told_and_that_there_are_more(tmp_path: Path) -> None:
    row = text(MANY).splitlines()[1]
    changes = {MANY: text(MANY) + f"{row}\n" * (MOST + 500), OTHER: ("2026-03-15", "2027-03-15")}
    told = findings(district(tmp_path, changes))
    kinds = Counter(each.code.id for each in told if each.place.file == MANY)
    assert kinds.pop("E119") == 1
    assert list(kinds.values()) == [MOST]
    assert any(each.place.file == OTHER for each in told)
