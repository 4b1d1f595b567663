"""Draws the icons of the installed site from its mark, with Chromium: `python -m tools.icons`."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ASSETS = Path(__file__).parents[1] / "theme" / "assets"
GROUND = "#0b2f3d"
WHOLE, ROOMY = (0, 32), (-7, 46)
"""Corner and side of what is shown of a mark that is 32 wide; with room, a round cut harms nothing."""
ICONS = {"icon-192.png": (192, WHOLE), "icon-512.png": (512, WHOLE), "icon-512-full.png": (512, ROOMY)}


def drawn(browser: Browser, name: str) -> bytes:
    """An icon as PNG."""
    size, (corner, side) = ICONS[name]
    box = f"{corner} {corner} {side} {side}"
    mark = (ASSETS / "mark.svg").read_text("utf-8").replace('viewBox="0 0 32 32"', f'viewBox="{box}"')
    ground = GROUND if side > WHOLE[1] else "transparent"
    page = browser.new_page(viewport={"width": size, "height": size})
    page.set_content(f"<body style='margin:0;background:{ground}'>{mark}</body>")
    picture = page.screenshot(omit_background=True)
    page.close()
    return picture


def main() -> None:
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name in ICONS:
            (ASSETS / name).write_bytes(drawn(browser, name))
        browser.close()


if __name__ == "__main__":
    main()
