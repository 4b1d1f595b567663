"""The scripts of others that the site carries, with their licence and their hash.

They are pinned by `package-lock.json` and never committed. A released wheel carries them in
`generator/_home/vendor`; a checkout has them in `node_modules` once set up.
"""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass
from hashlib import sha384
from pathlib import Path

_PACKAGE = Path(__file__).parents[1]
HOMES = (_PACKAGE / "_home" / "vendor", _PACKAGE.parent / "node_modules")
_FOLDER = "assets/vendor"


@dataclass(frozen=True, slots=True)
class Script:
    """A script as its package has it on this machine."""

    name: str
    version: str
    package: str
    licence: str
    code: Path
    terms: Path

    @property
    def path(self) -> str:
        """Where it lies in the site."""
        return f"{_FOLDER}/{self.name}-{self.version}.min.js"


def plotly(homes: tuple[Path, ...] = HOMES) -> Script | None:
    """The Plotly bundle, or None where it is not installed: pages then offer no interactive chart."""
    package = "plotly.js-basic-dist-min"
    for home in (home / package for home in homes):
        if (home / "plotly-basic.min.js").is_file():
            about = json.loads((home / "package.json").read_text("utf-8"))
            code, terms = home / "plotly-basic.min.js", home / "LICENSE"
            return Script("plotly-basic", about["version"], package, about["license"], code, terms)
    return None


def carry(script: Script, site: Path) -> str:
    """Copy a script into the site, its licence and a note on its origin beside it. Returns its path."""
    code, target = script.code.read_bytes(), site / script.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(code)
    target.with_suffix(".LICENSE.txt").write_bytes(script.terms.read_bytes())
    target.with_suffix(".txt").write_text(_note(script, code), encoding="utf-8")
    return script.path


def integrity(code: bytes) -> str:
    """The hash of a script as `integrity` attributes have it."""
    return f"sha384-{b64encode(sha384(code).digest()).decode()}"


def _note(script: Script, code: bytes) -> str:
    return (
        f"package: {script.package}\nversion: {script.version}\nlicence: {script.licence}\n"
        f"source: npm registry, pinned by package-lock.json\nintegrity: {integrity(code)}\n"
    )
