"""`python -m benchmarks`: all comparisons, on districts made for them in a temporary folder."""

from __future__ import annotations

import platform
import tempfile
from importlib.metadata import version
from pathlib import Path

import click

from benchmarks import building, checking, growing
from benchmarks.child import run

_COMPARED = ("frictionless", "mkdocs", "mkdocs-material", "markdown", "jinja2", "pandas")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--units", type=click.IntRange(5), default=1000, show_default=True, help="Units of the district."
)
@click.option(
    "--sample", type=click.IntRange(2), default=500, show_default=True, help="Pages that MkDocs builds."
)
@click.option("--full", is_flag=True, help="Let MkDocs build every page; takes minutes.")
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"), help="Demonstration data.")
@click.option("--only", type=click.Choice(["check", "build", "grow"]), help="Only this comparison.")
def main(units: int, sample: int, full: bool, data: Path, only: str | None) -> None:
    """Measure checking and building, beside Frictionless and MkDocs. Writes nothing but to a temporary folder."""
    click.echo(f"Python {platform.python_version()}, " + ", ".join(f"{n} {version(n)}" for n in _COMPARED))
    with tempfile.TemporaryDirectory(prefix="mingnuo-") as folder:
        work = Path(folder)
        if only in (None, "check"):
            found = [
                checking.compare(name, tables, work / f"copy-{n}")
                for n, (name, tables) in enumerate(checking.folders(data, work, units))
            ]
            _say("Checking", checking.report(found))
        if only in (None, "build"):
            run("benchmarks.district", work / "data", units)
            ours = building.build_ours(work / "data", work / "site")
            theirs = building.build_markdown(work / "site", work / "markdown", 0 if full else sample)
            _say(f"Building {units:,} units", building.report(ours, theirs))
        if only in (None, "grow"):
            counts = [max(units * part // 4, 5) for part in (1, 2, 4, 8)]
            _say("Growing", growing.report(growing.grow(counts, work / "grow")))


def _say(title: str, text: str) -> None:
    click.echo(f"\n## {title}\n\n{text}")


if __name__ == "__main__":
    main()
