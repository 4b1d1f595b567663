"""Demonstrations, and what good credit was worth."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.demonstrations import Badge, Creation
from generator.measures.scenarios import Life
from generator.report.subject import Subject, Told, following, listed, practice, problem, result


def demonstrations(subject: Subject) -> Iterator[Told]:
    for each in subject.measures.creations.get(subject.unit.id, ()):
        yield from _creation(subject, each)


def _creation(subject: Subject, each: Creation) -> Iterator[Told]:
    year = next((one for one in each.years if one.period.year == subject.year), None)
    name = each.demonstration.name
    if year is None:
        return
    if subject.holds(each.demonstration.awarded):
        yield result(f"“{name}”{each.demonstration.awarded} 命名。")
    if each.badge in (Badge.REFUSED, Badge.WITHDRAWN):
        yield problem(f"“{name}”{each.badge.zh}。")
    score = year.review_score
    if score.told:
        yield result(f"“{name}”复核 {score.told} 项指标，得 {score.earned} 分（满分 {score.full}）。")
    if year.differing:
        yield problem(f"“{name}”自查和复核不一致的指标 {len(year.differing)} 项。")
    if year.gaps:
        yield following(f"“{name}”还有 {len(year.gaps)} 项指标没有达标或没有填，逐项补上。")


def scenarios(subject: Subject) -> Iterator[Told]:
    own = subject.measures.scenarios.get(subject.unit.id, ())
    live = [each for each in own if each.life is Life.LIVE and each.scenario.start <= subject.end]
    if live:
        text = f"在用的“信用+”场景 {len(live)} 个：{listed(each.scenario.name for each in live)}。"
        yield practice(text, of_year=any(subject.holds(each.scenario.start) for each in live))
    unused = [each for each in live if each.never_used]
    if unused:
        yield problem(
            f"没有人用过的“信用+”场景 {len(unused)} 个：{listed(each.scenario.name for each in unused)}。"
        )
