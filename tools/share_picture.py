"""Draws the picture that goes with a shared link, with Chromium: `python -m tools.share_picture`."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

ASSETS = Path(__file__).parents[1] / "theme" / "assets"
PICTURE = ASSETS / "share.png"
SIZE = (1200, 630)
"""What services that show shared links ask for."""
_SHEET = """
<style>
  body { margin: 0; height: 630px; display: flex; align-items: center; gap: 80px; padding: 0 100px;
         box-sizing: border-box; background: #0b2f3d; color: #fff; font-family: "Noto Sans CJK SC", sans-serif; }
  svg { width: 300px; flex: none; }
  b { display: block; font-size: 130px; line-height: 1.2; letter-spacing: 0.02em; }
  span { display: block; margin-top: 24px; font-size: 44px; line-height: 1.5; color: #b9d3dc; }
</style>
<body>%s<div><b>承诺公开</b><span>说了什么，做到没有，<br>谁都可以看，谁都可以核对。</span></div></body>
"""


def drawn(browser: Browser) -> bytes:
    """The picture as a small PNG: it says nothing of any district, so that one serves all."""
    page = browser.new_page(viewport={"width": SIZE[0], "height": SIZE[1]})
    page.set_content(_SHEET % (ASSETS / "mark.svg").read_text("utf-8"))
    shot = Image.open(io.BytesIO(page.screenshot()))
    page.close()
    file = io.BytesIO()
    shot.convert("RGB").quantize(24).save(file, "PNG", optimize=True)
    return file.getvalue()


def main() -> None:
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        PICTURE.write_bytes(drawn(browser))
        browser.close()


if __name__ == "__main__":
    main()
