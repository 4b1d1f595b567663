"""A table that a clerk typed, and what becomes of it: columns, rows, cells."""

import pytest

from generator.canonical.changes import Clean, Layout, Left, Obstacle, Outcome, Respelt, Tidied
from generator.canonical.one_file import outcome
from generator.load.one_file import kind_of
from tests.sites import GOOD

CALENDAR = "programme/calendar.csv"
PLAN = "units/990199101/arrears_plan.csv"
CRITERIA = "programme/criteria.csv"
MONTHS = "units/990199101/arrears_progress.csv"
CANONICAL = "日期,安排,依据\n2027-01-01,休息,国办发明电〔2026〕7号\n2027-01-02,上班,\n"


def of(name: str, raw: str | bytes) -> Outcome:
    kind = kind_of(name)
    assert kind is not None
    return outcome(kind, name, raw if isinstance(raw, bytes) else raw.encode())


def tidied(raw: str | bytes, name: str = CALENDAR) -> Tidied:
    done = of(name, raw)
    assert isinstance(done, Tidied), done
    assert of(name, done.draft.text) == Clean(name)
    return done


def test_columns_are_named_and_ordered_as_the_table_has_them_and_rows_stay() -> None:
    done = tidied("依据,day,安排\n,2027/1/2,work\n国办发明电〔2026〕7号,2027-01-01,休息\n")
    assert done.draft.text == "日期,安排,依据\n2027-01-02,上班,\n2027-01-01,休息,国办发明电〔2026〕7号\n"
    assert done.draft.layout == (Layout.NAMES, Layout.ORDER)
    assert done.draft.respelt == (
        Respelt(2, "日期", "2027/1/2", "2027-01-02"),
        Respelt(2, "安排", "work", "上班"),
    )


def test_a_file_keeps_the_columns_that_it_has() -> None:
    assert of(CALENDAR, "日期,安排\n2027-01-01,休息\n") == Clean(CALENDAR)
    assert of(CALENDAR, "日期,安排,依据\n") == Clean(CALENDAR)


def test_blank_rows_columns_and_blanks_around_cells_go() -> None:
    typed = "\n日期, 安排 ,依据,,\n\n2027-01-01,　休息 ,国办发明电〔2026〕7号\n,,,,\n2027-01-02,上班,,,\n\n"
    done = tidied(typed)
    assert done.draft.text == CANONICAL
    assert Layout.BLANKS in done.draft.layout


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings_line_ends_and_tabs_become_one(encoding: str) -> None:
    done = tidied(CANONICAL.replace(",", "\t").replace("\n", "\r\n").encode(encoding))
    assert done.draft.text == CANONICAL
    assert done.draft.layout == (Layout.LINE_ENDS,)
    assert len({each.code.id for each in done.gone} & {"W101", "W102", "W103"}) == 2


def test_cells_are_quoted_only_where_needed() -> None:
    typed = '"日期","安排","依据"\n"2027-01-01","休息","甲,乙 ""丙"""\n'
    assert tidied(typed).draft.text == '日期,安排,依据\n2027-01-01,休息,"甲,乙 ""丙"""\n'


def test_amounts_and_shares_are_written_as_downloads_carry_them() -> None:
    done = tidied("时间节点,清偿比例\n2026-06-30,30%\n2026-12-31,100%\n", PLAN)
    assert done.draft.text == "时间节点,清偿比例\n2026-06-30,0.3\n2026-12-31,1\n"
    head = "月份,零报告,本月新增（元）,累计清偿（元）,期末余额（元）,报送日期\n"
    done = tidied(f'{head}2026年1月,no,"1,200",¥3,12.5万元,2026.2.5\n', MONTHS)
    assert done.draft.text == f"{head}2026-01,否,1200.00,3.00,125000.00,2026-02-05\n"


def test_empty_cell_stays_empty_whatever_it_means() -> None:
    head, row = (GOOD / CRITERIA).read_text("utf-8").splitlines()[:2]
    text = f"{head}\n{row.replace('3号,是,', '3号,,')}\n"
    assert of(CRITERIA, text) == Clean(CRITERIA)
    assert tidied(text.replace("编号", "id"), CRITERIA).draft.text == text


@pytest.mark.parametrize(
    ("typed", "row", "obstacle"),
    [
        ("日期,安排,\n2027-01-01,休息,要核对\n", 2, Obstacle.CELL_WITHOUT_HEADING),
        ("日期,,安排\n2027-01-01,,休息\n2027-01-02,节,上班\n", 3, Obstacle.CELL_WITHOUT_HEADING),
        ("放假安排,\n日期,安排\n2027-01-01,休息\n", 1, Obstacle.ROW_UNREAD),
        ("日期,安排\n2027-01-01,休息\n合计,1 天\n", 3, Obstacle.ROW_UNREAD),
    ],
)
def test_cells_that_nobody_reads_keep_the_file_as_it_is(typed: str, row: int, obstacle: Obstacle) -> None:
    done = of(CALENDAR, typed)
    assert isinstance(done, Left)
    assert done.findings or done.obstacles == ((row, obstacle),)


@pytest.mark.parametrize(
    "typed",
    [
        "日期,安排,备注\n2027-01-01,休息,甲\n",
        "日期,安排,安排\n2027-01-01,休息,上班\n",
        "日期,安排\n2027-01-01,休息,甲\n",
        "日期,安排\n2027-02-30,休息\n",
        "日期,安排\n2027-01-01,\n",
        "安排\n休息\n",
        '日期,安排\n"2027-01-01,休息\n',
        "姓名,日期,安排\n甲,2027-01-01,休息\n",
        "",
    ],
)
def test_table_with_an_error_is_left_alone_with_its_findings(typed: str) -> None:
    done = of(CALENDAR, typed)
    assert isinstance(done, Left)
    assert done.findings


def test_sign_for_nothing_is_an_empty_cell() -> None:
    done = tidied("日期,安排,依据\n2027-01-01,休息,/\n")
    assert done.draft.text == "日期,安排,依据\n2027-01-01,休息,\n"
    assert done.draft.respelt == (Respelt(2, "依据", "/", ""),)
    head, row = (GOOD / CRITERIA).read_text("utf-8").splitlines()[:2]
    done = tidied(f"{head}\n{row.replace('3号,是,', '3号,/,')}\n", CRITERIA)
    assert done.draft.text == f"{head}\n{row.replace('3号,是,', '3号,,')}\n"
