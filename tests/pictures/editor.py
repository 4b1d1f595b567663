"""Pictures of the editor at /admin/: the choice of a unit, and a promise in it, from a repository on this machine."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser

from generator.build import build
from generator.cli import day
from generator.load.source import load
from generator.publish.serving import preview
from tests.browser.test_editor import free_port, served_repository
from tests.pictures.picture import Taken, page_for
from tests.pictures.workbook import DATA

UNIT, ID = "990101102", "990101102-2026-01"
_WHO = ("-c", "user.name=办事员", "-c", "user.email=clerk@nuochuan.example", "-c", "commit.gpgsign=false")


def pictures(browser: Browser) -> Iterator[Taken]:
    with _served() as home:
        with page_for(browser, 560) as page:
            page.goto(f"{home}admin/")
            page.get_by_role("heading", level=1).wait_for()
            page.locator(".mn-admin__local").evaluate("each => each.remove()")
            yield Taken("form-units", page.screenshot())
        with page_for(browser, 640, 900) as page:
            page.goto(f"{home}admin/?unit={UNIT}#/collections/{UNIT}-commitment/entries/{ID}")
            page.get_by_role("button", name="登录").click()
            page.get_by_label("承诺事项").wait_for()
            yield Taken("form-promise", page.screenshot())


@contextmanager
def _served() -> Iterator[str]:
    """The address of the site with a form over a copy of the demonstration data."""
    with tempfile.TemporaryDirectory() as folder:
        repository, site = Path(folder) / "repository", Path(folder) / "site"
        shutil.copytree(DATA, repository / "data")
        for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-qm", "开始")):
            subprocess.run(["git", *_WHO, *words], cwd=repository, check=True)
        source, port = load(repository / "data"), free_port()
        with served_repository(repository, port):
            assert build(source, site, day(None, source), try_form=port).ok
            server = preview(site, 0)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            yield f"http://127.0.0.1:{server.server_port}/"
            server.shutdown()
