"""The way through the house, from a data folder to a site."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checks import check
from generator.downloads.package import File, Packager, about_site, archive
from generator.findings import Finding, has_errors
from generator.form.backend import Backend, backend_of, on_this_machine
from generator.home import home
from generator.load.source import Source
from generator.measures import Measures, measure
from generator.pages import basis, codes, pages
from generator.pages import data as data_page
from generator.pages import search as search_page
from generator.pages.events import happenings
from generator.pages.lineage import old_addresses
from generator.pages.shapes import Page
from generator.pages.sources import raw
from generator.pages.view import View
from generator.publish import offline_form
from generator.publish.editor import publish_editor
from generator.publish.edits import Edits
from generator.publish.frames import Frames, build_frames
from generator.publish.paper import notices
from generator.publish.render import Renderer
from generator.publish.search.entries import entry, written_entry
from generator.publish.search.index import Entry, publish_index
from generator.publish.sharing import shared
from generator.publish.vendor import publish_plotly
from generator.publish.worker import publish_worker
from generator.publish.writing import Writer, replacing
from generator.registry import Registry, register
from generator.schema.links import attachments
from generator.schema.records import FILES

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did. With errors among its findings it has built nothing."""

    findings: tuple[Finding, ...]
    pages: int = 0
    files: int = 0
    bytes: int = 0

    @property
    def ok(self) -> bool:
        return not has_errors(self.findings)


def build(
    source: Source,
    site: Path,
    as_of: date,
    say: Say = lambda _: None,
    try_form: int | None = None,
    searched: bool = False,
    browser: str | None = None,
) -> Built:
    """Check a source and publish it as a site. Errors leave the last good site as it was.

    `try_form`: publish the editor too, and let it save by a server of this machine at this port.
    `searched`: index the pages too, where Pagefind is installed; else the search page leads to the lists.
    `browser`: print notices as PDF with this program. Raises BrowserError when it does not.
    """
    say("检查数据")
    findings = check(source, as_of)
    if has_errors(findings):
        return Built(findings)
    say("计算状态和指标")
    registry = register(source, as_of)
    measures = measure(registry, as_of)
    with tempfile.TemporaryDirectory() as work, replacing(site, source.root) as writer:
        say("生成页面框架")
        frames = build_frames(home(), Path(work))
        say("生成页面和下载")
        local = on_this_machine(registry.site, try_form) if try_form else None
        backend = local or backend_of(registry.site)
        count = publish(registry, measures, frames, writer, backend, searched=searched, pdf=bool(browser))
        if browser:
            say("打印公示栏")
            for path, pdf in notices(writer.root, registry.units.values(), browser, as_of):
                writer.write(path, pdf)
        return Built(findings, count, writer.files, writer.bytes)


def publish(
    registry: Registry,
    measures: Measures,
    frames: Frames,
    writer: Writer,
    backend: Backend | None = None,
    *,
    searched: bool = False,
    pdf: bool = False,
) -> int:
    """Write everything a site holds; the number of pages. With a `backend` it has an editor."""
    site, as_of = registry.site, measures.as_of.isoformat()
    theme = home() / "theme"
    edited = backend is not None and publish_editor(registry, backend, Renderer(theme), writer)
    renderer = Renderer(theme, Edits(site.kept_at, edited))
    writer.write(offline_form.PATH, offline_form.offline_form(registry, theme).encode())
    frames = frames.filled(renderer.site_values(site, as_of))
    _copy_static(frames, writer)
    view = View(registry, measures, publish_plotly(writer), pdf)
    packager = Packager(view.datasets)
    files = list(packager.files("data/", None, about_site(registry, as_of)))
    files.append(File("data/all.zip", archive(files)))
    sources: set[str] = set()
    published: dict[str, date] = {}
    count = 1 + edited  # the form, and the editor
    found: list[Entry | None] = []
    for page in _all_pages(view, files):
        html = renderer.page(page, frames[page.frame], site)
        writer.write(f"{page.path}index.html", html.encode())
        found += [entry(page, html)] * searched
        for file in page.files:
            writer.write(file.path, file.content)
        sources.update(page.sources)
        if not page.canonical:
            published[page.path] = page.published
        count += 1
    for frame in frames.written:
        html = renderer.written(frame, site, as_of)
        writer.write(frame.path, html.encode())
        found += [written_entry(frame, html)] * searched
        if "canonical" in frame.names:  # else it stands in for other pages
            published[frame.path.removesuffix("index.html")] = measures.as_of
        count += 1
    search = search_page.page(view, publish_index(filter(None, found), writer) if searched else None)
    writer.write(f"{search.path}index.html", renderer.page(search, frames[search.frame], site).encode())
    count += 1
    for file in (*files, *_unit_files(registry, packager, as_of), *_copies(registry, sources)):
        writer.write(file.path, file.content)
    for path, content in shared(site, measures.as_of, published, happenings(view)):
        writer.write(path, content)
    publish_worker(frames, site, theme, writer)
    return count


def _all_pages(view: View, files: list[File]) -> Iterator[Page]:
    titles: dict[str, str] = {}
    for page in pages(view):
        titles[page.path] = page.title
        yield page
    yield data_page.page(view, files)
    yield basis.page(view, titles)
    yield from old_addresses(view, titles)
    yield from codes.pages(view)


def _unit_files(registry: Registry, packager: Packager, as_of: str) -> Iterator[File]:
    about = about_site(registry, as_of)
    for unit in registry.units.values():
        own = about | {"name": f"mingnuo-{unit.id}", "title": f"{unit.name}承诺与公开数据"}
        yield from packager.files(f"units/{unit.id}/", unit.id, own)


def _copies(registry: Registry, sources: set[str]) -> Iterator[File]:
    """The data files that pages were made from, and the attachments that records name."""
    root = registry.source.root
    for file in sorted(sources):
        yield File(raw(file), (root / file).read_bytes())
    for file in sorted(_named_attachments(registry)):
        yield File(file, (root / file).read_bytes())


def _named_attachments(registry: Registry) -> set[str]:
    """Attachments that records name which may be shown. What a unit promised is found in its folder."""
    records = (one for cls in FILES for one in registry.of(cls))
    named = ((one, link) for one in records for _, _, link in attachments(one))
    return {f"units/{registry.owner(one)}/{link}" for one, link in named} & registry.source.attachments


def _copy_static(frames: Frames, writer: Writer) -> None:
    for path in sorted(frames.static.rglob("*")):
        if path.is_file():
            writer.write(path.relative_to(frames.static).as_posix(), path.read_bytes())
