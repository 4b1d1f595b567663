"""The frames of the site, built by MkDocs once. The only module that knows MkDocs.

MkDocs sees the hand-written pages and one empty page for each kind of data page, never any data.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from generator.publish.csp import inline_scripts, policy
from generator.publish.stamp import PAGE_SLOTS, SITE_SLOTS, Frame, SlotError

_POLICY = "@@csp@@"
_SEARCH = "search/index.html"
"""The one page that runs WebAssembly."""
_PROSE_STYLES = "assets/stylesheets/main.*.min.css"
_ASSET = re.compile(r'((?:href|src)="(?:@@base@@|(?:\.\./)*))(assets/[^"?#@]+)"')
"""A style, script or picture of the site, as a page asks for it."""
NOT_FOUND = "404"
"""The page that stands where there is none, and so was published on no day."""
_LEFT_OUT = (
    "sitemap.xml",
    "sitemap.xml.gz",
    "assets/javascripts/**/*",
    "assets/images/*",
    "**/*.map",
    "worker.js",
)
"""What MkDocs and the prose theme write and this site does not use."""


class FrameError(ValueError):
    """MkDocs complained: a broken link in a page, a page missing from the navigation."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Every frame by name, and the folder of files to copy into the site as they are."""

    by_name: Mapping[str, Frame]
    static: Path

    def __getitem__(self, name: str) -> Frame:
        return self.by_name[name]

    @property
    def written(self) -> tuple[Frame, ...]:
        """The hand-written pages: already pages, waiting only for the small slots."""
        return tuple(frame for frame in self.by_name.values() if frame.is_written)

    def filled(self, values: Mapping[str, str]) -> Frames:
        """The frames of one site: `values` holds finished HTML for each of `SITE_SLOTS`, else SlotError."""
        if values.keys() != SITE_SLOTS.keys():
            raise SlotError(f"site slots: {', '.join(sorted(values.keys() ^ SITE_SLOTS.keys()))}")
        return Frames({name: frame.filled(values) for name, frame in self.by_name.items()}, self.static)


def build_frames(home: Path, work: Path) -> Frames:
    """Build `mkdocs.yml`, `content/` and `theme/` of `home` in the folder `work`, which is emptied first.

    Raises FrameError when MkDocs warns, SlotError for a slot that nobody has defined.
    """
    with _complaints() as complaints:
        config = load_config(config_file=str(home / "mkdocs.yml"), site_dir=str(work))
        config.extra["prose_stylesheet"] = _prose_stylesheet(config.theme.dirs)
        build(config)
    if complaints:
        raise FrameError("\n".join(complaints))
    frames = [_read(page, work) for page in sorted(work.rglob("*.html"))]
    _keep_static(work)
    return Frames({frame.name: frame for frame in frames}, work)


def _prose_stylesheet(folders: list[str]) -> str:
    """The stylesheet of the prose theme, whose name changes with its version."""
    found = (path.relative_to(folder) for folder in map(Path, folders) for path in folder.glob(_PROSE_STYLES))
    return next((path.as_posix() for path in found), "")


def _read(page: Path, work: Path) -> Frame:
    path = page.relative_to(work).as_posix()
    name = path.removesuffix(".html").removesuffix("/index")
    html = _dated(page.read_text("utf-8"), work)
    frame = Frame.cut("home" if name == "index" else name, path, _protected(html, path))
    if "published" not in frame.names and frame.name != NOT_FOUND:
        raise SlotError(f"frame {frame.name}: a page says when it was published")
    return frame


def _dated(html: str, work: Path) -> str:
    """Put the hash of each asset behind its address: readers who come back get it anew when it has changed."""

    def asset(found: re.Match[str]) -> str:
        content = (work / found[2]).read_bytes()
        return f'{found[1]}{found[2]}?v={sha256(content).hexdigest()[:8]}"'

    return _ASSET.sub(asset, html)


def _protected(html: str, path: str) -> str:
    """Set the policy of a page. A slot inside a script would change its hash when it is stamped."""
    slots = [f"@@{slot}@@" for slot in (*SITE_SLOTS, *PAGE_SLOTS)]
    if any(slot in script for script in inline_scripts(html) for slot in slots):
        raise SlotError(f"frame {path}: a slot stands in an inline script")
    return html.replace(_POLICY, policy(html, runs_wasm=path == _SEARCH))


def _keep_static(work: Path) -> None:
    for pattern in ("**/*.html", *_LEFT_OUT):
        for file in sorted(work.glob(pattern)):
            if file.is_file():
                file.unlink()


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Collect what MkDocs would print; everything below a warning is dropped."""
    messages: list[str] = []

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            messages.append(record.getMessage())

    log, collector = logging.getLogger("mkdocs"), Collector(logging.WARNING)
    level, propagate = log.level, log.propagate
    log.addHandler(collector)
    log.propagate = False
    log.setLevel(logging.WARNING)
    try:
        yield messages
    finally:
        log.removeHandler(collector)
        log.setLevel(level)
        log.propagate = propagate
