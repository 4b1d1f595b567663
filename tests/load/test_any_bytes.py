"""No bytes, wherever they stand, end a check with anything but findings."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks import check
from generator.findings import has_errors
from generator.load.source import load
from generator.measures import measure
from generator.registry import register
from tests.sites import (
    AS_OF,
    CALENDAR,
    CATALOGUE,
    DOMAINS,
    GOOD,
    HOUSING,
    REQUIREMENTS,
    TOWN,
    VERIFICATIONS,
    district,
)

FILES = (
    "site.yml",
    REQUIREMENTS,
    DOMAINS,
    CATALOGUE,
    CALENDAR,
    VERIFICATIONS,
    f"{TOWN}unit.yml",
    f"{TOWN}commitments/990199101-2026-01.yml",
    f"{TOWN}commitments/990199101-2026-03.yml",
    f"{TOWN}disclosures.csv",
    f"{HOUSING}arrears.csv",
    f"{HOUSING}arrears_plan.csv",
    f"{HOUSING}arrears_progress.csv",
)
WORDS = st.sampled_from(
    [
        ":",
        "-",
        ",",
        "[",
        "]",
        "{",
        "}",
        '"',
        "'",
        "#",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "\n",
        "\r\n",
        "\t",
        "是",
        "否",
        "编号",
        "日期",
        "单位类型",
        "镇",
        "进展",
        "变更",
        "2026-01-01",
        "0000-00\n",
        "",
        "",
        "",
        "9999-12-31",
        "9999-12",
        "-1",
        "1e9",
        "85%",
        "00000000000000001",
        "=1+1",
        "units",
        "files/a.pdf",
        "https://a.b",
        "\x00",
        "\x85",
        "\u2028",
        "\ufeff",
        "�\n",
        "",
        "",
        "",
        "",
    ]
)
TEXTS = st.lists(st.one_of(WORDS, st.text(max_size=8)), max_size=40).map(
    lambda words: "".join(words).encode("utf-8", "surrogatepass")
)
EXAMPLES = int(os.environ.get("MINGNUO_EXAMPLES", "12"))

LASTING = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def survey(root: Path) -> None:
    """Check a district, and measure it where there is nothing against it."""
    source = load(root)
    findings = check(source, AS_OF)
    assert all(each.message and each.place.file for each in findings)
    if not has_errors(findings):
        measure(register(source, AS_OF), AS_OF)


@pytest.mark.parametrize("name", FILES)
def test_arbitrary_bytes_in_a_file_lead_to_findings_or_to_nothing(name: str, tmp_path: Path) -> None:
    root = district(tmp_path, {})

    @LASTING
    @given(st.one_of(st.binary(max_size=200), TEXTS))
    def holds(raw: bytes) -> None:
        (root / name).write_bytes(raw)
        survey(root)

    holds()


@pytest.mark.parametrize("name", FILES)
def test_a_field_replaced_by_anything_leads_to_findings_or_to_nothing(name: str, tmp_path: Path) -> None:
    root = district(tmp_path, {})
    lines = (GOOD / name).read_text("utf-8").splitlines()

    @LASTING
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        at = data.draw(st.integers(0, len(lines) - 1))
        mark = "," if name.endswith(".csv") else ": "
        parts = lines[at].split(mark)
        where = data.draw(st.integers(0, len(parts) - 1))
        parts[where] = data.draw(st.one_of(WORDS, st.text(max_size=12)))
        changed = [*lines[:at], mark.join(parts), *lines[at + 1 :]]
        (root / name).write_bytes("\n".join(changed).encode("utf-8", "surrogatepass"))
        survey(root)

    holds()
