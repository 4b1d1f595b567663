"""Who leads, which policies there are, what was taught, what inspections found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.measures import organisation, policies, publicity
from generator.measures.terms import Rectification, State
from generator.report.subject import Number, Subject, Told, following, listed, practice, problem
from generator.schema.records import Policy


def leading(subject: Subject) -> Iterator[Told]:
    found = organisation.leading(subject.registry, subject.unit)
    group = found.group
    if group is not None and group.set_up <= subject.end:
        text = f"{group.set_up} 成立领导小组（{group.document}），组长是{group.leader_post}。"
        yield practice(text, of_year=subject.holds(group.set_up))
    elif found.state is State.MISSING:
        yield problem("没有报送领导小组。")
        yield following("成立领导小组，把文件和组长职务报送公开。")


def inspected(subject: Subject) -> Iterator[Told]:
    """What the credit office found: its word, not the unit's."""
    found = [
        each
        for each in reversed(organisation.inspections(subject.registry, subject.unit.id))
        if subject.holds(each.check.day)
    ]
    if not found:
        return
    problems = sum(each.check.problems for each in found)
    yield Number("检查发现问题", f"{problems} 个（检查 {len(found)} 次）", "检查督导")
    if problems:
        yield problem(f"{subject.span}接受检查 {len(found)} 次，查出问题 {problems} 个。")
    late = [each for each in found if each.state in (Rectification.LATE, Rectification.OVERDUE)]
    for each in late:
        done = f"{each.check.rectified} 才整改" if each.check.rectified else "还没有整改"
        yield problem(f"{each.check.day} 检查发现的问题要求 {each.check.rectify_due} 前整改，{done}。")
    open_ = [each for each in found if each.state in (Rectification.OPEN, Rectification.OVERDUE)]
    if open_:
        yield following(f"整改检查发现、还没有整改完的问题（{len(open_)} 次检查）。")


def rules(subject: Subject) -> Iterator[Told]:
    own = subject.registry.own(Policy, subject.unit.id)
    issued = [each for each in own if subject.holds(each.issued)]
    if issued:
        yield practice(f"{subject.span}制定制度 {len(issued)} 件：{listed(each.title for each in issued)}。")
    short = [each for each in policies.stability(own).short_lived if subject.holds(each.ended)]
    if short:
        yield problem(
            f"出台不满一年就修改或废止的制度 {len(short)} 件：{listed(each.title for each in short)}。"
        )
    lacking = [
        kind.zh
        for kind, each in policies.kept(subject.registry, subject.unit).items()
        if each.state is State.MISSING
    ]
    if lacking:
        yield problem(f"要求建立、没有报送的制度：{'、'.join(lacking)}。")
        yield following(f"建立并报送：{'、'.join(lacking)}。")


def taught(subject: Subject) -> Iterator[Told]:
    held = publicity.activities(subject.registry, subject.unit, subject.year)
    if held:
        kinds = Counter(each.kind.zh for each in held)
        named = "、".join(f"{kind} {count} 次" for kind, count in kinds.items())
        yield practice(f"{subject.span}开展诚信宣传教育 {len(held)} 次：{named}。")
        yield Number("诚信宣传教育", f"{len(held)} 次", "诚信活动")
    trained = publicity.training(subject.registry, subject.unit, subject.year)
    if trained.sessions and trained.share.whole:
        yield practice(f"工作人员信用培训 {trained.sessions} 次，参训 {trained.share.part} 人次。")
    gaps = publicity.reach(subject.registry, subject.unit, subject.year).gaps
    if gaps and held:
        yield problem(f"宣传还没有到的：{'、'.join(each.zh for each in gaps)}。")
    shown = [
        one
        for found in publicity.four_haves(subject.registry, subject.unit, subject.year).values()
        for one in found
    ]
    if shown:
        yield practice(f"经验亮点 {len(shown)} 项：{listed(each.title for each in shown)}。")
