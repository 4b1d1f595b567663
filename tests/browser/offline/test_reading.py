"""The form reads every file of a promise as the program does, in whatever habit of YAML it is written."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from generator.canonical.changes import Clean, Tidied
from generator.canonical.one_file import outcome
from generator.load.one_file import kind_of
from generator.schema.records import Commitment
from tests.browser.conftest import DATA
from tests.browser.offline.conftest import DEFINITION

PROMISES = sorted(DATA.glob("units/*/commitments/*.yml"))
READ = f"texts => {{ {DEFINITION} return texts.map(text => mingnuo.read(definition, text)); }}"
WRITTEN = f"""texts => {{
  {DEFINITION}
  return texts.map(text => {{
    const found = mingnuo.read(definition, text);
    return found.fault || mingnuo.write(definition, found.record);
  }});
}}"""
dump = partial(yaml.dump, allow_unicode=True, sort_keys=False)
HABITS = {
    "plain": dump,
    "sorted": partial(yaml.dump, allow_unicode=True),
    "narrow": partial(dump, width=20),
    "double quotes": partial(dump, default_style='"'),
    "narrow double quotes": partial(dump, default_style='"', width=20),
    "single quotes": partial(dump, default_style="'"),
    "narrow single quotes": partial(dump, default_style="'", width=20),
    "literal blocks": partial(dump, default_style="|"),
    "escaped": partial(yaml.dump, sort_keys=False),
    "wide indent": partial(dump, indent=6),
    "Windows": partial(dump, line_break="\r\n"),
    "with a mark": lambda data: "\ufeff" + dump(data),
    "as a document": partial(dump, explicit_start=True),
}
TEXTS = (
    "甲", "a: b", "a #b", "# 号", "- 横线", "'撇", '"引', "null", "~", "true", "2026-01-20", "007", "12.50", "一\n二", "一\n\n二",
    "一\n\n\n二\n三", "为满 60 周岁 的 老人 办理 优待证 当场 办结 不收 任何 费用 材料 齐全", "back\\slash", "colon:", "| 竖", "> 折",
    "[方]", "{花}", "?问", "%", "@", "`", "é", "😀", "行\n  缩进\n不缩进", "a - b", "结尾 '", "结尾\\", "x" * 200,
)  # fmt: skip


def record(data: dict[str, Any]) -> dict[str, Any]:
    """What YAML says, by the names of the fields."""
    return {
        field.name: [_entry(field.name, each) for each in value] if isinstance(value, list) else value
        for title, value in data.items()
        if (field := Commitment.table.words[title])
    }


def _entry(name: str, data: dict[str, str]) -> dict[str, str]:
    words = Commitment.table.entries[name].table.words
    return {words[title].name: value for title, value in data.items()}


def without_outer_blanks(found: Any) -> Any:
    match found:
        case dict():
            return {key: without_outer_blanks(value) for key, value in found.items()}
        case list():
            return [without_outer_blanks(each) for each in found]
    return found.strip()


def test_every_promise_of_the_demonstration_is_written_again_letter_for_letter(scripts: Page) -> None:
    texts = [promise.read_text("utf-8") for promise in PROMISES]
    assert len(texts) > 100
    assert scripts.evaluate(WRITTEN, texts) == texts


@pytest.mark.parametrize("habit", HABITS)
def test_habits_of_writing_are_read_as_yaml_reads_them(habit: str, scripts: Page) -> None:
    data = [yaml.load(each.read_text("utf-8"), yaml.BaseLoader) for each in PROMISES]  # noqa: S506
    data += [
        {"承诺事项": text, "进展": [{"情况": text, "回退原因": text}, {"日期": "2026-01-20"}]}
        for text in TEXTS
    ]
    texts = [HABITS[habit](each) for each in data]
    wanted = [record(yaml.load(text, yaml.BaseLoader)) for text in texts]  # noqa: S506
    for text, found, want in zip(texts, scripts.evaluate(READ, texts), wanted, strict=True):
        assert "record" in found, (text, found)
        assert without_outer_blanks(found["record"]) == without_outer_blanks(want), text


COMMENTED = (
    "# 头\n\n# 第一栏\n承诺事项: 甲\n# 第二栏\n服务内容: 乙\n# 尾\n",
    "# 头\n# 还是头\n\n承诺事项: 甲\n",
    "# yaml-language-server: $schema=../x.json\n承诺事项: 甲\n",
    "承诺事项: 甲\n# 空的栏\n备注:\n",
    "承诺事项: 甲\n# 进展\n进展:\n# 第一条\n- 日期: 2026-01-20\n  # 情况\n  情况: 乙\n  # 第二条\n- 日期: 2026-02-20\n  情况: 丙\n",
    "承诺事项: 甲\n进展:\n  -\n    # 里面\n    日期: 2026-01-20\n    情况: 乙\n",
)


@pytest.mark.parametrize("text", COMMENTED)
def test_comments_stand_where_fmt_puts_them(text: str, scripts: Page) -> None:
    name = "units/990199101/commitments/990199101-2026-03.yml"
    whole = text.replace(
        "甲\n",
        "甲\n承诺类别: 公共服务承诺\n承诺方面: 便民服务\n公共服务领域: 养老\n服务质量: 当场办结。\n",
        1,
    )
    for missing in ("服务内容: 乙\n", "服务期限: 2026-12-31\n", "承诺日期: 2026-01-20\n", "公开日期: 2026-01-20\n",
                    "责任科室: 丙\n", "责任岗位: 丁\n", "监督电话: 0980-5550101\n"):  # fmt: skip
        if missing.split(":")[0] not in whole:
            whole = whole.replace("承诺类别", f"{missing}承诺类别", 1)
    kind = kind_of(name)
    assert kind is not None
    made = outcome(kind, name, whole.encode())
    assert isinstance(made, Tidied | Clean), made
    wanted = whole if isinstance(made, Clean) else made.draft.text
    assert scripts.evaluate(WRITTEN, [whole]) == [wanted]
