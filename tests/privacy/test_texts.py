"""Private data in the fields of records: each kind is found at its place, and nothing of it is said."""

import re
from pathlib import Path

import pytest

from generator.findings import Place
from tests.sites import TOWN, Fault, district, findings, found

ARREARS = f"{TOWN}arrears.csv"
SECRETS = {
    "resident ID": ("E510", "320803199001010015"),
    "resident ID of 15 digits": ("E510", "110105491231002"),
    "mobile": ("E511", "13812345678"),
    "bank card": ("E512", "6222021234567890128"),
    "passport": ("E513", "护照E12345678"),
    "personal mailbox": ("E514", "zhangwei@qq.com"),
    "number plate": ("E515", "苏H12345"),
    "home address": ("E516", "家住城南花园3幢501室"),
    "ID with its birthday": ("W510", "32080319900101****"),
    "mailbox of a company": ("W511", "water@nuochuan-water.com"),
    "name beside a disability": ("W512", "残疾人王建国"),
    "account": ("W513", "QQ：87654321"),
    "perhaps a passport": ("W516", "E12345678"),
}
FAULTS = [
    Fault(
        f"{claim} in a text",
        {ARREARS: ("个体工商户,,,", f"个体工商户,,{secret},")},
        [(code, Place(ARREARS, 2, 5, 2, "合同编号"))],
    )
    for claim, (code, secret) in SECRETS.items()
]


@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_fault_is_found_at_its_place_and_nothing_else_is(fault: Fault, tmp_path: Path) -> None:
    assert found(fault, tmp_path) == fault.findings


@pytest.mark.parametrize(("claim", "told"), SECRETS.items(), ids=lambda each: str(each))
def test_nothing_of_it_is_said(claim: str, told: tuple[str, str], tmp_path: Path) -> None:
    _, secret = told
    (finding,) = findings(district(tmp_path, {ARREARS: ("个体工商户,,,", f"个体工商户,,{secret},")}))
    assert secret not in repr(finding)
    assert not re.search("[0-9]{5}", finding.message + finding.help)
