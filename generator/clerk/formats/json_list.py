"""Findings as JSON, for other programs: each of them whole, and which have one cause."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.clerk.formats.expected import expected
from generator.clerk.formats.words import below, shown
from generator.clerk.groups import grouped
from generator.findings import Finding, Severity


def json_list(findings: Sequence[Finding], folder: str, site: str = "") -> str:
    """`findings` in their order, the most important first; those of one cause share a `cause`."""
    causes = {id(each): number for number, group in enumerate(grouped(findings), 1) for each in group.all}
    errors = sum(each.severity is Severity.ERROR for each in findings)
    told = {
        "errors": errors,
        "warnings": len(findings) - errors,
        "causes": max(causes.values(), default=0),
        "findings": [_finding(each, folder, site) | {"cause": causes[id(each)]} for each in findings],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _finding(finding: Finding, folder: str, site: str) -> dict[str, Any]:
    """All that is said of one place. Empty texts and line 0 mean that there is none."""
    code, place = finding.code, finding.place
    return {
        "severity": finding.severity.value,
        "code": code.id,
        "name": code.name,
        "title": code.title,
        "file": shown(folder + place.file),
        "sheet": shown(place.sheet),
        "cell": place.cell,
        "row": place.row,
        "line": place.line,
        "column": place.column,
        "field": shown(place.field),
        "message": shown(finding.message),
        "expected": expected(finding),
        "help": shown(finding.help),
        "corrected": shown(finding.corrected),
        "url": below(site, code.page),
        "explain": f"mingnuo explain {code.id}",
    }
