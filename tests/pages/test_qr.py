"""A QR code leads where it says; a telephone reads it."""

import re

import pytest
import zxingcpp
from PIL import Image

from generator.pages.qr import qr

MODULE = 4
"""Pixels of a module in the test's picture."""


def picture(svg: str) -> Image.Image:
    """The drawing as pixels. Its dark lines are runs `m dx dy` and `h length` below each other."""
    size = int(re.search(r'viewBox="0 0 (\d+)', svg)[1])  # type: ignore[index]
    drawn = Image.new("L", (size, size), 255)
    x = y = 0.0
    for step, first, second in re.findall(
        r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", svg.split('stroke="#000"')[1]
    ):
        if step == "h":
            for at in range(int(first)):
                drawn.putpixel((int(x) + at, int(y)), 0)
            x += int(first)
        else:
            x, y = (float(first), float(second)) if step == "M" else (x + float(first), y + float(second))
    return drawn.resize((size * MODULE, size * MODULE))


@pytest.mark.parametrize(
    "address",
    [
        "https://nuochuan.example/units/990101101/",
        "https://nuochuan.example/open/units/990101001-bmfw/letter/",
        f"https://nuochuan.example/{'a' * 450}/units/990101101/",
    ],
)
def test_code_is_read_as_the_address(address: str) -> None:
    (found,) = zxingcpp.read_barcodes(picture(qr(address)))
    assert found.text == address


def test_same_address_gives_the_same_drawing() -> None:
    assert qr("https://nuochuan.example/") == qr("https://nuochuan.example/")


def test_drawing_has_its_quiet_zone_and_nothing_of_the_address() -> None:
    drawn = qr("https://nuochuan.example/?<b>")
    assert re.search(r'd="M4 4\.5h7', drawn)
    assert "nuochuan" not in drawn
    assert set(re.findall(r"<(\w+)", drawn)) == {"svg", "path"}
