"""Take the pictures of the handbook anew: `make pictures`, or `python -m tests.pictures.handbook [NAME…]`."""

from __future__ import annotations

import shutil
import sys
from itertools import chain

from playwright.sync_api import sync_playwright

from tests.browser.conftest import BROWSERS, FLAGS
from tests.pictures import editor, pages, workbook
from tests.pictures.picture import save


def main(names: list[str]) -> None:
    chromium = next(filter(None, map(shutil.which, BROWSERS)), None)
    if chromium is None:
        sys.exit("No Chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for taken in chain(pages.pictures(browser), editor.pictures(browser), workbook.pictures(browser)):
            if not names or taken.name in names:
                print(save(taken))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1:])
