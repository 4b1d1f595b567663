"""Identifiers, filings and mailboxes of a site."""

import pytest

from generator.findings import Place
from generator.schema.types import FieldType, InternetFiling, Mailbox, PoliceFiling, SiteCode
from tests.schema.reading import reading
from tests.sites import Fault

FAULTS = [
    Fault(
        "filing that is none",
        {"site.yml": ("数据许可: CC BY 4.0\n", "数据许可: CC BY 4.0\nICP备案号: 苏ICP备案第01234567号\n")},
        [("E221", Place("site.yml", 9, 10, field="ICP备案号"))],
    ),
]


@pytest.mark.parametrize(
    ("type", "typed"),
    [
        (SiteCode(), "9901010001"),
        (SiteCode(), "bm99000001"),
        (InternetFiling(), "苏ICP备01234567号"),
        (InternetFiling(), "京ICP备2021012345号-12"),
        (PoliceFiling(), "苏公网安备 99010102000001号"),
        (PoliceFiling(), "苏公网安备990101020001号"),
        (Mailbox(), "xyb@nuochuan.gov.cn"),
    ],
)
def test_what_is_written_as_on_the_certificate_is_taken(type: FieldType[str], typed: str) -> None:
    assert reading(type, typed) == (typed, "")


@pytest.mark.parametrize(
    ("type", "typed"),
    [
        (SiteCode(), "990101001"),
        (SiteCode(), "9901010001 "),
        (InternetFiling(), "ICP备01234567号"),
        (InternetFiling(), '苏ICP备01234567号"><script>'),
        (PoliceFiling(), "苏公网安备9901号"),
        (Mailbox(), "xyb#nuochuan.gov.cn"),
        (Mailbox(), "xyb@localhost"),
        (Mailbox(), "a@b.cn\nx@y.cn"),
    ],
)
def test_anything_else_is_refused_with_an_example(type: FieldType[str], typed: str) -> None:
    value, (remark,) = type.read(typed)
    assert value is None
    assert remark.code.id == "E221"
    assert "例如" in remark.help
