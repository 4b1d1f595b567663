"""What a check says: a code that is explained once, a place, and a message for a clerk."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.privacy.masking import masked as masked
from generator.privacy.masking import name_masked

CODES_PAGE = "handbook/codes/"
"""Where a site lists the codes."""


class Severity(StrEnum):
    """Errors stop a build; warnings do not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of fault, explained once for every place that reports it.

    `id` is E or W and three digits: E1 file, E2 field, E3 across records, E4 coverage, E5 privacy,
    E6 published promises; W for warnings. The remaining texts are Chinese, for clerks.
    """

    id: str
    name: str
    title: str
    meaning: str
    reason: str
    wrong: str
    right: str

    @property
    def severity(self) -> Severity:
        return Severity.ERROR if self.id.startswith("E") else Severity.WARNING

    @property
    def page(self) -> str:
        """The address of its page, from the root of a site; it stays the same for good."""
        return f"{CODES_PAGE}{self.id.lower()}/"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: file below the data folder, line and column from 1 (0: the whole file).

    `row` is the row as a spreadsheet numbers it (the header is row 1); `field` is the Chinese title.
    `sheet` is the name of the sheet, where the file is a workbook.
    """

    file: str
    line: int = 0
    column: int = 0
    row: int = 0
    field: str = ""
    sheet: str = ""

    @property
    def cell(self) -> str:
        """The cell of a sheet as a spreadsheet names it, `C12`; empty for a whole row or sheet."""
        letters, left = "", self.column
        while left:
            left, letter = divmod(left - 1, 26)
            letters = chr(ord("A") + letter) + letters
        return f"{letters}{self.row}" if letters and self.row else ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reader says of one value, before anyone knows where the value stood.

    `instead`: what is to be typed in its place, where that is certain.
    """

    code: Code
    message: str
    help: str = ""
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A remark at its place. `corrected`: the whole line as it should stand, where that is certain."""

    code: Code
    place: Place
    message: str
    help: str = ""
    corrected: str = ""

    @property
    def severity(self) -> Severity:
        return self.code.severity

    def below(self, folder: str) -> Finding:
        """The finding with its file named from where the folder is."""
        place = dataclasses.replace(self.place, file=f"{folder}/{self.place.file}")
        return dataclasses.replace(self, place=place)

    @classmethod
    def of(cls, remark: Remark, place: Place, corrected: str = "") -> Finding:
        """A corrected line with anything in it that has to be masked is left out, and one without end too."""
        shown = corrected if len(corrected) <= LONGEST and masked(corrected) == corrected else ""
        return cls(remark.code, _public(place), _told(remark.message), _told(remark.help), shown)


LONGEST = 3_000
"""Letters of a message. Whatever a file holds, CI and a clerk can read what is said of it."""
_LONG_QUOTE = re.compile("“([^“”]{60})[^“”]{20,}(?:”|\\Z)")


def _told(words: str) -> str:
    """A message as it may be shown: nothing private in it, and of a long quotation only the beginning."""
    return _LONG_QUOTE.sub(r"“\1…”", masked(words[: 2 * LONGEST]))[:LONGEST]


def _public(place: Place) -> Place:
    """A place of which no file, no field and no sheet is named after a private datum."""
    return dataclasses.replace(
        place, file=name_masked(place.file), field=_named(place.field), sheet=_named(place.sheet)
    )


def _named(words: str) -> str:
    """The name of a field or a sheet, masked as if it was quoted: it may be cut, too."""
    return masked(f"“{words}”")[1:-1]


_WORST_FIRST = "516324"
"""Kinds of errors: what must not be public; files that cannot be read, and hide the rest; published
promises; what does not fit together; single fields; what is not covered."""


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Errors first, the kinds that matter most before others, then by file, line and column."""
    return tuple(sorted(findings, key=_weight))


def _weight(finding: Finding) -> tuple[str | int, ...]:
    kind = _WORST_FIRST.index(finding.code.id[1]) if finding.severity is Severity.ERROR else 0
    place = finding.place
    return (finding.severity, kind, place.file, place.line, place.column, finding.code.id, finding.message)


def has_errors(findings: Iterable[Finding]) -> bool:
    return any(f.severity is Severity.ERROR for f in findings)
