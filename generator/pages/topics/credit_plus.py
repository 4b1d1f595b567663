"""What good credit is worth (信用+): scenarios as cards, with how many used them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.charts import Chart, Kind, Role, Series
from generator.measures.scenarios import InUse, Life, by_quarter
from generator.pages import words
from generator.pages.blocks import Block, Card, Cards, Drawn, Empty, Meter, Prose, Section
from generator.pages.commitment import evidence
from generator.pages.shapes import Fact, Filter, KeyFigure, Select
from generator.pages.topics.cells import name
from generator.pages.topics.silent import asked, missing, periods, state_of, who_is_silent
from generator.pages.topics.topic import District, Group, Own, Topic
from generator.pages.view import View, options
from generator.schema.records import ScenarioUse, Unit
from generator.schema.records.reporting import Matter
from generator.schema.records.scenario import Effect
from generator.schema.types import Few, Period

SHOWN = 8
"""Periods of use that a card shows."""
ABOUT = (
    "信用+，就是守信的人和单位在停车、借阅、体检、办事这些小事上得到便利和优惠，让“信用有价”。以正向激励为主。",
    "扣分、限制一类的场景，必须有法律、法规或者国务院文件依据，没有的一律不收、不公开。"
    "这里没有任何人的分数和排名，只有使用人数；1 人、2 人写“不足 3”，金额也不写。",
    "同一个人可能用几个场景、用几个季度，所以人数不相加，只有使用次数和优惠金额相加。没有报使用情况的季度写“没有报”，不当作 0。",
)


def district(view: View) -> District:
    found = ranked(view)
    sections = (
        Section("scenarios", "有哪些场景", tuple(_cards(view, found)), count=str(len(found) or "")),
        Section("trend", "用的人多不多", tuple(_trend(view))),
        Section("about", "什么是信用+，数字怎么算", (Prose(ABOUT),)),
    )
    tables = ("scenario_state", "scenario", "scenario_use")
    return District(tuple(_sentences(view, found)), sections, tuple(_figures(view, found)), tables)


def ranked(view: View) -> list[InUse]:
    """All scenarios: restrictions first, then those in use, by how many used them last."""
    everyone = (each for some in view.measures.scenarios.values() for each in some)

    def rank(each: InUse) -> tuple[bool, int, int, str]:
        users = each.newest.users.least if each.newest else 0
        restricts = each.scenario.effect is Effect.RESTRICTION
        return not restricts, list(Life).index(each.life), -users, each.scenario.id

    return sorted(everyone, key=rank)


def _sentences(view: View, found: Sequence[InUse]) -> Iterator[str]:
    live = [each for each in found if each.life is Life.LIVE]
    if not found:
        yield "各单位都还没有报送信用+场景。"
    else:
        units = {each.scenario.unit for each in live}
        yield f"{len(units)} 个单位有 {len(live)} 个信用+场景在用。" + _restrictions(live)
    idle = [each.scenario.name for each in live if each.scenario.effect is Effect.REWARD and each.never_used]
    if idle:
        yield f"从来没有人用过的：{'、'.join(idle)}。"
    silent = who_is_silent(view, Matter.SCENARIO)
    if silent:
        yield silent


def _restrictions(live: Sequence[InUse]) -> str:
    count = sum(each.scenario.effect is Effect.RESTRICTION for each in live)
    return f"其中 {count} 个是限制类，依据见下面的卡片。" if count else "都是激励类，没有扣分、限制。"


def _figures(view: View, found: Sequence[InUse]) -> Iterator[KeyFigure]:
    live = [each for each in found if each.life is Life.LIVE]
    yield KeyFigure("在用场景", f"{len(live)}", "个", href="topics/credit-plus/#scenarios")
    quarters = by_quarter(view.measures.scenarios)
    if quarters:
        last = quarters[-1]
        yield KeyFigure("使用次数", f"{last.uses:,}", "次", f"{last.period.zh}，{last.scenarios} 个场景报送")
        value, unit = words.money_parts(sum((each.value for each in found), Decimal(0)))
        yield KeyFigure("累计优惠", value, unit, "报了金额的场景合计")
    gaps = sum(len(missing(view, unit, Matter.SCENARIO)) for unit in view.registry.units.values())
    yield KeyFigure("漏报", f"{gaps}", "期次", tone="late" if gaps else "")


def _cards(view: View, found: Sequence[InUse]) -> Iterator[Block]:
    if not found:
        yield Empty("还没有场景。没有报送不等于没有。")
        return
    units = view.registry.units
    choices = (
        Select("unit", "单位", options((e.scenario.unit, name(units[e.scenario.unit])) for e in found)),
        Select("kind", "类别", options((e.scenario.kind.value, e.scenario.kind.zh) for e in found)),
        Select("effect", "作用", options((e.scenario.effect.value, e.scenario.effect.zh) for e in found)),
    )
    cards = tuple(card(each, units[each.scenario.unit]) for each in found)
    yield Cards(cards, "scenario-list", Filter(choices, "找场景：输入名称或内容", (), "个场景"))


def card(each: InUse, unit: Unit) -> Card:
    """A scenario: for whom, what, on what basis, and how many used it."""
    one = each.scenario
    restricts = one.effect is Effect.RESTRICTION
    return Card(
        title=one.name,
        id=one.id,
        kicker=f"{name(unit)}，{one.kind.zh}",
        text=f"{one.effect.zh}：{one.benefit}",
        mark=f"限制类，{each.life.zh}" if restricts else each.life.zh,
        tone="late" if restricts else {Life.LIVE: "kept"}.get(each.life, ""),
        note=_note(each),
        facts=tuple(_facts(each)),
        meters=tuple(_meters(each)),
        data={"unit": one.unit, "kind": one.kind.value, "effect": one.effect.value},
    )


def _facts(each: InUse) -> Iterator[Fact]:
    one = each.scenario
    yield Fact("适用对象", one.audience)
    if one.condition:
        yield Fact("条件", one.condition)
    where = evidence(one.link, one.unit)
    yield Fact("依据", one.basis, href=where.href if where else "", link=where.link if where else "")
    if one.partner:
        yield Fact("合作方", one.partner)
    yield Fact("启用", f"{one.start}" + (f"，{one.end} 停用" if one.end else ""))
    if each.value:
        yield Fact("累计优惠", words.money(each.value))


def _meters(each: InUse) -> Iterator[Meter]:
    """Users period by period; quarters of which nothing was told stand between them."""
    told: dict[Period, ScenarioUse | None] = {use.period: use for use in each.uses}
    told |= dict.fromkeys(each.silent)
    most = max((use.users.least for use in each.uses), default=0) or 1
    for period in sorted(told)[-SHOWN:]:
        use = told[period]
        if use is None:
            yield Meter(f"{period}", 100, "没有报", "missing")
        else:
            uses = f"{use.uses:,} 次" if use.uses is not None else ""
            told_of = people(use.users, each.scenario.effect)
            yield Meter(f"{period}", round(100 * use.users.least / most, 1), told_of, note=uses)


def people(users: Few, effect: Effect) -> str:
    nobody = "没有人受限" if effect is Effect.RESTRICTION else "没有人用"
    return nobody if users.exact == 0 else f"{users.zh} 人"


def _note(each: InUse) -> str:
    said = [each.scenario.note] if each.scenario.note else []
    if not each.uses and each.life is not Life.AHEAD:
        said.append("还没有报过使用情况。")
    return " ".join(said)


def _trend(view: View) -> Iterator[Block]:
    quarters = by_quarter(view.measures.scenarios)
    if not quarters:
        yield Empty("还没有报送使用情况。")
        return
    first, last = quarters[0], quarters[-1]
    sentence = f"{last.period.zh}一共用了 {last.uses:,} 次，{last.scenarios} 个场景报送。"
    if first is not last:
        sentence = f"{first.period.zh} {first.uses:,} 次，{sentence}"
    yield Drawn(
        Chart(
            "scenario-uses",
            Kind.RANKED,
            "逐季使用次数",
            sentence,
            tuple(f"{each.period}" for each in quarters),
            (Series("使用次数", Role.ACCENT, tuple(each.uses for each in quarters)),),
            "次",
            category_title="季度",
            notes=tuple(f"{each.uses:,} 次，{each.scenarios} 个场景" for each in quarters),
            note_title="报送",
        )
    )
    yield Prose(("漏报的场景不在合计里，各季报送的场景个数不同，次数不完全可比。",))


def own(view: View, unit: Unit) -> Own | None:
    """A unit's scenarios; None for one that is asked nothing and says nothing."""
    found = view.measures.scenarios.get(unit.id, ())
    if not found and not asked(view, unit, Matter.SCENARIO):
        return None
    gaps = missing(view, unit, Matter.SCENARIO)
    blocks: list[Block] = [Cards(tuple(card(each, unit) for each in found))] if found else []
    if gaps:
        blocks.append(Empty(f"没有报送使用情况、也没有零报告的季度：{periods(gaps)}。"))
    elif not found:
        blocks.append(Empty("报了零报告：还没有场景。"))
    state = state_of(view, unit, (Matter.SCENARIO,), told=bool(found))
    return Own(state, _own_sentence(found, len(gaps)), tuple(blocks))


def _own_sentence(found: Sequence[InUse], gaps: int) -> str:
    live = [each.scenario.name for each in found if each.life is Life.LIVE]
    told = f"{len(live)} 个信用+场景在用：{'、'.join(live)}" if live else "没有在用的信用+场景"
    return told + (f"；漏报 {gaps} 个季度。" if gaps else "。")


TOPIC = Topic(
    "credit-plus",
    "信用+",
    Group.BUILDING,
    "守信有什么好处，有多少人用上了，有没有借着信用限制谁。",
    district,
    own,
    matters=(Matter.SCENARIO,),
)
