import filecmp
import re
from hashlib import sha256
from pathlib import Path

import pytest

from generator.pages.topics import TOPICS
from generator.publish.csp import inline_scripts, policy
from generator.publish.frames import FrameError, Frames, build_frames
from generator.publish.stamp import SITE_SLOTS, SlotError

HOME = Path(__file__).parents[2]
DATED = {"published", "as_of", "source"}


def filled(frames: Frames) -> Frames:
    return frames.filled(dict.fromkeys(SITE_SLOTS, "") | {"base": "/sub/"})


def test_there_is_a_frame_for_every_kind_of_page(frames: Frames) -> None:
    assert set(frames.by_name) >= {
        "home", "units", "units/frame", "commitments", "commitments/frame", "domains", "domains/frame",
        "arrears", "data", "method", "about", "404",
    }  # fmt: skip


def test_data_pages_wait_for_a_body_and_written_pages_do_not(frames: Frames) -> None:
    written = {frame.name for frame in frames.written}
    assert {"method", "about", "404"} <= written
    assert written.isdisjoint({"home", "units/frame", "commitments"})


def test_every_frame_says_whose_site_it_is_and_carries_the_announcement(frames: Frames) -> None:
    for frame in frames.by_name.values():
        assert frame.names >= {"site_name", "announcement", "footer"}, frame.name


def test_every_page_but_those_in_the_place_of_another_states_its_date_and_its_source(frames: Frames) -> None:
    for name, frame in frames.by_name.items():
        assert name in ("404", "offline") or frame.names >= DATED, name


def test_no_frame_asks_another_host_for_anything(frames: Frames) -> None:
    for frame in frames.by_name.values():
        html = "".join(frame.literals)
        assert not re.findall(r"""(?:src|href)=["']?(?:https?:)?//[^"'\s>]+""", html), frame.name


def test_links_are_relative_except_on_the_404_page(frames: Frames) -> None:
    for name, frame in filled(frames).by_name.items():
        absolute = re.findall(r'(?:src|href)="(/[^"]*)"', "".join(frame.literals))
        assert bool(absolute) is (name == "404"), (name, absolute)
        assert all(link.startswith("/sub/") for link in absolute)


def test_links_of_frames_lead_to_files_or_frames(frames: Frames) -> None:
    topics = {Path(topic.path) for topic in TOPICS}
    homes = topics | {Path("home" if name == "home" else name) for name in frames.by_name}
    for name, frame in frames.by_name.items():
        here = (frames.static / frame.path).parent
        for link in re.findall(r'(?:src|href)="([^"#:@]+)"', "".join(frame.literals)):
            target = (here / link.partition("?")[0]).resolve()
            page = target.relative_to(frames.static.resolve())
            known = target.is_file() or page == Path() or page in homes
            assert known or any(page.is_relative_to(each) for each in MADE_WITH_DATA), (name, link)


MADE_WITH_DATA = ("manifest.webmanifest", "form", "handbook/codes", "topics")
"""What frames lead to and the build of a district writes; the links of built sites are followed in test_build."""


def test_policy_covers_the_scripts_of_each_frame(frames: Frames) -> None:
    for frame in frames.by_name.values():
        html = "".join(frame.literals)
        assert policy(html, runs_wasm=frame.name == "search") in html, frame.name
        assert "mn-body" not in html or not inline_scripts(html), frame.name


def test_only_the_search_may_run_webassembly(frames: Frames) -> None:
    allowed = [
        name for name, frame in frames.by_name.items() if "wasm-unsafe-eval" in "".join(frame.literals)
    ]
    assert allowed == ["search"]


def test_addresses_of_styles_and_scripts_change_with_their_content(frames: Frames) -> None:
    for name, frame in frames.by_name.items():
        html = "".join(frame.literals)
        assets = re.findall(r'(?:href|src)="[^"]*?(assets/[^"]+)"', html)
        assert len(assets) > 5, name
        for asset in assets:
            path, _, version = asset.partition("?v=")
            assert sha256((frames.static / path).read_bytes()).hexdigest().startswith(version or "-"), asset


def test_hand_written_pages_are_our_own_documents(frames: Frames) -> None:
    for name in ("method", "about"):
        html = "".join(frames[name].literals)
        assert '<html lang="zh-CN" ' in html
        assert '<a class="mn-skip" href="#main">' in html
        assert "md-toggle" not in html, "no switch of the prose theme"
        assert "<script>" not in html
        assert html.count("<table>") == html.count("<caption")
        assert "<th>" not in html


def test_site_values_must_be_complete(frames: Frames) -> None:
    with pytest.raises(SlotError, match="footer"):
        frames.filled({})


def test_static_files_hold_no_page_and_no_sitemap(frames: Frames) -> None:
    names = {file.name for file in frames.static.rglob("*") if file.is_file()}
    assert "tokens.css" in names
    assert not {name for name in names if name.endswith((".html", ".map")) or name.startswith("sitemap")}


def test_two_builds_are_byte_equal(frames: Frames, tmp_path: Path) -> None:
    again = build_frames(HOME, tmp_path / "again")
    assert again.by_name == frames.by_name
    files = [f.relative_to(again.static) for f in again.static.rglob("*") if f.is_file()]
    same = filecmp.cmpfiles(again.static, frames.static, [f.as_posix() for f in files], shallow=False)
    assert len(same[0]) == len(files)


def test_broken_link_in_a_written_page_stops_the_build(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "index.md").write_text("[见](nowhere.md)", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("{site_name: x, docs_dir: content, plugins: []}", "utf-8")
    with pytest.raises(FrameError, match=r"nowhere\.md"):
        build_frames(tmp_path, tmp_path / "work")


def test_our_macros_do_not_shadow_the_prose_theme(frames: Frames) -> None:
    import material

    theirs = {file.name for file in (Path(material.__file__).parent / "templates" / "partials").iterdir()}
    ours = {file.name for file in (HOME / "theme" / "partials").iterdir()}
    assert not ours & theirs
