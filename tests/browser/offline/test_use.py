"""The offline form as a clerk uses it: from a file on the device, without any network."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.canonical.changes import Clean
from generator.canonical.one_file import outcome
from generator.checks import check
from generator.load.one_file import kind_of
from generator.load.source import load
from tests.browser.offline.conftest import form_of
from tests.browser.test_accessibility import AXE, RUN
from tests.browser.watch import Watch
from tests.sites import AS_OF, GOOD, district

UNIT = "990199101"
DAY = "2026-06-30"


@pytest.fixture
def form(browser: Browser, file: Path) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 844}, accept_downloads=True)
    page, watch = context.new_page(), Watch(file.as_uri())
    page.set_default_timeout(10_000)
    page.clock.set_fixed_time(f"{DAY}T08:00:00")
    watch.over(page)
    page.goto(file.as_uri())
    yield page
    context.close()
    assert watch.faults == []


def fill(form: Page) -> None:
    form.get_by_label("单位", exact=False).first.select_option(UNIT)
    for label, text in (
        ("承诺事项", "老年优待证当场办结"),
        ("服务内容", "为满 60 周岁的老人办理优待证。\n带身份证即可。"),
        ("服务质量", "材料齐全的当场办结。"),
        ("服务期限", "2026-12-31"),
        ("承诺日期", "2026-01-20"),
        ("公开日期", "2026-01-22"),
        ("责任科室", "便民服务中心"),
        ("责任岗位", "综合窗口负责人"),
        ("监督电话", "0980-5550101"),
        ("投入金额（元）", "120000.5"),
    ):
        form.get_by_label(label).first.fill(text)
    for label, choice in (("承诺类别", "公共服务承诺"), ("承诺方面", "便民服务"), ("公共服务领域", "养老")):
        form.get_by_label(label).first.select_option(choice)


def saved(form: Page, folder: Path) -> Path:
    with form.expect_download() as started:
        form.get_by_role("button", name="检查并保存文件").click()
    target = folder / started.value.suggested_filename
    started.value.save_as(target)
    return target


def test_saved_file_has_its_name_and_passes_check_and_fmt(form: Page, tmp_path: Path) -> None:
    fill(form)
    form.get_by_role("button", name="增加一条践诺进展").click()
    entry = form.locator("[data-list=progress] [data-entry]")
    entry.get_by_label("日期").first.fill("2026-03-31")
    entry.get_by_label("情况").fill("办了一半。")
    written = saved(form, tmp_path)
    assert re.fullmatch(rf"{UNIT}-2026-\d\d\.yml", written.name)
    root = district(tmp_path, {})
    name = f"units/{UNIT}/commitments/{written.name}"
    (root / name).write_bytes(written.read_bytes())
    assert check(load(root), AS_OF) == ()
    kind = kind_of(name)
    assert kind is not None
    assert isinstance(outcome(kind, name, written.read_bytes()), Clean)


def test_faults_are_told_beside_their_fields_and_all_together(form: Page) -> None:
    fill(form)
    form.get_by_label("监督电话").first.fill("13800001234")
    form.get_by_label("服务期限").first.fill("2025-01-01")
    form.get_by_role("button", name="检查并保存文件").click()
    summary = form.get_by_role("region", name="要改的地方")
    expect(summary).to_be_focused()
    expect(summary.get_by_role("link")).to_have_count(2)
    phone = form.get_by_label("监督电话").first
    expect(phone).to_have_attribute("aria-invalid", "true")
    described = (phone.get_attribute("aria-describedby") or "").split()
    expect(form.locator(f"#{described[-1]}")).to_contain_text("像手机号的数字")
    summary.get_by_role("link").filter(has_text="监督电话").click()
    expect(phone).to_be_focused()
    phone.fill("0980-5550101")
    expect(phone).not_to_have_attribute("aria-invalid", "true")


def test_draft_outlives_the_page_and_can_be_cleared(form: Page) -> None:
    fill(form)
    form.reload()
    expect(form.get_by_role("status")).to_contain_text("已恢复")
    expect(form.get_by_label("承诺事项").first).to_have_value("老年优待证当场办结")
    form.on("dialog", lambda dialog: dialog.accept())
    form.get_by_role("button", name="清空重填").click()
    form.reload()
    expect(form.get_by_label("承诺事项").first).to_have_value("")


def test_opened_file_can_be_changed_and_saved_under_its_name(form: Page, tmp_path: Path) -> None:
    source = next((GOOD / f"units/{UNIT}/commitments").glob("*.yml"))
    kind = kind_of(source.relative_to(GOOD).as_posix())
    assert kind is not None
    made = outcome(kind, source.relative_to(GOOD).as_posix(), source.read_bytes())
    text = source.read_text("utf-8") if isinstance(made, Clean) else made.draft.text  # type: ignore[union-attr]
    opened = tmp_path / source.name
    opened.write_text(text, "utf-8")
    form.locator("#open").set_input_files(opened)
    expect(form.get_by_role("status")).to_contain_text(f"已打开 {source.name}")
    form.get_by_label("责任科室").first.fill("新的科室")
    (tmp_path / "out").mkdir()
    written = saved(form, tmp_path / "out")
    assert written.name == source.name
    assert written.read_text("utf-8") == re.sub("责任科室: .*", "责任科室: 新的科室", text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("承诺事项: 甲 # 旁注\n", "第 1 行后面有旁注"),
        ("承诺事项: 甲\n承诺事项: 乙\n", "第 2 行的“承诺事项”写了两次"),
        ("别的: 甲\n", "第 1 行的“别的”，这张表里没有这一栏"),
        ("- 甲\n", "第 1 行"),
        ("承诺事项: 甲\u2028乙\n", "看不见的换行"),
        ("", "文件是空的"),
        ('承诺事项: "两\n\n  行"\n', "放不下"),
    ],
)
def test_other_files_are_refused_and_what_was_filled_stays(
    form: Page, tmp_path: Path, text: str, said: str
) -> None:
    fill(form)
    opened = tmp_path / "x.yml"
    opened.write_bytes(text.encode())
    form.locator("#open").set_input_files(opened)
    expect(form.get_by_role("status")).to_contain_text("没有打开")
    expect(form.get_by_role("status")).to_contain_text(said)
    expect(form.get_by_label("承诺事项").first).to_have_value("老年优待证当场办结")


def test_comments_and_days_in_words_come_through_the_form(form: Page, tmp_path: Path) -> None:
    name = f"{UNIT}-2026-03.yml"
    text = """# 文件头

承诺事项: 甲
# 期限的旁注
服务期限: 2026年12月31日
进展:
  # 第一条
  - 日期: 2026-03-31
    情况: 办了一半。
# 结尾
"""
    (tmp_path / name).write_text(text, "utf-8")
    form.locator("#open").set_input_files(tmp_path / name)
    due = form.get_by_label("服务期限").first
    expect(due).to_have_value("2026年12月31日")
    expect(due).to_have_attribute("aria-invalid", "true")
    due.fill("2026-12-31")
    fill(form)
    written = saved(form, tmp_path).read_text("utf-8")
    assert written.startswith("# 文件头\n\n承诺事项:")
    assert "\n# 期限的旁注\n服务期限: 2026-12-31\n" in written
    assert written.endswith("进展:\n  # 第一条\n  - 日期: 2026-03-31\n    情况: 办了一半。\n# 结尾\n")


def test_form_can_be_filled_without_a_mouse(form: Page) -> None:
    add = form.get_by_role("button", name="增加一条践诺进展")
    add.focus()
    form.keyboard.press("Enter")
    entry = form.locator("[data-list=progress] [data-entry]")
    expect(entry.locator("[data-name]").first).to_be_focused()
    entry.get_by_role("button", name="删去这一条").focus()
    form.keyboard.press("Enter")
    expect(entry).to_have_count(0)
    expect(add).to_be_focused()


def test_every_control_has_a_label_and_the_page_fits_a_phone(form: Page) -> None:
    form.get_by_role("button", name="增加一条践诺进展").click()
    form.get_by_role("button", name="增加一条承诺变更").click()
    bare = (
        "() => [...document.querySelectorAll('form [data-name]')].filter(each => !each.labels.length).length"
    )
    assert form.evaluate(bare) == 0
    assert form.evaluate("document.documentElement.scrollWidth") <= 390


def test_on_paper_there_are_only_the_fields(form: Page) -> None:
    form.emulate_media(media="print")
    expect(form.get_by_role("button", name="打印")).to_be_hidden()
    expect(form.get_by_label("承诺事项").first).to_be_visible()


def test_no_request_can_leave_the_page(browser: Browser, file: Path) -> None:
    page = browser.new_page()
    page.goto(file.as_uri())
    refused = "() => fetch('https://elsewhere.invalid/').then(() => false, () => true)"
    violated = """() => new Promise(done => {
      document.addEventListener("securitypolicyviolation", event => done(event.effectiveDirective));
      fetch("https://elsewhere.invalid/").catch(() => {});
    })"""
    assert page.evaluate(refused)
    assert page.evaluate(violated) == "connect-src"
    page.close()


def test_text_of_the_district_cannot_end_the_script(tmp_path: Path) -> None:
    root = district(tmp_path, {"site.yml": ("区县名称: 清溪区", '区县名称: "清溪</script><b>区"')})
    page = form_of(root)
    assert "清溪</script>" not in page


def test_page_that_a_browser_saved_with_its_fields_has_them_once(
    form: Page, browser: Browser, tmp_path: Path
) -> None:
    count = "document.querySelectorAll('form [data-name]').length"
    kept = tmp_path / "离线填报表.html"
    kept.write_text(form.content(), "utf-8")
    page = browser.new_page()
    page.goto(kept.as_uri())
    assert page.evaluate(count) == form.evaluate(count) > 10
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_faults_are_shown(form: Page, scheme: Literal["light", "dark"]) -> None:
    form.emulate_media(color_scheme=scheme)
    form.get_by_role("button", name="增加一条践诺进展").click()
    form.get_by_label("服务质量").first.fill("尽快办理。")
    form.get_by_role("button", name="检查并保存文件").click()
    form.evaluate(AXE.read_text("utf-8"))
    assert form.evaluate(RUN, None) == []


def test_choosing_a_unit_gives_the_next_number_of_the_year_until_one_is_typed(form: Page) -> None:
    number = form.get_by_label("承诺编号")
    form.get_by_label("单位").first.select_option(UNIT)
    given = number.input_value()
    assert re.fullmatch(rf"{UNIT}-2026-\d\d", given)
    form.get_by_label("承诺日期").fill("2025-12-30")
    form.keyboard.press("Tab")
    assert number.input_value().startswith(f"{UNIT}-2025-")
    number.fill(f"{UNIT}-2025-90")
    form.get_by_label("承诺日期").fill("2026-01-20")
    form.keyboard.press("Tab")
    assert number.input_value() == f"{UNIT}-2025-90"


def test_what_was_filled_is_judged_before_saving_and_what_was_not_is_left_alone(form: Page) -> None:
    phone, title = form.get_by_label("监督电话").first, form.get_by_label("承诺事项").first
    phone.fill("55501")
    expect(phone).not_to_have_attribute("aria-invalid", "true")
    form.keyboard.press("Tab")
    expect(phone).to_have_attribute("aria-invalid", "true")
    expect(title).not_to_have_attribute("aria-invalid", "true")
    expect(form.get_by_role("region", name="要改的地方")).to_be_hidden()


def test_advice_does_not_keep_from_saving(form: Page, tmp_path: Path) -> None:
    fill(form)
    form.get_by_label("服务质量").first.fill("材料齐全的 3 天办结，询问请写 office@qingxi-water.com。")
    assert saved(form, tmp_path).name.endswith(".yml")
    expect(form.locator(".advice")).to_contain_text("邮箱")
