"""Building a site from data, beside building the same pages from finished Markdown with MkDocs.

MkDocs is spared its navigation here; `navigating.py` builds with it.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.child import Ran, run
from benchmarks.table import megabytes, table

WAYS = {
    "without-navigation": "without navigation",
    "without-navigation-recommended": "without navigation, recommended extensions",
}
"""Ways in which MkDocs builds, and what they are called in the report."""
_HEAD = (
    "built by",
    "processor s",
    "times ours",
    "clock s",
    "times ours",
    "processor ms a page",
    "peak memory",
)


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


def build_median(data: Path, site: Path, times: int = 3) -> Site:
    """Build a site several times; the one with the median of the processor's seconds. The last stays."""
    built = []
    for _ in range(times):
        shutil.rmtree(site, ignore_errors=True)
        built.append(build_ours(data, site))
    return sorted(built, key=lambda each: each.ran.processor)[times // 2]


def build_markdown(site: Path, work: Path, sample: int) -> dict[str, Markdown]:
    """Build the pages of a site from Markdown, all of them (`sample` 0) or a sample of at least 2.

    Without navigation, once with the extensions that MkDocs has by default, once with those that Material
    recommends.
    """
    written = run("benchmarks.runs.write_markdown", site, work / "docs", sample).told["pages"]
    run("benchmarks.runs.write_markdown", site, work / "one", 1)
    pages = sum(1 for _ in site.rglob("index.html"))
    found = {}
    for way, name in WAYS.items():
        whole = run("benchmarks.runs.build_mkdocs", work / "docs", work / "html", way)
        if whole.told["pages"] != written:
            raise ValueError(f"{whole.told['pages']} pages built of {written} written")
        fixed = run("benchmarks.runs.build_mkdocs", work / "one", work / "html-one", way)
        found[name] = Markdown(written, pages, whole.seconds, whole.processor, whole.memory, fixed.processor)
    shutil.rmtree(work)
    return found


def report(ours: Site, theirs: Mapping[str, Markdown]) -> str:
    """What was built, the seconds of each stage, and all sides with their ratios."""
    any_of = next(iter(theirs.values()))
    how = f"{any_of.built:,} of {any_of.pages:,} pages built, the seconds of the rest reckoned"
    stages = [(step, f"{seconds:.2f}") for step, seconds in ours.stages.items()]
    return "\n\n".join(
        (
            f"{ours.pages:,} pages, {ours.files:,} files, {megabytes(ours.bytes)}.",
            table(("stage", "seconds by the clock"), stages),
            f"MkDocs, from Markdown: {how if any_of.sampled else 'all pages built'}.",
            table(_HEAD, (_ours(ours), *(_theirs(name, one, ours) for name, one in theirs.items()))),
        )
    )


def _ours(ours: Site) -> tuple[str, ...]:
    used = ours.ran.processor
    each, memory = 1e3 * used / ours.pages, megabytes(ours.ran.memory)
    return "ours, from data", f"{used:.1f}", "", f"{ours.ran.seconds:.1f}", "", f"{each:.2f}", memory


def _theirs(name: str, one: Markdown, ours: Site) -> tuple[str, ...]:
    """A sample has no seconds by the clock: those of its rest were reckoned by the processor."""
    return (
        f"MkDocs {name}",
        f"{one.whole:.1f}",
        f"{one.whole / ours.ran.processor:.1f}",
        "" if one.sampled else f"{one.seconds:.1f}",
        "" if one.sampled else f"{one.seconds / ours.ran.seconds:.1f}",
        f"{1e3 * one.per_page:.2f}",
        megabytes(one.memory),
    )
