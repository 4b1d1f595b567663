"""A unit's own part of approval on a promise: its items, its months, its processes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.measures.approval import Work, items_in_force, months_of, work
from generator.pages.blocks import Block, Cell, Empty, Head, Meter, Meters, Row, Rows
from generator.pages.topics import embedding
from generator.pages.topics.cells import linked, working_days
from generator.pages.topics.silent import asked, missing, periods, state_of
from generator.pages.topics.topic import Own
from generator.pages.view import View
from generator.schema.records import ApprovalItem, ApprovalMonth, Unit
from generator.schema.records.reporting import Matter

MOST_BARS = 20


def own(view: View, unit: Unit) -> Own | None:
    """What a unit says of its approvals; None for one that is asked nothing and says nothing."""
    items = view.registry.own(ApprovalItem, unit.id)
    months = sorted(view.registry.own(ApprovalMonth, unit.id), key=lambda each: each.period, reverse=True)
    credit = embedding.of_unit(view, unit)
    if not (items or months or credit or asked(view, unit, Matter.APPROVAL)):
        return None
    blocks = [*_items(view, unit, items), *_months(view, unit, months)]
    blocks += embedding.blocks(credit) if credit else ()
    in_force = len(items_in_force(view.registry, unit.id, view.as_of))
    state = state_of(view, unit, (Matter.APPROVAL, Matter.EMBEDDING), told=bool(items or months))
    return Own(state, _sentence(view, unit, in_force, months), tuple(blocks))


def _sentence(view: View, unit: Unit, in_force: int, months: Sequence[ApprovalMonth]) -> str:
    told = f"{in_force} 项事凭承诺就能办" if in_force else "没有公开告知承诺事项"
    if months:
        year = months[0].period.year
        done = work(months_of(view.registry, unit.id, year))
        told += f"；{year} 年受理 {done.accepted:,} 件，{done.promise_share.text} 凭承诺办理" + _checked(done)
    gaps = missing(view, unit, Matter.APPROVAL)
    return told + (f"；漏报 {len(gaps)} 期。" if gaps else "。")


def _checked(done: Work) -> str:
    return f"，核查了 {done.check_share.text}" if done.by_promise else ""


def days_saved(items: Sequence[ApprovalItem], title: str = "") -> Meters:
    """How much faster items are on a promise, those that save most first."""
    longest = max(each.normal_days for each in items)
    return Meters(
        tuple(
            Meter(
                each.name,
                round(100 * each.days_saved / longest, 1),
                f"快 {each.days_saved} 天",
                "kept",
                note=f"{each.normal_days} 天 → {working_days(each.promised_days)}"
                + (" 天" if each.promised_days else ""),
            )
            for each in items[:MOST_BARS]
        ),
        title=title,
    )


def _items(view: View, unit: Unit, items: Sequence[ApprovalItem]) -> Iterator[Block]:
    if not items:
        yield Empty("没有公开告知承诺事项。", title="凭承诺就能办的事")
        return
    current = sorted(
        items_in_force(view.registry, unit.id, view.as_of), key=lambda each: (-each.days_saved, each.id)
    )
    if current:
        yield days_saved(current, "凭承诺就能办的事，能快几个工作日")
    ended = [each for each in items if each not in current]
    heads = ("事项", "类别", "一般时限", "承诺时限", "核查", "告知书", "承诺书", "实行")
    yield Rows(
        "告知承诺事项",
        tuple(Head(each, number=each in ("一般时限", "承诺时限")) for each in heads),
        tuple(_item(unit, each) for each in (*current, *ended)),
    )


def _item(unit: Unit, item: ApprovalItem) -> Row:
    lasts = f"{item.since} 起"
    return Row(
        (
            Cell(item.name, note=item.note or ""),
            Cell(item.kind.zh, note=item.commitment_type.zh),
            Cell(f"{item.normal_days}"),
            Cell(working_days(item.promised_days)),
            Cell(item.check_method.zh, note=f"办结后 {item.check_days} 个工作日内"),
            linked("告知书", item.notice, unit.id),
            linked("承诺书", item.promise_form, unit.id),
            Cell(lasts, note=f"{item.until} 停止" if item.until else ""),
        )
    )


def _months(view: View, unit: Unit, months: Sequence[ApprovalMonth]) -> Iterator[Block]:
    gaps = missing(view, unit, Matter.APPROVAL)
    if not months and not gaps:
        return
    if months:
        heads = ("期间", "受理", "承诺办理", "已核查", "不实承诺", "撤销", "报送")
        yield Rows(
            "告知承诺办件",
            tuple(Head(each, number=0 < at < 6) for at, each in enumerate(heads)),
            tuple(_month(each) for each in months),
            first=6,
            title="每期办件和核查",
        )
    if gaps:
        yield Empty(f"没有报送的期间：{periods(gaps)}。")


def _month(each: ApprovalMonth) -> Row:
    counts = (each.accepted, each.by_promise, each.checked, each.false_promise, each.revoked)
    return Row(
        (
            Cell(f"{each.period}", note=each.note or ""),
            *(Cell(f"{count:,}") for count in counts),
            Cell(f"{each.reported}"),
        )
    )
