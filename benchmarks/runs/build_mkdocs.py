"""Build ordinary Markdown files with MkDocs and Material, without search.

`python -m benchmarks.runs.build_mkdocs DOCS SITE WAY`

WAY is one of `as-it-comes`, `without-navigation` and `without-navigation-recommended`. MkDocs reads a
`mkdocs.yml` that is written for it beside SITE: without one of its own it takes that of the current folder.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

_RECOMMENDED: list[str | dict[str, Any]] = [
    *("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html"),
    {"toc": {"permalink": True}},
    {"pymdownx.arithmatex": {"generic": True}},
    {"pymdownx.betterem": {"smart_enable": "all"}},
    *("pymdownx.caret", "pymdownx.details", "pymdownx.emoji", "pymdownx.highlight"),
    *("pymdownx.inlinehilite", "pymdownx.keys", "pymdownx.mark", "pymdownx.smartsymbols"),
    "pymdownx.superfences",
    {"pymdownx.tabbed": {"alternate_style": True}},
    {"pymdownx.tasklist": {"custom_checkbox": True}},
    "pymdownx.tilde",
]
_SPARED: dict[str, Any] = {
    "theme": {"name": "material", "language": "zh", "font": False},
    "not_in_nav": "*",
    "validation": {
        "links": dict.fromkeys(("not_found", "absolute_links", "unrecognized_links", "anchors"), "ignore")
    },
}

SETTINGS: dict[str, dict[str, Any]] = {
    "as-it-comes": {"theme": {"name": "material", "language": "zh"}},
    "without-navigation": _SPARED,
    "without-navigation-recommended": {**_SPARED, "markdown_extensions": _RECOMMENDED},
}
"""What each way sets beside the name, the folders and `plugins: []`, which leaves out search."""


def configure(docs: Path, site: Path, way: str) -> MkDocsConfig:
    """Write the `mkdocs.yml` of a way beside the site, and read it as MkDocs does."""
    settings = {
        "site_name": "诺川区承诺公开",
        "docs_dir": str(docs.resolve()),
        "site_dir": str(site.resolve()),
        "plugins": [],
        **SETTINGS[way],
    }
    file = site.parent / f"{site.name}-mkdocs.yml"
    file.write_text(yaml.safe_dump(settings, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return load_config(config_file=str(file))


def main(docs: Path, site: Path, way: str) -> None:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    build(configure(docs, site, way))
    pages = [path for path in site.rglob("*.html") if path.name != "404.html"]
    print(json.dumps({"pages": len(pages), "bytes": sum(path.stat().st_size for path in pages)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
