"""What was disclosed in a year, in time or late, and what is still not."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.disclosures import covered, published
from generator.measures.share import Share
from generator.measures.terms import Timeliness
from generator.report.subject import (
    Number,
    Subject,
    Told,
    following,
    listed,
    practice,
    problem,
    result,
    shared,
)
from generator.schema.records.disclosure import Mode


def tell(subject: Subject) -> Iterator[Told]:
    registry = subject.registry
    found = [
        published(each, registry.items[each.item], registry.calendar)
        for each in registry.disclosures_of.get(subject.unit.id, ())
        if subject.holds(each.published)
    ]
    if found:
        domains = {each.item.domain for each in found}
        yield practice(f"{subject.span}公开信息 {len(found)} 条，涉及 {len(domains)} 个领域。")
        yield Number("公开信息", f"{len(found)} 条", "公开记录")
    late = [each for each in found if each.timeliness is Timeliness.LATE]
    timed = len(late) + sum(each.timeliness is Timeliness.ON_TIME for each in found)
    if timed:
        share = Share(timed - len(late), timed)
        yield result(f"有公开时限的 {timed} 条里，按时公开 {share.part} 条（{share.text}）。")
        yield Number("按时公开", shared(share, "条"), "公开及时性")
    if late:
        yield problem(f"迟公开 {len(late)} 条：{listed((each.disclosure.title for each in late), 8)}。")
    yield from _lacking(subject)


def _lacking(subject: Subject) -> Iterator[Told]:
    """Catalogue items that were never disclosed, whatever the year: a gap is a gap until it is filled."""
    share = covered(subject.measures.coverage[subject.unit.id])
    if not share.whole:
        return
    yield Number("目录事项已公开", f"{share.part}/{share.whole} 项", "领域公开情况")
    told = {each.item for each in subject.registry.disclosures_of.get(subject.unit.id, ())}
    lacking = [
        item.item_2
        for item in subject.registry.items.values()
        if item.mode is Mode.PROACTIVE and subject.unit.kind in item.kinds and item.id not in told
    ]
    if lacking:
        yield problem(
            f"公开标准目录要求主动公开 {share.whole} 项，到 {subject.as_of} 还有 {len(lacking)} 项从来没有公开：{listed(lacking, 10)}。"
        )
        yield following(f"补齐没有公开的 {len(lacking)} 项目录事项。")
