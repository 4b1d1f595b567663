"""The notices of a built site as PDF, for those who want a file to hand to a print shop."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from generator.pages.notice import SIZES, path_of, printed
from generator.publish.browser import Printer, printer
from generator.schema.records import Unit

_DATED = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)")
"""When a PDF was made, which is no concern of its reader: the day of the data is."""


def notices(site: Path, units: Iterable[Unit], browser: str, as_of: date) -> Iterator[tuple[str, bytes]]:
    """Every notice in every size: where it goes in the site, and the PDF. `site`: a folder with its pages.

    The same browser with the same fonts makes the same bytes; another one may not. Raises BrowserError.
    """
    with printer(browser) as tab:
        for unit in units:
            for size in SIZES:
                yield printed(unit, size), _printed(tab, site / path_of(unit) / "index.html", size, as_of)


def _printed(tab: Printer, page: Path, size: str, as_of: date) -> bytes:
    """A notice in a size, which its page takes from the address; `?` so that the page is loaded anew."""
    made = tab.pdf(f"{page.as_uri()}?{size.lower()}#{size.lower()}")
    return _DATED.sub(rb"/\1 (D:" + f"{as_of:%Y%m%d}000000".encode() + rb"\2)", made)
