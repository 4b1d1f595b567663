"""The search and the box for one's own street, with the index that Pagefind has made of the pages."""

from __future__ import annotations

import gzip
import json
import random
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.district import AS_OF, make_district
from generator.build import build
from generator.cli import day
from generator.load.source import load
from generator.publish.search.readable import readable
from generator.publish.search.terms import terms

HITS, COUNT = ".mn-hit", "[data-search-count]"
LARGEST = 200_000
"""What the first query may transfer at 3,000 pages, in bytes."""
OF_THE_SEARCH = re.compile(r"/pagefind/|/search/|/assets/search")
"""The page of the search with its own script and style, and the index; the rest is of every page."""
ZIPPED = (".js", ".json", ".css", ".html", "/")
"""What web servers zip by themselves. The files of the index are zipped when they are made."""


@pytest.fixture(autouse=True)
def indexed(host: Path) -> None:
    if not (host / "site" / "pagefind").is_dir():
        pytest.skip("Pagefind is not installed")


def search(page: Page, query: str = "", **narrowed: str) -> None:
    page.goto("search/")
    page.locator("[data-search] input").fill(query)
    expect(page.locator(f"{HITS}, [data-search-none]:visible").first).to_be_visible()


def titles(page: Page) -> list[str]:
    return page.locator(".mn-hit__title").all_inner_texts()


def test_words_are_found_as_one_types_and_shown_in_their_place(page):
    search(page, "危房改造")
    first = page.locator(HITS).first
    expect(first.locator(".mn-hit__title")).to_contain_text("危房改造")
    expect(first.locator("mark").first).to_have_text("危房改造")
    expect(first.locator(".mn-hit__facts")).to_contain_text("青石铺镇")
    expect(page).to_have_url(re.compile(r"q=%E5%8D%B1%E6%88%BF%E6%94%B9%E9%80%A0"))
    first.locator("a").click()
    expect(page.locator("h1")).to_contain_text("危房改造")


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("990101103-2025-02", None),
        ("鹭汀", "鹭汀镇"),
        ("luting", "鹭汀镇"),
        ("ltz", "鹭汀镇"),
        ("区住建", "诺川区住房和城乡建设局"),
    ],
)
def test_number_or_name_leads_to_its_own_page_first(page, query, title):
    search(page, query)
    link = page.locator(f"{HITS} a").first
    if title:
        expect(link).to_have_text(title)
    else:
        assert link.get_attribute("href").endswith(f"/commitments/{query}/")


def test_phrase_that_nobody_wrote_is_taken_apart(page):
    search(page, "青石铺镇危房改造")
    expect(page.locator(COUNT)).to_contain_text("没有连在一起的")
    assert any("危房改造" in title for title in titles(page))


def test_where_nothing_is_found_the_page_says_so_and_leads_on(page):
    search(page, "火星移民局")
    expect(page.locator("[data-search-none]")).to_contain_text("没有找到“火星移民局”")
    expect(page.locator("[data-search-doors] a").first).to_be_visible()
    expect(page.locator(HITS)).to_have_count(0)


def test_who_wants_to_complain_is_led_to_the_hotline(page):
    search(page, "怎么投诉")
    expect(page.locator("[data-search-hint] a[href^='tel:']")).to_be_visible()


def test_filters_say_how_many_and_stand_in_the_address(page):
    search(page, "改造")
    all_of_them = int(re.search(r"\d+", page.locator(COUNT).inner_text())[0])
    kinds = page.locator("select[name=kind]")
    kinds.focus()
    expect(kinds.locator("option[value='承诺']")).to_have_text(re.compile(r"承诺（\d+）"))
    counted = int(re.search(r"\d+", kinds.locator("option[value='承诺']").inner_text())[0])
    assert 0 < counted < all_of_them
    kinds.select_option("承诺")
    expect(page.locator(COUNT)).to_have_text(f"找到 {counted} 页")
    page.locator("select[name=status]").select_option("在办")
    expect(page.locator(".mn-hit__facts .mn-mark--in_progress")).not_to_have_count(0)
    expect(page.locator(".mn-hit__facts .mn-mark--kept")).to_have_count(0)
    shared = page.url
    page.goto("units/")
    page.goto(shared)
    expect(kinds).to_have_value("承诺")
    expect(page.locator(COUNT)).to_contain_text("找到")
    page.go_back()
    page.go_forward()
    page.locator("[data-search-reset]").first.click()
    expect(page.locator(COUNT)).to_have_text(f"找到 {all_of_them} 页")


def test_everything_of_a_unit_is_listed_without_a_word(page):
    page.goto("search/?unit=鹭汀镇&kind=承诺")
    expect(page.locator(HITS).first.locator(".mn-hit__facts")).to_contain_text("鹭汀镇")


def test_whole_search_by_keyboard(page):
    page.goto("units/")
    page.locator("h1").click()
    page.keyboard.press("/")
    if page.viewport_size["width"] < 1152:  # no room for a box: the key leads to the search at once
        expect(page).to_have_url(re.compile("search/"))
    else:
        expect(page.locator("[data-find]")).to_be_focused()
    page.keyboard.type("护岸")
    page.keyboard.press("Enter")
    expect(page.locator(HITS).first).to_be_visible()
    page.locator("[data-search] input").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"{HITS} a").first).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("[data-search] input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("[data-search] input")).to_have_value("")
    expect(page.locator(HITS)).to_have_count(0)


def test_key_can_be_turned_off(page):
    page.goto("search/")
    page.evaluate("localStorage.setItem('mn-slash', 'off')")
    page.goto("units/")
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("[data-find]")).not_to_be_focused()
    expect(page).to_have_url(re.compile("units/"))


def test_without_scripts_the_page_leads_to_the_lists(plain_page, home):
    plain_page.goto(f"{home}units/")
    plain_page.locator(".mn-find__go").click()
    expect(plain_page.locator("h1")).to_have_text("查找")
    assert "要浏览器启用脚本" in plain_page.content()
    expect(plain_page.locator("[data-search-doors] a").first).to_be_visible()


def test_where_the_index_cannot_be_had_the_page_says_why(browser: Browser, home: str, host: Path):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    page.goto(f"{home}search/?q=承诺")
    expect(page.locator("[data-search-broken-net]")).to_be_visible()
    page.goto(f"{(host / 'site' / 'search' / 'index.html').as_uri()}?q=承诺")
    expect(page.locator("[data-search-broken-file]")).to_be_visible()
    expect(page.locator("[data-search-doors] a").first).to_be_visible()
    context.close()


def test_query_is_cut_in_the_browser_as_pages_are_when_the_site_is_built(page, host):
    page.goto("search/")
    files = sorted((host / "site").rglob("commitments/*/index.html"))
    for file in random.Random(7).sample(files, 20):  # noqa: S311
        text = readable(file.read_text("utf-8"))
        assert page.evaluate("text => mingnuoTerms.terms(text).join(' ')", text) == terms(text)
        shown = page.evaluate("text => mingnuoTerms.text(text)", terms(text))
        assert shown == re.sub(r"\s+", " ", text.strip()).replace("|", " · ")


def test_hostile_words_stay_words(page):
    search(page, '<img src=x onerror="document.title=1">危房')
    assert page.title() != "1"
    expect(page.locator("main img")).to_have_count(0)


class _Zipping(SimpleHTTPRequestHandler):
    """A server as they are: it zips scripts, styles and pages."""

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        content = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        if self.path.partition("?")[0].endswith(ZIPPED):
            content = gzip.compress(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a district with more than 3,000 pages."""
    folder = tmp_path_factory.mktemp("large")
    make_district(folder / "data", 330)
    source = load(folder / "data")
    built = build(source, folder / "site", day(None, source), searched=True)
    assert built.ok
    assert built.pages > 3_000
    assert day(None, source).isoformat() == AS_OF
    return folder / "site"


@pytest.fixture(scope="module")
def large_home(large: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Zipping, directory=str(large)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


def words_of(site: Path) -> list[tuple[str, str]]:
    """Addresses of random pages, each with two to six characters of its text that stand side by side."""
    chance = random.Random(3_000)  # noqa: S311
    found = []
    for file in chance.sample(sorted(site.rglob("commitments/*/index.html")), 6):
        runs = re.findall(r"[\u4e00-\u9fff]{6,}", readable(file.read_text("utf-8")))
        for size in (2, 4, 6):
            run = chance.choice(runs)
            start = chance.randrange(len(run) - size + 1)
            found.append(
                (file.relative_to(site).as_posix().removesuffix("index.html"), run[start : start + size])
            )
    return found


def test_first_query_transfers_little_and_words_of_random_pages_are_found(
    browser: Browser, large: Path, large_home: str
):
    for path, words in words_of(large):
        context = browser.new_context(base_url=large_home, service_workers="block")
        page, finished = context.new_page(), []
        page.on("requestfinished", lambda one, seen=finished: seen.append(one))
        search(page, words)
        sizes = {
            one.url: one.sizes()["responseBodySize"] for one in finished if OF_THE_SEARCH.search(one.url)
        }
        assert len(sizes) > 8
        assert sum(sizes.values()) <= LARGEST, (words, sizes)
        kept = page.evaluate("""async words => {
          const made = await import('/pagefind/pagefind.js'), lang = document.documentElement.lang;
          document.documentElement.lang = 'und';
          const own = made.createInstance({basePath: '/pagefind/', noWorker: true});
          document.documentElement.lang = lang;
          const cut = mingnuoTerms.phrase(words);
          const found = await own.search(cut.exact ? '"' + cut.words + '"' : cut.words);
          const pages = await Promise.all(found.results.map(result => result.data()));
          return pages.map(page => page.raw_url);
        }""", words)  # fmt: skip
        assert f"/{path}" in kept, words
        context.close()


STREET, LIST, MINE = "#street", "#street-list [role=option]", "[data-street-mine]"


@pytest.mark.parametrize(
    "typed", ["鹭汀", "luting", "lt", "ltz", "鹭t", "鹭汀镇人民政府", "诺川区鹭汀镇", "Lu Ting"]
)
def test_street_is_found_by_name_alias_pinyin_and_first_letters(page, typed):
    page.goto("")
    page.locator(STREET).fill(typed)
    expect(page.locator(LIST).first).to_contain_text("鹭汀镇")
    expect(page.locator(STREET)).to_have_attribute("aria-expanded", "true")
    expect(page.locator(STREET)).to_have_attribute("aria-activedescendant", "street-0")


def test_street_is_chosen_by_keyboard_and_remembered_until_it_is_forgotten(page):
    page.goto("")
    expect(page.locator(MINE)).to_be_hidden()
    page.locator(STREET).fill("zhen")
    expect(page.locator(LIST).first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator(f"{LIST}[aria-selected=true]")).to_contain_text("鹭汀镇")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("鹭汀镇")
    page.goto("")
    expect(page.locator(MINE)).to_contain_text("鹭汀镇")
    expect(page.locator(MINE)).to_contain_text(re.compile("逾期 \\d+ 项|没有逾期|未报送"))
    page.locator("[data-street-forget]").click()
    expect(page.locator(MINE)).to_be_hidden()
    page.reload()
    expect(page.locator(MINE)).to_be_hidden()


def test_name_that_nobody_has_is_said_to_be_none(page):
    page.goto("")
    page.locator(STREET).fill("xyzxyz")
    expect(page.locator("[data-street-told]")).to_contain_text("没有这个名字")
    page.keyboard.press("Escape")
    expect(page.locator(STREET)).to_have_value("")


def test_without_scripts_the_units_stand_there_and_no_box(plain_page, home):
    plain_page.goto(home)
    expect(plain_page.locator(STREET)).to_be_hidden()
    expect(plain_page.locator(".mn-home__units .mn-chips a").first).to_be_visible()


def test_box_of_the_street_moves_nothing_when_its_script_runs(page):
    page.goto("")
    page.evaluate("localStorage.setItem('mn-street', '990101102')")
    page.add_init_script(
        "window.shifts = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "one => { shifts += one.value; })).observe({type: 'layout-shift', buffered: true});"
    )
    page.goto("")
    expect(page.locator(MINE)).to_contain_text("鹭汀镇")
    page.wait_for_timeout(300)
    assert page.evaluate("shifts") < 0.01


def test_names_are_small_and_hold_every_unit(host):
    content = (host / "site" / "units" / "names.json").read_bytes()
    listed = {each[0] for each in json.loads(content)}
    folders = {path.name for path in (host / "site" / "units").iterdir() if (path / "dossier").is_dir()}
    assert listed == folders
    assert len(gzip.compress(content)) < 60 * len(listed) + 400


LONG_LISTS = {
    "units/": "-overdue",
    "commitments/": "-made",
    "topics/court/": "-amount",
    "topics/legacy/": "-late",
    "topics/licences/": "-decided",
    "topics/policies/": "-issued",
    "topics/urging/": "since",
}


@pytest.mark.parametrize("path", LONG_LISTS)
def test_long_list_is_sorted_and_narrowed_and_the_address_says_how(page, path):
    by = LONG_LISTS[path]
    page.goto(f"{path}?sort={by}")
    form = page.locator("form[data-filter]")
    items = page.locator(f"#{form.get_attribute('data-filter')} [data-{by.lstrip('-')}]")
    found = [
        value for value in items.evaluate_all(f"all => all.map(one => one.dataset.{by.lstrip('-')})") if value
    ]
    numbers = all(re.fullmatch(r"-?[\d.]+", value) for value in found)
    assert len(found) > 1
    assert found == sorted(found, key=float if numbers else str, reverse=by.startswith("-"))
    expect(page.locator("[data-filter-count]")).to_have_attribute("aria-live", "polite")
    form.locator("input[name=q]").fill("没有这样的字")
    expect(page.locator("[data-filter-count]")).to_contain_text("符合条件 0")
    assert "sort=" in page.url
    assert "q=" in page.url
