"""A browser that cannot print is said to be so, soon, and leaves nothing behind. Printing: tests/browser/test_paper.py."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.build import build
from generator.cli import main
from generator.publish import browser
from generator.publish.browser import BrowserError, installed, printer
from tests.sites import AS_OF, GOOD, good


def program(folder: Path, script: str) -> str:
    file = folder / "chromium"
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)
    return str(file)


def test_program_that_ends_at_once_is_no_browser(tmp_path: Path) -> None:
    with pytest.raises(BrowserError, match="went away"), printer(program(tmp_path, "exit 0")):
        pass


def test_browser_that_never_answers_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser, "PATIENCE", 0.2)
    silent = program(tmp_path, f"echo $$ > {tmp_path}/pid; cat <&3 >/dev/null; sleep 60")
    with pytest.raises(BrowserError, match="in time"), printer(silent):
        pass
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "pid").read_text()), 0)


def test_browser_that_refuses_is_quoted(tmp_path: Path) -> None:
    refuses = program(tmp_path, r"""printf '{"id":1,"error":{"message":"not today"}}\000' >&4; cat <&3""")
    with pytest.raises(BrowserError, match="not today"), printer(refuses):
        pass


def test_failed_printing_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    assert build(good(), site, AS_OF).ok
    before = sorted(path.relative_to(site).as_posix() for path in site.rglob("*"))
    with pytest.raises(BrowserError):
        build(good(), site, AS_OF, browser=program(tmp_path, "exit 0"))
    assert sorted(path.relative_to(site).as_posix() for path in site.rglob("*")) == before


def test_without_a_browser_the_command_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert installed() is None
    told = CliRunner().invoke(main, ["build", "--pdf", "--data", str(GOOD), "--site", str(tmp_path / "site")])
    assert told.exit_code == 2
    assert "没有找到 Chromium、Chrome 或 Edge" in told.output
    assert not (tmp_path / "site").exists()


def test_site_without_pdf_has_no_link_to_one(tmp_path: Path) -> None:
    assert build(good(), tmp_path / "site", AS_OF).ok
    assert not list((tmp_path / "site").rglob("*-notice-*.pdf"))
    assert "-notice-a4.pdf" not in (tmp_path / "site/units/990199101/index.html").read_text("utf-8")
