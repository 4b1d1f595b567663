"""The configuration of the editor (Decap CMS): a collection for each place where a record may be written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from generator.form.backend import Backend
from generator.form.places import DISTRICT, has_many, many, of_units, once, path, tables
from generator.form.widgets import Widget, widgets
from generator.registry import Registry
from generator.schema.records import AnnualReport, Commitment, LegacyMatter, Unit
from generator.schema.table import Field, Table
from generator.schema.types import Choice, Day, Text

Settings = dict[str, Any]

_YEAR = AnnualReport.table.fields["year"].title
_MOMENT = "{{year}}-{{month}}{{day}}{{hour}}{{minute}}{{second}}"
"""The id of a new record is its file's name for good: a moment is never given twice."""


class Editor:
    """What the editor of one district is told. Fields are made once for all units."""

    def __init__(self, registry: Registry, backend: Backend) -> None:
        self._registry = registry
        self._backend = backend
        self._fields: dict[str, list[Widget]] = {}

    def files(self) -> Iterator[tuple[str, str]]:
        """Name and text of each configuration: of everything, of the district's own, and of each unit's own."""
        units = self._registry.units
        own = {DISTRICT: self._collections(DISTRICT), **{id: self._collections(id) for id in units}}
        everything = [
            each if id == DISTRICT else each | {"label": f"{_called(units[id])} {each['label']}"}
            for id, found in own.items()
            for each in found
        ]
        yield "config.yml", self._text(everything, DISTRICT)
        for id, found in own.items():
            yield f"units/{id}.yml", self._text(found, id)

    def _collections(self, unit: str) -> list[Settings]:
        """Those of a unit, or of the district: first what there are many of."""
        own = list(tables(units=unit != DISTRICT))
        found = [self._many(table, unit) for table in own if has_many(table)]
        single = [table for table in own if not has_many(table)]
        label = "区县资料" if unit == DISTRICT else "单位资料"
        files = [self._file(table, unit) for table in single]
        return [*found, {"name": once(unit), "label": label, "delete": False, "files": files}]

    def _many(self, table: Table, unit: str) -> Settings:
        title = _told_by(table)
        groups = [{"label": each, "field": each} for each in _titles(table, Choice)[:3]]
        return {
            "name": many(unit, table),
            "label": table.title,
            "label_singular": table.title,
            "description": table.help,
            "folder": self._in_repository(path(table, unit)),
            "extension": "yml",
            "format": "yml",
            "create": True,
            "delete": False,
            "slug": _slug(table, unit),
            "identifier_field": title.title,
            "summary": f"{{{{{title.title}}}}}（{{{{filename}}}}）",
            "sortable_fields": [title.title, *_titles(table, Day)[:2]],
            **({"view_groups": groups} if groups else {}),
            "fields": self._fields_of(table),
            "preview_path": _page(table, unit),
            **self._attachments(unit),
        }

    def _file(self, table: Table, unit: str) -> Settings:
        return {
            "name": table.name,
            "label": table.title,
            "description": table.help,
            "file": self._in_repository(path(table, unit)),
            "fields": self._fields_of(table),
            **self._attachments(unit),
        }

    def _fields_of(self, table: Table) -> list[Widget]:
        if table.name not in self._fields:
            self._fields[table.name] = widgets(self._registry, table)
        return self._fields[table.name]

    def _attachments(self, unit: str) -> Settings:
        """Attachments lie in the folder of their unit, and are named in records by their way from there."""
        if unit == DISTRICT:
            return {}
        return {"media_folder": f"/{self._in_repository(f'units/{unit}/files')}", "public_folder": "files"}

    def _in_repository(self, path: str) -> str:
        return f"{self._backend.folder}/{path}" if self._backend.folder else path

    def _text(self, collections: list[Settings], unit: str) -> str:
        folder = self._attachments(unit).get("media_folder", self._in_repository("files")).lstrip("/")
        address = self._registry.site.address
        config = {
            "backend": self._backend.settings,
            "publish_mode": "editorial_workflow",
            "locale": "zh_Hans",
            **({"site_url": address, "display_url": address} if address else {}),
            "editor": {"preview": False},
            "slug": {"encoding": "unicode", "clean_accents": False},
            "media_folder": folder,
            "public_folder": "files",
            "collections": collections,
        }
        return yaml.dump(
            config, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=1_000_000
        )


def _called(unit: Unit) -> str:
    return unit.short_name or unit.name


def _told_by(table: Table) -> Field:
    """The field that tells a record among others: its title, or the first that must be filled."""
    required = [field for field in table.typed_fields if field.required]
    return next((field for field in required if field.name == "title"), required[0])


def _titles(table: Table, kind: type[Choice[Any]] | type[Day] | type[Text]) -> list[str]:
    return [field.title for field in table.typed_fields if field.required and isinstance(field.type, kind)]


def _page(table: Table, unit: str) -> str:
    """The page that shows a record, below the site's address."""
    if table is Commitment.table:
        return "commitments/{{slug}}/"
    return f"units/{unit}/dossier/" if of_units(table) else "topics/letters/"


def _slug(table: Table, unit: str) -> str:
    if table is AnnualReport.table:
        return f"{unit}-{{{{fields.{_YEAR}}}}}"
    if not of_units(table):
        return f"{table.name.replace('_', '-')}-{_MOMENT}"
    return f"{unit}-{'jz-' if table is LegacyMatter.table else ''}{_MOMENT}"
