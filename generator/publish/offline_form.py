"""The offline form of a promise: one file with everything in it, which asks nobody for anything."""

from __future__ import annotations

import json
from pathlib import Path

from markupsafe import escape

from generator import form
from generator.form.definition import definition
from generator.publish.csp import hash_of
from generator.publish.render import DEMONSTRATION
from generator.registry import Registry

PATH = "form/commitment.html"
"""Where it lies in a site."""

_PARTS = Path(form.__file__).parent / "page"
_SCRIPTS = ("canonical.js", "reading.js", "private.js", "checks.js", "form.js")
_POLICY = (
    "default-src 'none'; script-src '{script}'; style-src '{style}'; base-uri 'none'; form-action 'none'"
)


def offline_form(registry: Registry, theme: Path) -> str:
    """The form as HTML. Its policy lets nothing run but its own script, and no request leave the device."""
    script = "\n".join((_PARTS / name).read_text("utf-8") for name in _SCRIPTS)
    style = "\n".join(
        path.read_text("utf-8") for path in (theme / "assets" / "tokens.css", _PARTS / "page.css")
    )
    site = registry.site
    notice = f'<p class="notice" role="note">{DEMONSTRATION}</p>' if site.demonstration else ""
    values = {
        "policy": _POLICY.format(script=hash_of(script), style=hash_of(style)),
        "site": str(escape(site.name)),
        "announcement": notice,
        "style": style,
        "definition": _in_html(json.dumps(definition(registry), ensure_ascii=False, separators=(",", ":"))),
        "script": script,
    }
    pieces = (_PARTS / "page.html").read_text("utf-8").split("@@")
    return "".join(values[piece] if place % 2 else piece for place, piece in enumerate(pieces))


def _in_html(text: str) -> str:
    """JSON that cannot end the element in which it stands."""
    return text.replace("<", "\\u003c")
