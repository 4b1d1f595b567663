"""What a picture of the handbook is, and how it is put into a small file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PIL import Image
from playwright.sync_api import Browser, Page

from tests.handbook.reading import FOLDER

IMAGES = FOLDER / "images"
WIDTH = 720
"""The width in which pictures are shown; they have twice as many dots, unless that is too much for a small file."""
LARGEST = 60 * 1024
_TRIES = ((2.0, 80), (2.0, 60), (1.6, 75), (1.6, 55), (1.3, 70), (1.0, 75))
"""Dots to a point, and how good the picture is."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A picture as PNG, under the name of its file."""

    name: str
    png: bytes


@contextmanager
def page_for(browser: Browser, height: int, width: int = WIDTH) -> Iterator[Page]:
    """A page that is as wide as pictures are shown, in light colours."""
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=2,
        color_scheme="light",
        locale="zh-CN",
        timezone_id="Asia/Shanghai",
        reduced_motion="reduce",
        service_workers="block",
    )
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page
    context.close()


def save(taken: Taken) -> str:
    """Write a picture as WebP, as good as fits into the size that is allowed; what to tell of it."""
    whole = Image.open(io.BytesIO(taken.png)).convert("RGB")
    for dots, quality in _TRIES:
        width = min(whole.width, round(WIDTH * dots))
        small = whole.resize((width, round(whole.height * width / whole.width)), Image.Resampling.LANCZOS)
        file = io.BytesIO()
        small.save(file, "WEBP", quality=quality, method=6)
        if file.tell() <= LARGEST:
            (IMAGES / f"{taken.name}.webp").write_bytes(file.getvalue())
            height = round(whole.height * WIDTH / whole.width)
            return f"{taken.name}.webp: {file.tell() / 1000:.0f} kB, {WIDTH} × {height}"
    raise ValueError(f"{taken.name} is too large even at the lowest quality")
