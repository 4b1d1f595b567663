"""What of a page is found, and in which words; with Pagefind itself where it is installed."""

import gzip
import json
from pathlib import Path

import pytest

from generator.pages.search import KINDS, kind_of
from generator.publish.search.index import FOLDER, Entry, publish_index
from generator.publish.search.pagefind import PagefindError
from generator.publish.search.pagefind import index as made_by
from generator.publish.search.readable import readable
from generator.publish.search.terms import terms
from generator.publish.writing import Writer


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("鹭汀镇", "鹭汀 汀镇 镇"),
        ("水", "水"),
        ("欠 12.5 万元", "欠 ~ 12.5 ~ 万元 元"),
        ("诺信办〔2026〕1号", "诺信 信办 办 〔 2026 〕 1 号"),
        ("电话0980-5550101，", "电话 话 0980-5550101 ，"),
        ("编号 990101103-2025-02|期限", "编号 号 ~ 990101103-2025-02 | 期限 限"),
        ("𠮷林 A4", "𠮷林 林 ~ A4"),
        ("", ""),
    ],
)
def test_every_chinese_character_is_a_word_with_the_one_after_it(text: str, cut: str) -> None:
    assert terms(text) == cut


def test_readable_is_the_text_of_main_with_its_blocks_apart() -> None:
    html = """<nav>导航</nav><main class="mn-main" id="main"><h1>标题</h1><p>农村<b>危房</b>改造</p>
      <ul><li>甲</li><li>乙</li></ul></main><footer>页脚</footer>"""
    assert readable(html) == "标题|农村危房改造|甲|乙"


@pytest.mark.parametrize(
    "left_out",
    [
        "<nav>不找</nav>",
        "<form><label>不找</label></form>",
        "<svg><text>不找</text></svg>",
        "<noscript>不找</noscript>",
        "<!-- 不找 -->",
        "<section data-pagefind-ignore><p>不找</p></section>",
        '<aside class="mn-provenance">不找</aside>',
    ],
)
def test_what_is_on_every_page_is_not_found_on_each(left_out: str) -> None:
    assert readable(f"<main><p>前</p>{left_out}<p>后</p></main>") == "前|后"


def test_page_without_a_main_says_nothing() -> None:
    assert readable("<p>哪里</p>") == ""


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("units/990101101/", "单位"),
        ("units/990101101/dossier/", "诚信档案"),
        ("units/990101101/letter/", "信用承诺书"),
        ("units/990101101/report-2025/", "年度总结"),
        ("units/990101101/notice/", ""),
        ("units/", "全区"),
        ("", "全区"),
        ("commitments/990101101-2025-01/", "承诺"),
        ("domains/elderly/", "公开"),
        ("topics/court/", "专题"),
        ("topics/policies/", "制度"),
        ("basis/", "制度"),
        ("handbook/zero/", "手册"),
        ("method/", "说明"),
    ],
)
def test_kind_of_a_page_is_told_by_its_address(path: str, kind: str) -> None:
    assert kind_of(path) == kind
    assert not kind or kind in KINDS


HOSTILE = '"><script>alert(1)</script>, title:x'


def test_what_clerks_type_stays_text() -> None:
    record = Entry("x/", HOSTILE, HOSTILE, (("unit", HOSTILE),), (("unit", HOSTILE),), HOSTILE).record
    assert record["meta"].keys() == {"title", "names", "unit"}
    assert record["filters"] == {"unit": [HOSTILE]}


def entries(text: str = "承诺年底前完成农村危房改造") -> list[Entry]:
    return [
        Entry("units/1/", "鹭汀镇", "鹭汀镇的承诺", (("kind", "单位"),), (("kind", "单位"),), "1 luting"),
        Entry(
            "commitments/1-1/", "危房改造", text, (("kind", "承诺"),), (("kind", "承诺"), ("unit", "鹭汀镇"))
        ),
    ]


def index(folder: Path, given: list[Entry]) -> dict[str, bytes]:
    folder.mkdir()
    version = publish_index(given, Writer(folder))
    if version is None:
        pytest.skip("Pagefind is not installed")
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def many() -> list[Entry]:
    """Pages with filters of several values, which Pagefind writes in any order."""
    return [
        Entry(
            f"p/{n}/",
            f"第 {n} 页",
            f"正文 {n}",
            (("kind", "承诺"), ("unit", f"单位{n % 7}")),
            (("kind", "承诺公开"[n % 2 :][:2]), ("unit", f"单位{n % 7}"), ("domain", f"领域{n % 5}")),
        )
        for n in range(40)
    ]


def test_same_pages_give_the_same_bytes_in_whichever_order_they_come(tmp_path: Path) -> None:
    first = index(tmp_path / "first", many())
    for n in range(4):
        assert index(tmp_path / str(n), many()[:: -1 if n % 2 else 1]) == first


def test_index_holds_what_a_result_shows_and_nothing_of_the_user_interfaces(tmp_path: Path) -> None:
    files = index(tmp_path / "site", entries())
    assert {name.rpartition(".")[2] for name in files} == {
        "js", "json", "txt", "pagefind", "pf_meta", "pf_index", "pf_fragment", "pf_filter",
    }  # fmt: skip
    pages = [
        json.loads(gzip.decompress(content).removeprefix(b"pagefind_dcd"))
        for name, content in files.items()
        if name.endswith(".pf_fragment")
    ]
    assert {page["url"]: page["meta"]["kind"] for page in pages} == {
        "/units/1/": "单位",
        "/commitments/1-1/": "承诺",
    }
    assert all(name.startswith(FOLDER) for name in files)


def test_pagefind_that_dies_is_told_of(tmp_path: Path) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nexit 3\n", "utf-8")
    program.chmod(0o755)
    with pytest.raises(PagefindError):
        made_by(program, [])


def test_version_changes_with_what_pages_say(tmp_path: Path) -> None:
    versions = set()
    for name, text in (("one", "甲乙"), ("two", "甲丙")):
        (tmp_path / name).mkdir()
        versions.add(publish_index(entries(text), Writer(tmp_path / name)))
    assert len(versions) == 2 or versions == {None}


def test_without_pagefind_there_is_no_index_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publish.search.pagefind.program", lambda: None)
    assert publish_index(entries(), Writer(tmp_path)) is None
    assert list(tmp_path.iterdir()) == []
