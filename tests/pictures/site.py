"""The pictures of `docs/design.md`, from the demonstration site: `make pictures`, or `python -m tests.pictures.site`.

Eight kinds of page, on a phone and at a desk, light and dark, and three sheets of paper.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import pypdfium2
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from generator.build import build
from generator.cli import day
from generator.load.source import load
from generator.publish.serving import preview
from tests.browser.conftest import BROWSERS, FLAGS

ROOT = Path(__file__).parents[2]
IMAGES = ROOT / "docs" / "images"
KINDS = {
    "home": "",
    "unit": "units/990101103/",
    "promise": "commitments/990101103-2025-02/",
    "promises": "commitments/",
    "coverage": "domains/",
    "arrears": "arrears/",
    "topic": "topics/court/",
    "supervision": "supervision/",
}
PAPER = {
    "notice": "units/990101103/notice/",
    "letter": "units/990101101/letter/",
    "promise": "commitments/990101103-2025-02/",
}
SCREENS: tuple[tuple[str, int, int, float], ...] = (("phone", 390, 844, 1.5), ("desk", 1280, 860, 1))
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
A4_DOTS = 620
QUALITY = 78


def main() -> None:
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        sys.exit("No Chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk).")
    with sync_playwright() as playwright, served() as home:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for name, picture in (*screens(browser, home), *sheets(browser, home)):
            file = IMAGES / f"{name}.webp"
            picture.save(file, "WEBP", quality=QUALITY, method=6)
            print(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1000:.0f} kB")
        browser.close()


@contextmanager
def served() -> Iterator[str]:
    """The address of the demonstration site, built now."""
    with tempfile.TemporaryDirectory() as folder:
        site, source = Path(folder) / "site", load(ROOT / "data")
        if not build(source, site, day(None, source)).ok:
            sys.exit("The demonstration data have findings: mingnuo check")
        server = preview(site, 0)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def screens(browser: Browser, home: str) -> Iterator[tuple[str, Image.Image]]:
    """The first screen of each kind of page."""
    for screen, width, height, scale in SCREENS:
        for scheme in SCHEMES:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                device_scale_factor=scale,
                color_scheme=scheme,
                reduced_motion="reduce",
                service_workers="block",
            )
            page = context.new_page()
            for kind, path in KINDS.items():
                page.goto(home + path)
                yield f"{kind}-{screen}-{scheme}", Image.open(io.BytesIO(page.screenshot()))
            context.close()


def sheets(browser: Browser, home: str) -> Iterator[tuple[str, Image.Image]]:
    """The first sheet of paper of some pages."""
    page = browser.new_page()
    for kind, path in PAPER.items():
        page.goto(home + path)
        document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
        sheet = document[0]
        yield f"{kind}-paper", sheet.render(scale=A4_DOTS / sheet.get_width()).to_pil()


if __name__ == "__main__":
    main()
