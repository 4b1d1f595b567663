"""Build ordinary Markdown files with MkDocs and Material, without search and with nothing in the navigation.

`python -m benchmarks.runs.build_mkdocs DOCS SITE plain|recommended`

`plain` has the extensions that MkDocs has by default (tables, fenced code, table of contents),
`recommended` those that Material's manual recommends.
Everything that makes MkDocs slow and can be left out is left out: plugins, a navigation that holds the
pages, fonts from elsewhere, checks of links.
"""

from __future__ import annotations

import json
import logging
import sys
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

_QUIET = dict.fromkeys(("not_found", "absolute_links", "unrecognized_links", "anchors"), "ignore")

EXTENSIONS: dict[str, list[str | dict[str, Any]]] = {
    "plain": [],
    "recommended": [
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
    ],
}


def main(docs: Path, site: Path, extensions: str) -> None:
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config(
        config_file=None,
        site_name="诺川区承诺公开",
        docs_dir=str(docs),
        site_dir=str(site),
        theme={"name": "material", "language": "zh", "font": False},
        plugins=[],
        markdown_extensions=EXTENSIONS[extensions],
        nav=["index.md"],
        not_in_nav="*",
        validation={"links": _QUIET},
    )
    build(config)
    pages = [path for path in site.rglob("*.html") if path.name != "404.html"]
    print(json.dumps({"pages": len(pages), "bytes": sum(path.stat().st_size for path in pages)}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
