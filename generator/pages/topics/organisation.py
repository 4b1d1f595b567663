"""Who answers for trust in each unit, and what inspections found (组织领导)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.charts import Chart, Kind, Role, Series
from generator.measures.organisation import OPEN, Inspection, Leading, inspections, leading, led, share_led
from generator.measures.share import Share
from generator.measures.terms import Rectification, State
from generator.pages import words
from generator.pages.blocks import Block, Cell, Drawn, Empty, Facts, Head, Prose, Row, Rows, Section
from generator.pages.commitment import evidence
from generator.pages.shapes import Fact, Filter, KeyFigure, Select
from generator.pages.topics.topic import District, Group, Lack, Own, Topic, Urge, after
from generator.pages.view import View, options
from generator.schema.records import LeadingGroup, Unit

ID = "organisation"
_TONES = {
    Rectification.CLEAN: "",
    Rectification.DONE: "kept",
    Rectification.LATE: "late",
    Rectification.OPEN: "progress",
    Rectification.OVERDUE: "overdue",
}
_ROLES = {
    Rectification.OVERDUE: Role.OVERDUE,
    Rectification.OPEN: Role.PROGRESS,
    Rectification.LATE: Role.LATE,
    Rectification.DONE: Role.KEPT,
    Rectification.CLEAN: Role.NONE,
}
_WORST = list(_ROLES)
_DUE = (Rectification.OVERDUE, Rectification.LATE, Rectification.DONE)


def _district(view: View) -> District:
    units = sorted(led(view.registry), key=lambda each: each.state is State.DATA)
    found = sorted(inspections(view.registry), key=lambda each: _WORST.index(each.state))
    return District(
        (_led_sentence(view), _checked_sentence(view, found)),
        (
            Section("groups", "领导小组", (_groups(units),), count=str(len(units))),
            Section("checks", "检查督导", tuple(_checks(view, found)), count=str(len(found))),
            Section("about", "这些数是怎么来的", (_ABOUT,)),
        ),
        tuple(_figures(view, found)),
        ("leading_group", "leading_group_state", "supervision_check", "rectification"),
    )


def _led_sentence(view: View) -> str:
    share = share_led(view.registry)
    if not share.whole:
        return "还没有规定哪几类单位要成立领导小组。"
    missing = [each.unit.name for each in led(view.registry) if each.state is State.MISSING]
    if not missing:
        return f"要成立领导小组的 {share.whole} 个单位都成立了。"
    return (
        f"要成立领导小组的 {share.whole} 个单位，{share.part} 个已经成立，{words.joined(missing)}没有报送。"
    )


def _checked_sentence(view: View, found: Sequence[Inspection]) -> str:
    if not found:
        return "还没有检查督导的记录。"
    problems = sum(each.check.problems for each in found)
    told = f"检查督导 {len(found)} 次，发现问题 {problems} 个；"
    overdue = [view.registry.units[each.check.unit].name for each in found if _is_overdue(each)]
    if overdue:
        units = words.joined(list(dict.fromkeys(overdue)))
        return f"{told}有 {len(overdue)} 次的问题过了期限还没有整改（{units}）。"
    return f"{told}没有过了期限还不整改的。"


def _is_overdue(each: Inspection) -> bool:
    return each.state is Rectification.OVERDUE


def _figures(view: View, found: Sequence[Inspection]) -> Iterator[KeyFigure]:
    share = share_led(view.registry)
    here, missing = f"topics/{ID}/", share.whole - share.part
    tone = "overdue" if missing else ""
    if share.whole:
        note = f"{missing} 个没有报送" if missing else "都已成立"
        yield KeyFigure("成立领导小组", f"{share.part}/{share.whole}", "个单位", note, f"{here}#groups", tone)
    if found:
        problems = sum(each.check.problems for each in found)
        yield KeyFigure("检查督导", str(len(found)), "次", f"发现问题 {problems} 个", f"{here}#checks")
        due = [each for each in found if each.state in _DUE]
        kept = Share(sum(each.state is Rectification.DONE for each in due), len(due))
        yield KeyFigure("按期整改", kept.text, "", f"期限已到的 {kept.whole} 次里，{kept.part} 次按期")
        overdue = sum(map(_is_overdue, found))
        longest = max((each.days_late for each in found if _is_overdue(each)), default=0)
        note = f"最长的已逾期 {longest} 天" if overdue else "没有"
        tone = "overdue" if overdue else ""
        yield KeyFigure("逾期未整改", str(overdue), "次", note, f"{here}#checks", tone)


def _groups(units: Sequence[Leading]) -> Block:
    if not units:
        return Empty("还没有单位报送领导小组。")
    heads = (Head("单位"), Head("组长"), Head("成立"), Head("日常工作"), Head("联系电话"))
    return Rows("各单位的领导小组", heads, tuple(_group_row(each) for each in units), first=40)


def _group_row(each: Leading) -> Row:
    name = Cell(each.unit.name, f"units/{each.unit.id}/dossier/#{ID}")
    if each.group is None:
        return Row((name, Cell(state=each.state), Cell("—"), Cell("—"), Cell("—")))
    group = each.group
    way = evidence(group.link, each.unit.id)
    return Row(
        (
            name,
            Cell(group.leader_post),
            Cell(
                group.document,
                way.href if way else "",
                way.link if way else "",
                note=f"{group.set_up} 成立",
            ),
            Cell(group.office or "没有写明", note=group.contact_post or "没有明确专人岗位"),
            Cell(group.contact_phone or "没有填"),
        )
    )


def _checks(view: View, found: Sequence[Inspection]) -> Iterator[Block]:
    if not found:
        yield Empty("还没有检查督导的记录。没有记录，不等于没有问题。")
        return
    yield Drawn(_chart(view, found))
    yield _check_rows(view, found, whole=True)


def _chart(view: View, found: Sequence[Inspection]) -> Chart:
    counts: dict[str, Counter[Rectification]] = {}
    for each in found:
        unit = view.registry.units[each.check.unit]
        counts.setdefault(unit.short_name or unit.name, Counter())[each.state] += 1
    ranked = sorted(
        counts.items(), key=lambda each: ([-each[1][state] for state in _WORST[:3]], -each[1].total())
    )
    series = tuple(
        Series(state.zh, role, tuple(count[state] for _, count in ranked))
        for state, role in _ROLES.items()
        if any(count[state] for _, count in ranked)
    )
    name, worst = ranked[0]
    trouble = worst[Rectification.OVERDUE]
    sentence = (
        f"{name}有 {trouble} 次检查的问题过了期限还没有整改。" if trouble else "没有过了期限还不整改的单位。"
    )
    return Chart(
        "rectification-by-unit",
        Kind.RANKED,
        "各单位查了几次、整改得怎样",
        sentence,
        tuple(name for name, _ in ranked),
        series,
        "次",
    )


def _check_rows(view: View, found: Sequence[Inspection], *, whole: bool) -> Rows:
    heads = (*((Head("单位"),) if whole else ()), Head("检查日期"), Head("查到什么"), Head("整改"))
    rows = tuple(_check_row(view, each, whole) for each in found)
    if not whole:
        return Rows("检查督导", heads, rows, title="检查督导")
    names = ((each.check.unit, view.registry.units[each.check.unit].name) for each in found)
    choices = (
        Select("unit", "单位", options(names)),
        Select("state", "整改", options((each.state.value, each.state.zh) for each in found)),
    )
    return Rows("检查督导", heads, rows, "checks-list", filter=Filter(choices, "找单位、问题", (), "次检查"))


def _check_row(view: View, each: Inspection, whole: bool) -> Row:
    check, unit = each.check, view.registry.units[each.check.unit]
    way = evidence(check.evidence, unit.id)
    cells = (
        *((Cell(unit.name, f"units/{unit.id}/dossier/#{ID}"),) if whole else ()),
        Cell(str(check.day), way.href if way else "", way.link if way else "", note=check.body),
        Cell(check.finding, note=f"查：{check.scope}"),
        Cell(each.state.zh, tone=_TONES[each.state], note=_timing(each)),
    )
    return Row(cells, data={"unit": unit.id, "state": each.state.value})


def _timing(each: Inspection) -> str:
    if each.state is Rectification.CLEAN:
        return ""
    late = f"，晚了 {each.days_late} 天" if each.days_late else ""
    done = f"{each.check.rectified} 完成" if each.check.rectified else "还没有完成"
    return f"问题 {each.check.problems} 个，期限 {each.check.rectify_due}，{done}{late}"


_ABOUT = Prose(
    (
        "方案要求各镇街、园区成立社会信用体系建设领导小组，明确专人负责；"
        "哪几类单位要成立，由区里在“报送要求”里规定。",
        "只公开组长、副组长的职务和办公电话，组员和工作人员的姓名不公开。没有报送的单位写“未报送”，不等于没有成立。",
        "检查督导由区信用办登记，单位自己不能改。整改完成日期由区信用办确认，"
        "不晚于整改期限的为“按期整改”；过了期限还没有确认的，为“逾期未整改”。",
    )
)


def _own(view: View, unit: Unit) -> Own | None:
    group, found = leading(view.registry, unit), inspections(view.registry, unit.id)
    if group.state is State.NOT_APPLICABLE and not found:
        return None
    blocks: list[Block] = []
    if group.group is not None:
        blocks.append(Facts(tuple(_facts(group.group))))
    if found:
        blocks.append(_check_rows(view, found, whole=False))
    state = State.MISSING if group.state is State.MISSING else State.DATA
    return Own(state, _own_sentence(group, found), tuple(blocks))


def _facts(group: LeadingGroup) -> Iterator[Fact]:
    way = evidence(group.link, group.unit)
    yield Fact("组长", f"{group.leader_post} {group.leader_name or ''}".strip())
    if group.deputies:
        yield Fact("副组长", "、".join(group.deputies))
    yield Fact("成立", f"{group.set_up}")
    yield Fact("文件", group.document, way.href if way else "", way.link if way else "")
    if group.members:
        yield Fact("成员单位", "、".join(group.members))
    yield Fact("办公室", group.office or "没有写明")
    yield Fact("专人岗位", group.contact_post or "没有明确")
    if group.contact_phone:
        yield Fact("联系电话", group.contact_phone, phone=group.contact_phone)
    if group.duties:
        yield Fact("职责", group.duties)


def _own_sentence(group: Leading, found: Sequence[Inspection]) -> str:
    if group.group is not None:
        led = f"领导小组 {group.group.set_up} 成立，组长是{group.group.leader_post}"
    elif group.state is State.MISSING:
        led = "没有报送领导小组"
    else:
        led = ""
    return "；".join(filter(None, (led, _checked(found)))) + "。"


def _checked(found: Sequence[Inspection]) -> str:
    if not found:
        return ""
    open_ = [each for each in found if each.state in OPEN]
    overdue = sum(map(_is_overdue, open_))
    told = f"检查督导 {len(found)} 次"
    if overdue:
        return f"{told}，{overdue} 次的问题过了期限还没有整改"
    if open_:
        return f"{told}，{len(open_)} 次的问题正在整改"
    return f"{told}，{'问题都已整改' if any(each.check.problems for each in found) else '没有发现问题'}"


def _urges(view: View, unit: Unit) -> Iterable[Urge]:
    href = f"units/{unit.id}/dossier/#{ID}"
    found = inspections(view.registry, unit.id)
    if unit in view.registry.present and leading(view.registry, unit).state is State.MISSING:
        yield Urge(Lack.MISSING, "领导小组：没有报送", href)
        for each in filter(_claims_a_group, found):
            what = f"{each.check.day} 检查指出没有领导小组，{each.check.rectified} 报整改完成，到现在没有报送领导小组"
            yield Urge(Lack.CONTRADICTION, what, href, each.check.rectified)
    for each in found:
        if _is_overdue(each):
            what = f"{each.check.day} 检查发现的 {each.check.problems} 个问题逾期 {each.days_late} 天未整改"
            due = each.check.rectify_due
            yield Urge(Lack.OVERDUE, what, href, after(due) if due else None)


def _claims_a_group(each: Inspection) -> bool:
    """Whether an inspection found no leading group (领导小组), and that was said to be put right."""
    check = each.check
    return bool(check.problems and check.rectified and "领导小组" in check.finding)


TOPIC = Topic(
    ID,
    "组织领导",
    Group.ORGANISATION,
    "谁负责这件事，区里查过没有，查出的问题改了没有。",
    _district,
    _own,
    _urges,
)
