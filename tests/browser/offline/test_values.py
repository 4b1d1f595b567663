"""Every field of the form against every value of a table: its verdict is that of the field's type.

What the form takes, the type reads without a fault and would write the same; what the type reads without a word, the
form takes. Between the two lie habits of writing, for which the form asks for the usual way.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page

from generator.findings import Severity
from generator.load.headings import BLANK
from generator.load.typed import Typed, read_typed
from generator.schema.records import Commitment
from generator.schema.table import Field
from generator.schema.types import Entries, Reference
from tests.browser.offline.conftest import DEFINITION

FROM_WEB = ("\u200b", "\ufeff", "\u202e", "\u00ad", "\u2028", "\u0000", "\ufffd", "\u3164", "\ue000")
VALUES = (
    # days
    "2026-01-20", "2026-1-20", "2026/01/20", "2026.1.20", "2026年1月20日", "20260120", "46042", "07/08/2021",
    "2026-02-29", "2024-02-29", "2026-13-01", "2026-00-10", "2026-06-31", "1899-12-31", "2206-12-31", "0026-01-01",
    "2026-01-20 00:00:00", "2026-01", "2026", "7月底前", "长期", "二〇二六年一月二十日", "２０２６-０１-２０", "20l6-01-20",
    # numbers
    "0", "-0", "00", "007", "3", "03", "3天", "3.0", "1.5", "1.50", "12.5", "12.50", "12.500", "12.345", ".5", "5.",
    "1,000", "1，000", "1 000", "￥12", "12元", "1.2万", "1e3", "1E5", "０.５", "１２", "-5", "+5", "－5", "(5)", "（5）",
    "99", "100", "101", "120", "365", "366", "367", "400", "1000", "99999999999", "9" * 30, "约30", "三十", "80%", "0.85",
    "120000.5", "120000.50", "120000.505", "Infinity", "NaN", "0x10", "1_000", "12:30",
    # phones, links, numbers of documents, codes
    "0980-5550101", "0980 5550101", "09805550101", "（0980）5550101", "0980-5550101转8001", "0980-5550101-8001",
    "0980－5550101", "5550101", "12345", "110", "13800001234", "138 0000 1234", "400-800-1234", "+86 980 5550101",
    "0980-5550101、0980-5550102", "０９８０-５５５０１０１",
    "https://www.qingxi.example/a.html", "http://www.qingxi.example/", "www.qingxi.example", "https://", "https://a b",
    "https://www.qingxi.example/文件.pdf", "javascript:alert(1)", "HTTPS://WWW.QINGXI.EXAMPLE/A", "C:\\a.pdf",
    "files/a.pdf", "files/../a.pdf", "files/a b.pdf", "/files/a.pdf", "files/通知.pdf", "data:text/html,a",
    "https://user:secret@www.qingxi.example/", "https://www.qingxi.example/?q=13800001234", "https://1.2.3.4/",
    "诺信办〔2026〕9号", "诺信办[2026]9号", "诺信办（2026）9号", "诺信办〔2026〕009号", "诺信办〔2026〕 9 号", "见通知",
    "〔2026〕9号", "诺信办〔二〇二六〕九号", "990199101-2026-03", "990199101", "990199101-2026-3", "9901991O1-2026-03",
    # choices
    "公共服务承诺", "公共服务", "为民办实事", "便民服务", "不低于", "工作日", "自然日", "每季度", "每 季 度", "期限变更", "内容变更", "别的",
    # texts
    "老年优待证当场办结", "长" * 20, "长" * 40, "长" * 41, "长" * 60, "长" * 61, "长" * 100, "长" * 200, "长" * 201,
    "长" * 2000, "长" * 2001, "😀" * 40, "两 行\n文字", "第一段。\n\n第二段。", "制表\t符", "  前后有空格  ", "\u3000全角空格\u3000",
    "中\u00a0间", "中\u2003间", "中\u3000间", "段。\n\u3000\u3000缩进", "=1+1", "+1", "-1", "@a", "－减", "'撇号", "“引号”", "。句号。",
    "null", "None", "true", "yes", "~", "无", "没有", "暂无", "无。", "/", "／", "—", "——", "-", "--", "同上", "〃", '"', "…",
    "#REF!", "#N/A", "###", "####", "#", "# 号开头", "- 横线", "* 星号", "键: 值", "冒号：值", "尾冒号:", "a #b", "[方]", "{花}", "&锚",
    "!标", "|竖", ">折", "%百", "`撇", "?问", "??", "????", "承诺????事项", "锟斤拷", "烫烫烫", "⽼年", "羽⾐", "ﬁ", "①", "Ａ区",
    "<script>", "</script>", "&amp;", "{{title}}", "{单位名称}", "\\n", "a\\b", "constructor", "__proto__", "toString",
    *(f"便民{sign}服务" for sign in FROM_WEB), *FROM_WEB,
    # private data
    "请打 13800001234。", "请打 138-0000-1234。", "证号 11010519491231002X。", "证号 110105491231002。", "卡 6222021234567890128。",
    "护照 E12345678。", "编号 E12345678。", "写信 a@163.com。", "写信 office@qingxi-water.com。", "写信 xyb@qingxi.gov.cn。", "车 苏H12345。",
    "家住城南花园 3 幢 501 室。", "慰问低保户李秀英一家。", "QQ：12345678。", "138****56789", "证号 110105********002X。",
    "代码 11320803MB0000019Y。", "电话 0980-5550101。",
)  # fmt: skip

STRICTER = {"-0", "12.500", "HTTPS://WWW.QINGXI.EXAMPLE/A"}
"""What the form asks for again although its type reads it: nobody types it on purpose."""

SCRIPT = f"""values => {{
  {DEFINITION}
  const tables = {{"": definition}};
  definition.fields.filter(field => field.kind === "entries").forEach(field => {{ tables[field.name] = field; }});
  return Object.entries(tables).flatMap(([list, table]) => table.fields.filter(field => field.kind !== "entries")
    .map(field => [list + "." + field.name, values.map(value => {{
      const text = mingnuo.cleaned(field, value, definition.text);
      const faults = text ? mingnuo.faultsOf(field, text, definition) : [];
      return [faults.some(one => one.error), faults.map(one => one.code), text && mingnuo.written(field, text)];
    }})]));
}}"""


@dataclass(frozen=True, slots=True)
class Verdict:
    refused: bool
    codes: frozenset[str]
    text: str


def fields() -> Iterator[tuple[str, Field]]:
    tables = {"": Commitment.table, **{name: cls.table for name, cls in Commitment.table.entries.items()}}
    for name, table in tables.items():
        for field in table.typed_fields:
            if not isinstance(field.type, Entries | Reference):
                yield f"{name}.{field.name}", field


FIELDS = dict(fields())


@pytest.fixture(scope="module")
def by_form(scripts: Page) -> dict[str, dict[str, Verdict]]:
    found = scripts.evaluate(SCRIPT, list(VALUES))
    return {
        name: {
            value: Verdict(refused, frozenset(filter(None, codes)), text)
            for value, (refused, codes, text) in zip(VALUES, said, strict=True)
        }
        for name, said in found
    }


def by_type(field: Field, value: str) -> Typed:
    text = value.strip(BLANK)
    return read_typed(field.type, text) if text else Typed(empty=True)


def test_there_are_many_values() -> None:
    assert len(set(VALUES)) == len(VALUES) > 200


@pytest.mark.parametrize("name", FIELDS)
def test_what_the_form_takes_is_read_and_written_the_same(
    name: str, by_form: dict[str, dict[str, Verdict]]
) -> None:
    field, wrong = FIELDS[name], []
    for value, verdict in by_form[name].items():
        if not verdict.refused:
            typed = by_type(field, value)
            read = "" if typed.value is None else field.type.write(typed.value)
            stopped = any(each.code.severity is Severity.ERROR for each in typed.remarks)
            if stopped or read != verdict.text:
                wrong.append((value, verdict.text, read, typed.remarks))
    assert wrong == []


@pytest.mark.parametrize("name", FIELDS)
def test_what_is_read_without_a_word_the_form_takes(
    name: str, by_form: dict[str, dict[str, Verdict]]
) -> None:
    field, wrong = FIELDS[name], []
    for value, verdict in by_form[name].items():
        typed = by_type(field, value)
        codes = frozenset(each.code.id for each in typed.remarks)
        advised = all(code.startswith("W51") for code in codes)
        if (
            typed.value is not None
            and advised
            and value not in STRICTER
            and (verdict.refused or verdict.codes != codes)
        ):
            wrong.append((value, verdict, typed))
    assert wrong == []


def test_many_values_are_taken_and_many_refused(by_form: dict[str, dict[str, Verdict]]) -> None:
    told = [verdict.refused for said in by_form.values() for verdict in said.values()]
    assert told.count(True) > 1000
    assert told.count(False) > 1000
