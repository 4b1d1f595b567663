"""Days and months in the habits in which they are typed. None: refused, with the code that says why."""

from datetime import date

import pytest

from generator.schema.types import Day, DayOfYear, MonthOfYear
from generator.schema.types.days import Month, MonthDay
from tests.schema.reading import reading


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("2025-07-30", date(2025, 7, 30), ""),
        ("2024-02-29", date(2024, 2, 29), ""),
        ("2025年7月30日", date(2025, 7, 30), "W201"),
        ("2025 年 7 月 30 日", date(2025, 7, 30), "W201"),
        ("2025年07月30", date(2025, 7, 30), "W201"),
        ("2025/7/30", date(2025, 7, 30), "W201"),
        ("2025.7.30", date(2025, 7, 30), "W201"),
        ("2025-7-3", date(2025, 7, 3), "W201"),
        ("2025-07-30 00:00:00", date(2025, 7, 30), "W201"),
        ("2025/7/30 0:00", date(2025, 7, 30), "W201"),
        ("２０２５年７月３０日", date(2025, 7, 30), "W201"),
        ("2025-02-30", None, "E205"),
        ("2025-02-29", None, "E205"),
        ("2025-13-01", None, "E205"),
        ("2025-00-10", None, "E205"),
        ("0000-01-01", None, "E205"),
        ("2025年2月30日", None, "E205"),
        ("2025/4/31", None, "E205"),
        ("7月底前", None, "E204"),
        ("2025年", None, "E204"),
        ("2025-07", None, "E204"),
        ("2025.7", None, "E204"),
        ("20250730", date(2025, 7, 30), "W201"),
        ("20251345", None, "E205"),
        ("２０２５－０７－３０", date(2025, 7, 30), "W201"),
        ("２０２５／７／３", date(2025, 7, 3), "W201"),
        ("2025—07—30", date(2025, 7, 30), "W201"),
        ("2025年7月30号", date(2025, 7, 30), "W201"),
        ("2025-07-30T00:00:00", date(2025, 7, 30), "W201"),
        ("2025-07-30T08:00:00+08:00", date(2025, 7, 30), "W201"),
        ("2025年7月30日（星期三）", date(2025, 7, 30), "W201"),
        ("July 30, 2025", date(2025, 7, 30), "W201"),
        ("30-Jul-2025", date(2025, 7, 30), "W201"),
        ("二〇二五年七月三十日", date(2025, 7, 30), "W201"),
        ("二零二五年十二月三十一日", date(2025, 12, 31), "W201"),
        ("二O二五年十月十日", date(2025, 10, 10), "W201"),
        ("二○二五年二月三十日", None, "E205"),
        ("贰零贰伍年柒月叁拾日", date(2025, 7, 30), "W201"),
        ("2025、7、30", date(2025, 7, 30), "W201"),
        ("2025，7，30", date(2025, 7, 30), "W201"),
        ("2025_07_30", date(2025, 7, 30), "W201"),
        ("2025 07 30", date(2025, 7, 30), "W201"),
        ("2025. 7. 30", date(2025, 7, 30), "W201"),
        ("2025-Jul-30", date(2025, 7, 30), "W201"),
        ("2025年7月30日17时", date(2025, 7, 30), "W201"),
        ("2025-07-30 下午5点", date(2025, 7, 30), "W201"),
        ("2025-07-30+08:00", date(2025, 7, 30), "W201"),
        ("2025-07-30Z", None, "E204"),
        ("2025,7", None, "E204"),
        ("1900/1/0", None, "E205"),
        ("2025年7月30日（星期四）", None, "E204"),
        ("2025-07-29T16:00:00Z", None, "E204"),
        ("30-Jul-25", None, "E204"),
        ("07/08/2021", None, "E204"),
        ("20l5-07-30", None, "E204"),
        ("2O25-07-30", None, "E204"),
        ("45868", None, "E204"),
        ("25-07-30", None, "E204"),
        ("30/7/2025", None, "E204"),
        ("2025-07-30 14:30", date(2025, 7, 30), "W201"),
        ("2025-07-30至2025-08-30", None, "E204"),
        ("同上", None, "E204"),
        ("—", None, "E204"),
        ("长期", None, "E204"),
    ],
)
def test_day(typed: str, value: date | None, code: str) -> None:
    assert reading(Day(), typed) == (value, code)


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("2025-07", Month(2025, 7), ""),
        ("2025-12", Month(2025, 12), ""),
        ("2025年7月", Month(2025, 7), "W201"),
        ("2025年07月", Month(2025, 7), "W201"),
        ("2025/7", Month(2025, 7), "W201"),
        ("2025-7", Month(2025, 7), "W201"),
        ("2026.01", Month(2026, 1), "W201"),
        ("2026.10", Month(2026, 10), "W212"),
        ("2026.9", Month(2026, 9), "W201"),
        ("202507", Month(2025, 7), "W201"),
        ("2025/7/1", Month(2025, 7), "W201"),
        ("2025-07-01 00:00:00", Month(2025, 7), "W201"),
        ("45839", Month(2025, 7), "W201"),
        ("2025-7月", Month(2025, 7), "W201"),
        ("二〇二五年七月", Month(2025, 7), "W201"),
        ("2025年十二月", Month(2025, 12), "W201"),
        ("2026年元月", Month(2026, 1), "W201"),
        ("2026.1月", Month(2026, 1), "W201"),
        ("2026.10月", Month(2026, 10), "W201"),
        ("2026年10", Month(2026, 10), "W201"),
        ("Jan 2026", Month(2026, 1), "W201"),
        ("2026_01", Month(2026, 1), "W201"),
        ("2026·1", None, "E206"),
        ("45840", None, "E206"),
        ("202513", None, "E206"),
        ("Jun-25", Month(2025, 6), "W201"),
        ("nov-24", Month(2024, 11), "W201"),
        ("Juni-25", None, "E206"),
        ("25-Jun", None, "E206"),
        ("2026.1", None, "E206"),
        ("2025-13", None, "E206"),
        ("2025-00", None, "E206"),
        ("2025年13月", None, "E206"),
        ("0000-05", None, "E206"),
        ("9999-12", None, "E206"),
        ("0000年5月", None, "E206"),
        ("7月", None, "E206"),
        ("2025-07-30", None, "E206"),
        ("2025年第二季度", None, "E206"),
    ],
)
def test_month(typed: str, value: Month | None, code: str) -> None:
    assert reading(MonthOfYear(), typed) == (value, code)


def test_number_of_a_spreadsheet_is_a_day_that_has_happened_but_none_of_a_promise() -> None:
    assert reading(Day(past=True), "46086") == (date(2026, 3, 5), "W211")
    assert reading(Day(past=True), "46086.5") == (date(2026, 3, 5), "W211")
    assert reading(Day(past=True, promised=True), "46086") == (None, "E204")
    assert reading(Day(), "46086") == (None, "E204")
    assert reading(Day(past=True), "16086") == (None, "E204")


def test_time_that_is_left_out_is_told() -> None:
    assert Day().read("2026/3/5 14:30")[1][0].message == "“2026/3/5 14:30”已按 2026-03-05 读取，时间没有读。"
    assert "时间" not in Day().read("2026/3/5 0:00")[1][0].message


def test_october_that_may_be_january_is_told_so() -> None:
    (said,) = MonthOfYear().read("2026.10")[1]
    assert said.help == "是 10 月的改写为 2026-10，是 1 月的改写为 2026-01。"


def test_months_count_over_the_end_of_a_year() -> None:
    assert Month(2025, 12).plus(1) == Month(2026, 1)
    assert Month(2026, 1).plus(-13) == Month(2024, 12)
    assert Month(2025, 12) < Month(2026, 1) <= Month(2026, 1)


def test_last_day_of_february_knows_leap_years() -> None:
    assert Month(2024, 2).last_day == date(2024, 2, 29)
    assert Month(2025, 2).last_day == date(2025, 2, 28)
    assert Month(2025, 12).last_day == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("07/08/2021", "分不清是 2021-07-08 还是 2021-08-07"),
        ("30/7/2025", "如果是 2025-07-30，就这样写"),
        ("26-3-5", "年份要写四位；如果是 2026-03-05"),
        ("2026年3月5日前", "如果到 2026-03-05 为止，就写这一天"),
        ("2026-03-05至2026-03-07", "这里只填一天"),
        ("2026-03-04T16:00:00Z", "别的时区的时间"),
        ("2026年3月5日（星期五）", "写的日子和星期对不上"),
        ("农历二月十七", "换算成公历"),
        ("20l6-03-05", "“l”是字母，不是数字“1”；如果是 2016-03-05"),
        ("46086.5", "序号对应 2026-03-05"),
        ("截至2026年3月5日", "如果到 2026-03-05 为止，就写这一天"),
        ("2026年3月5日（含）", "如果到 2026-03-05 为止，就写这一天"),
        ("2026年3月5日前办结", "如果到 2026-03-05 为止，就写这一天"),
        ("2026年底", "如果是年底，请写成 2026-12-31"),
        ("2026年上半年", "如果是 2026-06-30，就这样写"),
        ("202606", "如果是月底，请写成 2026-06-30"),
        ("2026", "只有年份"),
        ("6.30", "缺少年份"),
        ("六月三十日", "缺少年份"),
        ("30-Jun-26", "年份要写四位"),
        ("2026-06-30、2026-07-30", "请只留一个日期"),
        ("1900/1/0", "这是空格子被表格软件当成了 0"),
        ("4.6203E+4", "科学记数"),
        ("持续推进", "填“复核周期”"),
        ("每月25日", "每期都办的"),
        ("即日起", "请写日历上的一天"),
        ("签订合同后30日内", "程序不替您往后推算"),
        ("3个月内", "程序不替您往后推算"),
        ("2026年2月", "如果是月底，请写成 2026-02-28"),
        ("2026-02", "如果是月底，请写成 2026-02-28"),
        ("2026年7月底", "如果是月底，请写成 2026-07-31"),
        ("46086", "序号对应 2026-03-05"),
        ("########", "请把列拉宽"),
        ("7月底前", "请写明最后一天是哪一天"),
        ("7月31日", "缺少年份"),
        ("长期", "填“复核周期”"),
        ("—", "没有的请把这一格空着"),
        ("待定", "日子定了再填"),
        ("甲", "请写成 年-月-日"),
    ],
)
def test_what_is_no_day_is_told_what_to_do(typed: str, help: str) -> None:
    value, (said,) = Day().read(typed)
    assert value is None
    assert help in said.help


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("26-May", "看不出年份"),
        ("26.5", "年份要写四位"),
        ("2O26-05", "“O”是字母，不是数字“0”；如果是 2026-05"),
        ("2026.1", "可能是 2026-01，也可能是 2026-10"),
        ("45810", "序号对应 2025-06"),
        ("7月", "缺少年份"),
        ("2025-07-30", "不填哪一天"),
        ("####", "请把列拉宽"),
        ("二季度", "这里按月填，一行一个月"),
    ],
)
def test_what_is_no_month_is_told_what_to_do(typed: str, help: str) -> None:
    value, (said,) = MonthOfYear().read(typed)
    assert value is None
    assert help in said.help


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("11-15", MonthDay(11, 15), ""),
        ("01-05", MonthDay(1, 5), ""),
        ("1-5", MonthDay(1, 5), "W201"),
        ("11月15日", MonthDay(11, 15), "W201"),
        ("11 月 15 日", MonthDay(11, 15), "W201"),
        ("11/15", MonthDay(11, 15), "W201"),
        ("１１月１５日", MonthDay(11, 15), "W201"),
        ("02-29", None, "E205"),
        ("13-01", None, "E205"),
        ("2025-11-15", None, "E204"),
        ("11月中旬", None, "E204"),
        ("1115", None, "E204"),
    ],
)
def test_day_of_every_year(typed: str, value: MonthDay | None, code: str) -> None:
    assert reading(DayOfYear(), typed) == (value, code)


def test_day_of_a_year() -> None:
    assert MonthDay(11, 15).of(2025) == date(2025, 11, 15)
