"""The files of a data folder in their canonical form: what becomes of each, and how one is replaced."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from generator.canonical.changes import Left, Outcome
from generator.canonical.one_file import outcome
from generator.findings import Finding, Severity
from generator.load.files import OUTSIDE_LINK, Folder
from generator.load.one_file import kind_of

Errors = Mapping[str, Sequence[Finding]]
"""What stands against files, by their path below the data folder."""


def errors_by_file(findings: Iterable[Finding]) -> Errors:
    errors: dict[str, list[Finding]] = {}
    for each in findings:
        if each.severity is Severity.ERROR:
            errors.setdefault(each.place.file, []).append(each)
    return errors


def below(root: Path, path: Path) -> str | None:
    """A path as it is named below a data folder; None for one outside. Links are not followed."""
    start, whole = (Path(os.path.abspath(each)) for each in (root, path))  # noqa: PTH100 -- no link is followed
    return whole.relative_to(start).as_posix() if whole.is_relative_to(start) else None


def outcomes(root: Path, errors: Errors, asked: Iterable[str] = (".",)) -> Iterator[Outcome]:
    """What becomes of the files and of the folders that are asked for, with all that is in them.

    A file with errors is left alone, whatever stands in it. Links, and what lies behind them, are refused;
    attachments and other files that no table reads are passed over.
    """
    refused: list[Finding] = []
    folder = Folder(root, refused)
    for name in dict.fromkeys(each for path in asked for each in _names(folder, path)):
        kind = kind_of(name)
        if name in errors:
            yield Left(name, tuple(errors[name]))
        elif kind is not None:
            raw = folder.read(name)
            if raw is not None:
                yield outcome(kind, name, raw)
    yield from (Left(each.place.file, (each,)) for each in refused)


def _names(folder: Folder, name: str) -> Iterator[str]:
    if _behind_a_link(folder.root, name):
        folder.say(OUTSIDE_LINK, name)
    elif (folder.root / name).is_dir():
        yield from folder.names("" if name == "." else f"{name}/")
    else:
        yield name


def _behind_a_link(root: Path, name: str) -> bool:
    parts = Path(name).parts
    return any((root / Path(*parts[:count])).is_symlink() for count in range(1, len(parts) + 1))


def replace(path: Path, text: str) -> None:
    """Put a text in the place of a file, at once and whole; its permissions stay.

    Raises OSError, and leaves the file as it was, when the machine refuses.
    """
    handle, made = tempfile.mkstemp(prefix=".", suffix=".mingnuo", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
        shutil.copymode(path, made)
        Path(made).replace(path)
    except BaseException:
        Path(made).unlink(missing_ok=True)
        raise
