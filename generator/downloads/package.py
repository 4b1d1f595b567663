"""CSV texts and the Data Package (version 2) that describes them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.downloads.dataset import Column, Dataset, Row
from generator.registry import Registry
from generator.schema.types import YesNo

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
EXCEL_SUFFIX = "-excel"
_LICENCE_NAME = re.compile(r"[-a-zA-Z0-9._]+\Z")


@dataclass(frozen=True, slots=True)
class File:
    """A file of the site: its path from the root, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Packager:
    """Makes the downloads of the site and of each unit. Schemas, the same everywhere, are made once."""

    datasets: tuple[Dataset, ...]

    @cached_property
    def _schemas(self) -> dict[str, str]:
        return {dataset.name: _json(_schema(dataset)) for dataset in self.datasets}

    def files(self, folder: str, unit: str | None, about: Mapping[str, Any]) -> Iterator[File]:
        """The CSVs of a unit (None: of the whole site) below a folder, and their datapackage.json.

        Of the site every table is there even when it is empty; of a unit those in which it has rows.
        Tables with rows have a twin for Excel, which opens UTF-8 only where a byte-order mark says so.
        """
        resources: list[str] = []
        for dataset in self.datasets:
            rows = list(dataset.rows) if unit is None else dataset.rows_of.get(unit, [])
            if unit is not None and not (dataset.by_unit and rows):
                continue
            text = csv_text(dataset.columns, rows)
            content = text.encode()
            yield File(f"{folder}{dataset.name}.csv", content)
            if rows:
                excel = text.replace("\n", "\r\n").encode("utf-8-sig")
                yield File(f"{folder}{dataset.name}{EXCEL_SUFFIX}.csv", excel)
            described = _json(_resource(dataset, content, len(rows)))
            resources.append(f'{described[:-1]}, "schema": {self._schemas[dataset.name]}}}')
        head = _json({"$schema": PROFILE, **about})
        package = f'{head[:-1]}, "resources": [\n' + ",\n".join(resources) + "\n]}\n"
        yield File(f"{folder}datapackage.json", package.encode())


def archive(files: Iterable[File]) -> bytes:
    """A data package in one ZIP file, without the twins for Excel; the same files give the same bytes."""
    out = io.BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as pack:
        for file in files:
            name = file.path.rpartition("/")[2]
            if not name.endswith(f"{EXCEL_SUFFIX}.csv"):
                entry = ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
                entry.compress_type = ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                pack.writestr(entry, file.content)
    return out.getvalue()


def _json(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def csv_text(columns: Iterable[Column], rows: Iterable[Row]) -> str:
    """CSV with the machine names as header, LF line ends; titles are in the data package."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([column.name for column in columns])
    writer.writerows(rows)
    return out.getvalue()


def about_site(registry: Registry, as_of: str) -> dict[str, Any]:
    """The facts of the site's package: name, title, licence, version and source."""
    site = registry.site
    about: dict[str, Any] = {
        "name": f"mingnuo-{site.code}",
        "title": f"{site.name}承诺与公开数据",
        "version": as_of,
        "created": f"{as_of}T00:00:00Z",
    }
    if site.demonstration:
        about["description"] = "示范数据：区县、单位、承诺和金额均为虚构。"
    if site.address:
        about["homepage"] = site.address
    if site.organiser:
        about["contributors"] = [{"title": site.organiser, "roles": ["publisher"]}]
    if site.licence:
        name = site.licence.replace(" ", "-")
        known = {"name": name} if _LICENCE_NAME.match(name) else {}
        about["licenses"] = [{**known, "title": site.licence}]
    return about


def _resource(dataset: Dataset, content: bytes, rows: int) -> dict[str, Any]:
    return {
        "name": dataset.name,
        "type": "table",
        "title": dataset.title,
        "description": dataset.help,
        "path": f"{dataset.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "rows": rows,
    }


def _schema(dataset: Dataset) -> dict[str, Any]:
    key = {"primaryKey": [dataset.key]} if dataset.key else {}
    return {"fields": [_field(column) for column in dataset.columns], "missingValues": [""], **key}


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "title": column.title, "type": column.type.datatype}
    if column.help:
        field["description"] = column.help
    if isinstance(column.type, YesNo):
        field |= {"trueValues": ["是"], "falseValues": ["否"]}
    constraints = column.type.constraints() | ({"required": True} if column.required else {})
    if constraints:
        field["constraints"] = constraints
    return field
