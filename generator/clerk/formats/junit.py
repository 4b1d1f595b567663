"""Findings as a JUnit report, which most services that run checks can show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from xml.etree import ElementTree as ET

from generator.clerk.formats.expected import expected
from generator.clerk.formats.words import below, shown, where
from generator.findings import Finding, Severity


def junit(findings: Sequence[Finding], folder: str, site: str = "") -> str:
    """A suite for each file, a failed case for each error; warnings are cases that were skipped, with why."""
    root = ET.Element("testsuites", {"name": "mingnuo check", **_counted(findings)})
    by_file = sorted(findings, key=lambda each: each.place.file)
    for file, some in groupby(by_file, lambda each: each.place.file):
        found = list(some)
        suite = ET.SubElement(root, "testsuite", {"name": shown(folder + file), **_counted(found)})
        for each in found:
            _case(suite, each, folder, site)
    if not findings:
        suite = ET.SubElement(root, "testsuite", {"name": shown(folder), **_counted(())})
        ET.SubElement(suite, "testcase", {"classname": shown(folder), "name": "检查通过"})
    ET.indent(root, " ")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _counted(findings: Iterable[Finding]) -> dict[str, str]:
    kinds = [each.severity for each in findings]
    return {
        "tests": str(len(kinds) or 1),
        "failures": str(kinds.count(Severity.ERROR)),
        "skipped": str(kinds.count(Severity.WARNING)),
        "errors": "0",
    }


def _case(suite: ET.Element, finding: Finding, folder: str, site: str) -> None:
    code, place, wanted = finding.code, finding.place, expected(finding)
    at = where(place, "").removeprefix(shown(place.file)).strip("，（） ")
    case = ET.SubElement(
        suite,
        "testcase",
        classname=shown(folder + place.file),
        name=f"{code.id} {code.title}" + (f"：{at}" if at else ""),
        file=shown(folder + place.file),
        line=str(place.line or 1),
    )
    kind = "failure" if finding.severity is Severity.ERROR else "skipped"
    told = ET.SubElement(case, kind, message=shown(finding.message), type=f"{code.id} {code.name}")
    lines = (
        f"位置：{where(place, folder)}",
        f"问题：{finding.message}",
        f"应填：{wanted}" if wanted else "",
        f"改法：{finding.help}" if finding.help else "",
        f"改成：{finding.corrected}" if finding.corrected else "",
        f"说明：{below(site, code.page) or f'mingnuo explain {code.id}'}",
    )
    told.text = "\n".join(shown(line) for line in lines if line)
