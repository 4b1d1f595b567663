"""The offline form finds what the check finds: the same promises, held to both in one go."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.checks import check
from generator.findings import Finding, Severity
from generator.load.source import load
from generator.schema.records import Commitment
from generator.schema.table import Table
from tests.browser.offline.conftest import DEFINITION
from tests.sites import AS_OF, district

UNIT, ID = "990199101", "990199101-2026-77"
FILE = f"units/{UNIT}/commitments/{ID}.yml"
SPELLING = ("W2",)
"""Values that the check reads in another habit of writing, with a word: the form asks for the usual one."""
MENDED = "W207"
"""Letters that nobody sees: the form leaves them out by itself."""

GOOD_PROMISE: dict[str, Any] = {
    "title": "老年优待证当场办结",
    "kind": "公共服务承诺",
    "aspect": "便民服务",
    "domain": "养老",
    "content": "为满 60 周岁的老人办理优待证。",
    "quality": "材料齐全的当场办结。",
    "due": "2026-12-31",
    "made": "2026-01-20",
    "published": "2026-01-22",
    "office": "便民服务中心",
    "post": "综合窗口负责人",
    "phone": "0980-5550101",
}
TOLD = {"day": "2026-03-31", "text": "办了一半。"}
LINK = "https://www.qingxi.example/a.html"
POSTPONED = {"day": "2026-04-01", "kind": "期限变更", "reason": "汛期停工。", "approval": "诺信办〔2026〕9号"}
ADJUSTED = POSTPONED | {"kind": "内容变更"}
STANDING = {"due": "", "review": "每季度"}
SERVICE = {"due": "", "service_days": "3", "service_day_kind": "工作日"}

CASES: dict[str, Mapping[str, Any]] = {
    "good": {},
    "no title": {"title": ""},
    "title too long": {"title": "长" * 41},
    "title as long as may be": {"title": "长" * 40},
    "title with an unseen sign": {"title": "便民\u200b服务"},
    "title with a direction sign": {"title": "便民\u202e服务"},
    "title of a dash": {"title": "—"},
    "title of ditto marks": {"title": "同上"},
    "title of a failed formula": {"title": "#REF!"},
    "title that says that there is none": {"title": "无"},
    "title that was damaged": {"title": "承诺????事项"},
    "title with a radical": {"title": "⽼年优待证"},
    "title that begins as a formula": {"title": "=1+1"},
    "title on two lines": {"title": "第一行\n第二行"},
    "mobile in a text": {"content": "请打 13800001234 联系。"},
    "mobile in groups": {"content": "请打 138 0000 1234 联系。"},
    "mobile in wide digits": {"content": "请打 １３８００００１２３４ 联系。"},
    "resident ID in a text": {"content": "证号 11010519491231002X 的老人。"},
    "number that is no resident ID": {"content": "编号 110105194912310021 的项目。"},
    "old resident ID in a text": {"content": "证号 110105491231002 的老人。"},
    "bank card in a text": {"content": "打入 6222021234567890128 这张卡。"},
    "number that is no bank card": {"content": "打入 6222021234567890127 这个户。"},
    "passport in a text": {"content": "护照号 E12345678。"},
    "perhaps a passport": {"content": "编号 E12345678。"},
    "private mailbox in a text": {"content": "请发到 someone@163.com。"},
    "mailbox of a company": {"content": "请发到 office@qingxi-water.com。"},
    "mailbox of an office": {"content": "请发到 xyb@qingxi.gov.cn。"},
    "plate in a text": {"content": "车辆 苏H12345 已劝离。"},
    "home in a text": {"content": "家住城南花园 3 幢 2 单元 501 室。"},
    "masked too little": {"content": "联系 138****56789 与 1380000**** 两个号。"},
    "masked but for its ends": {"content": "证号 110105********002X 的老人。"},
    "named and in need": {"content": "慰问低保户李秀英一家。"},
    "account of a chat": {"content": "加 QQ：12345678 咨询。"},
    "mobile and a mailbox of a company": {"content": "13800001234，office@qingxi-water.com。"},
    "mobile in the office": {"office": "办公室 13800001234"},
    "template of its level": {"template": "town-1"},
    "template of another level": {"template": "village-1"},
    "landline in a text": {"content": "请打 0980-5550101 联系。"},
    "text on several lines": {"content": "第一段。\n\n第二段。"},
    "unknown kind": {"kind": "别的"},
    "no aspect": {"aspect": ""},
    "unknown domain": {"domain": "航天"},
    "day in words": {"due": "2026年12月31日"},
    "day that no month has": {"due": "2026-02-30"},
    "day without a day": {"due": "7月底前"},
    "day of another time": {"due": "2206-12-31"},
    "due before it was made": {"due": "2025-12-31"},
    "published before it was made": {"published": "2026-01-10"},
    "made tomorrow": {"made": "2026-07-01", "published": "2026-07-01"},
    "no deadline": {"due": ""},
    "two deadlines": {"review": "每季度"},
    "three deadlines": {"review": "每季度", "service_days": "3", "service_day_kind": "工作日"},
    "standing": STANDING,
    "service time": SERVICE,
    "service time without its kind": {"due": "", "service_days": "3"},
    "kind of service time alone": {"due": "", "service_day_kind": "工作日"},
    "at once": {"due": "", "service_days": "0", "service_day_kind": "即时"},
    "at once in three days": {"due": "", "service_days": "3", "service_day_kind": "即时"},
    "standing as a service time": {"due": "", "service_days": "3", "service_day_kind": "长期"},
    "service time of years": SERVICE | {"service_days": "400"},
    "service time with its unit": SERVICE | {"service_days": "3天"},
    "target": {"metric": "办结率", "comparison": "不低于", "target": "95", "measure": "%"},
    "target of two decimals": {"metric": "办结率", "comparison": "不低于", "target": "95.50"},
    "target without a number": {"metric": "办结率", "comparison": "不低于"},
    "target in words": {"metric": "办结率", "comparison": "不低于", "target": "约95"},
    "vague quality": {"quality": "尽快办理。"},
    "vague quality with a number": {"quality": "及时办理，3 天办结。"},
    "quality that cannot be told": {"quality": "做到群众满意。"},
    "quality that a target tells": {
        "quality": "做到群众满意。", "metric": "满意率", "comparison": "不低于", "target": "95",
    },
    "mobile as a phone": {"phone": "13800001234"},
    "hotline": {"phone": "12345"},
    "phone without its area": {"phone": "5550101"},
    "budget": {"budget": "120000.5"},
    "budget of three decimals": {"budget": "1.234"},
    "budget below nothing": {"budget": "-5"},
    "document in square brackets": {"source": "诺信办[2026]1号"},
    "document": {"source": "诺信办〔2026〕1号"},
    "document that is none": {"source": "见通知"},
    "progress": {"progress": [TOLD | {"percent": "50"}]},
    "progress without a text": {"progress": [{"day": "2026-03-31"}]},
    "progress of more than all": {"progress": [TOLD | {"percent": "120"}]},
    "progress out of order": {"progress": [TOLD | {"day": "2026-05-01"}, TOLD]},
    "progress before the promise": {"progress": [TOLD | {"day": "2026-01-01"}]},
    "progress of tomorrow": {"progress": [TOLD | {"day": "2026-07-01"}]},
    "progress that fell back": {
        "progress": [TOLD | {"percent": "60"}, TOLD | {"day": "2026-05-01", "percent": "40"}]
    },
    "progress that fell back and says why": {
        "progress": [TOLD | {"percent": "60"}, TOLD | {"day": "2026-05-01", "percent": "40", "reason": "返工。"}]
    },
    "completed": {"progress": [TOLD | {"completed": "2026-03-30", "evidence": LINK}]},
    "completed without evidence": {"progress": [TOLD | {"completed": "2026-03-30"}]},
    "completed after it was told": {"progress": [TOLD | {"completed": "2026-04-30", "evidence": LINK}]},
    "completed twice": {
        "progress": [
            TOLD | {"completed": "2026-03-30", "evidence": LINK},
            TOLD | {"day": "2026-05-01", "completed": "2026-04-30", "evidence": LINK},
        ]
    },
    "evidence on a disk": {"progress": [TOLD | {"evidence": "C:\\\\a.pdf"}]},
    "evidence without safety": {"progress": [TOLD | {"evidence": "http://www.qingxi.example/"}]},
    "postponed": {"changes": [POSTPONED | {"old_due": "2026-09-30", "new_due": "2026-12-31"}]},
    "postponed without days": {"changes": [POSTPONED]},
    "postponed to another day": {"changes": [POSTPONED | {"old_due": "2026-09-30", "new_due": "2026-11-30"}]},
    "postponed twice": {
        "changes": [
            POSTPONED | {"old_due": "2026-06-30", "new_due": "2026-09-30"},
            POSTPONED | {"day": "2026-05-01", "old_due": "2026-09-30", "new_due": "2026-12-31"},
        ]
    },
    "postponed with a gap": {
        "changes": [
            POSTPONED | {"old_due": "2026-06-30", "new_due": "2026-08-31"},
            POSTPONED | {"day": "2026-05-01", "old_due": "2026-09-30", "new_due": "2026-12-31"},
        ]
    },
    "standing and postponed": STANDING | {"changes": [POSTPONED | {"old_due": "2026-09-30", "new_due": "2026-12-31"}]},
    "adjusted": {"changes": [ADJUSTED | {"old_text": "36 公里", "new_text": "24 公里"}]},
    "adjusted without the old text": {"changes": [ADJUSTED | {"new_text": "24 公里"}]},
    "change without approval": {"changes": [ADJUSTED | {"old_text": "甲", "new_text": "乙", "approval": ""}]},
}  # fmt: skip

Place = tuple[str, str, str]
"""Field, code where a rule says it, and whether it stops."""


def as_yaml(table: Table, record: Mapping[str, Any]) -> dict[str, Any]:
    """A record by its titles; empty texts are left out. JSON is YAML."""
    made: dict[str, Any] = {}
    for name, value in record.items():
        field = table.fields[name]
        inner = table.entries.get(name)
        if inner is not None:
            made[field.title] = [as_yaml(inner.table, each) for each in value]
        elif value:
            made[field.title] = value
    return made


def by_check(root: Path, record: Mapping[str, Any]) -> set[Place]:
    """What the check says of a promise that is put into the good district."""
    file = root / FILE
    file.write_text(json.dumps(as_yaml(Commitment.table, record), ensure_ascii=False), "utf-8")
    found = [each for each in check(load(root), AS_OF) if each.place.file == FILE and each.code.id != MENDED]
    at_fields = {_place(each) for each in found if each.place.field}
    return at_fields or {
        _place(each) for each in found
    }  # a whole file is searched too, for what fields refuse


def _place(finding: Finding) -> Place:
    code = finding.code.id
    stops = finding.severity is Severity.ERROR or code.startswith(SPELLING)
    return finding.place.field, code if code in OF_RULES else "", "stops" if stops else "advises"


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return district(tmp_path_factory.mktemp("form"), {})


SCRIPT = f"""([record, today]) => {{
  {DEFINITION}
  const title = each => {{
    const table = each.list ? definition.fields.find(field => field.name === each.list) : definition;
    return table.fields.find(field => field.name === each.field).title;
  }};
  return mingnuo.check(definition, record, today, definition.units.find(unit => unit.id === "990199101"))
    .map(each => [title(each), each.code, each.error ? "stops" : "advises"]);
}}"""
OF_RULES = {
    *(f"E51{each}" for each in range(7)),
    *(f"W51{each}" for each in (0, 1, 2, 3, 6)),
    "E302",
    "E303",
    "E304",
    "E305",
    "E306",
    "E307",
    "E308",
    "E309",
    "E310",
    "E323",
    "E335",
    "E338",
    "E602",
} | {
    "W301",
    "W302",
}


def by_form(scripts: Page, record: Mapping[str, Any]) -> set[Place]:
    today = date.isoformat(AS_OF)
    return {(title, code, stops) for title, code, stops in scripts.evaluate(SCRIPT, [record, today])}


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize("name", CASES)
def test_form_and_check_say_the_same(name: str, scripts: Page, root: Path) -> None:
    record = GOOD_PROMISE | dict(CASES[name])
    assert by_form(scripts, record) == by_check(root, record)


def test_every_rule_that_the_form_knows_is_tried(scripts: Page) -> None:
    said = {
        code for case in CASES.values() for _, code, _ in by_form(scripts, GOOD_PROMISE | dict(case)) if code
    }
    assert said == OF_RULES


def test_every_rule_of_a_promise_is_told_as_data() -> None:
    tables = (Commitment.table, *(entry.table for entry in Commitment.table.entries.values()))
    assert [rule.needs for table in tables for rule in table.rules if rule.declared is None] == []
