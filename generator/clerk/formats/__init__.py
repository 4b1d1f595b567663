"""Findings as people and machines take them. Each renderer is a pure function; what was typed commands none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from generator.clerk.formats.codeclimate import gitlab
from generator.clerk.formats.github import github
from generator.clerk.formats.json_list import json_list
from generator.clerk.formats.junit import junit
from generator.clerk.formats.summary import markdown
from generator.clerk.formats.terminal import text
from generator.findings import Finding

__all__ = ["RENDERERS", "Renderer", "github", "gitlab", "json_list", "junit", "markdown", "text"]


class Renderer(Protocol):
    """Findings as text.

    `folder`: the data folder as it is named from where the reader stands (`data/`). `site`: the address of
    the published site, where every code has its page; empty where none is known.
    """

    def __call__(self, findings: Sequence[Finding], folder: str, site: str = "") -> str: ...


RENDERERS: Mapping[str, Renderer] = {
    "text": text,
    "github": github,
    "markdown": markdown,
    "gitlab": gitlab,
    "junit": junit,
    "json": json_list,
}
