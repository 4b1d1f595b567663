"""Files that are no workbooks, or none that can be read."""

from pathlib import Path

import pytest

from tests.workbook.test_import import data, found, taken

__all__ = ["data"]

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PROTECTED = "EncryptedPackage".encode("utf-16-le")


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (COMPOUND + b"\0" * 504 + b"Workbook", "E130"),
        (b"%PDF-1.7", "E130"),
        ("承诺编号,承诺事项\n".encode(), "E130"),
        (COMPOUND + b"\0" * 504 + PROTECTED, "E131"),
        (b"PK\x03\x04" + b"\0" * 40, "E132"),
    ],
)
def test_file_that_cannot_be_read_is_told_from_one_that_can(raw: bytes, code: str, data: Path) -> None:
    assert [each[0] for each in found(taken(raw, data))] == [code]
