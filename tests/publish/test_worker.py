"""The manifest and the service worker that a build writes."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.build import build
from generator.load.source import load
from generator.publish.worker import manifest
from generator.publish.writing import Writer
from generator.schema.records import Site
from tests.sites import AS_OF, GOOD, good

THEME = Path(__file__).parents[2] / "theme"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built") / "site"
    assert build(load(GOOD), folder, AS_OF).ok
    return folder


def styles(worker: str) -> list[str]:
    found = re.search(r"var STYLES = (\[.*\]);", worker)
    assert found
    return json.loads(found[1])


def test_everything_the_worker_keeps_is_in_the_site(site):
    listed = styles((site / "sw.js").read_text("utf-8"))
    assert len(listed) > 5
    assert all((site / each.partition("?")[0]).is_file() for each in listed)
    assert (site / "offline" / "index.html").is_file()
    manifested = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    assert all((site / icon["src"]).is_file() for icon in manifested["icons"])


def test_no_opening_of_the_worker_is_left(site):
    assert "@@" not in (site / "sw.js").read_text("utf-8")
    assert not (site / "worker.js").exists()


def test_every_page_finds_manifest_and_worker(site):
    for page in site.rglob("*.html"):
        html = page.read_text("utf-8")
        if "assets/scheme.js" in html and page.name != "404.html":
            root = "../" * len(page.relative_to(site).parents[1:])
            assert f'<link rel="manifest" href="{root}manifest.webmanifest">' in html
            assert f'<script src="{root}assets/keep.js?v=' in html


def fingerprint(folder: Path, files: dict[str, bytes]) -> str:
    folder.mkdir()
    writer = Writer(folder)
    for path, content in files.items():
        writer.write(path, content)
    return writer.fingerprint


def test_fingerprint_changes_with_what_is_written_and_not_with_its_order(tmp_path):
    first = fingerprint(tmp_path / "1", {"a": b"1", "b": b"2"})
    assert fingerprint(tmp_path / "2", {"b": b"2", "a": b"1"}) == first
    assert fingerprint(tmp_path / "3", {"a": b"1", "b": b"3"}) != first
    assert fingerprint(tmp_path / "4", {"a": b"1", "c": b"2"}) != first


def test_name_of_a_district_cannot_break_out_of_the_manifest():
    (about,) = good().of(Site)
    name = '"},</script>\u2028'
    assert json.loads(manifest(replace(about, name=name)))["name"] == f"{name}承诺公开"


def test_colours_of_the_manifest_are_those_of_the_theme():
    tokens = (THEME / "assets" / "tokens.css").read_text("utf-8")
    (about,) = good().of(Site)
    told = json.loads(manifest(about))
    assert f"--mn-band: {told['theme_color']};" in tokens
    assert f"--mn-paper: {told['background_color']};" in tokens
    assert f'<meta name="theme-color" content="{told["theme_color"]}">' in (
        THEME / "shell" / "head.html"
    ).read_text("utf-8")
