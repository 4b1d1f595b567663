"""The Content-Security-Policy of a page, which stands in a meta element: static hosts set no headers."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

_DIRECTIVES = (
    "default-src 'self'",
    "script-src 'self'{wasm}{hashes}",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",  # widths of bars; Plotly sets style attributes
    "style-src-elem 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",  # Plotly's, which is empty
    "img-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
)
_OF_EDITOR = (
    "default-src 'none'",
    "script-src 'self' 'unsafe-eval'",  # Decap compiles the schema of its configuration
    "style-src 'self' 'unsafe-inline'",  # its styles are made as they are needed
    "img-src 'self' blob:{pictures}",
    "connect-src 'self' blob:{asks}",
    "base-uri 'none'",
    "form-action 'none'",
)
_EXECUTABLE = {"", "module", "text/javascript", "application/javascript"}


def policy(html: str, *, runs_wasm: bool = False) -> str:
    """The policy that allows our own files and exactly the inline scripts of this page.

    `runs_wasm`: WebAssembly of our own may run too; the search is made of it.
    """
    hashes = "".join(f" '{hash_of(script)}'" for script in inline_scripts(html))
    wasm = " 'wasm-unsafe-eval'" if runs_wasm else ""
    return "; ".join(_DIRECTIVES).format(hashes=hashes, wasm=wasm)


def editor_policy(asks: tuple[str, ...], pictures: tuple[str, ...]) -> str:
    """The policy of the editor's page alone: it may ask the repository that it saves to, and nobody else."""
    listed = {"asks": asks, "pictures": pictures}
    return "; ".join(_OF_EDITOR).format(
        **{name: "".join(f" {each}" for each in some) for name, some in listed.items()}
    )


def inline_scripts(html: str) -> tuple[str, ...]:
    """The executable inline scripts of a page, each once; data blocks such as JSON-LD are none."""
    reader = _ScriptReader()
    reader.feed(html)
    reader.close()
    return tuple(dict.fromkeys(reader.scripts))


def hash_of(script: str) -> str:
    """An inline script or style as a policy names it."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"


class _ScriptReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        kind = (given.get("type") or "").lower()
        self._inside = tag == "script" and "src" not in given and kind in _EXECUTABLE

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts.append(data)
