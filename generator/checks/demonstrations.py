"""Demonstrations are held against every criterion, reviewed before they are named, and in good standing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.checks.own_folder import OF_ANOTHER_UNIT
from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Criterion, Demonstration, Result, Review, SelfCheck, Unit
from generator.schema.records.demonstration import UNITS_FOR, Outcome
from generator.schema.records.result import ResultKind
from generator.schema.table import sound

SCORE_OVER_FULL = Code(
    "E392",
    "score-over-full",
    "得分超出分值",
    "得分小于 0，或者比这条指标的分值还多。",
    "得分超出分值，总分就会超过 100。",
    "分值: 10\n得分: 12",
    "分值: 10\n得分: 10",
)
OTHER_KIND = Code(
    "E393",
    "criterion-of-another-kind",
    "对照了别类的指标",
    "自查或复核用的指标，不是这一类创建对象的。",
    "示范窗口对照了示范街道的指标，得分没有意义。",
    "创建类别: 示范窗口\n指标编号: street-03",
    "创建类别: 示范窗口\n指标编号: window-03",
)
UNCHECKED = Code(
    "E394",
    "criterion-unchecked",
    "没有逐条自查就申报",
    "申报复核以前，有指标没有自查结果。",
    "要逐条对照指标创建，漏掉的多半是没有做到的。",
    "申报日期: 2025-10-15（10 条指标自查了 8 条）",
    "补齐 2 条自查，再申报",
)
NAMED_WITHOUT_REVIEW = Code(
    "E395",
    "named-without-review",
    "没有复核达标就命名",
    "命名以前，有必达指标没有复核，或者复核没有达标。",
    "先复核、后命名；自己说达标不算。",
    "命名日期: 2025-12-12（第 3 条必达指标没有复核）",
    "先补复核；没有达标的不命名",
)
NAMED_WHILE_BARRED = Code(
    "E396",
    "named-while-barred",
    "取消评优期间命名",
    "命名的日子，这个单位正在取消评优资格的期限里。",
    "取消评优资格还没有满期就命名，处理就成了空话。",
    "取消评优资格: 2025-03-20 至 2026-03-19\n命名日期: 2025-12-12",
    "命名日期: 2026-03-20 或以后",
)
WRONG_KIND_OF_UNIT = Code(
    "E603",
    "wrong-kind-of-unit",
    "这类单位不能这样创建",
    "创建的类别与单位的类型不相配。",
    "镇报成示范社区，指标和名额都会错。",
    "单位类型: 镇\n创建类别: 示范社区",
    "单位类型: 镇\n创建类别: 示范街道",
)


def find(case: Case) -> Iterator[Finding]:
    program = _Programme(case)
    yield from program.units()
    yield from program.rows()
    for one in sound(case.source.of(Demonstration), "id", "kind", "applied", "awarded"):
        yield from program.applied(one)
        yield from program.awarded(one)
    yield from _barred(case)


def _barred(case: Case) -> Iterator[Finding]:
    results = sound(case.source.of(Result), "unit", "kind", "decided", "period_end")
    bans = [one for one in results if one.kind is ResultKind.BAN]
    for one in sound(case.source.of(Demonstration), "awarded"):
        for ban in bans:
            if (
                ban.unit == one.unit
                and one.awarded
                and ban.period_end
                and ban.decided <= one.awarded <= ban.period_end
            ):
                message = f"{one.awarded} 命名时，本单位因 {ban.basis_document} 取消评优资格，到 {ban.period_end} 为止。"
                help = "请照文件核对两个日期；期限没有满的，不能命名。"
                yield complaint(one, "awarded", NAMED_WHILE_BARRED, message, help)


@dataclass(frozen=True)
class _Programme:
    """All demonstrations of a district, with what was said of each criterion of each."""

    case: Case

    @cached_property
    def criteria(self) -> dict[str, Criterion]:
        readable = sound(
            self.case.source.of(Criterion), "id", "kind", "full_score", "mandatory", "since", "until"
        )
        return {one.id: one for one in readable}

    @cached_property
    def demonstrations(self) -> dict[str, Demonstration]:
        return {one.id: one for one in sound(self.case.source.of(Demonstration), "id", "kind")}

    @cached_property
    def judged(self) -> tuple[SelfCheck | Review, ...]:
        names = ("demonstration", "criterion", "day", "result", "score")
        return (*sound(self.case.source.of(SelfCheck), *names), *sound(self.case.source.of(Review), *names))

    def units(self) -> Iterator[Finding]:
        kinds = {unit.id: unit.kind for unit in sound(self.case.source.of(Unit), "kind")}
        for one in self.demonstrations.values():
            kind = kinds.get(one.unit)
            if kind and kind not in UNITS_FOR[one.kind]:
                message = f"“{one.kind.zh}”不由{kind.zh}创建。"
                yield complaint(
                    one, "kind", WRONG_KIND_OF_UNIT, message, "请核对创建类别，或移到相应的单位。"
                )

    def rows(self) -> Iterator[Finding]:
        for one in self.judged:
            demonstration = self.demonstrations.get(one.demonstration)
            criterion = self.criteria.get(one.criterion)
            if demonstration is None or criterion is None:
                continue
            if isinstance(one, SelfCheck) and one.unit != demonstration.unit:
                message = f"“{demonstration.id}”是别的单位的创建对象。"
                help = f"请移到 units/{demonstration.unit}/，或核对编号。"
                yield complaint(one, "demonstration", OF_ANOTHER_UNIT, message, help)
            if criterion.kind is not demonstration.kind:
                message = f"“{criterion.id}”是{criterion.kind.zh}的指标，“{demonstration.name}”创建的是{demonstration.kind.zh}。"
                yield complaint(one, "criterion", OTHER_KIND, message, "请核对指标编号。")
            elif one.score is not None and not 0 <= one.score <= criterion.full_score:
                message = f"得分 {one.score:f}，这一条的分值是 {criterion.full_score:f}。"
                yield complaint(one, "score", SCORE_OVER_FULL, message, "请照评分表核对。")

    def applied(self, one: Demonstration) -> Iterator[Finding]:
        if one.applied is None or self._lost(SelfCheck.table.path.format(unit=one.unit)):
            return
        told = {each.criterion for each in self.judged if self._of(each, one, SelfCheck, one.applied)}
        missing = [each for each in self._asked(one, one.applied) if each.id not in told]
        if missing:
            numbers = "、".join(str(each.number) for each in missing[:8])
            message = f"{one.applied} 申报以前，第 {numbers} 条指标没有自查，共缺 {len(missing)} 条。"
            help = "请在 self_checks.csv 里补齐；不适用的，对照结果填“不适用”。"
            yield complaint(one, "applied", UNCHECKED, message, help)

    def awarded(self, one: Demonstration) -> Iterator[Finding]:
        if one.awarded is None or self._lost(Review.table.path):
            return
        asked = self._asked(one, one.awarded)
        good = self._passed(one, one.awarded)
        failed = [each for each in asked if each.mandatory and each.id not in good]
        if failed:
            numbers = "、".join(str(each.number) for each in failed[:8])
            message = f"{one.awarded} 命名以前，第 {numbers} 条必达指标没有复核达标。"
            yield complaint(
                one,
                "awarded",
                NAMED_WITHOUT_REVIEW,
                message,
                "请核对 oversight/reviews.csv；没有达标的不命名。",
            )
        elif not asked:
            message = f"“{one.kind.zh}”在 {one.awarded} 没有现行指标，无从复核。"
            yield complaint(
                one, "awarded", NAMED_WITHOUT_REVIEW, message, "请先在 programme/criteria.csv 列出指标。"
            )

    def _asked(self, one: Demonstration, day: date) -> list[Criterion]:
        return [each for each in self.criteria.values() if each.kind is one.kind and each.in_force(day)]

    def _passed(self, one: Demonstration, day: date) -> set[str]:
        """Criteria that were met by the last review before a day."""
        last: dict[str, Review] = {}
        for each in self.judged:
            if isinstance(each, Review) and self._of(each, one, Review, day):
                earlier = last.get(each.criterion)
                if earlier is None or earlier.day <= each.day:
                    last[each.criterion] = each
        return {criterion for criterion, each in last.items() if each.result is Outcome.MET}

    @staticmethod
    def _of(each: SelfCheck | Review, one: Demonstration, cls: type[SelfCheck | Review], day: date) -> bool:
        return isinstance(each, cls) and each.demonstration == one.id and each.day <= day

    def _lost(self, file: str) -> bool:
        return bool({file, Criterion.table.path} & self.case.source.lost)
