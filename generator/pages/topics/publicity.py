"""What is done to teach and praise trust (诚信宣传)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generator.measures.publicity import Reach, Training, four_haves, reach, training
from generator.measures.publicity import activities as held_in
from generator.measures.terms import State
from generator.pages.blocks import Block, Empty, Prose, Section
from generator.pages.shapes import KeyFigure
from generator.pages.topics import activities, five_in, showpieces
from generator.pages.topics.silent import state_of
from generator.pages.topics.topic import District, Group, Lack, Own, Topic, Urge
from generator.pages.view import View
from generator.schema.records import Activity, TypicalCase, Unit
from generator.schema.records.reporting import Matter

ID = "publicity"
_ANCHOR = f"dossier/#{ID}"
_LAST_QUARTER = 10
"""Its first month."""


def _district(view: View) -> District:
    registry, year = view.registry, view.as_of.year
    reached = [reach(registry, unit, year) for unit in registry.present]
    trained = [training(registry, unit, year) for unit in registry.present]
    cases = registry.of(TypicalCase)
    return District(
        (five_in.sentence(view, reached), activities.training_sentence(year, trained)),
        (
            Section("five-in", "五进宣传", tuple(five_in.grids(view, _ANCHOR))),
            Section("training", f"{year} 年公职人员培训", (activities.training_meters(trained, _ANCHOR),)),
            Section("activities", "活动", tuple(_activities(view)), count=str(len(registry.of(Activity)))),
            Section("four-haves", "四有清单", tuple(showpieces.have_grids(view, _ANCHOR))),
            Section("cases", "典型事例", (showpieces.cases(view, cases, whole=True),), count=str(len(cases))),
            Section("about", "这些数是怎么来的", (_ABOUT,)),
        ),
        tuple(_figures(view, reached, trained, cases)),
        ("activity", "five_in", "training_coverage", "highlight", "four_haves", "typical_case"),
    )


def _activities(view: View) -> Iterator[Block]:
    held = view.registry.of(Activity)
    if not held:
        yield Empty("还没有单位报送诚信活动。")
        return
    yield activities.drawn(view, held)
    yield activities.by_unit(view, _ANCHOR)


def _figures(
    view: View, reached: Sequence[Reach], trained: Sequence[Training], cases: Sequence[TypicalCase]
) -> Iterator[KeyFigure]:
    year, here = view.as_of.year, f"topics/{ID}/"
    asked = [each for each in reached if each.asked]
    if asked:
        whole = sum(not each.gaps for each in asked)
        tone = "overdue" if whole < len(asked) else ""
        yield KeyFigure("五进齐全", f"{whole}/{len(asked)}", "个单位", f"{year} 年", f"{here}#five-in", tone)
    share = activities.whole_share(trained)
    note = f"{year} 年实训 {share.part} / 应训 {share.whole} 人次" if share.whole else "还没有培训记录"
    yield KeyFigure("培训覆盖率", share.text, "", note, f"{here}#training")
    held = sum(len(held_in(view.registry, unit, year)) for unit in view.registry.present)
    yield KeyFigure("办了活动", str(held), "场", f"{year} 年", f"{here}#activities")
    yield KeyFigure("典型事例", str(len(cases)), "个", "个人都隐去了姓名", f"{here}#cases")


_ABOUT = Prose(
    (
        "方案要求诚信宣传进社区、进机关、进学校、进企业、进商圈，公职人员参加诚信教育和信用知识培训，"
        "各单位做到有制度、有措施、有成果、有亮点。哪几类单位要做，由区里在“报送要求”里规定。",
        "“缺”是要求做而没有报送，不等于没有做；“不适用”是没有要求。各场活动由单位自己报，只报人数，不报名单。",
        "培训覆盖率 = 各场实训人次 ÷ 应训人次，只算面向公职人员的教育、培训和课程；一场也没有报的，没有覆盖率，不是 0。",
        "典型事例写到个人的，都经本人同意，姓名一律隐去。想撤下的，请打监督热线。",
    )
)


def _own(view: View, unit: Unit) -> Own | None:
    held, cases = view.registry.own(Activity, unit.id), view.registry.own(TypicalCase, unit.id)
    state = _state(view, unit, bool(held or cases))
    blocks = tuple(_own_blocks(view, unit, held, cases))
    if state is State.NOT_APPLICABLE and not blocks:
        return None
    return Own(state, _own_sentence(view, unit, state), blocks, str(len(held)) if held else "")


def _state(view: View, unit: Unit, told: bool) -> State:
    """As the unit answered what was asked of it; where nothing is asked at intervals, whether it told anything."""
    state = state_of(view, unit, (Matter.ACTIVITY, Matter.HIGHLIGHT), told=told)
    asked = reach(view.registry, unit, view.as_of.year).asked
    return State.MISSING if state is State.NOT_APPLICABLE and asked else state


def _own_blocks(
    view: View, unit: Unit, held: Sequence[Activity], cases: Sequence[TypicalCase]
) -> Iterator[Block]:
    registry, year = view.registry, view.as_of.year
    yield from five_in.ticks(view, unit)
    trained = training(registry, unit, year)
    if trained.asked or trained.sessions:
        yield activities.training_meter(trained)
    if held:
        yield activities.rows(held)
    yield from showpieces.of_unit(view, unit)
    if cases:
        yield showpieces.cases(view, cases, whole=False)


def _own_sentence(view: View, unit: Unit, state: State) -> str:
    year, found = view.as_of.year, reach(view.registry, unit, view.as_of.year)
    held = len(held_in(view.registry, unit, year))
    if held:
        told = f"{year} 年办了 {held} 场诚信活动"
    else:
        told = f"{year} 年没有办诚信活动" if state is State.ZERO else f"{year} 年没有报送诚信活动"
    if not found.asked:
        return f"{told}。"
    if not found.gaps:
        return f"{told}，五进齐全。"
    return f"{told}，五进还缺{five_in.gaps_in_words(found)}。"


def _urges(view: View, unit: Unit) -> Iterator[Urge]:
    """What was wanting of the last year, and in the last quarter, what is still wanting of this one."""
    year, href = view.as_of.year, f"units/{unit.id}/{_ANCHOR}"
    if unit not in view.registry.present:
        return
    if _was_asked(view, unit, year - 1):
        for what in _wanting(view, unit, year - 1, "缺"):
            yield Urge(Lack.MISSING, what, href, date(year, 1, 1))
    if view.as_of.month >= _LAST_QUARTER:
        for what in _wanting(view, unit, year, "还缺"):
            yield Urge(Lack.PENDING, what, href)


def _was_asked(view: View, unit: Unit, year: int) -> bool:
    """Whether reports of what was done were asked in a year; before them, silence is no gap."""
    reports = view.measures.reports[unit.id].get(Matter.ACTIVITY)
    return reports is not None and any(each.period.year == year for each in reports.asked)


def _wanting(view: View, unit: Unit, year: int, lacks: str) -> Iterator[str]:
    """The places to which a unit did not go in a year, and what it has not to show."""
    found = reach(view.registry, unit, year)
    if found.gaps:
        yield f"{year} 年五进宣传：{lacks}{five_in.gaps_in_words(found)}"
    haves = four_haves(view.registry, unit, year)
    if found.asked and showpieces.is_asked(view, unit) and not all(haves.values()):
        yield f"{year} 年四有清单：{lacks}{showpieces.lacking(haves)}"


TOPIC = Topic(
    ID,
    "诚信宣传",
    Group.TRUST,
    "诚信教育宣传办了没有、办到哪里，有什么做法和事例。",
    _district,
    _own,
    _urges,
    matters=(Matter.ACTIVITY, Matter.HIGHLIGHT),
)
