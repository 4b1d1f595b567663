"""Writes a site beside the old one and puts it in its place in one step."""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_MARK = "data/datapackage.json"
"""The file by which a folder is known to be a site; every site has it."""


class Writer:
    """Writes files below one folder and nowhere else."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = 0
        self.bytes = 0
        self._made: set[str] = set()
        self._sums: dict[str, str] = {}

    def write(self, path: str, content: bytes) -> None:
        """Write a file. Raises ValueError for a path that leaves the folder, FileExistsError for a second one."""
        folder = path.rpartition("/")[0]
        if path.startswith("/") or "\\" in path or any(part in ("", ".", "..") for part in path.split("/")):
            raise ValueError(f"not a path inside the site: {path!r}")
        if folder not in self._made:
            (self.root / folder).mkdir(parents=True, exist_ok=True)
            self._made.add(folder)
        with (self.root / path).open("xb") as file:
            file.write(content)
        self.files += 1
        self.bytes += len(content)
        self._sums[path] = sha256(content).hexdigest()

    @property
    def fingerprint(self) -> str:
        """Sixteen letters that change with any file written so far, and not with the order of writing."""
        written = "\n".join(f"{path} {sum}" for path, sum in sorted(self._sums.items()))
        return sha256(written.encode()).hexdigest()[:16]


class NotASiteError(ValueError):
    """The folder that a site should replace holds something else: somebody's work."""


@contextmanager
def replacing(site: Path, data: Path | None = None) -> Iterator[Writer]:
    """A writer into a new folder that takes the place of `site` when all went well.

    Until then, and whenever the build ends early, the old site stands as it was. Raises NotASiteError
    for a folder with files that no build has written, and for one that holds the data or lies in it.
    """
    site = site.resolve()
    if data is not None and _overlap(site, data.resolve()):
        raise NotASiteError(str(site))
    if site.exists() and any(site.iterdir()) and not (site / _MARK).is_file():
        raise NotASiteError(str(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    _tidy(site)
    new = Path(tempfile.mkdtemp(prefix=f"{_half_made(site)}{os.getpid()}-", dir=site.parent))
    try:
        yield Writer(new)
        new.chmod(0o755)
        _put(new, site)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _overlap(site: Path, data: Path) -> bool:
    return data == site or data in site.parents or site in data.parents


def _put(new: Path, site: Path) -> None:
    """Let `new` take the place of `site`; afterwards `new` is what was there before, or nothing."""
    if not site.exists():
        new.rename(site)
    elif not _exchange(new, site):
        old = _old(site)
        site.rename(old)
        new.rename(site)
        shutil.rmtree(old)


def _exchange(one: Path, other: Path) -> bool:
    """Swap two folders in one step where the system can (Linux renameat2), else say False."""
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):
        return False
    done: int = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def _old(site: Path) -> Path:
    return site.with_name(f".{site.name}.mingnuo-old")


def _half_made(site: Path) -> str:
    return f".{site.name}.mingnuo-new-"


def _tidy(site: Path) -> None:
    """Undo what builds that were killed have left: half-made sites, and a site moved out of the way."""
    if _old(site).exists() and not site.exists():
        _old(site).rename(site)
    shutil.rmtree(_old(site), ignore_errors=True)
    prefix = _half_made(site)
    for left in site.parent.iterdir():
        if left.name.startswith(prefix) and not _is_running(left.name.removeprefix(prefix).partition("-")[0]):
            shutil.rmtree(left, ignore_errors=True)


def _is_running(pid: str) -> bool:
    """Whether the build of a half-made site is still at work."""
    try:
        os.kill(int(pid), 0)
    except (ProcessLookupError, ValueError):
        return False
    except PermissionError:
        return True
    return True
