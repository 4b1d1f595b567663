"""Every regular expression of the program, and texts that were made to keep each of them busy."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any, TypeGuard

import generator

MANY = 10
"""Repetitions from which on a part of a pattern can keep it busy."""
ANYWHERE = {"search", "finditer", "findall", "sub", "subn", "split"}
SAMPLES = 8
"""Members of a set that are tried."""
NOWHERE = "\x00"
"""What no pattern goes on with."""
_CATEGORIES = {
    op.CATEGORY_DIGIT: "1",
    op.CATEGORY_NOT_DIGIT: "a",
    op.CATEGORY_SPACE: " ",
    op.CATEGORY_NOT_SPACE: "a",
    op.CATEGORY_WORD: "a",
    op.CATEGORY_NOT_WORD: ":",
}


@dataclass(frozen=True, slots=True)
class Used:
    """A pattern, and whether it is looked for anywhere in a text, or only matched from one place on."""

    pattern: re.Pattern[str]
    anywhere: bool

    def apply(self, text: str) -> None:
        if self.anywhere:
            for _ in self.pattern.finditer(text):
                pass
        else:
            self.pattern.match(text)
            self.pattern.fullmatch(text)


def patterns() -> dict[str, Used]:
    """All patterns on text by where they stand: values of modules, and those given to functions of `re`."""
    found: dict[tuple[str, int], tuple[str, Used]] = {}
    for where, used in (each for module in _modules() for each in _of_module(module)):
        key = used.pattern.pattern, used.pattern.flags
        where, known = found.get(key, (where, used))
        found[key] = (where, used if used.anywhere else known)
    return dict(sorted(found.values(), key=lambda each: each[0]))


def _modules() -> Iterator[ModuleType]:
    for each in pkgutil.walk_packages(generator.__path__, "generator."):
        yield importlib.import_module(each.name)


def _of_module(module: ModuleType) -> Iterator[tuple[str, Used]]:
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    looked_for = {call.func.value.id for call in calls if _looks_anywhere(call.func)}
    of_any_name = looked_for - set(vars(module))
    for name, value in vars(module).items():
        for number, each in enumerate(_within(value)):
            several = not isinstance(value, re.Pattern) and bool(of_any_name)
            yield f"{module.__name__}.{name}[{number}]", Used(each, name in looked_for or several)
    for call in calls:
        match call:
            case ast.Call(func=ast.Attribute(value=ast.Name("re"), attr=name), args=[first, *_]) if (
                name in ANYWHERE | {"match", "fullmatch"}
            ):
                anywhere = name in ANYWHERE
                yield from (
                    (f"{module.__name__}:{call.lineno}", Used(e, anywhere)) for e in _compiled(first, module)
                )


def _looks_anywhere(called: ast.expr) -> TypeGuard[Any]:
    return (
        isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name) and called.attr in ANYWHERE
    )


def _within(value: Any, depth: int = 3) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth and isinstance(value, dict):
        yield from (found for each in value.values() for found in _within(each, depth - 1))
    elif depth and isinstance(value, tuple | list | set | frozenset):
        yield from (found for each in value for found in _within(each, depth - 1))


def _compiled(expression: ast.expr, module: ModuleType) -> Iterator[re.Pattern[str]]:
    """A pattern that stands where it is used, if it is the same each time."""
    try:
        text = eval(ast.unparse(expression), vars(module))  # noqa: S307 -- our own source
    except NameError:
        return  # put together in a function, from what was given to it
    if isinstance(text, str):
        yield re.compile(text)


def pumps(pattern: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """Texts that are hard for a pattern, as a beginning, what is to be repeated, and an end."""
    tree = _parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    whole = _sample(tree)
    yield "", whole or "a", NOWHERE
    yield whole, whole[-1:] or "a", NOWHERE
    for char in sorted({*whole[:SAMPLES], " ", "1", "a", "石", "-", "."}):
        yield "", char, NOWHERE
    for before, body in _repeats(tree, ""):
        yield before, body, NOWHERE
        yield "", before + body, NOWHERE
        yield before, body + before, NOWHERE


def _repeats(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """What matches up to each repetition without a close end, and what is repeated there."""
    for kind, value in tree:
        match kind:
            case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
                _, most, inner = value
                if most >= MANY:
                    yield before, _sample(inner) or "a"
                    yield from ((before, one) for one in _each_sample(inner))
                yield from _repeats(inner, before)
            case op.SUBPATTERN:
                yield from _repeats(value[-1], before)
            case op.BRANCH:
                for branch in value[1]:
                    yield from _repeats(branch, before)
            case op.ATOMIC_GROUP:
                yield from _repeats(value, before)
        before += _one(kind, value)


def _each_sample(tree: Any) -> Iterator[str]:
    """One text for each way through a part that is repeated."""
    for kind, value in tree:
        if kind is op.BRANCH:
            yield from (_sample(branch) for branch in value[1])
        elif kind is op.SUBPATTERN:
            yield from _each_sample(value[-1])
        elif kind is op.IN:
            yield from (_member(each) for each in value[:SAMPLES] if each[0] is not op.NEGATE)


def _sample(tree: Any) -> str:
    """A text that the pattern matches, but for its conditions."""
    return "".join(_one(kind, value) for kind, value in tree)


def _one(kind: Any, value: Any) -> str:
    match kind:
        case op.LITERAL:
            return chr(value)
        case op.NOT_LITERAL:
            return "a" if value != ord("a") else "b"
        case op.ANY:
            return "a"
        case op.IN:
            return _of_set(value)
        case op.CATEGORY:
            return _CATEGORIES[value]
        case op.MAX_REPEAT | op.MIN_REPEAT | op.POSSESSIVE_REPEAT:
            least, most, inner = value
            return _sample(inner) * max(least, min(1, most))
        case op.SUBPATTERN:
            return _sample(value[-1])
        case op.ATOMIC_GROUP:
            return _sample(value)
        case op.BRANCH:
            return _sample(value[1][0])
    return ""


def _of_set(members: Any) -> str:
    if members[0][0] is not op.NEGATE:
        return _member(members[0])
    refused = re.compile(f"[{''.join(re.escape(_member(each)) for each in members[1:])}]")
    return next(char for char in "a1 石-,.:(" if not refused.match(char))


def _member(member: Any) -> str:
    kind, value = member
    match kind:
        case op.LITERAL:
            return chr(value)
        case op.RANGE:
            return chr(value[0])
        case op.CATEGORY:
            return _CATEGORIES[value]
    return "a"
