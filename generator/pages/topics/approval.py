"""Approval on a promise: which items, how much faster, how often, and whether promises are checked."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts import Chart, Kind, Role, Scale, Series
from generator.measures.approval import Work, items_in_force, months_of, slowest, work
from generator.measures.share import SMALL
from generator.measures.terms import State
from generator.pages.blocks import Block, Cell, Drawn, Empty, Head, Prose, Row, Rows, Section
from generator.pages.shapes import Filter, KeyFigure, Select
from generator.pages.topics import embedding
from generator.pages.topics.approval_unit import days_saved, own
from generator.pages.topics.cells import name, working_days
from generator.pages.topics.silent import asked, missing, who_is_silent
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View, options
from generator.schema.records import ApprovalItem, ApprovalMonth, Unit
from generator.schema.records.reporting import Matter

ABOUT = (
    "告知承诺制：办事的人不用再去开证明或者等许可的实质审查，看过告知书、签了承诺书就给办，单位办结以后再去核查承诺是不是真的。"
    "申请人可以不选这种方式。",
    "国办发〔2020〕42号要求公布事项目录、告知书和承诺书格式文本；直接涉及国家安全、公共安全、金融业审慎监管、生态环境保护、"
    "人身健康和生命财产安全等风险较大的事项不实行。承诺不实的，终止办理、限期整改或者撤销决定，并记入信用记录。",
    "承诺办理占比 = 承诺办理件数 ÷ 受理件数；核查率 = 已核查件数 ÷ 承诺办理件数。受理件数只算可以凭承诺办理的事项。"
    "这里只有件数，没有申请人是谁。办事的人的承诺，与单位自己向群众作的承诺是两回事。",
)


def year_of(view: View) -> int:
    """The year that the page tells: that of the last report, or the year of the day."""
    return max((each.period.year for each in view.registry.of(ApprovalMonth)), default=view.as_of.year)


def since(view: View, year: int) -> str:
    return f"{year} 年以来" if year == view.as_of.year else f"{year} 年"


def district(view: View) -> District:
    year = year_of(view)
    done = {unit.id: work(months_of(view.registry, unit.id, year)) for unit in _units(view)}
    whole = work(each for each in view.registry.of(ApprovalMonth) if each.period.year == year)
    items = [
        (unit, item)
        for unit in view.registry.units.values()
        for item in items_in_force(view.registry, unit.id, view.as_of)
    ]
    sections = (
        Section("checking", "承诺有没有核查", tuple(_checking(view, year, done))),
        Section("months", "逐月办件", tuple(_months(view))),
        Section("items", "哪些事凭承诺就能办", tuple(_items(items)), count=str(len(items))),
        embedding.section(view),
        Section("about", "什么是告知承诺，数字怎么算", (Prose(ABOUT),)),
    )
    return District(
        tuple(_sentences(view, year, whole, done)),
        sections,
        tuple(_figures(view, year, whole, len(items))),
        ("approval_item", "approval_month", "approval_year", "embedding"),
    )


def _units(view: View) -> list[Unit]:
    """The units that have to report on approvals, or have done so."""
    return [
        unit
        for unit in view.registry.units.values()
        if asked(view, unit, Matter.APPROVAL) or view.registry.own(ApprovalMonth, unit.id)
    ]


def _sentences(view: View, year: int, whole: Work, done: dict[str, Work]) -> Iterator[str]:
    if not whole.periods:
        yield "各单位都还没有报送告知承诺办件情况。"
        return
    yield (
        f"{since(view, year)}，各单位受理可以凭承诺办的事 {whole.accepted:,} 件，{whole.promise_share.text} 凭承诺办理；"
        f"凭承诺办理的，已核查 {whole.check_share.text}，发现不实承诺 {whole.false_promise} 件，撤销决定 {whole.revoked} 件。"
    )
    worst = [each for each in _by_check(view, done) if each[1].by_promise >= SMALL and each[1].unchecked]
    if worst:
        unit, work_done = worst[0]
        yield f"{unit.name}核查率最低，只有 {work_done.check_share.text}，还有 {work_done.unchecked:,} 件没有核查。"
    silent = who_is_silent(view, Matter.APPROVAL, year)
    if silent:
        yield silent


def _by_check(view: View, done: dict[str, Work]) -> list[tuple[Unit, Work]]:
    """Units by their share of promises checked, the lowest first, the silent last."""

    def rank(each: tuple[Unit, Work]) -> tuple[bool, float, str]:
        share = each[1].check_share
        return not each[1].periods, share.part / share.whole if share.whole else 1.0, each[0].id

    return sorted(((view.registry.units[id], found) for id, found in done.items()), key=rank)


def _figures(view: View, year: int, whole: Work, items: int) -> Iterator[KeyFigure]:
    yield KeyFigure("凭承诺可办事项", f"{items}", "项", "各单位合计", href="topics/approval/#items")
    if whole.periods:
        yield KeyFigure(
            "凭承诺办理", whole.promise_share.text, note=f"{whole.by_promise:,} / {whole.accepted:,} 件"
        )
        yield KeyFigure(
            "核查率",
            whole.check_share.text,
            note=f"还有 {whole.unchecked:,} 件没有核查" if whole.unchecked else "全部核查",
            tone="late" if whole.unchecked else "kept",
        )
        yield KeyFigure("不实承诺", f"{whole.false_promise}", "件", f"撤销决定 {whole.revoked} 件")
    gaps = sum(len(missing(view, unit, Matter.APPROVAL, year)) for unit in view.registry.units.values())
    yield KeyFigure("漏报", f"{gaps}", "期次", f"{year} 年", tone="late" if gaps else "")


def _checking(view: View, year: int, done: dict[str, Work]) -> Iterator[Block]:
    ranked = _by_check(view, done)
    shown = [each for each in ranked if each[1].by_promise]
    if shown:
        yield Drawn(_check_chart(year, shown))
    if not ranked:
        yield Empty("没有要求报送告知承诺办件的单位，也没有单位报过。")
        return
    heads = ("单位", "受理", "承诺办理", "占比", "已核查", "核查率", "不实承诺", "撤销", "漏报")
    yield Rows(
        f"{year} 年各单位告知承诺办件和核查",
        tuple(Head(each, number=at > 0) for at, each in enumerate(heads)),
        tuple(_row(view, year, unit, found) for unit, found in ranked),
        first=30,
    )


def _row(view: View, year: int, unit: Unit, found: Work) -> Row:
    gaps = len(missing(view, unit, Matter.APPROVAL, year))
    first = Cell(unit.name, href=f"units/{unit.id}/dossier/#approval")
    lacking = Cell(f"{gaps} 期" if gaps else "0", tone="overdue" if gaps else "")
    if not found.periods:
        silent = Cell(state=State.MISSING) if gaps else Cell("—")
        return Row((first, silent, *(Cell("—"),) * 6, lacking))
    return Row(
        (
            first,
            Cell(f"{found.accepted:,}"),
            Cell(f"{found.by_promise:,}"),
            Cell(found.promise_share.text),
            Cell(f"{found.checked:,}"),
            Cell(found.check_share.text),
            Cell(f"{found.false_promise}"),
            Cell(f"{found.revoked}"),
            lacking,
        )
    )


def _check_chart(year: int, shown: list[tuple[Unit, Work]]) -> Chart:
    worst, found = shown[0]
    sentence = (
        f"{name(worst)}凭承诺办理的 {found.by_promise:,} 件里，{found.unchecked:,} 件没有核查。"
        if found.unchecked
        else "凭承诺办理的都核查了。"
    )
    return Chart(
        "approval-checking",
        Kind.RANKED,
        f"{year} 年凭承诺办理的件核查了多少",
        sentence,
        tuple(name(unit) for unit, _ in shown),
        (
            Series("已核查", Role.KEPT, tuple(each.checked for _, each in shown)),
            Series("没有核查", Role.OVERDUE, tuple(each.unchecked for _, each in shown)),
        ),
        "件",
        Scale.PERCENT,
        notes=tuple(each.check_share.text for _, each in shown),
        note_title="核查率",
    )


def _months(view: View) -> Iterator[Block]:
    totals: dict[str, tuple[int, int, int]] = {}
    for each in view.registry.of(ApprovalMonth):
        month = str(each.period.first.plus(each.period.every.months - 1))
        accepted, promised, units = totals.get(month, (0, 0, 0))
        totals[month] = (accepted + each.accepted, promised + each.by_promise, units + 1)
    if not totals:
        yield Empty("还没有报送。")
        return
    months = sorted(totals)
    accepted, promised, units = totals[months[-1]]
    sentence = f"{months[-1]} 有 {units} 个单位报送，共受理 {accepted:,} 件，{promised:,} 件凭承诺办理。"
    yield Drawn(
        Chart(
            "approval-months",
            Kind.COLUMNS,
            "各单位合计受理的件，按办理方式",
            sentence,
            tuple(months),
            (
                Series("凭承诺办理", Role.ACCENT, tuple(totals[month][1] for month in months)),
                Series(
                    "按一般程序办理",
                    Role.PLAN,
                    tuple(totals[month][0] - totals[month][1] for month in months),
                ),
            ),
            "件",
            category_title="月份",
        )
    )
    yield Prose(("漏报的单位不在合计里，所以各月的数不一定可比；哪个单位漏了哪个月，见各单位的诚信档案。",))


def _items(items: list[tuple[Unit, ApprovalItem]]) -> Iterator[Block]:
    if not items:
        yield Empty("还没有单位公开告知承诺事项。")
        return
    least = slowest(item for _, item in items)
    yield days_saved(least, "能快几个工作日（按最慢的单位）")
    heads = ("事项", "类别", "一般时限", "承诺时限", "能办的单位")
    choices = (Select("kind", "类别", options((each.kind.value, each.kind.zh) for each in least)),)
    yield Rows(
        "凭承诺就能办的事项（时限按工作日）",
        tuple(Head(each, number=each.endswith("时限")) for each in heads),
        tuple(_item(each, [found for found in items if found[1].name == each.name]) for each in least),
        "approval-items",
        filter=Filter(choices, "找事项：输入事项或单位", (), "项"),
    )
    yield Prose(("每个单位的告知书、承诺书和核查办法，在它的诚信档案里。",))


def _item(least: ApprovalItem, found: list[tuple[Unit, ApprovalItem]]) -> Row:
    """An item of one name, whoever deals with it."""
    return Row(
        (
            Cell(least.name),
            Cell(least.kind.zh, note=least.commitment_type.zh),
            Cell(_span([each.normal_days for _, each in found])),
            Cell(_span([each.promised_days for _, each in found])),
            Cell("、".join(name(unit) for unit, _ in found)),
        ),
        data={"kind": least.kind.value},
    )


def _span(days: list[int]) -> str:
    """`1`, `1–3`; at once is `当场`."""
    least, most = working_days(min(days)), working_days(max(days))
    return least if least == most else f"{least}–{most}"


TOPIC = Topic(
    "approval",
    "告知承诺",
    Group.SERVICE,
    "哪些事写个承诺就能办、能快几天，承诺过的有没有人核查。",
    district,
    own,
    embedding.urges,
    (Matter.APPROVAL, Matter.EMBEDDING),
)
