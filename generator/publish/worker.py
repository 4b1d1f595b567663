"""What lets a reader install a site and read pages again without a network: a manifest and a service worker.

The worker itself is `theme/worker.js`. It changes whenever anything in the site changes, which is how
browsers notice that there is something new.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from generator.publish.frames import Frames
from generator.publish.writing import Writer
from generator.schema.records import Site

_OFFLINE = "offline"
_ASSET = re.compile(r'(?:href|src)="\.\./(assets/[^"?#]+\.(?:css|js|svg)\?v=[0-9a-f]+)"')
_BAND, _PAPER = "#0b2f3d", "#f4f6f5"
"""Colours of the header and the ground (theme/assets/tokens.css)."""
_ICONS = (("icon-192.png", 192, "any"), ("icon-512.png", 512, "any"), ("icon-512-full.png", 512, "maskable"))


def publish_worker(frames: Frames, site: Site, theme: Path, writer: Writer) -> None:
    """Write the manifest, and the worker last: it carries the fingerprint of all that was written before."""
    writer.write("manifest.webmanifest", manifest(site).encode())
    styles = styles_of("".join(frames[_OFFLINE].literals))
    text = (theme / "worker.js").read_text("utf-8")
    text = text.replace("@@version@@", writer.fingerprint).replace("/*@@styles@@*/[]", json.dumps(styles))
    writer.write("sw.js", text.encode())


def manifest(site: Site) -> str:
    """The web application manifest; its addresses count from the folder it lies in."""
    about = {
        "name": f"{site.name}承诺公开",
        "short_name": site.name,
        "lang": "zh-CN",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": _BAND,
        "background_color": _PAPER,
        "icons": [
            {"src": f"assets/{name}", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, size, purpose in _ICONS
        ],
    }
    return json.dumps(about, ensure_ascii=False, indent=1) + "\n"


def styles_of(html: str) -> list[str]:
    """The styles, scripts and pictures that a page one folder below the root asks for, as dated there."""
    return list(dict.fromkeys(_ASSET.findall(html)))
