"""A build is all or nothing, and the same data give the same bytes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from generator import build as story
from generator.build import build
from generator.load.source import load
from tests.sites import AS_OF, GOOD, HOUSING, PARK, TOWN, district, good, text


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    assert build(good(), folder, AS_OF).ok
    return folder


def tree(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_same_data_give_the_same_bytes_wherever_and_however_hashes_fall(tmp_path: Path) -> None:
    trees = []
    for seed, name in (("1", "here"), ("2", "there/deeper")):
        root = district(tmp_path / name, {})
        run = subprocess.run(
            [sys.executable, "-m", "generator.cli", "build", "--data", str(root), "--site", str(tmp_path / name / "site")],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Shanghai" if seed == "1" else "America/New_York"},
            capture_output=True,
            text=True,
            check=False,
        )  # fmt: skip
        assert run.returncode == 0, run.stderr
        trees.append(tree(tmp_path / name / "site"))
    one, other = trees
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_story_tells_what_it_does(tmp_path: Path) -> None:
    told: list[str] = []
    built = build(good(), tmp_path / "site", AS_OF, told.append)
    assert told == ["检查数据", "计算状态和指标", "生成页面框架", "生成页面和下载"]
    found = tree(tmp_path / "site")
    assert built.files == len(found)
    assert built.bytes == sum(map(len, found.values()))
    assert built.pages == len([name for name in found if name.endswith(".html")])


def test_errors_leave_the_old_site_untouched(tmp_path: Path) -> None:
    site = tmp_path / "site"
    build(good(), site, AS_OF)
    before = tree(site)
    bad = load(district(tmp_path, {PARK: ("单位类型: 园区", "单位类型: 圆区")}))
    built = build(bad, site, AS_OF)
    assert not built.ok
    assert (built.pages, built.files) == (0, 0)
    assert tree(site) == before


def test_warnings_do_not_stop_a_build(tmp_path: Path) -> None:
    warned = load(
        district(tmp_path, {f"{TOWN}commitments/990199101-2026-02.yml": ("2026-05-31", "2026年5月31日")})
    )
    built = build(warned, tmp_path / "site", AS_OF)
    assert built.ok
    assert [finding.code.id for finding in built.findings] == ["W201"]


@pytest.mark.parametrize("step", ["register", "measure", "build_frames", "_copy_static", "_unit_files"])
def test_build_that_dies_leaves_the_old_site_whole_and_no_rubbish_after_the_next(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    build(good(), site, AS_OF)
    before = tree(tmp_path)

    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(story, step, dies)
        with pytest.raises(KeyboardInterrupt):
            build(good(), site, date(2026, 6, 29))
    assert tree(tmp_path) == before
    build(good(), site, AS_OF)
    assert tree(tmp_path) == before


def test_every_unit_promise_and_domain_has_a_page(site: Path) -> None:
    folders = {
        "units": [unit.name for unit in (GOOD / "units").iterdir()],
        "commitments": [file.stem for file in GOOD.rglob("commitments/*.yml")],
        "domains": ["elderly", "housing", "finance", "convenience"],
    }
    for folder, names in folders.items():
        assert {path.name for path in (site / folder).iterdir() if path.is_dir()} == set(names)


class Links(HTMLParser):
    """Addresses that a page leads to, and the ids on it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: set[str] = set()
        self.ids: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value and not (tag == "link" and ("rel", "canonical") in attrs):
                self.links.add(value)
            elif name == "id" and value:
                self.ids.add(value)


def internal(site: Path) -> Iterator[tuple[str, str, str]]:
    """Page, path and fragment of every link within the site."""
    for page in pages(site):
        here = f"https://site.test/{page.relative_to(site).as_posix()}"
        for link in Links(page.read_text("utf-8")).links:
            parts = urlsplit(urljoin(here, link))
            if parts.netloc == "site.test":
                yield (
                    page.relative_to(site).as_posix(),
                    unquote(parts.path).lstrip("/"),
                    unquote(parts.fragment),
                )


def test_every_link_within_the_site_leads_somewhere(site: Path) -> None:
    ids = {page.relative_to(site).as_posix(): Links(page.read_text("utf-8")).ids for page in pages(site)}
    files = set(tree(site))
    dead = []
    for page, path, fragment in internal(site):
        target = f"{path}index.html" if path.endswith("/") or not path else path
        if target not in files or (fragment and target in ids and fragment not in ids[target]):
            dead.append((page, path, fragment))
    assert dead == []


def test_every_page_says_that_the_district_is_made_up(site: Path) -> None:
    for page in pages(site):
        assert "示范站点" in page.read_text("utf-8"), page


def test_real_district_does_not_say_so(tmp_path: Path) -> None:
    changes = {
        "site.yml": ("示范数据: 是\n", ""),
        "units/990199001/unit.yml": ("统一社会信用代码: 119901990000000000\n", ""),
        f"{TOWN}unit.yml": ("统一社会信用代码: 119901990000000000\n", ""),
    }
    assert build(load(district(tmp_path, changes)), tmp_path / "site", AS_OF).ok
    assert [page for page in pages(tmp_path / "site") if "示范站点" in page.read_text("utf-8")] == []


def test_files_that_pages_name_as_their_source_are_published_as_they_are(site: Path) -> None:
    for name in (f"{TOWN}unit.yml", f"{TOWN}commitments/990199101-2026-01.yml"):
        assert (site / "source" / name).read_text("utf-8") == text(name)


def test_only_attachments_that_a_record_names_are_published(tmp_path: Path) -> None:
    root = district(tmp_path, {f"{TOWN}files/草稿.pdf": b"%PDF"})
    assert build(load(root), tmp_path / "site", AS_OF).ok
    files = {file.name for file in (tmp_path / "site" / TOWN / "files").iterdir()}
    assert files == {"办结清单.pdf", "危改名册.pdf"}


def test_attachment_is_found_whatever_stands_in_its_name(tmp_path: Path) -> None:
    name = "名册 #1 50%?.pdf"
    root = district(
        tmp_path,
        {f"{TOWN}files/{name}": b"%PDF", f"{TOWN}disclosures.csv": ("files/危改名册.pdf", f"files/{name}")},
    )
    site = tmp_path / "site"
    assert build(load(root), site, AS_OF).ok
    assert (site / TOWN / "files" / name).is_file()
    assert f"{TOWN}files/{name}" in {path for _, path, _ in internal(site)}


HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}@@body@@'


def test_what_clerks_type_stays_text_on_every_page(tmp_path: Path) -> None:
    changes = {
        f"{TOWN}commitments/990199101-2026-02.yml": ("修好石桥中路路灯", f"'{HOSTILE[:40]}'"),
        f"{TOWN}commitments/990199101-2026-03.yml": ("完成 12 户危房改造。", f"'{HOSTILE} [x](javascript:alert(3)) [y](data:x)'"),
        PARK: ("清溪经济开发区", f"'{HOSTILE[:40]}'"),
        f"{HOUSING}arrears.csv": ("清溪市政工程公司", HOSTILE[:50].replace('"', "'")),
        "programme/domains.csv": ("清信办〔2026〕1号 第2项", HOSTILE.replace('"', "'")),
        "site.yml": ("清溪区社会信用体系建设领导小组办公室", f"'{HOSTILE[:55]}'"),
    }  # fmt: skip
    source = load(district(tmp_path, changes))
    assert build(source, tmp_path / "site", AS_OF).ok
    for page in pages(tmp_path / "site"):
        html = page.read_text("utf-8")
        assert "<script>alert" not in html, page
        assert "<img src=x" not in html, page
        assert not [link for link in Links(html).links if link.startswith(("javascript:", "data:text"))], page
    shown = {
        "commitments/990199101-2026-02": "&lt;script&gt;alert(1)",
        "commitments/990199101-2026-03": "{{7*7}}@@body@@",
        "units/990199401": "&lt;script&gt;alert(1)",
        "units/990199-zj": "&lt;script&gt;alert(1)",
    }
    for name, words in shown.items():
        assert words in (tmp_path / "site" / name / "index.html").read_text("utf-8"), name


def test_promise_page_shows_the_old_deadline_beside_the_new(site: Path) -> None:
    html = (site / "commitments/990199101-2026-03/index.html").read_text("utf-8")
    for words in ("2026-06-15", "2026-08-15", "2026-09-30", "清信办〔2026〕9号", "连续降雨"):
        assert words in html


def test_claimed_and_verified_are_told_apart(site: Path) -> None:
    html = (site / "commitments/990199001-2026-02/index.html").read_text("utf-8")
    assert "逾期未兑现" in html
    assert "不属实" in html
    assert "8 户未收到" in html


def test_silence_is_called_silence(site: Path) -> None:
    assert "未报送" in (site / "units/990199401/index.html").read_text("utf-8")
    assert "零报告" in (site / "units/990199-ct/index.html").read_text("utf-8")
