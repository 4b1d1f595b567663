"""A rule that replaces another was made after it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Policy
from generator.schema.table import sound

REPLACED_BY_OLDER = Code(
    "E344",
    "replaced-by-older",
    "替代文件不比原文件新",
    "制度被哪一份代替，那一份应当印发在后。",
    "顺序反了，或者自己代替自己，群众就找不到现在执行的是哪一份。",
    "2025-03-12 印发的制度，替代文件是 2023-05-08 印发的",
    "替代文件填 2025-03-12 以后印发的那一份",
)


def find(case: Case) -> Iterator[Finding]:
    policies = list(sound(case.source.of(Policy), "id", "issued", "replaced_by"))
    issued = {policy.id: policy.issued for policy in policies}
    for policy in policies:
        successor = policy.replaced_by
        if successor in issued and issued[successor] <= policy.issued:
            message = f"替代文件 {successor} 印发于 {issued[successor]}，不晚于本文件的 {policy.issued}。"
            yield complaint(
                policy, "replaced_by", REPLACED_BY_OLDER, message, "请核对替代文件的编号和印发日期。"
            )
