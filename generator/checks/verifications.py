"""The credit office verifies what was claimed, after it was claimed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Commitment, Verification
from generator.schema.table import sound

VERIFIED_TOO_EARLY = Code(
    "E332",
    "verified-too-early",
    "核验早于办结",
    "核验日期早于承诺的完成日期，或单位还没有申报完成。",
    "没有申报完成，就没有可核验的兑现。",
    "完成日期: 2025-09-28，核验日期: 2025-08-01",
    "完成日期: 2025-09-28，核验日期: 2025-10-15",
)


def find(case: Case) -> Iterator[Finding]:
    promises = {promise.id: promise for promise in sound(case.source.of(Commitment), "progress")}
    for one in sound(case.source.of(Verification), "commitment", "day"):
        promise = promises.get(one.commitment)
        if promise is None or any(entry.origin.faulty for entry in promise.progress):
            continue
        done = next((entry.completed for entry in promise.progress if entry.completed), None)
        if promise.due is not None and (done is None or one.day < done):
            what = f"完成日期是 {done}" if done else "单位还没有填完成日期"
            message = f"核验日期 {one.day}，而{what}。"
            yield complaint(one, "day", VERIFIED_TOO_EARLY, message, "请核对承诺编号和日期。")
