"""The scripts of others that the site carries, with their licence and their hash.

They are pinned by `package-lock.json` and never committed. A released wheel carries them in
`generator/_home/vendor`; a checkout has them in `node_modules` once set up.
"""

from __future__ import annotations

import json
from base64 import b64encode
from dataclasses import dataclass, replace
from hashlib import sha384
from pathlib import Path

from generator.publish.writing import Writer

_PACKAGE = Path(__file__).parents[1]
HOMES = (_PACKAGE / "_home" / "vendor", _PACKAGE.parent / "node_modules")
_FOLDER = "assets/vendor"
_DECAP_LICENCE = Path(__file__).parent / "licences" / "decap-cms.txt"


@dataclass(frozen=True, slots=True)
class Script:
    """A script as its package has it on this machine, and the files with the terms of its use."""

    name: str
    version: str
    package: str
    licence: str
    code: Path
    terms: tuple[Path, ...]

    @property
    def path(self) -> str:
        """Where it lies in the site."""
        return f"{_FOLDER}/{self.name}-{self.version}.min.js"


def plotly(homes: tuple[Path, ...] = HOMES) -> Script | None:
    """The Plotly bundle, or None where it is not installed: pages then offer no interactive chart."""
    return _script("plotly-basic", "plotly.js-basic-dist-min", "plotly-basic.min.js", ("LICENSE",), homes)


def decap(homes: tuple[Path, ...] = HOMES) -> Script | None:
    """The editor Decap CMS with all its parts, or None where it is not installed: the site then has no editor.

    Its package leaves out its own licence, which is kept here; what it bundles has others, which it lists.
    """
    file = "dist/decap-cms.js"
    found = _script("decap-cms", "decap-cms", file, (f"{file}.LICENSE.txt",), homes)
    return replace(found, terms=(_DECAP_LICENCE, *found.terms)) if found else None


def _script(
    name: str, package: str, file: str, terms: tuple[str, ...], homes: tuple[Path, ...]
) -> Script | None:
    for home in (home / package for home in homes):
        if (home / file).is_file():
            about = json.loads((home / "package.json").read_text("utf-8"))
            kept = tuple(home / each for each in terms)
            return Script(name, about["version"], package, about["license"], home / file, kept)
    return None


def publish_plotly(writer: Writer, homes: tuple[Path, ...] = HOMES) -> str | None:
    """Write the Plotly bundle into the site; its path there, or None where it is not installed."""
    script = plotly(homes)
    return carry(script, writer) if script else None


def carry(script: Script, writer: Writer) -> str:
    """Write a script into the site, its licence and a note on its origin beside it. Returns its path."""
    code, stem = script.code.read_bytes(), script.path.removesuffix(".js")
    writer.write(script.path, code)
    writer.write(f"{stem}.LICENSE.txt", b"\n".join(each.read_bytes() for each in script.terms))
    writer.write(f"{stem}.txt", _note(script, code).encode())
    return script.path


def integrity(code: bytes) -> str:
    """The hash of a script as `integrity` attributes have it."""
    return f"sha384-{b64encode(sha384(code).digest()).decode()}"


def _note(script: Script, code: bytes) -> str:
    return (
        f"package: {script.package}\nversion: {script.version}\nlicence: {script.licence}\n"
        f"source: npm registry, pinned by package-lock.json\nintegrity: {integrity(code)}\n"
    )
