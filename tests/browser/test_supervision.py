"""A citizen says what is wrong: the words are ready, one touch copies them."""

from playwright.sync_api import expect

PROMISE = "commitments/990101103-2025-02/"


def test_words_about_a_promise_are_copied_with_one_touch(page):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(PROMISE)
    page.get_by_role("button", name="复制这段话").click()
    expect(page.locator("[data-copied]")).to_contain_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "990101103-2025-02" in copied
    assert copied.startswith("我要反映：柿坪镇")


def test_without_a_clipboard_the_words_are_selected(page):
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(PROMISE)
    page.get_by_role("button", name="复制这段话").click()
    expect(page.locator("[data-copied]")).to_contain_text("已选中")
    assert "我要反映" in page.evaluate("getSelection().toString()")


def test_a_legacy_matter_leads_to_words_about_it(page):
    page.goto("topics/legacy/")
    link = page.locator(".mn-report").first
    title = page.locator(".mn-card").first.locator(".mn-card__title").inner_text().strip()
    link.click()
    expect(page.locator("#message")).to_contain_text(title)
    expect(page.locator("#compose-unit")).not_to_have_value("")
    page.locator("#compose-seen").fill("<img src=x onerror=alert(1)>")
    expect(page.locator("#message")).to_contain_text("<img src=x")
    assert page.locator("#message img").count() == 0
