"""The editor of the data at `/admin/`, for districts whose repository it can save to."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from generator.form.backend import Backend
from generator.form.editor import Editor
from generator.form.places import ADDRESS
from generator.publish.csp import editor_policy
from generator.publish.render import Renderer
from generator.publish.vendor import HOMES, carry, decap, integrity
from generator.publish.writing import Writer
from generator.registry import Registry

_UP = "../"


def publish_editor(registry: Registry, backend: Backend, renderer: Renderer, writer: Writer) -> bool:
    """Write the editor, its page and its configurations; whether it is there: it may not be installed."""
    script = decap(HOMES)
    if script is None:
        return False
    site = registry.site
    page = renderer.document(
        "admin.html",
        site,
        policy=editor_policy(backend.asks, backend.pictures),
        editor=f"{_UP}{carry(script, writer)}",
        integrity=integrity(script.code.read_bytes()),
        kinds=list(_kinds(registry)),
        local=backend.settings["name"] == "proxy",
    )
    writer.write(f"{ADDRESS}index.html", page.encode())
    for name, text in Editor(registry, backend).files():
        writer.write(f"{ADDRESS}{name}", text.encode())
    return True


def _kinds(registry: Registry) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """The units by their kind, as they are offered."""
    for kind, units in groupby(registry.units.values(), attrgetter("kind")):
        yield kind.zh, [{"id": unit.id, "name": unit.name} for unit in units]
