"""Who owes has a plan with dates and shares that rise to the whole (淮信用办〔2021〕5号 二（五）3)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Arrears, ArrearsPlan, Unit
from generator.schema.records.arrears import DebtorKind
from generator.schema.records.unit import UnitKind
from generator.schema.table import sound

NO_PLAN = Code(
    "E329",
    "no-plan",
    "有欠款没有清欠计划",
    "登记了欠款，就要有写明时间节点和清偿比例的清欠计划。",
    "没有时间表的还款不算数。",
    "有 arrears.csv，没有 arrears_plan.csv",
    "时间节点,清偿比例,备注\n2025-06-30,50%,\n2025-12-31,100%,",
)
PLAN_NOT_RISING = Code(
    "E330",
    "plan-not-rising",
    "清欠计划的比例不对",
    "清偿比例应随时间节点上升；政府部门最后一个节点应为 100%（限时清零）。",
    "比例不升反降，或到最后还清不完，都不是清欠计划。",
    "2025-06-30,50%；2025-12-31,40%",
    "2025-06-30,50%；2025-12-31,100%",
)
DEBTOR_MISMATCH = Code(
    "E331",
    "debtor-mismatch",
    "欠款主体类别与单位类型不符",
    "国有企业的欠款主体类别是“国有企业”，其他单位不能填“国有企业”。",
    "类别错了，月月有进度和限时清零的要求就会用错。",
    "镇政府的欠款填了“国有企业”",
    "欠款主体类别: 政府部门",
)

_MAKE_PLAN = (
    "请在同一文件夹新建 arrears_plan.csv，第一行写："
    f"{','.join(field.title for field in ArrearsPlan.table.typed_fields)}；下面每个时间节点一行。"
)
_DEBTORS = "镇、街道、区级部门填“政府部门”，事业单位填“事业单位”，国有企业填“国有企业”。"


def find(case: Case) -> Iterator[Finding]:
    plans: dict[str, list[ArrearsPlan]] = defaultdict(list)
    for step in case.source.of(ArrearsPlan):
        plans[step.unit].append(step)
    kinds = {unit.id: unit.kind for unit in sound(case.source.of(Unit), "kind")}
    debts: dict[str, list[Arrears]] = defaultdict(list)
    for debt in sound(case.source.of(Arrears), "debtor"):
        debts[debt.unit].append(debt)
        yield from _debtor(debt, kinds.get(debt.unit))
    for unit, owed in debts.items():
        if unit not in plans and ArrearsPlan.table.path.format(unit=unit) not in case.source.lost:
            message = "登记了欠款，却没有清欠计划。"
            yield complaint(owed[0], "", NO_PLAN, message, _MAKE_PLAN)
    for unit, steps in plans.items():
        government = any(debt.debtor is DebtorKind.GOVERNMENT for debt in debts[unit])
        yield from _steps(list(sound(steps, "target_date", "target_ratio")), government, len(steps))


def _debtor(debt: Arrears, kind: UnitKind | None) -> Iterator[Finding]:
    if kind is not None and (debt.debtor is DebtorKind.SOE) != (kind is UnitKind.SOE):
        message = f"单位类型是{kind.zh}，欠款主体类别却是“{debt.debtor.zh}”。"
        yield complaint(debt, "debtor", DEBTOR_MISMATCH, message, _DEBTORS)


def _steps(steps: list[ArrearsPlan], government: bool, all_steps: int) -> Iterator[Finding]:
    for before, after in pairwise(steps):
        if after.target_date <= before.target_date:
            message = f"时间节点 {after.target_date} 没有晚于上一个 {before.target_date}。"
            yield complaint(after, "target_date", PLAN_NOT_RISING, message, "请按日期先后排列。")
        if after.target_ratio < before.target_ratio:
            message = f"清偿比例由 {before.target_ratio:.0%} 降到 {after.target_ratio:.0%}。"
            yield complaint(after, "target_ratio", PLAN_NOT_RISING, message, "这一栏填累计比例。")
    if government and len(steps) == all_steps and steps and steps[-1].target_ratio != 1:
        message = f"最后一个节点只到 {steps[-1].target_ratio:.0%}。"
        yield complaint(
            steps[-1], "target_ratio", PLAN_NOT_RISING, message, "政府部门的最后一个节点应为 100%。"
        )
