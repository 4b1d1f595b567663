"""What was to be reported in a year and was not: silence is no result, and a draft says so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.measures.phases import year_reports
from generator.measures.terms import MonthState
from generator.report.subject import Number, Subject, Told, following, problem


def tell(subject: Subject) -> Iterator[Told]:
    found = {
        matter: [each for each in reports.due if each.period.year == subject.year]
        for matter, reports in subject.measures.reports[subject.unit.id].items()
    }
    asked = [each for own in found.values() for each in own]
    if asked:
        missing = sum(each.state is MonthState.MISSING for each in asked)
        late = sum(each.state is MonthState.LATE for each in asked)
        yield Number("定期报送", f"应报 {len(asked)} 期次，迟报 {late}，未报 {missing}", "定期报送要求")
    named = {
        state: [
            f"“{matter.zh}”{'、'.join(periods)}"
            for matter, own in found.items()
            if (periods := [str(each.period) for each in own if each.state is state])
        ]
        for state in (MonthState.MISSING, MonthState.LATE)
    }
    if named[MonthState.MISSING]:
        yield problem(
            f"没有报送、也没有零报告的：{'；'.join(named[MonthState.MISSING])}。这些期间的情况不知道，前面的数里没有。"
        )
        yield following("补报没有报送的各期；确实没有发生的，报零报告。")
    if named[MonthState.LATE]:
        yield problem(f"迟报的：{'；'.join(named[MonthState.LATE])}。")
    yield from _last_year(subject)


def _last_year(subject: Subject) -> Iterator[Told]:
    for each in year_reports(subject.registry, subject.unit, subject.as_of):
        if each.year == subject.year - 1 and each.state is MonthState.MISSING:
            yield problem(f"{each.year} 年的年度总结没有报送（截止 {each.due}）。")
