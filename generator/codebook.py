"""Every code there is, found where it is defined, and its explanation as text."""

from __future__ import annotations

import pkgutil
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from types import ModuleType

from generator import checks, clerk, load, schema, workbook
from generator.findings import Code


@cache
def codes() -> dict[str, Code]:
    """All codes by id, in order. Raises ValueError when two codes share an id or a name."""
    found = {code for module in _modules() for code in vars(module).values() if isinstance(code, Code)}
    by_id = {code.id: code for code in sorted(found, key=lambda code: code.id)}
    names = {code.name for code in found}
    if not len(by_id) == len(names) == len(found):
        raise ValueError("two finding codes share an id or a name")
    return by_id


def _modules() -> Iterator[ModuleType]:
    for package in (schema, load, checks, workbook, clerk):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield import_module(info.name)


def lookup(word: str) -> tuple[Code, ...]:
    """The codes that a clerk means by an id (any case or width), its digits, or an English name."""
    typed = unicodedata.normalize("NFKC", word).strip().upper()
    return tuple(each for each in codes().values() if typed in (each.id, each.id[1:], each.name.upper()))


def explanation(code: Code) -> str:
    """What a code means, why it matters, a wrong and a right example."""
    return (
        f"{code.id}  {code.title}（{code.name}）\n\n"
        f"含义\n{_indented(code.meaning)}\n\n"
        f"为什么要紧\n{_indented(code.reason)}\n\n"
        f"不对\n{_indented(code.wrong)}\n\n"
        f"改成\n{_indented(code.right)}\n"
    )


def _indented(words: str) -> str:
    return "\n".join(f"  {line}" for line in words.splitlines())
