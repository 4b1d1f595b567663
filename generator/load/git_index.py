"""What Git is about to commit, asked of Git itself: never through a shell, with names ended by NUL, within bounds."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_SECONDS = 120
"""For one answer of Git."""
_BATCH = 64 * 1024 * 1024
"""Bytes of files that are asked for at once."""
_OF_THE_HOOK = ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")
_LINK, _MODULE = "120000", "160000"


class NoIndexError(Exception):
    """There is nothing to ask: no repository, no Git, or Git would not answer. Its text says so in Chinese."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A file in the index: its path below the top of the repository, and the id of its content."""

    path: str
    blob: str
    is_plain: bool


class Index:
    """The index of the repository that a folder belongs to. `prefix` is the folder below its top, as `data/`."""

    def __init__(self, folder: Path) -> None:
        self.at = folder
        self.prefix = self._ask("rev-parse", "--show-prefix").decode("utf-8", "surrogateescape").rstrip("\n")
        self.at = Path(os.fsdecode(self._ask("rev-parse", "--show-toplevel").rstrip(b"\n")))

    def below(self, prefix: str) -> tuple[Entry, ...]:
        """All files of the index below a folder. Raises NoIndexError while a merge is unresolved."""
        paths = [prefix] if prefix else []
        found = []
        for line in _parts(self._ask("ls-files", "--stage", "-z", "--full-name", "--", *paths)):
            head, _, path = line.partition("\t")
            mode, blob, stage = head.split()
            if stage != "0":
                raise NoIndexError(f"合并还没有完成，{path} 有冲突。请先解决冲突，再 git add。")
            found.append(Entry(path, blob, mode not in (_LINK, _MODULE)))
        return tuple(found)

    def staged(self) -> tuple[Entry, ...]:
        """The files that the next commit adds or changes."""
        said = self._ask(
            "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-color",
            "--no-relative", "--ignore-submodules", "--diff-filter=AMT", "--",
        )  # fmt: skip
        parts = _parts(said)
        found = []
        for head, path in zip(parts, parts, strict=False):
            _, mode, _, blob, _ = head.split()
            found.append(Entry(path, blob, mode not in (_LINK, _MODULE)))
        return tuple(found)

    def left_out(self, entries: Sequence[Entry]) -> frozenset[str]:
        """Paths for which .gitattributes says `-mingnuo`: they are not searched."""
        names = b"".join(os.fsencode(each.path) + b"\0" for each in entries)
        parts = _parts(self._ask("check-attr", "-z", "--cached", "--stdin", "mingnuo", given=names))
        return frozenset(
            path for path, _, value in zip(parts, parts, parts, strict=False) if value == "unset"
        )

    def contents(self, entries: Sequence[Entry], most: int) -> Iterator[tuple[Entry, bytes | int]]:
        """The bytes of each file; of one that has more than `most`, their number."""
        sizes = self._ask("cat-file", "--batch-check=%(objectsize)", given=_ids(entries)).split()
        batch: list[Entry] = []
        weight = 0
        for entry, size in zip(entries, map(int, sizes), strict=True):
            if size > most:
                yield entry, size
                continue
            if weight + size > _BATCH:
                yield from self._read(batch)
                batch, weight = [], 0
            batch.append(entry)
            weight += size
        yield from self._read(batch)

    def _read(self, entries: list[Entry]) -> Iterator[tuple[Entry, bytes]]:
        said = self._ask("cat-file", "--batch", given=_ids(entries)) if entries else b""
        at = 0
        for entry in entries:
            end = said.index(b"\n", at)
            size = int(said[at:end].split()[2])
            yield entry, said[end + 1 : end + 1 + size]
            at = end + 1 + size + 1

    def _ask(self, *words: str, given: bytes = b"") -> bytes:
        command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", *words]
        try:
            done = subprocess.run(
                command,
                cwd=self.at,
                input=given,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
                env=_environment(),
            )
        except FileNotFoundError:
            raise NoIndexError("没有找到 git 程序，请先安装 Git。") from None
        except subprocess.TimeoutExpired:
            raise NoIndexError("git 太久没有回答，请稍后再试。") from None
        if done.returncode:
            raise NoIndexError(_refusal(done.stderr.decode("utf-8", "replace")))
        return done.stdout


def _environment() -> dict[str, str]:
    """What a hook is told by Git, with paths that hold wherever we ask from; and no sign with a meaning in paths."""
    own = {name: os.path.abspath(os.environ[name]) for name in _OF_THE_HOOK if os.environ.get(name)}  # noqa: PTH100
    return {**os.environ, **own, "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}


def _refusal(words: str) -> str:
    if "not a git repository" in words:
        return "这里不是 Git 仓库，没有将要提交的内容。请在仓库里运行；只想检查文件，请去掉 --staged。"
    if "dubious ownership" in words:
        return "这个仓库属于别的用户，git 不肯读。请照 git 的提示把它加入 safe.directory。"
    last = words.strip().splitlines()[-1:] or ["没有说明原因"]
    return f"git 没有答复：{last[0][:200]}"


def _ids(entries: Sequence[Entry]) -> bytes:
    return "".join(f"{each.blob}\n" for each in entries).encode()


def _parts(said: bytes) -> Iterator[str]:
    """What Git says between NULs; names in whatever encoding they have."""
    return iter([os.fsdecode(each) for each in said.split(b"\0")[:-1]])
