"""`python -m tests.fuzz`: try mutated files by the thousand, and keep what fails."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path, PurePosixPath

import click

from tests.fuzz.telling import Tally
from tests.fuzz.trying import Tried, mutant
from tests.fuzz.workers import Limits, tried

EVERY = 10.0
"""Seconds between two words of progress."""


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--files", type=click.IntRange(1), default=1000, show_default=True, help="How many files.")
@click.option("--seed", type=int, default=1, show_default=True, help="Which ones.")
@click.option("--first", type=click.IntRange(0), default=0, show_default=True, help="From which number on.")
@click.option("--processes", type=click.IntRange(1), default=os.cpu_count() or 1, show_default=True)
@click.option("--seconds", type=float, default=10, show_default=True, help="Processor time for a file.")
@click.option("--megabytes", type=int, default=512, show_default=True, help="Memory for a file.")
@click.option("--kept", type=click.Path(path_type=Path), default=Path("build/fuzz"), show_default=True)
@click.option("--only", type=int, help="Write the file of this number to standard output, and do no more.")
def main(
    files: int,
    seed: int,
    first: int,
    processes: int,
    seconds: float,
    megabytes: int,
    kept: Path,
    only: int | None,
) -> None:
    """Try mutated files on the good district. Exit 1 when one was not answered with findings or a clean read.

    The smallest files that fail, and what went wrong, are written to the folder `--kept`.
    """
    if only is not None:
        one = mutant(seed, only)
        click.echo(f"{one.name}: {', '.join(one.ways)}", err=True)
        click.echo(one.raw, nl=False)
        return
    tally, told = Tally(), time.monotonic()
    for each in tried(seed, range(first, first + files), processes, Limits(seconds, megabytes)):
        tally.add(each)
        if each.fault:
            _keep(each, kept)
        if time.monotonic() - told > EVERY:
            told = time.monotonic()
            click.echo(tally.progress(files), err=True)
    click.echo(tally.report())
    sys.exit(1 if tally.faults else 0)


def _keep(each: Tried, folder: Path) -> None:
    one = each.mutant
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{one.number}-{PurePosixPath(one.name).name}"
    file.write_bytes(each.reproducer)
    told = f"{one.name}\n{', '.join(one.ways)}\n{each.seconds:.1f} s\n\n{each.fault}"
    file.with_name(f"{file.name}.txt").write_text(told, "utf-8", "backslashreplace")
    click.echo(f"{file}: {each.fault.strip().splitlines()[-1][:160]}", err=True)


if __name__ == "__main__":
    main()
