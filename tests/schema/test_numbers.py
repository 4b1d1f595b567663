"""Counts, amounts and ratios: exact, and never guessed."""

from decimal import Decimal

import pytest

from generator.schema.types import Count, Money, Number, Percent, Ratio
from generator.schema.types.numbers import Whole
from tests.schema.reading import reading


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("125000.00", "125000.00", ""),
        ("125000", "125000.00", ""),
        ("0", "0.00", ""),
        ("0.5", "0.50", ""),
        ("12.50", "12.50", ""),
        ("007", "7.00", ""),
        ("125000.5元", "125000.50", "W202"),
        ("12.5万元", "125000.00", "W202"),
        ("12.5 万元", "125000.00", "W202"),
        ("0.000001万元", "0.01", "W202"),
        ("¥1,000", "1000.00", "W202"),
        ("￥1,234,567.89", "1234567.89", "W202"),
        ("1,000.00", "1000.00", "W202"),
        ("１２３４．５", "1234.50", "W202"),
        ("１２，５００", "12500.00", "W202"),
        ("9999999999999", "9999999999999.00", ""),
        ("10000000000000", None, "E208"),
        ("999999999999999.999999万元", None, "E208"),
        ("1" + ",000" * 20, None, "E207"),
        ("1234.567", None, "E209"),
        ("0.0000001万元", None, "E207"),
        ("0.0000005", None, "E207"),
        ("0.12345万元", "1234.50", "W202"),
        ("-100", None, "E208"),
        ("-0.01", None, "E208"),
        ("-1万元", None, "E208"),
        ("1,00", None, "E207"),
        ("1,0000", None, "E207"),
        ("1.000,00", None, "E207"),
        ("12.5万", "125000.00", "W202"),
        ("0.5亿元", "50000000.00", "W202"),
        ("¥12.5万元", "125000.00", "W202"),
        ("人民币12000元整", "12000.00", "W202"),
        ("RMB 12000", "12000.00", "W202"),
        ("+12000", "12000.00", "W202"),
        ("12000万元", "120000000.00", "W213"),
        ("9999万元", "99990000.00", "W202"),
        ("12亿元", "1200000000.00", "W213"),
        ("(1,200.00)", None, "E208"),
        ("（1200）", None, "E208"),
        ("1200-", None, "E208"),
        ("△1200", None, "E208"),
        ("12 000.00", None, "E207"),
        ("$12000", None, "E207"),
        ("12OOO", None, "E207"),
        ("壹万贰仟元整", "12000.00", "W202"),
        ("人民币壹拾贰万伍仟元整", "125000.00", "W202"),
        ("壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", "1234567.89", "W202"),
        ("壹仟元零伍分", "1000.05", "W202"),
        ("伍拾萬圆整", "500000.00", "W202"),
        ("零元伍角整", "0.50", "W202"),
        ("壹拾贰万伍仟", None, "E207"),
        ("壹拾贰万伍仟元", None, "E207"),
        ("十二万五千元整", None, "E207"),
        ("壹贰叁元整", None, "E207"),
        ("12.5 万 元", "125000.00", "W202"),
        ("125000圆", "125000.00", "W202"),
        ("-0", "0.00", ""),
        ("三万", None, "E207"),
        ("十几万元", None, "E207"),
        ("约100", None, "E207"),
        ("1e6", None, "E207"),
        ("1.25E+05", None, "E207"),
        ("NaN", None, "E207"),
        ("Infinity", None, "E207"),
        ("--5", None, "E207"),
        ("１.", None, "E207"),
        (".5", None, "E207"),
        ("无", None, "E207"),
        ("/", None, "E207"),
        ("同上", None, "E207"),
        ("¥", None, "E207"),
        ("1234567890123456", None, "E207"),
    ],
)
def test_money(typed: str, value: str | None, code: str) -> None:
    read, said = reading(Money(), typed)
    assert (read if read is None else Money().write(read), said) == (value, code)


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("0.85", "0.85", ""),
        ("85%", "0.85", ""),
        ("85 %", "0.85", ""),
        ("８５％", "0.85", ""),
        ("33.3%", "0.333", ""),
        ("100%", "1", ""),
        ("1", "1", ""),
        ("0", "0", ""),
        ("0.50", "0.5", ""),
        ("0%", "0", ""),
        ("85", None, "E208"),
        ("101%", None, "E208"),
        ("1.01", None, "E208"),
        ("-5%", None, "E208"),
        ("百分之八十五", "0.85", "W202"),
        ("百分之85", "0.85", "W202"),
        ("0.85%", "0.0085", "W214"),
        ("85‰", None, "E207"),
        ("八成", None, "E207"),
        ("%", None, "E207"),
        ("85%%", None, "E207"),
        ("1/2", None, "E207"),
    ],
)
def test_ratio(typed: str, value: str | None, code: str) -> None:
    read, said = reading(Ratio(), typed)
    assert (read if read is None else Ratio().write(read), said) == (value, code)


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("30", 30, ""),
        ("0", 0, ""),
        ("100", 100, ""),
        ("３０", 30, "W202"),
        ("30.0", 30, "W202"),
        ("101", None, "E208"),
        ("-1", None, "E208"),
        ("30.5", None, "E207"),
        ("约30", None, "E207"),
        ("30户", None, "E207"),
        ("三十", 30, "W202"),
        ("+30", 30, "W202"),
        ("一百零一", None, "E208"),
        ("(30)", None, "E208"),
        ("三五", None, "E207"),
        ("十几", None, "E207"),
        ("3O", None, "E207"),
        ("²", None, "E207"),
        ("10²", None, "E207"),
        ("①", None, "E207"),
        ("1e2", None, "E207"),
        ("9" * 5000, None, "E207"),
    ],
)
def test_count_up_to_a_hundred(typed: str, value: int | None, code: str) -> None:
    assert reading(Count(0, 100), typed) == (value, code)


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("95", "95", ""),
        ("100", "100", ""),
        ("99.50", "99.5", ""),
        ("-3", "-3", ""),
        ("-0", "0", ""),
        ("1,200", "1200", "W202"),
        ("９５", "95", "W202"),
        ("(3)", "-3", "W202"),
        ("三十", None, "E207"),
        ("95%", None, "E207"),
        ("95左右", None, "E207"),
    ],
)
def test_number(typed: str, value: str | None, code: str) -> None:
    read, said = reading(Number(), typed)
    assert (read if read is None else Number().write(read), said) == (value, code)


def test_days_late_may_be_negative() -> None:
    assert reading(Whole(), "-3")[0] == -3


def test_ten_thousand_yuan_is_exact_where_floats_are_not() -> None:
    assert Money().read("0.57万元")[0] == Decimal("5700.00")
    assert Money().read("1234.5678万元")[0] == Decimal("12345678.00")


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("60", 60, ""),
        ("100%", 100, "W202"),
        ("６０％", 60, "W202"),
        ("60 %", 60, "W202"),
        ("101%", None, "E208"),
        ("%", None, "E207"),
    ],
)
def test_percentage(typed: str, value: int | None, code: str) -> None:
    assert reading(Percent(), typed) == (value, code)


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("-", "是零的请填 0，不知道的空着；两者不是一回事。"),
        ("无", "是零的请填 0，不知道的空着；两者不是一回事。"),
        ("1.25E+05", "这是科学记数，后几位可能已经丢失。请把这一列设为“文本”，再照原件重填。"),
        ("约12.5万", "请填准确的数，不填大约，写全各位数字；如果就是 12.5万，请填 125000。"),
        ("12.5万余元", "请填准确的数，不填大约，写全各位数字；如果就是 12.5万，请填 125000。"),
        ("12.5w", "请写全各位数字；如果就是 12.5w，请填 125000。"),
        ("125千元", "请写全各位数字；如果就是 125千，请填 125000。"),
        ("0.5百万元/年", "请写全各位数字；如果就是 0.5百万，请填 500000。"),
        ("125000元（含税）", "请只填数字；如果就是 125000，请填 125000。"),
        ("共计125,000.50元", "请只填数字；如果就是 125000.50，请填 125000.50。"),
        ("12.5%", "这里填金额，不填比例。"),
        ("125000/2", "请填算好的金额，不填算式。"),
        ("以审计为准", "还没有定数的空着，定了再填。"),
        ("=SUM(A1:A3)", "这是公式，不是数。请在原来的表格里把这一列复制后用“选择性粘贴”贴成数值，再另存。"),
        (".5", "小数点前面少了 0；如果是 0.5，就这样写。"),
        ("12万、13万", "一格只填一个数，请拆开填。"),
        ("$12000", "请换算成人民币，以元为单位填写。"),
        ("12OOO", "里面的“O”是字母，不是数字“0”；如果是 12000，请核对后这样写。"),
        ("12 000.00", "数字中间有空格，请去掉。"),
        ("1,2000", "逗号的位置不对，请把逗号去掉，核对位数。"),
        ("30-40", "请填一个确定的数，不填范围。"),
        ("三十余", "请填准确的数，不填大约。"),
        ("约30", "请填准确的数，不填大约；如果就是 30，请填 30。"),
        ("30户", "请只填数字；如果就是 30，请填 30。"),
        ("3个工作日", "请拆开填：这里只填 3，“工作日”填在“时限类型”里。"),
        ("三十", "请填阿拉伯数字；如果是 30，请填 30。"),
        ("甲乙", "请只填阿拉伯数字，例如 125000.00。"),
    ],
)
def test_what_is_no_number_is_told_what_to_do(typed: str, help: str) -> None:
    value, (said,) = Money().read(typed)
    assert value is None
    assert said.help == help


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("85", "是百分之 85 的，请写成 85%。"),
        ("八成五", "请写成百分数；如果是 85%，就这样写。"),
        ("8成", "请写成百分数；如果是 80%，就这样写。"),
        ("85‰", "请换算成百分数：8.5%。"),
        ("3/4", "请换算成百分数；如果是 75%，就这样写。"),
        ("三分之二", "请换算成百分数，例如 75%。"),
        ("四分之三", "请换算成百分数；如果是 75%，就这样写。"),
        ("两分之一", "请只填阿拉伯数字，例如 85%。"),
        ("约85%", "请填准确的比例，带上百分号；如果就是 85%，请填 85%。"),
        ("85%以上", "请填准确的比例，带上百分号；如果就是 85%，请填 85%。"),
        ("全部", "请换算成百分数；如果是 100%，就这样写。"),
        ("101%", "请核对；比例在 0% 到 100% 之间。"),
        ("850", "请核对；比例在 0% 到 100% 之间。"),
    ],
)
def test_share_beyond_the_whole_is_told_what_to_do(typed: str, help: str) -> None:
    _, (said,) = Ratio().read(typed)
    assert said.help == help


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("30.5", "这里填整数，请核对有没有多打小数点。"),
        ("不少于30", "请填准确的数，不填大约；如果就是 30，请填 30。"),
        ("30/40", "一格只填一个数，请拆开填。"),
        ("30多", "请填准确的数，不填大约；如果就是 30，请填 30。"),
        ("30户", "请只填数字；如果就是 30，请填 30。"),
        ("三十多", "请填准确的数，不填大约。"),
        ("=30", "这是公式，不是数。请在原来的表格里把这一列复制后用“选择性粘贴”贴成数值，再另存。"),
        ("N/A", "是零的请填 0，不知道的空着；两者不是一回事。"),
    ],
)
def test_what_is_no_count_is_told_what_to_do(typed: str, help: str) -> None:
    value, (said,) = Count(0, 1000).read(typed)
    assert (value, said.help) == (None, help)


@pytest.mark.parametrize(
    ("typed", "help"),
    [
        ("0.6", "这里填 0 到 100 的整数；如果是 60%，请填 60。"),
        ("0.05", "这里填 0 到 100 的整数；如果是 5%，请填 5。"),
        ("百分之六十", "请填阿拉伯数字；如果是 60%，请填 60。"),
        ("已完成", "请填数；办完的填 100。"),
    ],
)
def test_what_is_no_percentage_is_told_what_to_do(typed: str, help: str) -> None:
    value, (said,) = Percent().read(typed)
    assert (value, said.help) == (None, help)


@pytest.mark.parametrize("scale", ["万", "万元", "w", "千元", "百万元", "亿"])
@pytest.mark.parametrize("around", ["约{}", "{}左右", "近{}", "{}多", "{}/年", "共{}"])
def test_no_help_names_a_tenth_or_ten_thousandth_of_an_amount(scale: str, around: str) -> None:
    value, (said,) = Money().read(around.format(f"12.5{scale}"))
    assert value is None
    assert "请填 12.5。" not in said.help
