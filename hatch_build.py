"""Carries the scripts of others in a wheel, where they are installed (`npm ci`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PACKAGE = "plotly.js-basic-dist-min"


class CarryScripts(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Adds the bundle to a wheel; an editable install has it in node_modules."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        installed = Path(self.root) / "node_modules" / PACKAGE
        if version == "standard" and installed.is_dir():
            build_data["force_include"][str(installed)] = f"generator/_home/vendor/{PACKAGE}"
