"""The form reads every file of a promise as the program does, in whatever habit of YAML it is written."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
import yaml
from playwright.sync_api import Page

from generator.canonical.changes import Clean, Tidied
from generator.canonical.one_file import outcome
from generator.load.headings import field_of
from generator.load.one_file import kind_of
from generator.schema.records import Commitment
from generator.schema.table import Table
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
HABITS: dict[str, dict[str, Any]] = {
    "plain": {},
    "sorted": {"sort_keys": True},
    "narrow": {"width": 20},
    "double quotes": {"default_style": '"'},
    "narrow double quotes": {"default_style": '"', "width": 20},
    "single quotes": {"default_style": "'"},
    "narrow single quotes": {"default_style": "'", "width": 20},
    "literal blocks": {"default_style": "|"},
    "escaped": {"allow_unicode": False},
    "wide indent": {"indent": 6},
    "Windows": {"line_break": "\r\n"},
    "as a document": {"explicit_start": True},
}


def dumped(data: Any, habit: str) -> str:
    return str(yaml.dump(data, **({"allow_unicode": True, "sort_keys": False} | HABITS[habit])))


def loaded(text: str) -> Any:
    """What YAML says, all of it as text."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506


TEXTS = (
    "甲", "a: b", "a #b", "# 号", "- 横线", "'撇", '"引', "null", "~", "true", "2026-01-20", "007", "12.50", "一\n二", "一\n\n二",
    "一\n\n\n二\n三", "为满 60 周岁 的 老人 办理 优待证 当场 办结 不收 任何 费用 材料 齐全", "back\\slash", "colon:", "| 竖", "> 折",
    "[方]", "{花}", "?问", "%", "@", "`", "é", "😀", "行\n  缩进\n不缩进", "a - b", "结尾 '", "结尾\\", "x" * 200,
)  # fmt: skip


def record(data: dict[str, Any], table: Table = Commitment.table) -> dict[str, Any]:
    """What YAML says, by the names of the fields."""
    made: dict[str, Any] = {}
    for title, value in data.items():
        field = field_of(table, title)
        assert field is not None, title
        inner = table.entries.get(field.name)
        made[field.name] = (
            value if inner is None else [record(each or {}, inner.table) for each in value or ()]
        )
    return made


def without_outer_blanks(found: Any) -> Any:
    match found:
        case dict():
            return {key: without_outer_blanks(value) for key, value in found.items()}
        case list():
            return [without_outer_blanks(each) for each in found]
    return "" if found in ("~", "null") else found.strip()


def test_every_promise_of_the_demonstration_is_written_again_letter_for_letter(scripts: Page) -> None:
    texts = [promise.read_text("utf-8") for promise in PROMISES]
    assert len(texts) > 100
    assert scripts.evaluate(WRITTEN, texts) == texts


@pytest.mark.parametrize("habit", HABITS)
def test_habits_of_writing_are_read_as_yaml_reads_them(habit: str, scripts: Page) -> None:
    data = [loaded(each.read_text("utf-8")) for each in PROMISES]
    data += [
        {"承诺事项": text, "进展": [{"情况": text, "回退原因": text}, {"日期": "2026-01-20"}]}
        for text in TEXTS
    ]
    texts = [dumped(each, habit) for each in data]
    wanted = [record(loaded(text)) for text in texts]
    for text, found, want in zip(texts, scripts.evaluate(READ, texts), wanted, strict=True):
        assert "record" in found, (text, found)
        assert without_outer_blanks(found["record"]) == without_outer_blanks(want), text


COMMENTED = (
    "\ufeff承诺事项: 甲\n",
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


def damaged(rng: Random, text: str) -> str:
    """A text with a slip or two of those that hands make: signs and blanks put in, lines lost, moved, or written twice."""
    lines = text.split("\n")
    for _ in range(rng.randint(1, 2)):
        at = rng.randrange(len(lines))
        line = lines[at]
        place = rng.randint(0, len(line))
        match rng.randrange(6):
            case 0:
                lines[at] = line[:place] + rng.choice(SIGNS) + line[place:]
            case 1:
                lines[at] = line[:place] + line[place + 1 :]
            case 2:
                lines.insert(at, rng.choice(lines))
            case 3 if len(lines) > 1:
                del lines[at]
            case 4:
                lines[at] = f"  {line}" if rng.random() < 0.5 else line.lstrip()
            case _:
                lines[at : at + 1] = [line[:place], rng.choice(("", "  ", "    ")) + line[place:]]
    return "\n".join(lines)


SIGNS = (
    ":",
    ": ",
    " #",
    "#",
    "- ",
    "-",
    '"',
    "'",
    "|",
    ">",
    "[",
    "]",
    "{",
    "}",
    "&a ",
    "*a",
    "!",
    "%",
    "?",
    ",",
    " ",
    "  ",
    "\\",
    "~",
    "null",
    "\t",
)


def test_no_slip_makes_the_form_read_something_else_than_yaml(scripts: Page) -> None:
    rng = Random(20261125)  # noqa: S311
    sources = [dumped(loaded(each.read_text("utf-8")), rng.choice(sorted(HABITS))) for each in PROMISES]
    texts = [damaged(rng, rng.choice(sources)) for _ in range(8_000)]
    taken = 0
    for text, found in zip(texts, scripts.evaluate(READ, texts), strict=True):
        told = as_yaml(text) if "record" in found else None
        if told is not None:
            taken += 1
            assert without_outer_blanks(without_notes(found["record"])) == without_outer_blanks(told), text
    assert taken > 1_000


def as_yaml(text: str) -> Any:
    """What YAML says, by the names of the fields; None for what is no YAML."""
    try:
        found = loaded(text)
    except yaml.YAMLError:
        return None
    return record(found)


def without_notes(found: Any) -> Any:
    match found:
        case dict():
            return {key: without_notes(value) for key, value in found.items() if key != "#"}
        case list():
            return [without_notes(each) for each in found]
    return found
