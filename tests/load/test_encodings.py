"""Text is read where its encoding is certain, and refused where it is not."""

from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import CALENDAR, DOMAINS, PARK, Fault, found, text

FAULTS = [
    Fault(
        "bytes of no encoding are refused", {CALENDAR: b"\xff\xfe\x00\xd8"}, [("E101", Place(CALENDAR, 1))]
    ),
    Fault(
        "utf-8 with a broken character that is no gb18030 either is refused",
        {CALENDAR: b"\xe6\x97\xa5\xe6\x9c\x9f,\xe5\xae\x89\xe6\x8e\x92\n\xff\xff\n"},
        [("E101", Place(CALENDAR, 1))],
    ),
    Fault(
        "text lost in an earlier conversion is refused",
        {CALENDAR: "日期,安排,依据\n2027-01-01,休息,国办�电\n"},
        [("E102", Place(CALENDAR, 1))],
    ),
    Fault("a file of no bytes is refused", {CALENDAR: b""}, [("E103", Place(CALENDAR, 1))]),
    Fault("a file of blank lines is refused", {CALENDAR: b" \r\n\t\n"}, [("E103", Place(CALENDAR, 1))]),
    Fault(
        "a file of nothing but a byte order mark is refused",
        {CALENDAR: b"\xef\xbb\xbf"},
        [("E103", Place(CALENDAR, 1))],
    ),
    Fault(
        "a utf-16 file of nothing is refused", {CALENDAR: b"\xff\xfe\n\x00"}, [("E103", Place(CALENDAR, 1))]
    ),
    Fault(
        "gb18030 is read and said", {DOMAINS: text(DOMAINS).encode("gb18030")}, [("W101", Place(DOMAINS, 1))]
    ),
    Fault("gb18030 yaml is read and said", {PARK: text(PARK).encode("gb18030")}, [("W101", Place(PARK, 1))]),
    Fault(
        "a byte order mark is read over and said",
        {DOMAINS: text(DOMAINS).encode("utf-8-sig")},
        [("W102", Place(DOMAINS, 1))],
    ),
    Fault(
        "utf-16 is read and said", {DOMAINS: text(DOMAINS).encode("utf-16")}, [("W102", Place(DOMAINS, 1))]
    ),
    Fault(
        "utf-16 big endian is read and said",
        {PARK: b"\xfe\xff" + text(PARK).encode("utf-16-be")},
        [("W102", Place(PARK, 1))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings
