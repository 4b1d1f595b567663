"""All downloads, and the dictionary of every field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from generator import __version__
from generator.downloads.dataset import Column, Dataset
from generator.downloads.package import EXCEL_SUFFIX, File
from generator.pages import words
from generator.pages.shapes import FileLink, Link, Page
from generator.pages.view import View
from generator.schema.records import TABLES
from generator.schema.types import Choice, Day, FieldType, Listing


def page(view: View, files: Sequence[File]) -> Page:
    """The data page. `files`: what is published below `data/`, for their sizes."""
    sizes = {file.path: len(file.content) for file in files}
    groups = _groups(view, sizes)
    return Page(
        path="data/",
        frame="data",
        template="data.html",
        title="数据",
        description=f"{view.name}承诺与公开的全部数据，可下载、可核对。",
        values={
            "trail": [Link("首页")],
            "title": "数据",
            "sentences": [
                f"网页上的数都能用下面的表重算，数据截至 {view.as_of}；只有各单位失信情况报了没有这一项，"
                "为了不露出已经期满的记录，不列成表。"
                "每个单位的页面上还有只含本单位的同样的表。"
            ],
            "groups": groups,
            "jump_to": [*((group["title"], group["id"]) for group in groups), ("字段说明", "dictionary")],
            "bundle": [
                FileLink("ZIP", "data/all.zip", words.size(sizes["data/all.zip"]), "全部表格和清单"),
                FileLink(
                    "datapackage.json",
                    "data/datapackage.json",
                    words.size(sizes["data/datapackage.json"]),
                    "清单：列名、类型和校验值",
                ),
            ],
            "checks": {"sha256_href": "", "receipt_href": "", "commit": "", "version": __version__},
            "dictionary": [_table(each) for each in view.datasets],
            "licence": view.registry.site.licence or "",
        },
        published=view.as_of,
    )


_GROUPS = (
    ("units", "单位填报", "units/"),
    ("oversight", "核验和认定", "oversight/"),
    ("programme", "区里的要求", ""),
)
"""Tables by the folder in which their files are; those of entries lie in the files of units."""
_PATHS = {table.name: table.path or "units/" for table in TABLES}


def _groups(view: View, sizes: Mapping[str, int]) -> list[dict[str, Any]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for each in view.datasets:
        path = _PATHS.get(each.name)
        group = "computed" if path is None else next(id for id, _, start in _GROUPS if path.startswith(start))
        found.setdefault(group, []).append(_dataset(each, sizes))
    titles = [(id, title) for id, title, _ in _GROUPS] + [("computed", "程序计算")]
    return [
        {"id": f"data-{id}", "title": title, "datasets": found[id]} for id, title in titles if id in found
    ]


def _dataset(each: Dataset, sizes: Mapping[str, int]) -> dict[str, Any]:
    notes = {".csv": "给程序和统计软件用", f"{EXCEL_SUFFIX}.csv": "用 Excel、WPS 打开选这个"}
    files = [
        FileLink("CSV" if suffix == ".csv" else "CSV（Excel）", path, words.size(sizes[path]), note)
        for suffix, note in notes.items()
        if (path := f"data/{each.name}{suffix}") in sizes
    ]
    return {
        "id": each.name,
        "title": each.title,
        "description": each.help,
        "rows": each.size,
        "files": files,
        "dictionary_href": f"data/#dictionary-{each.name}",
    }


_ABOUT = {table.name: (table.supplier.value, table.frequency) for table in TABLES}


def _table(each: Dataset) -> dict[str, Any]:
    supplier, frequency = _ABOUT.get(each.name, ("程序计算", "每次生成"))
    return {
        "table": each.name,
        "title": each.title,
        "help": each.help,
        "supplier": supplier,
        "frequency": frequency,
        "fields": [_field(column) for column in each.columns],
    }


def _field(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "title": column.title,
        "type": _kind(column.type),
        "required": column.required,
        "help": f"{column.help}{_choices(column.type)}",
        "example": column.example,
    }


def _kind(type: FieldType[Any]) -> str:
    return f"{type.title}，已发生" if isinstance(type, Day) and type.past else type.title


def _choices(type: FieldType[Any]) -> str:
    """The words that a column may hold, where they are a closed list."""
    inner = type.item if isinstance(type, Listing) else type
    return f"取值：{inner.expected()}。" if isinstance(inner, Choice) else ""
