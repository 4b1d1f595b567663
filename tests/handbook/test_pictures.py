"""Every picture of the handbook is there, is small, is as large as the page says, and is told in words."""

import re
from pathlib import Path

import pytest
from PIL import Image

from tests.handbook.reading import FOLDER, PAGES
from tests.pictures.picture import IMAGES, LARGEST

SHOWN = [(page, tag) for page, text in PAGES.items() for tag in re.findall(r"<img [^>]+>", text)]
MEANS = ("form", "excel", "github", "offline")
"""The chapters on the ways to hand something in, none of which is without a picture."""


def given(tag: str) -> dict[str, str]:
    return dict(re.findall(r'(\w+)="([^"]*)"', tag))


def size(picture: Path) -> tuple[int, int]:
    """Width and height in dots."""
    if picture.suffix == ".svg":
        found = re.search(r'width="(\d+)" height="(\d+)"', picture.read_text("utf-8"))
        assert found
        return int(found[1]), int(found[2])
    with Image.open(picture) as image:
        return image.size


@pytest.mark.parametrize(("page", "tag"), SHOWN)
def test_picture_is_told_in_words(page: str, tag: str) -> None:
    assert re.search(r"[\u4e00-\u9fff]{5}", given(tag)["alt"])
    assert len(given(tag)["alt"]) > 15
    assert given(tag)["alt"].endswith("。")


@pytest.mark.parametrize(("page", "tag"), SHOWN)
def test_room_is_kept_for_a_picture(page: str, tag: str) -> None:
    width, height = size(FOLDER / given(tag)["src"].removeprefix("../"))
    shown = int(given(tag)["width"]), int(given(tag)["height"])
    assert shown[0] <= width
    assert abs(shown[1] - height * shown[0] / width) <= 1


@pytest.mark.parametrize(("page", "tag"), SHOWN)
def test_picture_leads_to_itself_in_full_size(page: str, tag: str) -> None:
    assert f'<a href="{given(tag)["src"]}">{tag}</a>' in PAGES[page]


def test_every_picture_is_shown_and_is_small() -> None:
    shown = {given(tag)["src"].rpartition("/")[2] for _, tag in SHOWN}
    assert {file.name for file in IMAGES.iterdir()} == shown
    assert [file.name for file in IMAGES.iterdir() if file.stat().st_size > LARGEST] == []


@pytest.mark.parametrize("page", MEANS)
def test_every_way_to_hand_something_in_is_shown(page: str) -> None:
    assert [tag for where, tag in SHOWN if where == page]
