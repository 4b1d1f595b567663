"""Building a site from data, beside building the same pages from finished Markdown with MkDocs."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import Ran, run
from benchmarks.table import megabytes, table


@dataclass(frozen=True, slots=True)
class Site:
    """A site that has been built. `seconds` and `memory` are those of the whole process."""

    ran: Ran
    pages: int
    files: int
    bytes: int

    @property
    def stages(self) -> Mapping[str, float]:
        """Seconds of each stage, as the command announces them; the first is starting and reading."""
        said = [(at, line.removesuffix(" …")) for at, line in self.ran.lines if line.endswith(" …")]
        begins = [(0.0, "启动、读取数据"), *said]
        ends = [at for at, _ in said] + [self.ran.seconds]
        return {step: end - start for (start, step), end in zip(begins, ends, strict=True)}


@dataclass(frozen=True, slots=True)
class Markdown:
    """Pages built by MkDocs. `fixed` are the seconds that a site of one page takes."""

    built: int
    pages: int
    seconds: float
    processor: float
    memory: int
    fixed: float

    @property
    def sampled(self) -> bool:
        return self.built < self.pages

    @property
    def per_page(self) -> float:
        return (self.processor - self.fixed) / (self.built - 1)

    @property
    def whole(self) -> float:
        """Processor seconds of all pages: measured, or reckoned from those of the sample."""
        return self.fixed + self.per_page * (self.pages - 1) if self.sampled else self.processor


def build_ours(data: Path, site: Path) -> Site:
    """Build a site with the command, into a folder that is not there yet."""
    ran = run("generator.cli", "build", "--data", data, "--site", site)
    files = [path for path in site.rglob("*") if path.is_file()]
    pages = sum(path.name == "index.html" for path in files)
    return Site(ran, pages, len(files), sum(path.stat().st_size for path in files))


def build_markdown(site: Path, work: Path, sample: int) -> dict[str, Markdown]:
    """Build the pages of a site from Markdown, all of them (`sample` 0) or a sample of at least 2.

    Once with the extensions that MkDocs has by default, once with those that Material recommends.
    """
    written = run("benchmarks.runs.write_markdown", site, work / "docs", sample).told["pages"]
    run("benchmarks.runs.write_markdown", site, work / "one", 1)
    pages = sum(1 for _ in site.rglob("index.html"))
    found = {}
    for kind in ("plain", "recommended"):
        whole = run("benchmarks.runs.build_mkdocs", work / "docs", work / "html", kind)
        fixed = run("benchmarks.runs.build_mkdocs", work / "one", work / "html-one", kind)
        found[kind] = Markdown(written, pages, whole.seconds, whole.processor, whole.memory, fixed.processor)
    shutil.rmtree(work)
    return found


def report(ours: Site, theirs: Mapping[str, Markdown]) -> str:
    """What was built, the seconds of each stage, and all sides with their ratios."""
    any_of = next(iter(theirs.values()))
    how = f"{any_of.built:,} of {any_of.pages:,} pages built, the seconds of the rest reckoned"
    stages = [(step, f"{seconds:.2f}") for step, seconds in ours.stages.items()]
    head = (
        "",
        "ours, from data",
        *(f"MkDocs, {kind}" for kind in theirs),
        *(f"ratio, {kind}" for kind in theirs),
    )
    return "\n\n".join(
        (
            f"{ours.pages:,} pages, {ours.files:,} files, {megabytes(ours.bytes)}.",
            table(("stage", "seconds by the clock"), stages),
            f"MkDocs, from Markdown: {how if any_of.sampled else 'all pages built'}.",
            table(head, _rows(ours, list(theirs.values()))),
        )
    )


def _rows(ours: Site, theirs: list[Markdown]) -> list[tuple[str, ...]]:
    used, clock = ours.ran.processor, ours.ran.seconds
    each = used / ours.pages
    blank = ("",) * len(theirs)
    return [
        (
            "whole time, processor s",
            f"{used:.1f}",
            *(f"{one.whole:.1f}" for one in theirs),
            *(f"{one.whole / used:.1f}" for one in theirs),
        ),
        (
            "a page, processor ms",
            f"{1e3 * each:.2f}",
            *(f"{1e3 * one.per_page:.2f}" for one in theirs),
            *(f"{one.per_page / each:.1f}" for one in theirs),
        ),
        (
            "pages a second",
            f"{ours.pages / used:,.0f}",
            *(f"{one.pages / one.whole:,.0f}" for one in theirs),
            *blank,
        ),
        (
            "seconds by the clock",
            f"{clock:.1f}",
            *("" if one.sampled else f"{one.seconds:.1f}" for one in theirs),
            *("" if one.sampled else f"{one.seconds / clock:.1f}" for one in theirs),
        ),
        ("peak memory", megabytes(ours.ran.memory), *(megabytes(one.memory) for one in theirs), *blank),
    ]
