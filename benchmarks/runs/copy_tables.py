"""Copy what both checkers read: `python -m benchmarks.runs.copy_tables FOLDER COPY`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.tables import copy_tables, csv_tables


def main(folder: Path, copy: Path) -> None:
    rows = copy_tables(folder, copy)
    print(json.dumps({"files": len(list(csv_tables(copy))), "rows": rows}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
