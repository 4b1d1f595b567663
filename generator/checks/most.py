"""No more findings of one kind in one file than anybody reads: so many have one cause, and fill the memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.findings import Finding, Place, Remark, Severity
from generator.load.codes import TOO_MANY_FAULTS

MOST = 1_000


class Counted:
    """Passes findings on and counts them. Of errors it says once where there are too many."""

    def __init__(self) -> None:
        self._times: Counter[tuple[str, str]] = Counter()

    def of(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        for each in findings:
            kind = each.place.file, each.code.id
            self._times[kind] += 1
            if self._times[kind] <= MOST:
                yield each
            elif self._times[kind] == MOST + 1 and each.severity is Severity.ERROR:
                message = f"“{each.code.title}”已有 {MOST} 处，后面的没有列出。"
                said = Remark(TOO_MANY_FAULTS, message, "请先改好前面的，再检查一次。")
                yield Finding.of(said, Place(each.place.file))
