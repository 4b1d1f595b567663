"""A page's template filled in. The one place where values meet HTML; everything is escaped."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape

from generator.pages.shapes import Page
from generator.pages.sources import raw
from generator.publish.edits import NOWHERE, Edits
from generator.publish.icons import icon
from generator.publish.meta import addresses, leading_on, page_meta, site_meta
from generator.publish.stamp import Frame
from generator.schema.records import Site

DEMONSTRATION = "示范站点：区县、单位、承诺、金额和电话全部是虚构的，仅用来展示这套程序。"
_UNSTATED = "（本站尚未填写）"


class Renderer:
    """Draws the bodies of pages with the templates of a theme, and stamps them into frames."""

    def __init__(self, theme: Path, edits: Edits = NOWHERE) -> None:
        self._edits = edits
        self._env = Environment(
            loader=FileSystemLoader([theme / "pages", theme]),
            autoescape=select_autoescape(["html"]),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self._env.globals["drawn_once"] = _Drawn()
        self._env.globals["icon"] = icon

    def site_values(self, site: Site, as_of: str) -> dict[str, str]:
        """What is the same on every page of a site: finished HTML for each site slot."""
        return {
            "site_name": str(escape(site.name)),
            "announcement": DEMONSTRATION if site.demonstration else "",
            "as_of": as_of,
            "footer": self._env.get_template("footer.html").render(site=site),
            "site_meta": str(site_meta(site)),
            "base": _base(site.address),
            "organiser": str(escape(site.organiser or _UNSTATED)),
            "hotline": str(escape(site.hotline or _UNSTATED)),
            "licence": str(escape(site.licence or _UNSTATED)),
        }

    def page(self, page: Page, frame: Frame, site: Site) -> str:
        """The whole HTML of a page."""
        body = self._env.get_template(page.template).render({**page.values, "root": frame.root})
        return frame.stamp(_only(frame, self._page_values(page, frame, site) | {"body": body}))

    def document(self, template: str, site: Site, **values: Any) -> str:
        """A page that is outside of every frame: its template is the whole document."""
        shared = {"site_name": site.name, "announcement": DEMONSTRATION if site.demonstration else ""}
        return self._env.get_template(template).render(shared | values)

    def written(self, frame: Frame, site: Site, as_of: str) -> str:
        """A hand-written page, which waits only for the small slots."""
        path = frame.path.removesuffix("index.html")
        values = addresses(path, site) | {
            "published": as_of,
            "head": str(page_meta(site.organiser, site, frame.root)),
            "source": f"程序自带的说明页 {frame.name}",
        }
        return frame.stamp(_only(frame, values))

    def _page_values(self, page: Page, frame: Frame, site: Site) -> dict[str, str]:
        head = page_meta(page.told_by or site.organiser, site, frame.root)
        return addresses(page.canonical or page.path, site) | {
            "title": str(escape(page.title)),
            "description": str(escape(page.description)),
            "head": str(head + leading_on(page.canonical, frame.root) if page.moved else head),
            "published": page.published.isoformat(),
            "source": str(_sources(page, frame.root) + self._edit(page.sources, frame.root)),
        }

    def _edit(self, files: tuple[str, ...], root: str) -> Markup:
        """The way to change what a page was made from, for those who may; nothing where there is none."""
        address = self._edits.address(files, root)
        link = Markup(
            '<span class="mn-provenance__edit">，<a href="{}" rel="nofollow">修改本页的数据</a></span>'
        )
        return link.format(address) if address else Markup("")


class _Drawn:
    """What macros have drawn, kept for the pages that show the same again: a promise stands on six."""

    def __init__(self) -> None:
        self._kept: dict[tuple[object, ...], Markup] = {}

    def __call__(
        self, macro: Callable[..., Markup], id: str, root: str, thing: object, *more: object
    ) -> Markup:
        """What `macro(root, thing, *more)` draws. The thing is known by its id."""
        key = (id, root, *more)
        if key not in self._kept:
            self._kept[key] = macro(root, thing, *more)
        return self._kept[key]


def _only(frame: Frame, values: Mapping[str, str]) -> dict[str, str]:
    return {name: values[name] for name in frame.names}


def _base(address: str | None) -> str:
    """The path below which a site stands, with both slashes."""
    path = urlsplit(address or "").path.strip("/")
    return str(escape(f"/{path}/" if path else "/"))


def _sources(page: Page, root: str) -> Markup:
    """The files that a page was made from, else the tables that hold what it shows."""
    ways = [(raw(file), file) for file in page.sources] or [(each.href, each.label) for each in page.tables]
    links = (
        Markup('<a href="{}{}">{}</a>').format(root, *way) for way in ways or [("data/", "全部数据文件")]
    )
    return Markup("，").join(links)
