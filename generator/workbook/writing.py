"""Files put into a data folder together: all of them, or none."""

from __future__ import annotations

import contextlib
import errno
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.workbook.plan import Step


def write_all(root: Path, steps: Iterable[Step]) -> None:
    """Write and remove what the steps say.

    Raises OSError when the machine refuses, and then leaves everything as it was. Nothing is written through
    a link: it may lead anywhere.
    """
    texts = {root / step.path: step.text for step in steps}
    for path in texts:
        for each in (path, *path.parents):
            if each != root and each.is_relative_to(root) and each.is_symlink():
                raise OSError(errno.ELOOP, "symbolic link", str(each))
    before = {path: path.read_bytes() if path.exists() else None for path in texts}
    staged: dict[Path, Path] = {}
    try:
        for path, text in texts.items():
            if text is not None:
                staged[path] = _staged(path, text.encode())
        _put(texts, staged)
    except BaseException:
        _restore(before)
        raise
    finally:
        for made in staged.values():
            made.unlink(missing_ok=True)


def _staged(path: Path, content: bytes) -> Path:
    """The content beside the place where it is to stand, in a file as readable as its neighbours."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".mingnuo", delete=False) as file:
        file.write(content)
    made = Path(file.name)
    made.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    return made


def _put(texts: Mapping[Path, str | None], staged: Mapping[Path, Path]) -> None:
    for path in texts:
        if path in staged:
            staged[path].replace(path)
        else:
            path.unlink()


def _restore(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        with contextlib.suppress(OSError):
            now = path.read_bytes() if path.exists() else None
            if now != content and content is not None:
                path.write_bytes(content)
            elif now is not None and content is None:
                path.unlink()
