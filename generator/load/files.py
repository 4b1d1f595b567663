"""The files of a data folder, as bytes: plain files only, of bounded size and depth, whatever stands there."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, Place, Remark
from generator.load.codes import OUTSIDE_FOLDER, TOO_DEEP, TOO_LARGE, UNREADABLE

LARGEST = {".yml": 256 * 1024, ".yaml": 256 * 1024, ".csv": 64 * 1024 * 1024}
LARGEST_ATTACHMENT = 20 * 1024 * 1024
"""Most bytes of a file."""

DEEPEST_FOLDER = 6


@dataclass(frozen=True, slots=True)
class Folder:
    """A data folder. What is wrong with its files is said in `findings`."""

    root: Path
    findings: list[Finding]

    def names(self, below: str = "", depth: int = 0) -> Iterator[str]:
        """Paths of all plain files, sorted, with `/`; hidden ones are passed over, links and devices refused."""
        for entry in self._entries(below):
            name = f"{below}{entry.name}"
            if entry.is_symlink():
                self.say(OUTSIDE_LINK, name)
            elif entry.name.startswith(".") and entry.name != ".gitkeep":
                continue
            elif entry.is_dir(follow_symlinks=False):
                if depth < DEEPEST_FOLDER:
                    yield from self.names(f"{name}/", depth + 1)
                else:
                    self.say(Remark(TOO_DEEP, "文件夹套得太深。", "请照样例放置文件。"), name)
            elif entry.is_file(follow_symlinks=False):
                yield name
            else:
                self.say(NO_PLAIN_FILE, name)

    def _entries(self, below: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self.root / below) as found:
                return sorted(found, key=lambda each: each.name)
        except OSError as error:
            self.say(_unreadable(error), below.rstrip("/"))
            return []

    def read(self, name: str) -> bytes | None:
        """The bytes of a data file, or None with a finding."""
        return self._bytes(name, LARGEST[Path(name).suffix])

    def _bytes(self, name: str, most: int) -> bytes | None:
        try:
            with (self.root / name).open("rb") as file:
                content = file.read(most + 1)
        except OSError as error:
            self.say(_unreadable(error), name)
            return None
        return content if self._fits(name, len(content), most) else None

    def attachment(self, name: str) -> bytes | None:
        """The bytes of a file that is published as it is, or None with a finding."""
        return self._bytes(name, LARGEST_ATTACHMENT)

    def _fits(self, name: str, size: int, most: int) -> bool:
        if size > most:
            said = Remark(TOO_LARGE, f"文件超过了 {most // 1024} KB。", "请核对是否放错了文件。")
            self.say(said, name)
        return size <= most

    def say(self, remark: Remark, name: str) -> None:
        self.findings.append(Finding.of(remark, Place(name)))


OUTSIDE_LINK = Remark(OUTSIDE_FOLDER, "这是一个快捷方式（链接）文件，不能使用。", "请直接提交文件本身。")
NO_PLAIN_FILE = Remark(OUTSIDE_FOLDER, "这不是普通文件，不能使用。", "请删去它，直接提交文件本身。")


def _unreadable(error: OSError) -> Remark:
    why = "没有读取权限" if isinstance(error, PermissionError) else f"系统报告 {error.strerror}"
    return Remark(UNREADABLE, f"打不开：{why}。", "请核对这个文件（夹）是否损坏，能不能读取。")
