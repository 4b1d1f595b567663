"""Load and check a data folder several times: `python -m benchmarks.runs.check_ours FOLDER TIMES`."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from pathlib import Path

from benchmarks.district import AS_OF
from generator.checks import check
from generator.load.source import load


def main(folder: Path, times: int) -> None:
    seconds, processor = [], []
    for _ in range(times + 1):
        clock, used = time.perf_counter(), time.process_time()
        findings = check(load(folder), date.fromisoformat(AS_OF))
        seconds.append(time.perf_counter() - clock)
        processor.append(time.process_time() - used)
    told = {"seconds": min(seconds[1:]), "processor": min(processor[1:]), "faults": len(findings)}
    print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
