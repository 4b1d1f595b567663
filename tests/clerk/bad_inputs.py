"""Bad inputs as clerks type them: what is done with each, what is read, and where it is told.

FIX: only one reading is possible; it is taken, and said. WARN: it is read, and there is a doubt to look at.
ERROR: nothing is read and nothing is guessed; the build stops. Every input stands in a file of the good district.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tests.sites import CALENDAR, HOUSING, PARK, STREET, TOWN, VERIFICATIONS, text


class Action(StrEnum):
    FIX = "fix"
    WARN = "warn"
    ERROR = "error"


FIX, WARN, ERROR = Action.FIX, Action.WARN, Action.ERROR


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of a table by its row, or a field of a record by its line (row 0)."""

    file: str
    row: int
    field: str


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in a cell, what is done, the code that says so, and what is read (empty: nothing)."""

    spot: Spot
    text: str
    action: Action
    code: str
    read: str = ""


def _at(spot: Spot, *typed: tuple[str, Action, str] | tuple[str, Action, str, str]) -> list[Typed]:
    return [Typed(spot, *each) for each in typed]


PROMISE = f"{TOWN}commitments/990199101-2026-02.yml"
PROMISED_DAY = Spot(PROMISE, 0, "服务期限")
PAST_DAY = Spot(f"{TOWN}disclosures.csv", 2, "公开日期")
MONTH = Spot(f"{TOWN}arrears_progress.csv", 2, "月份")
PERIOD = Spot(f"{TOWN}approval_months.csv", 3, "期间")
SHEET_AMOUNT = Spot("units/990199-ct/court_cases.csv", 2, "标的金额（元）")
PROMISED_AMOUNT = Spot(PROMISE, 0, "投入金额（元）")
SHARE = Spot(f"{HOUSING}arrears_plan.csv", 3, "清偿比例")
COUNT = Spot(f"{STREET}activities.csv", 2, "参加人数")
TARGET = Spot(f"{TOWN}commitments/990199101-2026-01.yml", 0, "目标值")
CREDIT_CODE = Spot(f"{TOWN}unit.yml", 0, "统一社会信用代码")
DIVISION_CODE = Spot(PARK, 0, "统计用区划代码")
PHONE = Spot(PROMISE, 0, "监督电话")
DOCUMENT = Spot(f"{TOWN}policies.csv", 3, "发文字号")
CASE = Spot("units/990199-ct/court_cases.csv", 3, "案号")
IDENTIFIER = Spot(f"{TOWN}highlights.csv", 2, "编号")
PROMISE_NUMBER = Spot(VERIFICATIONS, 2, "承诺编号")
DOMAIN = Spot(PROMISE, 0, "公共服务领域")
UNIT = Spot("oversight/supervision_checks.csv", 2, "单位")
CHOICE = Spot(CALENDAR, 2, "安排")
ZERO = Spot(f"{TOWN}arrears_progress.csv", 3, "零报告")
WORDS = Spot(f"{TOWN}disclosures.csv", 5, "标题")
LINK = Spot(f"{TOWN}disclosures.csv", 4, "链接")
REMARK = Spot(CALENDAR, 3, "依据")
PERSONS = Spot(f"{TOWN}staff_records.csv", 2, "公职人员数")

CELLS: list[Typed] = [
    # A deadline that was promised is never guessed. Only another spelling of one certain day is taken.
    *_at(
        PROMISED_DAY,
        ("2026年5月31日", FIX, "W201", "2026-05-31"),
        ("2026.5.31", FIX, "W201", "2026-05-31"),
        ("2026/5/31", FIX, "W201", "2026-05-31"),
        ("2026／５／３１", FIX, "W201", "2026-05-31"),
        ("20260531", FIX, "W201", "2026-05-31"),
        ("二〇二六年五月三十一日", FIX, "W201", "2026-05-31"),
        ("二○二六年五月三十一日", FIX, "W201", "2026-05-31"),
        ("贰零贰陆年伍月叁拾壹日", FIX, "W201", "2026-05-31"),
        ("2026 年 5 月 31 日", FIX, "W201", "2026-05-31"),
        ("2026年5月31号", FIX, "W201", "2026-05-31"),
        ("2026-05-31 00:00:00", FIX, "W201", "2026-05-31"),
        ("2026年5月31日（星期日）", FIX, "W201", "2026-05-31"),
        ("2026年5月31日（星期一）", ERROR, "E204"),
        ("7月底前", ERROR, "E204"),
        ("2026年7月底前", ERROR, "E204"),
        ("2026年7月", ERROR, "E204"),
        ("2026年底", ERROR, "E204"),
        ("2026年上半年", ERROR, "E204"),
        ("2026年5月31日前", ERROR, "E204"),
        ("2026年5月中旬", ERROR, "E204"),
        ("5月31日", ERROR, "E204"),
        ("26-05-31", ERROR, "E204"),
        ("07/08/2021", ERROR, "E204"),
        ("31/05/2026", ERROR, "E204"),
        ("46173", ERROR, "E204"),
        ("46173.0", ERROR, "E204"),
        ("长期", ERROR, "E204"),
        ("长期坚持", ERROR, "E204"),
        ("即日起", ERROR, "E204"),
        ("3个月内", ERROR, "E204"),
        ("合同签订后30日内", ERROR, "E204"),
        ("待定", ERROR, "E204"),
        ("2026-01-01至2026-05-31", ERROR, "E204"),
        ("农历四月十五", ERROR, "E204"),
        ("2O26-05-31", ERROR, "E204"),
        ("20l6-05-31", ERROR, "E204"),
        ("2026-05-31T16:00:00Z", ERROR, "E204"),
        ("2026-06-31", ERROR, "E205"),
        ("2026-13-01", ERROR, "E205"),
        ("1026-05-31", ERROR, "E205"),
        ("1900/1/0", ERROR, "E205"),
        ("同上", ERROR, "E219"),
        ('"#REF!"', ERROR, "E220"),
        ("'#######'", ERROR, "E220"),
    ),
    # A day that has happened may be read from the number by which a spreadsheet knows it.
    *_at(
        PAST_DAY,
        ("2026年3月5日", FIX, "W201", "2026-03-05"),
        ("2026/3/5 9:30", FIX, "W201", "2026-03-05"),
        ("5-Mar-2026", FIX, "W201", "2026-03-05"),
        ("2026—03—05", FIX, "W201", "2026-03-05"),
        ("2026，3，5", FIX, "W201", "2026-03-05"),
        ("'2026-03-05", FIX, "W208", "2026-03-05"),
        ("2026-03-05。", FIX, "W208", "2026-03-05"),
        ("2026-03-05\u200b", FIX, "W207", "2026-03-05"),
        ("46086", WARN, "W211", "2026-03-05"),
        ("46086.395833", WARN, "W211", "2026-03-05"),
        ("3月5日", ERROR, "E204"),
        ("〃", ERROR, "E219"),
        ("/", ERROR, "E217"),
    ),
    *_at(
        MONTH,
        ("2026年1月", FIX, "W201", "2026-01"),
        ("2026年元月", FIX, "W201", "2026-01"),
        ("2026/1", FIX, "W201", "2026-01"),
        ("202601", FIX, "W201", "2026-01"),
        ("2026.01", FIX, "W201", "2026-01"),
        ("Jan-26", FIX, "W201", "2026-01"),
        ("2026/1/1", FIX, "W201", "2026-01"),
        ("二〇二六年一月份", FIX, "W201", "2026-01"),
        ("2026.1", ERROR, "E206"),
        ("2026.10", WARN, "W212", "2026-10"),
        ("26-Jan", ERROR, "E206"),
        ("1月", ERROR, "E206"),
        ("26年1月", ERROR, "E206"),
        ("2026-13", ERROR, "E206"),
        ("2026年1-3月", ERROR, "E206"),
        ("2026-01-31", ERROR, "E206"),
        ("上月", ERROR, "E206"),
    ),
    *_at(
        PERIOD,
        ("2026年3月", FIX, "W201", "2026-03"),
        ("2026.3", FIX, "W201", "2026-03"),
        ("2026.1", ERROR, "E218"),
        ("2026.10", WARN, "W212", "2026-10"),
        ("3月", ERROR, "E218"),
        ("上半年", ERROR, "E218"),
        ("2026年1-3月", ERROR, "E218"),
    ),
    *_at(
        Spot(f"{TOWN}zero_reports.csv", 5, "期间"),
        ("2026年一季度", FIX, "W201", "2026-Q1"),
        ("2026年第1季度", FIX, "W201", "2026-Q1"),
        ("2026Ｑ1", FIX, "W201", "2026-Q1"),
        ("2026年Ⅰ季度", FIX, "W201", "2026-Q1"),
        ("一季度", ERROR, "E218"),
        ("2026年前三季度", ERROR, "E218"),
        ("2026-Q5", ERROR, "E218"),
    ),
    # Amounts: spellings of one sum are taken. Ten thousands are turned into yuan, and a great sum is asked about.
    *_at(
        SHEET_AMOUNT,
        ("30,500.00", FIX, "W202", "30500.00"),
        ("30，500", FIX, "W202", "30500.00"),
        ("¥30500", FIX, "W202", "30500.00"),
        ("￥30,500.00元", FIX, "W202", "30500.00"),
        ("人民币30500元整", FIX, "W202", "30500.00"),
        ("３０５００", FIX, "W202", "30500.00"),
        ("3.05万元", FIX, "W202", "30500.00"),
        ("3.05 万", FIX, "W202", "30500.00"),
        ("0.5亿元", FIX, "W202", "50000000.00"),
        ("叁万零伍佰元整", FIX, "W202", "30500.00"),
        ("叁万零伍佰元伍角贰分", FIX, "W202", "30500.52"),
        ("30500.", FIX, "W208", "30500.00"),
        ("\u300030500\u00a0", FIX, "", "30500.00"),
        ("30500万元", WARN, "W213", "305000000.00"),
        ("(30,500.00)", ERROR, "E208"),
        ("-30500", ERROR, "E208"),
        ("△30500", ERROR, "E208"),
        ("30,50,0", ERROR, "E207"),
        ("30 500", ERROR, "E207"),
        ("3.05E+04", ERROR, "E207"),
        ("约3万元", ERROR, "E207"),
        ("3万多", ERROR, "E207"),
        ("3-4万元", ERROR, "E207"),
        ("3万5千", ERROR, "E207"),
        ("三万", ERROR, "E207"),
        ("30.5k", ERROR, "E207"),
        ("$30500", ERROR, "E207"),
        ("3O500", ERROR, "E207"),
        ("30500元（含利息）", ERROR, "E207"),
        ("=B2*C2", ERROR, "E207"),
        ("30500.005", ERROR, "E209"),
        ("99999999999999", ERROR, "E208"),
        ("无", ERROR, "E207"),
        ("-", ERROR, "E207"),
        ("—", FIX, "W206"),
        ("/", FIX, "W206"),
        ("#DIV/0!", ERROR, "E220"),
    ),
    *_at(
        PROMISED_AMOUNT,
        ("12万元", FIX, "W202", "120000.00"),
        ("壹拾贰万元整", FIX, "W202", "120000.00"),
        ("约12万元", ERROR, "E207"),
        ("12万元左右", ERROR, "E207"),
        ("十几万", ERROR, "E207"),
        ("不超过12万元", ERROR, "E207"),
        ("1.2E5", ERROR, "E207"),
    ),
    *_at(
        SHARE,
        ("百分之八十", FIX, "W202", "0.8"),
        ("0.8%", WARN, "W214", "0.008"),
        ("80", ERROR, "E208"),
        ("120%", ERROR, "E208"),
        ("八成", ERROR, "E207"),
        ("4/5", ERROR, "E207"),
        ("80%左右", ERROR, "E207"),
        ("80‰", ERROR, "E207"),
    ),
    *_at(
        COUNT,
        ("三十", FIX, "W202", "30"),
        ("叁拾", FIX, "W202", "30"),
        ("３０", FIX, "W202", "30"),
        ("30.0", FIX, "W202", "30"),
        ("1,200", FIX, "W202", "1200"),
        ("30。", FIX, "W208", "30"),
        ("约30", ERROR, "E207"),
        ("30余", ERROR, "E207"),
        ("30人", ERROR, "E207"),
        ("三四十", ERROR, "E207"),
        ("一百二", ERROR, "E207"),
        ("30-40", ERROR, "E207"),
        ("3O", ERROR, "E207"),
        ("30.5", ERROR, "E207"),
        ("-30", ERROR, "E208"),
        ("若干", ERROR, "E207"),
        ("暂无", ERROR, "E207"),
    ),
    *_at(
        TARGET,
        ("９５", FIX, "W202", "95"),
        ("95%", ERROR, "E207"),
        ("不低于95", ERROR, "E207"),
        ("九十五", ERROR, "E207"),
    ),
    *_at(
        PERSONS,
        ("４４", FIX, "W202", "44"),
        ("少于3", FIX, "W202", "<3"),
        ("2", ERROR, "E504"),
        ("44人", ERROR, "E207"),
    ),
    # Codes: taken where the check character, or the length, leaves one reading.
    *_at(
        CREDIT_CODE,
        ("1199 0199 0000 0000 00", FIX, "W203", "119901990000000000"),
        ("１１９９０１９９００００００００００", FIX, "W203", "119901990000000000"),
        ("11990199000000OOOO", FIX, "W203", "119901990000000000"),
        ("12990199mb0000019y", FIX, "W203", "12990199MB0000019Y"),
        ("I2990199MB0000019Y", FIX, "W203", "12990199MB0000019Y"),
        ("'=\"119901990000000000\"'", FIX, "W208", "119901990000000000"),
        ("1.1990199E+17", ERROR, "E212"),
        ("11990199000000000", ERROR, "E212"),
        ("119901990000000001", ERROR, "E212"),
        ("990199000012345", ERROR, "E212"),
        ("MB0000019", ERROR, "E212"),
        ("12990199MB00OOO19S", ERROR, "E212"),
    ),
    *_at(
        DIVISION_CODE,
        ("990199-401", FIX, "W203", "990199401"),
        ("９９０１９９４０１", FIX, "W203", "990199401"),
        ("99O199401", FIX, "W203", "990199401"),
        ("990199401.0", FIX, "W203", "990199401"),
        ("9.90199E+08", ERROR, "E213"),
        ("99019940", ERROR, "E213"),
        ("990199401000111", ERROR, "E213"),
        ("990199800", ERROR, "E213"),
    ),
    *_at(
        PHONE,
        ("（0990）5550202", FIX, "W205", "0990-5550202"),
        ("0990 5550202", FIX, "W205", "0990-5550202"),
        ("09905550202", FIX, "W205", "0990-5550202"),
        ("9905550202", FIX, "W205", "0990-5550202"),
        ("０９９０－５５５０２０２", FIX, "W205", "0990-5550202"),
        ("0990—5550202转8001", FIX, "W205", "0990-5550202-8001"),
        ("5550202", ERROR, "E214"),
        ("139 1234 5678", ERROR, "E214"),
        ("暂无", ERROR, "E217"),
    ),
    *_at(
        DOCUMENT,
        ("石政发[2023]4号", FIX, "W204", "石政发〔2023〕4号"),
        ("石政发（2023）4号", FIX, "W204", "石政发〔2023〕4号"),
        ("石政发【2023】4号", FIX, "W204", "石政发〔2023〕4号"),
        ("石政发﹝２０２３﹞第４号", FIX, "W204", "石政发〔2023〕4号"),
        ("石政发〔2023〕04号", FIX, "W204", "石政发〔2023〕4号"),
        ("石政发2023年4号", ERROR, "E216"),
        ("石政发〔23〕4号", ERROR, "E216"),
        ("石政发〔2O23〕4号", ERROR, "E216"),
        ("关于印发制度的通知", ERROR, "E216"),
    ),
    *_at(
        CASE,
        ("(2025)苏9901民初12号", FIX, "W340", "（2025）苏9901民初12号"),
        ("〔2025〕苏9901民初12号", FIX, "W340", "（2025）苏9901民初12号"),
        ("【2025】苏9901民初 12 号", FIX, "W340", "（2025）苏9901民初12号"),
        ("（２０２５）苏９９０１民初第１２号", FIX, "W340", "（2025）苏9901民初12号"),
        ("2025苏9901民初12号", ERROR, "E370"),
        ("（2025）苏9901民初12号之一", ERROR, "E370"),
        ("（25）苏9901民初12号", ERROR, "E370"),
    ),
    *_at(
        IDENTIFIER,
        ("990199101-LD-2026-01", FIX, "W203", "990199101-ld-2026-01"),
        ("990199101－ld－2026－01", FIX, "W203", "990199101-ld-2026-01"),
        ("990199101—ld—2026—01", FIX, "W203", "990199101-ld-2026-01"),
        ("990199101-ld-2026-O1", ERROR, "E211"),
        ("石桥镇第1号", ERROR, "E211"),
        ("990199101 ld 01", ERROR, "E211"),
    ),
    # Names and numbers of other records: spellings are taken, a near miss is asked about.
    *_at(
        PROMISE_NUMBER,
        ("990199101-2O26-O1", FIX, "W210", "990199101-2026-01"),
        ("990199101 - 2026 - 01", FIX, "W210", "990199101-2026-01"),
        ("990199101_2026_01", FIX, "W210", "990199101-2026-01"),
        ("990199101-2026-1", ERROR, "E317"),
        ("990199101-2026-99", ERROR, "E317"),
        ("同上", ERROR, "E219"),
    ),
    *_at(
        DOMAIN,
        ("便民", FIX, "", "convenience"),
        ("便 民 服 务", FIX, "W210", "convenience"),
        ("便民服务。", FIX, "W208", "convenience"),
        ("便民服物", ERROR, "E317"),
        ("航天", ERROR, "E317"),
    ),
    *_at(
        UNIT,
        ("石桥镇人民政府", FIX, "", "990199101"),
        ("石 桥 镇", FIX, "W210", "990199101"),
        ("９９０１９９１０１", FIX, "W210", "990199101"),
        ("99O199101", FIX, "W210", "990199101"),
        ("石桥镇。", FIX, "W208", "990199101"),
        ("石桥镇政府", ERROR, "E317"),
        ("石桥缜", ERROR, "E317"),
        ("河西镇", ERROR, "E317"),
        ("各镇街", ERROR, "E317"),
    ),
    *_at(
        CHOICE,
        ("休 息", FIX, "W209", "休息"),
        ("休息。", FIX, "W208", "休息"),
        ("休\u200b息", FIX, "W207", "休息"),
        ("休假", ERROR, "E210"),
        ("1", ERROR, "E210"),
        ("?", ERROR, "E210"),
    ),
    *_at(
        ZERO,
        ("×", FIX, "W209", "否"),
        ("N", FIX, "W209", "否"),
        ("0", ERROR, "E210"),
        ("有", ERROR, "E210"),
    ),
    *_at(
        WORDS,
        ("办事\u200b指南", FIX, "W207", "办事指南"),
        ("办事\u00a0指南", FIX, "W207", "办事 指南"),
        ("办\u3000事指南", FIX, "W207", "办 事指南"),
        ("办事指⽂", FIX, "W207", "办事指文"),
        ("=办事指南", ERROR, "E203"),
        ("办事\u202e指南", ERROR, "E202"),
        ("办事指\ufffd", ERROR, "E102"),
        ("办事锟斤拷指南", ERROR, "E102"),
        ("????", ERROR, "E102"),
        ("鍔炰簨鎸囧崡", ERROR, "E102"),
        ("办" * 300, ERROR, "E201"),
        ("同上", ERROR, "E219"),
        ("—", ERROR, "E217"),
    ),
    *_at(
        LINK,
        ("http://qingxi.example/sq/003", ERROR, "E215"),
        ("C:\\桌面\\预算.pdf", ERROR, "E215"),
        ("www.qingxi.example", ERROR, "E215"),
        ("files\\预算.pdf", ERROR, "E215"),
        ("见附件", ERROR, "E215"),
        ("无", ERROR, "E217"),
    ),
    *_at(
        REMARK,
        ("无", FIX, "", "无"),
        ("/", FIX, "W206"),
        ("——", FIX, "W206"),
        ("〃", ERROR, "E219"),
        ("null", FIX, "", "null"),
    ),
]


@dataclass(frozen=True, slots=True)
class File:
    """A whole file as it comes in: what it becomes, the code, its place, and how many of its records are read."""

    claim: str
    file: str
    content: bytes
    action: Action
    code: str
    row: int = 0
    field: str = ""
    records: int = 0
    rows: tuple[int, ...] = ()

    def __str__(self) -> str:
        return self.claim.replace(" ", "-")


_DAYS = text(CALENDAR)
_HEAD, _FIRST, _SECOND = _DAYS.splitlines(keepends=True)


def _file(
    claim: str,
    content: str | bytes,
    action: Action,
    code: str,
    row: int = 0,
    field: str = "",
    records: int = 2,
) -> File:
    raw = content if isinstance(content, bytes) else content.encode()
    return File(claim, CALENDAR, raw, action, code, row, field, records)


FILES: list[File] = [
    _file("UTF-8 with a mark", _DAYS.encode("utf-8-sig"), FIX, "W102"),
    _file("GB18030", _DAYS.encode("gb18030"), FIX, "W101"),
    _file("GBK of a notepad", _DAYS.encode("gbk"), FIX, "W101"),
    _file("UTF-16 with a mark", _DAYS.encode("utf-16"), FIX, "W102"),
    _file("UTF-16 big-endian without a mark", _DAYS.encode("utf-16-be"), FIX, "W102"),
    _file("lines of Windows", _DAYS.replace("\n", "\r\n"), FIX, ""),
    _file("lines of old Macs", _DAYS.replace("\n", "\r"), FIX, ""),
    _file("no line end at the end", _DAYS.rstrip(), FIX, ""),
    _file(
        "two encodings in one file",
        (_HEAD + _FIRST).encode() + _SECOND.encode("gbk"),
        ERROR,
        "E102",
        3,
        "",
        0,
    ),
    _file("lost letters", _DAYS.replace("办发", "\ufffd\ufffd", 1), ERROR, "E102", 2, "依据", 2),
    _file(
        "UTF-8 read as GBK and saved", _DAYS.encode().decode("gb18030", "replace"), ERROR, "E102", 1, "", 0
    ),
    _file("UTF-8 read as Latin and saved", _DAYS.encode().decode("latin-1"), ERROR, "E102", 1, "", 0),
    _file("question marks for letters", "??,??,??\n2027-01-01,??,\n", ERROR, "E102", 1, "", 0),
    _file("a workbook with another ending", b"PK\x03\x04\x14\x00\x06\x00", ERROR, "E101", 0, "", 0),
    _file("an old workbook with another ending", b"\xd0\xcf\x11\xe0\xa1\xb1", ERROR, "E101", 0, "", 0),
    _file("an empty file", b"", ERROR, "E103", 0, "", 0),
    _file("blank lines only", "\r\n \n\t\n", ERROR, "E103", 0, "", 0),
    _file("tabs", _DAYS.replace(",", "\t"), FIX, "W103"),
    _file("semicolons", _DAYS.replace(",", ";"), FIX, "W103"),
    _file("full-width commas", _DAYS.replace(",", "，"), FIX, "W103"),
    _file("bars", _DAYS.replace(",", "|"), FIX, "W103"),
    _file(
        "full-width commas in one row",
        _DAYS.replace("2027-01-03,上班,", "2027-01-03，上班，"),
        ERROR,
        "E113",
        3,
    ),
    _file("a title row", f"2027 年放假安排,,\n{_DAYS}", FIX, "W105", 1),
    _file("a title merged over all columns, and a blank row", f"2027 年放假安排\n\n{_DAYS}", FIX, "W105", 1),
    _file("who filled it in, above", f"填报单位：区信用办,,\n{_DAYS}", ERROR, "E125", 1),
    _file("who filled it in, below", f"{_DAYS}填表人：甲,,审核人：乙\n", ERROR, "E125", 4),
    _file("a note below", f"{_DAYS}注：以国务院办公厅通知为准。,,\n", ERROR, "E125", 4),
    _file("a total row", f"{_DAYS}合计,2,\n", FIX, "W106", 4),
    _file("a total row with blanks in its word", f"{_DAYS}合　计,2,\n", FIX, "W106", 4),
    _file("the header over again", _HEAD + _FIRST + _HEAD + _SECOND, FIX, "W108", 3),
    _file("blank rows", _HEAD + ",,\n" + _FIRST + "\u3000,\u00a0,\n\n" + _SECOND + ",,\n,,\n", FIX, ""),
    _file("a blank column", "".join(f"{each.rstrip()},\n" for each in _DAYS.splitlines()), FIX, ""),
    _file("blank columns in front", "".join(f",,{each}\n" for each in _DAYS.splitlines()), FIX, ""),
    _file(
        "a column of numbers nobody asked for",
        "序号," + _HEAD + "1," + _FIRST + "2," + _SECOND,
        WARN,
        "W109",
        1,
        "序号",
    ),
    _file("content without a heading", _HEAD + _FIRST.rstrip() + ",元旦\n" + _SECOND, ERROR, "E113", 2),
    _file("a merged cell", _HEAD + _FIRST + "2027-01-03,,国办\n", ERROR, "E217", 3, "安排", 2),
    _file("a merged date", _HEAD + _FIRST + ",上班,国办\n", ERROR, "E217", 3, "日期", 2),
    _file(
        "line breaks in quotes",
        _HEAD + '2027-01-01,休息,"国办\r\n发明电"\r\n' + _SECOND,
        ERROR,
        "E202",
        2,
        "依据",
    ),
    _file(
        "a quote that is never closed", _HEAD + '2027-01-01,"休息,国办\n' + _SECOND, ERROR, "E111", 2, "", 0
    ),
    _file("curly quotes", _HEAD + "2027-01-01,“休息”,国办\n" + _SECOND, FIX, "W208", 2, "安排"),
    _file("a comma in a text", _HEAD + "2027-01-01,休息,国办,7号\n" + _SECOND, ERROR, "E113", 2),
    _file(
        "stars and a word for required in the header",
        _DAYS.replace("日期,", "*日期（必填）,"),
        FIX,
        "W107",
        1,
        "日期",
    ),
    _file("blanks in the header", _DAYS.replace("日期,", "日　期 ,"), FIX, "W107", 1, "日期"),
    _file("a line break in the header", _DAYS.replace("日期,", '"日\n期",'), FIX, "W107", 1, "日期"),
    _file("a heading in English", _DAYS.replace("日期,", "day,"), FIX, ""),
    File(
        "a heading misspelt",
        f"{TOWN}disclosures.csv",
        text(f"{TOWN}disclosures.csv").replace("公开日期", "公开曰期").encode(),
        ERROR,
        "E109",
        1,
        "公开曰期",
        4,
    ),
    _file("a heading nobody knows", _DAYS.replace("依据\n", "经办科室\n"), ERROR, "E109", 1, "经办科室"),
    _file("a heading twice", _DAYS.replace("依据\n", "安排\n"), ERROR, "E108", 1, "安排"),
    _file(
        "a column missing",
        _DAYS.replace("日期,", "").replace("2027-01-01,", "").replace("2027-01-03,", ""),
        ERROR,
        "E112",
        1,
        "日期",
        2,
    ),
    _file("no header", _FIRST + _SECOND, ERROR, "E112", 1, "", 0),
    _file("a list of persons", "姓名,身份证号,手机号\n甲,乙,丙\n", ERROR, "E503", 1, "", 0),
]
