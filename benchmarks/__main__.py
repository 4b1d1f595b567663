"""`python -m benchmarks`: all comparisons, on districts made for them in a temporary folder."""

from __future__ import annotations

import platform
import tempfile
from importlib.metadata import version
from pathlib import Path

import click

from benchmarks import building, checking, formatting, growing, navigating
from benchmarks.child import run

_COMPARED = ("frictionless", "mkdocs", "mkdocs-material", "markdown", "jinja2", "pandas")
_PARTS = ["check", "format", "build", "navigate", "grow"]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--units", type=click.IntRange(5), default=1000, show_default=True, help="Units of the district."
)
@click.option(
    "--sample",
    type=click.IntRange(2),
    default=500,
    show_default=True,
    help="Pages that MkDocs builds without navigation.",
)
@click.option(
    "--full",
    is_flag=True,
    help="Let MkDocs build every page without navigation, and 200 units with it; takes minutes.",
)
@click.option("--data", type=click.Path(path_type=Path), default=Path("data"), help="Demonstration data.")
@click.option("--only", type=click.Choice(_PARTS), help="Only this comparison.")
def main(units: int, sample: int, full: bool, data: Path, only: str | None) -> None:
    """Measure checking and building, beside Frictionless and MkDocs. Writes nothing but to a temporary folder.

    MkDocs as it comes has every page in its navigation (navigate): it builds 50 and 100 units, with --full
    also 200, and never more, whatever --units says, because what it writes grows with the square of the
    pages. The whole district it builds without navigation (build).
    """
    click.echo(f"Python {platform.python_version()}, " + ", ".join(f"{n} {version(n)}" for n in _COMPARED))
    with tempfile.TemporaryDirectory(prefix="mingnuo-") as folder:
        work = Path(folder)
        if only in (None, "check"):
            found = [
                checking.compare(name, tables, work / f"copy-{n}")
                for n, (name, tables) in enumerate(checking.folders(data, work, units))
            ]
            _say("Checking", checking.report(found))
        if only in (None, "format"):
            formatted = formatting.format_district(units, work / "format")
            _say(f"Formatting {units:,} units", formatting.report(formatted))
        if only in (None, "build"):
            run("benchmarks.district", work / "data", units)
            ours = building.build_median(work / "data", work / "site")
            theirs = building.build_markdown(work / "site", work / "markdown", 0 if full else sample)
            _say(f"Building {units:,} units, MkDocs without navigation", building.report(ours, theirs))
        if only in (None, "navigate"):
            sizes = navigating.SIZES if full else navigating.SIZES[:-1]
            found_with = navigating.navigate(sizes, work / "navigate")
            _say("Building, MkDocs as it comes", navigating.report(found_with))
        if only in (None, "grow"):
            counts = [max(units * part // 4, 5) for part in (1, 2, 4, 8)]
            _say("Growing", growing.report(growing.grow(counts, work / "grow")))


def _say(title: str, text: str) -> None:
    click.echo(f"\n## {title}\n\n{text}")


if __name__ == "__main__":
    main()
