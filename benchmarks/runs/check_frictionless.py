"""Validate the CSVs of a data folder with Frictionless, by schemas made from the same tables.

`python -m benchmarks.runs.check_frictionless FOLDER TIMES`

The schemas and resources are made before the clock starts, and nothing is left to be guessed: dialect,
encoding, format and schema are given. Frictionless knows types and constraints of single cells; our
check also resolves references and applies every rule within and across records.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from frictionless import Dialect, Package, Resource, Schema

from benchmarks.tables import csv_tables, header
from generator.schema.table import Field, Table
from generator.schema.types import Ratio, YesNo


def main(folder: Path, times: int) -> None:
    seconds, processor = [], []
    for _ in range(times + 1):
        package = Package(resources=[*_resources(folder)], basepath=str(folder))
        clock, used = time.perf_counter(), time.process_time()
        report = package.validate()
        seconds.append(time.perf_counter() - clock)
        processor.append(time.process_time() - used)
    faults = [f"{task.place}: {error.message}" for task in report.tasks for error in task.errors]
    print("\n".join(faults[:5]), file=sys.stderr, end="\n" if faults else "")
    told = {"seconds": min(seconds[1:]), "processor": min(processor[1:]), "faults": len(faults)}
    print(json.dumps(told))


def _resources(folder: Path) -> Iterator[Resource]:
    for path, table in csv_tables(folder):
        yield Resource(
            name=path.removesuffix(".csv").replace("/", "-").replace("_", "-"),
            path=path,
            scheme="file",
            format="csv",
            encoding="utf-8",
            dialect=Dialect(),
            schema=Schema.from_descriptor(_schema(table, header(folder / path))),
        )


def _schema(table: Table, titles: list[str]) -> dict[str, Any]:
    """The schema of a file's own columns: Frictionless would miss columns that may be left out."""
    fields = [field for title in titles if (field := table.words.get(title))]
    return {"fields": [_field(each) for each in fields], "missingValues": [""]}


def _field(field: Field) -> dict[str, Any]:
    constraints = field.type.constraints() | ({"required": True} if field.required else {})
    made: dict[str, Any] = {"name": field.title, "type": field.type.datatype, "constraints": constraints}
    if isinstance(field.type, YesNo):
        made |= {"trueValues": ["是"], "falseValues": ["否"]}
    if isinstance(field.type, Ratio):
        # A clerk may write 0.5 or 50%, which no number field can read: the pattern is the nearest thing.
        made |= {"type": "string", "constraints": {"pattern": r"[01](\.\d+)?|\d{1,3}(\.\d+)?%"}}
    return made


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
