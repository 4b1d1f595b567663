"""Telephones, links and document numbers."""

import pytest

from generator.schema.types import DocumentNumber, Link, Phone
from tests.schema.reading import reading


@pytest.mark.parametrize(
    "typed",
    [
        "0517-80000000",
        "010-62345678",
        "0990-5550101",
        "0990-5550101-8012",
        "12345",
        "11888",
        "95598",
        "400-123-4567",
    ],
)
def test_landlines_and_hotlines_are_taken(typed: str) -> None:
    assert reading(Phone(), typed) == (typed, "")


@pytest.mark.parametrize(
    "typed",
    ["13812345678", "+86 138 1234 5678", "138-1234-5678", "19912345678", "8613812345678", "(138)12345678"],
)
def test_mobile_is_refused_and_masked(typed: str) -> None:
    value, (remark,) = Phone().read(typed)
    digits = "".join(char for char in typed if char.isdigit())
    assert value is None
    assert remark.code.id == "E214"
    assert f"{digits[-11:-8]}****{digits[-4:]}" in remark.message
    assert digits[-8:-4] not in remark.message + remark.help


def test_full_width_mobile_is_refused_and_not_repeated() -> None:
    _, (remark,) = Phone().read("１３８１２３４５６７８")
    assert remark.code.id == "E214"
    assert "５６７８" not in remark.message


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("051780000000", "0517-80000000"),
        ("0517 80000000", "0517-80000000"),
        ("0517—80000000", "0517-80000000"),
        ("517-80000000", "0517-80000000"),
        ("0517-80000000转8012", "0517-80000000-8012"),
        ("0517-8000000转分机8", "0517-8000000-8"),
        ("（0517）80000000", "0517-80000000"),
        ("(0517)8000000", "0517-8000000"),
        ("０５１７－８０００００００", "0517-80000000"),
        ("010 62345678", "010-62345678"),
        ("02512345678", None),
        ("02552345678", "025-52345678"),
        ("１２３４５", "12345"),
        ("4001234567", "400-123-4567"),
    ],
)
def test_landline_typed_otherwise_is_read_with_a_warning(typed: str, value: str | None) -> None:
    assert reading(Phone(), typed) == (value, "W205" if value else "E214")


def test_landline_without_its_area_is_told_so() -> None:
    _, (said,) = Phone().read("5551206")
    assert said.message == "“5551206”少了区号。"
    assert said.help == "请写成 区号-5551206。"


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("C:\\桌面\\公示.pdf", "这是您电脑上的位置，别人打不开。"),
        ("http://a.example/1", "把 http:// 改成 https://"),
        ("www.a.example", "写成 https://www.a.example"),
        ("见附件", "例如 files/告知单.pdf"),
    ],
)
def test_link_of_another_kind_is_told_what_to_do(typed: str, help: str) -> None:
    _, (said,) = Link().read(typed)
    assert help in said.help


@pytest.mark.parametrize(
    "typed",
    [
        "80000000",
        "0517-1234567",
        "110",
        "张主任",
        "12812345678",
    ],
)
def test_other_numbers_are_refused(typed: str) -> None:
    assert reading(Phone(), typed) == (None, "E214")


@pytest.mark.parametrize(
    "typed",
    [
        "https://www.nuochuan.example/gk/2025-001",
        "https://a.example/?id=1&x=%E5%85%AC#top",
        "https://a.example:8443/x",
        "files/告知单.pdf",
        "files/2025 第一季度（公示）.xlsx",
        "files/a.ofd",
    ],
)
def test_safe_links_are_taken(typed: str) -> None:
    assert reading(Link(), typed) == (typed, "")


@pytest.mark.parametrize(
    "typed",
    [
        "http://a.example/",
        "//a.example/",
        "www.a.example",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://a.example/",
        "mailto:a@b.example",
        "https://user@a.example/",
        "https://user:pass@a.example/",
        "https://@a.example/",
        "https://a.example@evil.example/",
        "https:///x",
        "https://localhost/",
        "https://-a.example/",
        "https://a.example/\u0000x",
        "https://a.example/a b",
        'https://a.example/"onclick=',
        "https://a.example/<script>",
        "https://a.example\\@evil.example/",
        "https://[::1/",
        "https://[::1]/",
        "https://а.example/",
        "../../etc/passwd",
        "files/../unit.yml",
        "files/../../x.pdf",
        "files/a/b.pdf",
        "files/..",
        "files/",
        "files/a.html",
        "files/a.svg",
        "files/\u202egnp.exe.pdf",
        "https://a.example/\u202ex",
        "https://a.example/" + "x" * 500,
        "files/a.pdf.exe",
        "files/a.PDF",
        "files/a\\b.pdf",
        "files/a\nb.pdf",
        "C:\\桌面\\告知单.pdf",
        "/files/a.pdf",
        "Files/a.pdf",
        "见附件",
    ],
)
def test_other_links_are_refused(typed: str) -> None:
    assert reading(Link(), typed) == (None, "E215")


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("淮信用办〔2021〕5号", "淮信用办〔2021〕5号", ""),
        ("国办发明电〔2026〕7号", "国办发明电〔2026〕7号", ""),
        ("诺信办〔2025〕03号", "诺信办〔2025〕3号", "W204"),
        ("诺信办（2025）第003号", "诺信办〔2025〕3号", "W204"),
        ("诺信办[2025]3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办［2025］3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办【2025】3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办（2025）3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办(2025)3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办﹝2025﹞3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办〔2025]3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办《2025》3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办〔2025〕第3号", "诺信办〔2025〕3号", "W204"),
        ("诺信办\u30002025年3号", None, "E216"),
        ("诺信办（试行）(2025)3号", "诺信办（试行）〔2025〕3号", "W204"),
        ("诺信办 〔2025〕 3 号", "诺信办〔2025〕3号", "W204"),
        ("诺信办2025年3号", None, "E216"),
        ("诺信办〔25〕3号", None, "E216"),
        ("诺信办〔2025〕号", None, "E216"),
        ("诺信办〔2025〕3", None, "E216"),
        ("〔2025〕3号", None, "E216"),
        ("诺信办〔２０２５〕３号", "诺信办〔2025〕3号", "W204"),
        ("=HYPERLINK(1)〔2025〕1号", None, "E216"),
        ("诺\u202e信办〔2025〕1号", None, "E216"),
        ("区委常委会会议纪要", None, "E216"),
    ],
)
def test_document_number(typed: str, value: str | None, code: str) -> None:
    assert reading(DocumentNumber(), typed) == (value, code)
