"""Text is read where its encoding is certain, and refused where it is not."""

from pathlib import Path

import pytest

from generator.findings import Place
from generator.load.decode import decode
from tests.sites import CALENDAR, DOMAINS, PARK, Fault, found, text

FAULTS = [
    Fault("bytes of no encoding are refused", {CALENDAR: b"\xff\xfe\x00\xd8"}, [("E101", Place(CALENDAR))]),
    Fault(
        "utf-8 with a broken character that is no gb18030 either is refused",
        {CALENDAR: b"\xe6\x97\xa5\xe6\x9c\x9f,\xe5\xae\x89\xe6\x8e\x92\n\xff\xff\n"},
        [("E102", Place(CALENDAR, 2))],
    ),
    Fault(
        "text lost in an earlier conversion is refused where it stands",
        {CALENDAR: "日期,安排,依据\n2027-01-01,休息,国办�电\n"},
        [("E102", Place(CALENDAR, 2, 3, 2, "依据"))],
    ),
    Fault(
        "lines of two encodings are refused",
        {CALENDAR: text(CALENDAR).encode() + "2027-02-11,上班,国办发明电\n".encode("gb18030")},
        [("E102", Place(CALENDAR, 4))],
    ),
    Fault(
        "whole file read in a wrong encoding and saved so",
        {CALENDAR: text(CALENDAR).encode("gb18030").decode("latin-1")},
        [("E102", Place(CALENDAR, 1, 0, 1))],
    ),
    Fault("a file of no bytes is refused", {CALENDAR: b""}, [("E103", Place(CALENDAR))]),
    Fault("a file of blank lines is refused", {CALENDAR: b" \r\n\t\n"}, [("E103", Place(CALENDAR))]),
    Fault(
        "a file of nothing but a byte order mark is refused",
        {CALENDAR: b"\xef\xbb\xbf"},
        [("E103", Place(CALENDAR))],
    ),
    Fault("a utf-16 file of nothing is refused", {CALENDAR: b"\xff\xfe\n\x00"}, [("E103", Place(CALENDAR))]),
    Fault(
        "workbook called a table is refused",
        {CALENDAR: b"PK\x03\x04\x14\x00\x06"},
        [("E101", Place(CALENDAR))],
    ),
    Fault("gb18030 is read and said", {DOMAINS: text(DOMAINS).encode("gb18030")}, [("W101", Place(DOMAINS))]),
    Fault("gb18030 yaml is read and said", {PARK: text(PARK).encode("gb18030")}, [("W101", Place(PARK))]),
    Fault(
        "a byte order mark is read over and said",
        {DOMAINS: text(DOMAINS).encode("utf-8-sig")},
        [("W102", Place(DOMAINS))],
    ),
    Fault("utf-16 is read and said", {DOMAINS: text(DOMAINS).encode("utf-16")}, [("W102", Place(DOMAINS))]),
    Fault(
        "utf-16 big endian is read and said",
        {PARK: b"\xfe\xff" + text(PARK).encode("utf-16-be")},
        [("W102", Place(PARK))],
    ),
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-32"])
def test_text_is_the_same_in_every_encoding(encoding: str) -> None:
    words = "单位名称: 清溪镇\n备注: 𠮷野、〔2026〕、€\n"
    read, remarks = decode(words.encode(encoding))
    assert read == words
    assert len(remarks) == (0 if encoding == "utf-8" else 1)


def test_lines_end_alike_wherever_they_were_typed() -> None:
    assert decode("甲\r\n乙\r丙\n".encode())[0] == "甲\n乙\n丙\n"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_is_known_without_its_mark(encoding: str) -> None:
    words = "日期,安排\n2027-01-01,休息\n"
    read, (said,) = decode(words.encode(encoding))
    assert (read, said.code.id) == (words, "W102")


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf\xef\xbb\xbf", b"\xef\xbb\xbf", b""])
def test_no_mark_is_left_in_the_text(mark: bytes) -> None:
    assert decode(mark + "甲\n".encode())[0] == "甲\n"
    assert decode("\ufeff甲\n".encode("gb18030"))[0] == "甲\n"


def test_lines_that_are_not_of_the_encoding_of_the_rest_are_told() -> None:
    lines = ["甲乙丙丁".encode(), "戊".encode("gb18030"), b"x", "己".encode("gb18030")]
    _, (said,) = decode(b"\n".join(lines))
    assert "第 2、4 行却不是" in said.message


def test_characters_of_private_use_betray_a_wrong_encoding() -> None:
    assert decode("甲\ue000".encode("gb18030"))[0] is None


def test_workbook_called_a_table_is_told_what_it_is() -> None:
    _, (said,) = decode(b"PK\x03\x04\x14\x00\x06")
    assert "Excel 工作簿" in said.message
    assert "另存为“CSV UTF-8" in said.help


def test_record_is_not_told_of_spreadsheets() -> None:
    _, (said,) = decode("单位名称: 甲\n".encode("gb18030"), table=False)
    assert "Excel" not in said.help
    assert "记事本" in said.help


def test_mark_that_a_spreadsheet_makes_may_stay() -> None:
    _, (said,) = decode("甲".encode("utf-8-sig"))
    assert said.help == "可以不改。"
