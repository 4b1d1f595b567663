"""The data as it will be committed: the content of the Git index, and whatever else goes with it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.findings import Finding, Place, Remark
from generator.load import private_files
from generator.load.decode import decode
from generator.load.files import LARGEST, LARGEST_ATTACHMENT
from generator.load.git_index import Entry, Index
from generator.load.personal import in_attachment as personal_table
from generator.load.private_codes import CLOSED_FILE
from generator.privacy.inside.look import CLOSED_KINDS, KINDS

_MOST = max(LARGEST.values())
_LOOKED_AT = 8192
"""Bytes in which a file that is no text shows it."""
_SAVE_AGAIN = "请另存为不加密码的 .xlsx、.docx 或 .pdf；不该公开的，请用 git rm --cached 撤下。"


@dataclass(frozen=True, slots=True)
class Staged:
    """What is about to be committed. `prefix`: the data folder below the top of the repository, as `data/`.

    `has_data`: whether there is anything in it. `searched`: the files in it, by their paths below it, that the
    commit adds or changes. `others`: what there is to say of its other files, by their paths from the top.
    """

    prefix: str
    has_data: bool
    searched: frozenset[str]
    others: tuple[Finding, ...]

    def whole(self, finding: Finding) -> Finding:
        """A finding in the data folder, named from the top of the repository."""
        place = dataclasses.replace(finding.place, file=self.prefix + finding.place.file)
        return Finding.of(Remark(finding.code, finding.message, finding.help), place, finding.corrected)


def take_out(folder: Path, into: Path) -> Staged:
    """Write the data folder into a new, empty folder as it stands in the index. Raises NoIndexError."""
    index = Index(folder)
    entries = [each for each in index.below(index.prefix) if _is_within(each.path)]
    for entry in (each for each in entries if not each.is_plain):
        _target(into, index.prefix, entry).symlink_to("nowhere")
    for entry, content in index.contents([each for each in entries if each.is_plain], _MOST):
        _write(_target(into, index.prefix, entry), content)
    staged = index.staged()
    read = {
        each for each in staged if each.path.startswith(index.prefix) and not _is_hidden(each, index.prefix)
    }
    searched = frozenset(each.path.removeprefix(index.prefix) for each in read)
    elsewhere = [each for each in staged if each not in read and each.is_plain]
    return Staged(index.prefix, bool(entries), searched, tuple(_elsewhere(index, elsewhere)))


def _is_hidden(entry: Entry, prefix: str) -> bool:
    """Whether reading the data folder passes a file over."""
    return any(part.startswith(".") for part in entry.path.removeprefix(prefix).split("/"))


def _is_within(path: str) -> bool:
    return not {"", ".", ".."} & set(path.split("/"))


def _target(into: Path, prefix: str, entry: Entry) -> Path:
    target = into / entry.path.removeprefix(prefix)
    target.parent.mkdir(parents=True, exist_ok=True)
    return target


def _write(target: Path, content: bytes | int) -> None:
    """Write a file; one too large is there in its size only, and that will be said of it."""
    with target.open("wb") as file:
        if isinstance(content, int):
            file.truncate(content)
        else:
            file.write(content)


def _elsewhere(index: Index, entries: list[Entry]) -> Iterator[Finding]:
    left_out = index.left_out(entries)
    asked = [each for each in entries if each.path not in left_out]
    seen: set[str] = set()
    for entry, content in index.contents(asked, LARGEST_ATTACHMENT):
        yield from private_files.in_name(entry.path, seen)
        if isinstance(content, bytes):
            yield from _in_file(entry.path, content)


def _in_file(path: str, raw: bytes) -> Iterator[Finding]:
    """Private data in a file of any kind; programs and other bytes that are no text are passed over."""
    kind = PurePosixPath(path).suffix[1:].lower()
    if kind in KINDS:
        yield from private_files.in_attachment(path, raw)
        return
    if kind in CLOSED_KINDS:
        yield Finding.of(
            Remark(CLOSED_FILE, f"没有检查：看不了 .{kind} 文件的里面。", _SAVE_AGAIN), Place(path)
        )
        return
    text = decode(raw, kind == "csv")[0] or raw.decode("utf-8", "replace")
    of_persons = personal_table(path, text) if kind == "csv" else None
    if of_persons:
        yield of_persons
    elif kind == "csv":
        yield from private_files.in_table(path, text)
    elif "\0" not in text[:_LOOKED_AT]:
        yield from private_files.in_words(path, text)
