"""Findings of one cause as one: the same said of the same field, shown once with all places."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.findings import Finding

FEWEST = 3
"""Findings of the same kind from which on they are one group."""
_PARTICULAR = re.compile("“[^“”]*”|[A-Za-z0-9][A-Za-z0-9.,:_/-]*")
"""What is said of one value and not of another: what was typed, and how it was read."""


@dataclass(frozen=True, slots=True)
class Group:
    """A finding, and those that are like it but for their places and what was typed there."""

    first: Finding
    others: tuple[Finding, ...] = ()

    @property
    def all(self) -> tuple[Finding, ...]:
        return self.first, *self.others

    @property
    def size(self) -> int:
        return 1 + len(self.others)


def grouped(findings: Iterable[Finding]) -> list[Group]:
    """All findings, each in one group, which stands where its first finding stood."""
    alike: dict[tuple[str, ...], list[tuple[int, Finding]]] = {}
    for number, each in enumerate(findings):
        alike.setdefault(_cause(each), []).append((number, each))
    found = [group for some in alike.values() for group in _groups(some)]
    return [group for _, group in sorted(found, key=lambda each: each[0])]


def _cause(finding: Finding) -> tuple[str, ...]:
    """What findings of one cause share: their code and field, and what is said but for the values."""
    said = (_PARTICULAR.sub("", words) for words in (finding.message, finding.help))
    return finding.code.id, finding.place.field, *said


def _groups(alike: list[tuple[int, Finding]]) -> list[tuple[int, Group]]:
    if len(alike) < FEWEST:
        return [(number, Group(each)) for number, each in alike]
    (number, first), *others = alike
    return [(number, Group(first, tuple(each for _, each in others)))]
