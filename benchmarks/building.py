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


def build_markdown(site: Path, work: Path, sample: int) -> Markdown:
    """Build the pages of a site from Markdown, all of them (`sample` 0) or a sample of at least 2."""
    written = run("benchmarks.runs.write_markdown", site, work / "docs", sample).told["pages"]
    run("benchmarks.runs.write_markdown", site, work / "one", 1)
    whole = run("benchmarks.runs.build_mkdocs", work / "docs", work / "html")
    fixed = run("benchmarks.runs.build_mkdocs", work / "one", work / "html-one")
    shutil.rmtree(work)
    pages = sum(1 for _ in site.rglob("index.html"))
    return Markdown(written, pages, whole.seconds, whole.processor, whole.memory, fixed.processor)


def report(ours: Site, theirs: Markdown) -> str:
    """What was built, the seconds of each stage, and both sides with their ratios."""
    how = f"{theirs.built:,} of {theirs.pages:,} pages built, the rest reckoned"
    note = how if theirs.sampled else "all pages built"
    used = ours.ran.processor
    each = used / ours.pages
    sides = [
        ("processor seconds", f"{used:.1f}", f"{theirs.whole:.1f}", f"{theirs.whole / used:.1f}"),
        ("ms a page", f"{1e3 * each:.2f}", f"{1e3 * theirs.per_page:.2f}", f"{theirs.per_page / each:.1f}"),
        ("seconds by the clock", f"{ours.ran.seconds:.1f}", _clock(theirs), ""),
        ("peak memory", megabytes(ours.ran.memory), megabytes(theirs.memory), ""),
        ("pages a second", f"{ours.pages / used:,.0f}", f"{theirs.pages / theirs.whole:,.0f}", ""),
    ]
    stages = [(step, f"{seconds:.2f}") for step, seconds in ours.stages.items()]
    built = f"{ours.pages:,} pages, {ours.files:,} files, {megabytes(ours.bytes)}."
    return "\n\n".join(
        (
            built,
            table(("stage", "seconds by the clock"), stages),
            f"MkDocs: {note}.",
            table(("", "ours, from data", "MkDocs, from Markdown", "ratio"), sides),
        )
    )


def _clock(theirs: Markdown) -> str:
    return "" if theirs.sampled else f"{theirs.seconds:.1f}"
