"""Every page of the site, from a measured district."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages import (
    arrears,
    commitment,
    commitments,
    coverage,
    domain,
    english,
    home,
    letter,
    notice,
    report,
    supervision,
    topic,
    unit,
    units,
)
from generator.pages.shapes import Page
from generator.pages.view import View


def pages(view: View) -> Iterator[Page]:
    """All data pages but the page of downloads, which needs the downloads."""
    told = topic.districts(view)
    yield home.page(view, topic.tiles([each for each in told if each[0].front]))
    yield units.page(view)
    yield from unit.pages(view)
    yield from letter.pages(view)
    yield from notice.pages(view)
    yield from report.pages(view)
    yield commitments.page(view)
    yield supervision.page(view)
    yield from commitment.pages(view)
    yield coverage.page(view)
    yield from domain.pages(view)
    yield arrears.page(view)
    yield from topic.pages(view, told)
    yield from english.pages(view)
