"""What is owed, month by month. Silence is not zero, and missing months are never filled in."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures.arrears import Debtor, by_month, debtors, total
from generator.measures.terms import MonthState, State
from generator.registry import register
from tests.sites import AS_OF, ENTERPRISE, HOUSING, PARK, REQUIREMENTS, TOWN, district, good, text

M = MonthState


def found(as_of: date = AS_OF) -> dict[str, Debtor]:
    return debtors(register(good(), AS_OF), as_of)


def changed(folder: Path, changes: dict[str, object]) -> dict[str, Debtor]:
    return debtors(register(load(district(folder, changes)), AS_OF), AS_OF)  # type: ignore[arg-type]


def months(debtor: Debtor) -> list[tuple[str, MonthState]]:
    return [(str(each.month), each.state) for each in debtor.months]


def test_months_of_a_department_reported_late_and_missing() -> None:
    assert months(found()["990199-zj"]) == [
        ("2026-01", M.REPORTED),
        ("2026-02", M.LATE),  # on 16 March, due on the 10th
        ("2026-03", M.REPORTED),  # on the 10th itself
        ("2026-04", M.MISSING),
        ("2026-05", M.REPORTED),
    ]


def test_figures_of_a_department_by_hand() -> None:
    housing = found()["990199-zj"]
    assert housing.state is State.DATA
    assert (housing.balance, housing.paid) == (Decimal("60000.00"), Decimal("90000.00"))
    assert str(housing.reported_to) == "2026-05"
    assert housing.actual_ratio == Decimal("0.6")  # 90,000 of 150,000
    assert housing.planned_ratio == Decimal("0.8")  # the node of 30 June is reached on that day
    assert housing.is_behind
    assert not housing.is_past_clearing
    assert housing.missing == 1


def test_plan_asks_only_for_the_nodes_reached() -> None:
    assert found(date(2026, 6, 29))["990199-zj"].planned_ratio == Decimal("0.4")
    assert not found(date(2026, 6, 29))["990199-zj"].is_behind
    assert found(date(2026, 3, 30))["990199-zj"].planned_ratio == 0


def test_planned_balance_follows_the_nodes() -> None:
    planned = [each.planned for each in found()["990199-zj"].months]
    assert planned == [
        Decimal("150000.00"), Decimal("150000.00"), Decimal("90000.00"), Decimal("90000.00"), Decimal("90000.00"),
    ]  # fmt: skip


def test_balance_of_a_missing_month_is_not_known() -> None:
    balances = [each.balance for each in found()["990199-zj"].months]
    assert balances == [
        Decimal("150000.00"), Decimal("120000.00"), Decimal("90000.00"), None, Decimal("60000.00"),
    ]  # fmt: skip


def test_past_the_last_node_with_a_balance_is_past_clearing() -> None:
    town = found()["990199101"]
    assert town.is_past_clearing
    assert town.balance == Decimal("8000.00")
    assert not found(date(2026, 5, 30))["990199101"].is_past_clearing


def test_zero_reports_are_statements() -> None:
    enterprise = found()["990199-ct"]
    assert enterprise.state is State.ZERO
    assert {state for _, state in months(enterprise)} == {M.ZERO}
    assert (enterprise.balance, enterprise.paid, enterprise.actual_ratio) == (0, 0, None)
    assert not enterprise.is_behind


def test_silence_is_missing_where_reports_are_asked_for_and_not_applicable_elsewhere() -> None:
    park, village = found()["990199401"], found()["990199101201"]
    assert park.state is State.MISSING
    assert (park.balance, park.paid, park.reported_to) == (None, None, None)
    assert {state for _, state in months(park)} == {M.MISSING}
    assert park.missing == 5
    assert village.state is State.NOT_APPLICABLE
    assert village.months == ()


def test_month_is_missing_only_once_it_is_due() -> None:
    assert [str(each.month) for each in found(date(2026, 7, 9))["990199401"].months][-1] == "2026-05"
    assert [str(each.month) for each in found(date(2026, 7, 10))["990199401"].months][-1] == "2026-06"


def test_month_reported_before_it_is_due_is_there_and_others_are_not_due(tmp_path: Path) -> None:
    name = f"{HOUSING}arrears_progress.csv"
    row = "2026-05,否,0.00,90000.00,60000.00,2026-06-08,\n"
    early = "2026-06,否,0.00,90000.00,60000.00,2026-06-30,\n"
    housing = changed(tmp_path, {name: (row, row + early)})["990199-zj"]
    assert months(housing)[-1] == ("2026-06", M.REPORTED)
    housing = changed(tmp_path / "2", {name: (row, early)})["990199-zj"]
    assert months(housing)[-2:] == [("2026-05", M.MISSING), ("2026-06", M.REPORTED)]


def test_unit_with_debts_must_report_whatever_its_kind(tmp_path: Path) -> None:
    name = "units/990199101201/arrears.csv"
    header = "编号,欠款主体类别,债权人类别,款项类别,交付（验收）日期,应付日期,欠款金额（元）,分歧情况\n"
    row = "cun-1,政府部门,其他,货物,2025-11-01,2025-12-01,100,无分歧\n"
    village = changed(tmp_path, {name: header + row})["990199101201"]
    assert village.state is State.MISSING
    assert village.missing == 5


def test_nothing_is_asked_for_before_a_unit_was_set_up(tmp_path: Path) -> None:
    park = changed(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 园区\n设立日期: 2026-04-15")})["990199401"]
    assert [month for month, _ in months(park)] == ["2026-04", "2026-05"]


def test_without_a_start_the_first_report_of_anyone_is_the_start(tmp_path: Path) -> None:
    park = changed(tmp_path, {REQUIREMENTS: ("清欠月报起始月份: 2026-01\n", "")})["990199401"]
    assert next(month for month, _ in months(park)) == "2026-01"


def test_district_that_asks_nobody_knows_of_nobody(tmp_path: Path) -> None:
    gone = dict.fromkeys(
        f"{unit}{name}.csv"
        for unit in (HOUSING, TOWN)
        for name in ("arrears", "arrears_plan", "arrears_progress")
    )
    some = changed(tmp_path, {REQUIREMENTS: None, f"{ENTERPRISE}arrears_progress.csv": None, **gone})
    assert {each.state for each in some.values()} == {State.MISSING}
    assert {each.months for each in some.values()} == {()}


def test_total_counts_the_silent_and_adds_nothing_for_them() -> None:
    sums = total(found().values())
    assert (sums.balance, sums.paid) == (Decimal("68000.00"), Decimal("102000.00"))
    assert (sums.reporting, sums.silent) == (3, 1)


def test_month_in_which_a_debtor_was_silent_is_never_summed() -> None:
    sums = {str(each.month): each for each in by_month(found().values())}
    assert sums["2026-01"].balance == Decimal("170000.00")
    assert sums["2026-05"].balance == Decimal("68000.00")
    for month in ("2026-02", "2026-03", "2026-04"):
        assert sums[month].balance is None, month
    assert [(each.reported, each.asked) for each in sums.values()] == [(2, 2), (1, 2), (1, 2), (0, 2), (2, 2)]


def test_month_that_only_some_have_reported_before_it_is_due_is_no_total(tmp_path: Path) -> None:
    name, last = f"{HOUSING}arrears_progress.csv", "2026-05,否,0.00,90000.00,60000.00,2026-06-08,\n"
    some = changed(
        tmp_path / "some", {name: (last, last + "2026-06,否,10000.00,100000.00,50000.00,2026-06-30,\n")}
    )
    assert [str(each.month) for each in by_month(some.values())][-1] == "2026-05"
    head, *_, town = text(f"{TOWN}arrears_progress.csv").splitlines()
    assert town.startswith("2026-05,否"), head
    root = district(
        tmp_path / "all",
        {
            name: (last, last + "2026-06,否,10000.00,100000.00,50000.00,2026-06-30,\n"),
            f"{TOWN}arrears_progress.csv": (town, f"{town}\n2026-06,否,1000.00,13000.00,7000.00,2026-06-30,"),
        },
    )
    month = by_month(debtors(register(load(root), AS_OF), AS_OF).values())[-1]
    assert (str(month.month), month.balance) == ("2026-06", Decimal("57000.00"))  # 50,000 and 7,000


def test_planned_balance_of_all_is_the_sum_of_the_plans() -> None:
    assert [each.planned for each in by_month(found().values())] == [
        Decimal("170000.00"), Decimal("170000.00"), Decimal("110000.00"), Decimal("110000.00"), Decimal("90000.00"),
    ]  # fmt: skip


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2025, 12, 31)])
def test_nothing_is_due_before_the_start(day: date) -> None:
    assert found(day)["990199401"].missing == 0


def test_months_of_units_set_up_at_different_times_are_summed_by_month(tmp_path: Path) -> None:
    young = text(f"{TOWN}unit.yml") + "设立日期: 2026-04-01\n"
    root = district(tmp_path, {f"{TOWN}unit.yml": young})
    head, *rows = text(f"{TOWN}arrears_progress.csv").splitlines()
    (root / TOWN / "arrears_progress.csv").write_text("\n".join([head, rows[-1]]) + "\n", "utf-8")
    registry = register(load(root), AS_OF)
    sums = {str(each.month): each for each in by_month(debtors(registry, AS_OF).values())}
    assert sums["2026-03"].asked == 1
    assert sums["2026-04"].asked == 2
    assert sums["2026-05"].reported == sums["2026-05"].asked
