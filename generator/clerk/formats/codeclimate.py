"""Findings as a GitLab code quality report."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from generator.clerk.formats.words import below, cell, shown
from generator.findings import Code, Finding, Severity

_OF_KIND = {"5": "blocker", "1": "critical"}
"""What must not be public, and what hides the rest; other errors are major, warnings minor."""


def gitlab(findings: Sequence[Finding], folder: str, site: str = "") -> str:
    """Every finding for itself: GitLab compares the fingerprints of a branch with those of its target."""
    seen = Counter[str]()
    issues = []
    for each in findings:
        said = _said(each)
        seen[said] += 1
        issues.append(_issue(each, folder, site, _fingerprint(said, seen[said])))
    return json.dumps(issues, ensure_ascii=False, indent=1) + "\n"


def _said(finding: Finding) -> str:
    """What makes a finding the same after rows above it came or went."""
    place = finding.place
    return "\0".join((finding.code.id, place.file, place.sheet, place.field, finding.message))


def _fingerprint(said: str, times: int) -> str:
    return sha256(f"{said}\0{times}".encode("utf-8", "replace")).hexdigest()


def _issue(finding: Finding, folder: str, site: str, fingerprint: str) -> dict[str, Any]:
    place, code = finding.place, finding.code
    named = "，".join(filter(None, (cell(place) if place.sheet else "", shown(place.field))))
    words = (f"【{named}】" if named else "", finding.message, finding.help)
    more = f" 说明：{below(site, code.page)}" if site else ""
    return {
        "type": "issue",
        "check_name": f"{code.id} {code.name}",
        "description": f"{code.id} {code.title}：" + shown("".join(words)) + more,
        "categories": ["Bug Risk"],
        "severity": _severity(code),
        "fingerprint": fingerprint,
        "location": {"path": shown(folder + place.file), "lines": {"begin": place.line or 1}},
    }


def _severity(code: Code) -> str:
    return "minor" if code.severity is Severity.WARNING else _OF_KIND.get(code.id[1], "major")
