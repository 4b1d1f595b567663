"""Carries the scripts of others in a wheel, where they are installed (`npm ci`)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

CARRIED = {
    "plotly.js-basic-dist-min": ("package.json", "plotly-basic.min.js", "LICENSE"),
    "decap-cms": ("package.json", "dist/decap-cms.js", "dist/decap-cms.js.LICENSE.txt"),
}
"""Of each package the files that a site is built with."""


class CarryScripts(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Adds the bundles to a wheel; an editable install has them in node_modules."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        for package, files in CARRIED.items():
            installed = Path(self.root) / "node_modules" / package
            if version == "standard" and installed.is_dir():
                for file in files:
                    target = f"generator/_home/vendor/{package}/{file}"
                    build_data["force_include"][str(installed / file)] = target
