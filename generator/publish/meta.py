"""What the head of a page tells machines: the tags of government sites (国办发〔2017〕47号) and of sharing.

Only what is known is told; a tag without a value is not written.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from markupsafe import Markup, escape

from generator.schema.records import Site

PICTURE = "assets/share.png"
"""The picture that goes with a shared link, from the root."""
FEED = "atom.xml"


def site_meta(site: Site) -> Markup:
    """The tags that are the same on every page."""
    domain = urlsplit(site.address or "").netloc
    return _tags("name", {"SiteDomain": domain, "SiteIDCode": site.site_code or ""})


def page_meta(source: str | None, site: Site, root: str) -> Markup:
    """Whose words a page has, and where to follow what changes; `root`: the way up to the site's root."""
    tags = _tags("name", {"ContentSource": source or ""})
    if site.address:
        tags += Markup('\n<link rel="alternate" type="application/atom+xml" href="{}{}" title="{}">').format(
            root, FEED, f"{site.name}承诺公开：最近的变化"
        )
    return tags


def addresses(path: str, site: Site) -> dict[str, str]:
    """The canonical address of a page, for machines and for paper; nothing where the site has none.

    `path`: of the page, or of the one that has taken its place.
    """
    address = site.at(path)
    if not address:
        return {"canonical": "", "address": ""}
    shared = _tags("property", {"og:url": address, "og:image": site.at(PICTURE)})
    canonical = Markup('<link rel="canonical" href="{}">').format(address) + shared
    return {"canonical": str(canonical), "address": str(escape(address))}


def leading_on(path: str, root: str) -> Markup:
    """What leads from an old address to a page at once; `root`: the way up to the site's root."""
    return Markup('\n<meta http-equiv="refresh" content="0; url={}">').format(f"{root}{path}")


def _tags(kind: str, told: dict[str, str]) -> Markup:
    tag = Markup('\n<meta {} content="{}">')
    return Markup("").join(
        tag.format(Markup('{}="{}"').format(Markup(kind), name), value)  # noqa: S704 - ours
        for name, value in told.items()
        if value
    )
