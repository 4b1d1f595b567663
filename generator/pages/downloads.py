"""Links to downloads, as pages list them."""

from __future__ import annotations

from generator.downloads.package import EXCEL_SUFFIX
from generator.pages.shapes import FileLink


def csv_links(folder: str, *names: str, excel: bool = True) -> list[FileLink]:
    """The CSV of each dataset, and its twin for Excel."""
    links: list[FileLink] = []
    for name in names:
        links.append(FileLink("CSV", f"{folder}{name}.csv", "", "通用格式，给程序和统计软件用"))
        if excel:
            links.append(
                FileLink("CSV（Excel）", f"{folder}{name}{EXCEL_SUFFIX}.csv", "", "用 Excel、WPS 打开选这个")
            )
    return links
