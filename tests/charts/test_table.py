import csv as reader

from generator.charts import csv, table
from tests.charts.examples import BURNDOWN, RANKED, SHARE


def test_table_names_units_and_gaps():
    made = table(BURNDOWN)
    assert made.head == ("月份", "计划余额（元）", "实际余额（元）")
    assert made.rows[1] == ("2025-02", "1,250,000.00", "1,180,000.50")
    assert made.rows[2][2] == "未报送"
    assert made.rows[5][2] == "未到期"


def test_one_bar_has_a_row_for_each_part():
    made = table(SHARE)
    assert made.head == ("状态", "平桥镇（项）")
    assert made.rows[-1] == ("未启动", "0")


def test_notes_are_the_last_column_and_not_a_number():
    made = table(RANKED)
    assert made.head[-1] == "按期"
    assert made.numeric == (False, True, True, False)


def test_csv_holds_what_the_table_holds_as_plain_numbers():
    rows = list(reader.reader(csv(BURNDOWN).splitlines()))
    assert rows[0] == list(table(BURNDOWN).head)
    assert rows[2] == ["2025-02", "1250000", "1180000.50"]
    assert rows[3][2] == "未报送"
    assert len(rows) == 1 + len(table(BURNDOWN).rows)


def test_csv_ends_lines_with_lf_only():
    assert "\r" not in csv(RANKED)
