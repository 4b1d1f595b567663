"""What was typed commands no terminal, no log and no page, and breaks no report: through every format."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from generator.clerk.formats import RENDERERS
from generator.findings import Finding, Place, Remark
from generator.load.codes import UNKNOWN_KEY
from tests.sites import CALENDAR, PARK, TOWN, district, findings, text

HOSTILE = [
    "::error::假的",
    "::error file=a.csv,line=1::假的",
    "甲\n::add-mask::乙",
    "甲\r\n::set-output name=x::y",
    "甲\r::error::乙",
    "\n::stop-commands::x",
    "##[error]假的",
    "甲\n##[group]乙",
    "100%0A::error::x",
    "%0D%0A::error::x",
    "a::b,c=d",
    "甲\x0b::error::乙",
    "甲\x0c::error::乙",
    "甲\x1c::error::乙",
    "甲\x85::error::乙",
    "甲\u2028::error::乙",
    "甲\u2029::error::乙",
    "]]>",
    "</testcase>",
    "</failure></testcase></testsuite></testsuites>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>&a;",
    "&amp;&lt;&#0;&#x1b;",
    "<![CDATA[",
    "-->",
    "a|b",
    "|---|",
    "甲\n| 乙 |",
    "`x`",
    "```",
    "**x** __y__ ~~z~~",
    "[x](javascript:y)",
    "![x](https://evil.example/p.png)",
    "https://evil.example/",
    "www.evil.example",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<!-- x -->",
    "</details><details open>",
    "@all",
    "#1 owner/repo#2",
    ":+1:",
    "'; rm -rf /; '",
    '"},{"severity":"error"',
    "\\u0022,\\n",
    "\\",
    "\\|",
    "\x1b[31m红\x1b[0m",
    "\x1b]0;title\x07",
    "\x1b]8;;https://evil.example\x1b\\link\x1b]8;;\x1b\\",
    "\x9b31m",
    "\x07\x08\x7f",
    "甲\x00乙",
    "甲\u202e乙\u202c",
    "\u2066甲\u2069",
    "甲\u200b\u200d\ufeff乙",
    "\udcff\udc80",
    "\ud800",
    "\ufffe\uffff",
    "\U000e0041\U000e0042",
    "\ue000",
    "𠮷𓀀😀",
    "{{ 7 * 7 }} {% raw %} ${{ secrets.TOKEN }}",
    "=cmd|' /C calc'!A0",
]
SITE = "https://nuochuan.example/"


def everywhere(typed: str) -> list[Finding]:
    """Findings that hold a text wherever one can stand: alone, and several of one cause."""
    remark = Remark(UNKNOWN_KEY, f"没有“{typed}”{typed}", typed)
    rows = [
        Finding.of(remark, Place(f"units/{typed}/x.csv", n, 1, n, typed, typed if n > 4 else ""), typed)
        for n in range(1, 6)
    ]
    return [*rows, Finding.of(Remark(UNKNOWN_KEY, typed), Place(typed), typed)]


def told(form: str, typed: str) -> Iterator[str]:
    for site in ("", SITE):
        yield RENDERERS[form](everywhere(typed), "data/", site)


def controls(words: str) -> list[str]:
    return [char for char in words if not (char.isprintable() or char == "\n")]


def commands(words: str) -> list[str]:
    """Lines that GitHub takes for a command in the log of a step, whatever prints them."""
    return [line for line in words.splitlines() if re.match(r"\s*(?:::|##\[)", line)]


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("typed", HOSTILE)
def test_no_control_character_and_no_lone_surrogate_is_told(typed: str, form: str) -> None:
    for words in told(form, typed):
        assert controls(words) == []
        words.encode()


@pytest.mark.parametrize("form", RENDERERS)
@pytest.mark.parametrize("typed", HOSTILE)
def test_a_text_makes_no_lines(typed: str, form: str) -> None:
    ours = [words.count("\n") for words in told(form, "甲")]
    assert [words.count("\n") for words in told(form, typed)] == ours
    assert [len(words.splitlines()) for words in told(form, typed)] == ours


@pytest.mark.parametrize("form", RENDERERS.keys() - {"github"})
@pytest.mark.parametrize("typed", HOSTILE)
def test_no_other_format_makes_a_workflow_command(typed: str, form: str) -> None:
    assert [line for words in told(form, typed) for line in commands(words)] == []


@pytest.mark.parametrize("typed", HOSTILE)
def test_every_workflow_command_is_ours(typed: str) -> None:
    for words in told("github", typed):
        for line in words.splitlines():
            properties, _, message = line.removeprefix("::error ").partition("::")
            names = [pair.split("=")[0] for pair in properties.split(",")]
            assert names in (["file", "line", "title", "col"], ["file", "line", "title"])
            assert message
            assert not re.search("%(?!25|0A|3A|2C)", line)


@pytest.mark.parametrize("typed", HOSTILE)
def test_xml_stays_xml(typed: str) -> None:
    for words in told("junit", typed):
        root = ET.fromstring(words)  # noqa: S314 - our own text
        assert len(root.findall("./testsuite/testcase/failure")) == 6
        assert {each.tag for each in root.iter()} == {"testsuites", "testsuite", "testcase", "failure"}


@pytest.mark.parametrize("form", ["json", "gitlab"])
@pytest.mark.parametrize("typed", HOSTILE)
def test_json_stays_json(typed: str, form: str) -> None:
    for words in told(form, typed):
        found = json.loads(words)
        assert len(found["findings"] if form == "json" else found) == 6


@pytest.mark.parametrize("typed", HOSTILE)
def test_text_stays_text_in_a_table_of_markdown(typed: str) -> None:
    for words in told("markdown", typed):
        rows = [line for line in words.splitlines() if line.startswith("| 错误")]
        assert rows
        for row in rows:
            bare = row.replace("<br>", "").replace(f"[E109](<{SITE}handbook/codes/e109/>)", "")
            unescaped = re.sub(r"\\[!-/:-@\[-`{-~]", "", bare)
            assert unescaped.count("|") == 7
            assert not re.search(r"[<>*_`\[\]~@:]|www\.|&(?!amp;|lt;|gt;)", unescaped)


CELLS = [typed for typed in HOSTILE if not re.search("[\ud800-\udfff]", typed)]


def planted(typed: str) -> dict[str, str]:
    """A text in cells, heads, keys and values of real files, and as a whole file."""
    cell = '"' + typed.replace('"', '""') + '"'
    quoted = json.dumps(typed)
    return {
        CALENDAR: f"日期,安排,依据,{cell}\n2027-01-01,{cell},国办\n{cell},休息,{cell}\n",
        PARK: f"{text(PARK)}{quoted}: 1\n办公地址: {quoted}\n",
        f"{TOWN}highlights.csv": typed,
    }


@pytest.mark.parametrize("typed", CELLS)
def test_text_in_real_files_is_told_as_safely(typed: str, tmp_path: Path) -> None:
    found = findings(district(tmp_path, planted(typed)))
    assert found
    for form, render in RENDERERS.items():
        words = render(found, "data/", SITE)
        assert controls(words) == []
        if form == "github":
            assert all(
                re.match(r"::(?:error|warning) file=data/[^:]*::|::(?:error|warning)::还有", line)
                for line in words.splitlines()
            )
        else:
            assert commands(words) == []
    ET.fromstring(RENDERERS["junit"](found, "data/"))  # noqa: S314 - our own text
    json.loads(RENDERERS["json"](found, "data/"))
    json.loads(RENDERERS["gitlab"](found, "data/"))


@pytest.mark.parametrize("form", RENDERERS)
def test_the_command_itself_is_as_safe(form: str, tmp_path: Path) -> None:
    bad = {CALENDAR: '日期,安排,依据\n"\x1b[31m\n::error::假",休息,国办\n'}
    root = district(tmp_path, bad)
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", "check", "--data", root, "--format", form],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 1
    assert b"\x1b" not in done.stdout + done.stderr
    assert b"\n::error::" not in done.stdout
