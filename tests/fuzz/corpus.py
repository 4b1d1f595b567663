"""What mutated files are made from: the files of the good district and of the demonstration district, the
workbooks of units, and documents and images as programs write them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from generator.load.one_file import kind_of
from tests.fuzz.answering import BOOKS
from tests.privacy import attachments
from tests.sites import GOOD, TOWN
from tests.workbook.books import made

DEMONSTRATION = Path(__file__).parents[2] / "data"
LARGEST = 64 * 1024
"""Bytes of the largest file that is mutated: large files are made by mutations, not taken from disk."""
_WORD = re.compile(r"[^\s,:：\"'\[\]{}#]+")


@dataclass(frozen=True, slots=True)
class Sample:
    """A real file, and where its mutants are put in the good district."""

    name: str
    raw: bytes


@dataclass(frozen=True, slots=True)
class Corpus:
    """Samples, files to take parts from, and the words that stand in them."""

    samples: tuple[Sample, ...]
    """Data files."""
    books: tuple[Sample, ...]
    attachments: tuple[Sample, ...]
    """Documents, images and texts that nobody reads as data, but that are searched for private data."""
    parts: tuple[bytes, ...]
    words: tuple[str, ...]

    def sample(self, rng: Random) -> Sample:
        """Mostly a data file; now and then a workbook or an attachment."""
        return rng.choice(rng.choices((self.samples, self.books, self.attachments), (88, 6, 6))[0])

    def part(self, rng: Random) -> bytes:
        return rng.choice(self.parts)

    def word(self, rng: Random) -> str:
        return rng.choice(self.words)


@cache
def corpus() -> Corpus:
    """Files of every table. A file of the demonstration stands in for the good one of its table."""
    good = _files(GOOD)
    places = {_table(each.name): each.name for each in good}
    lent = [Sample(places.get(_table(each.name), each.name), each.raw) for each in _files(DEMONSTRATION)]
    words = {word for each in (*good, *lent) for word in _WORD.findall(each.raw.decode())}
    parts = tuple(each.raw for each in (*good, *lent))
    return Corpus((*good, *good, *lent), _books(), _attachments(parts), parts, tuple(sorted(words)))


def _books() -> tuple[Sample, ...]:
    units = ("990199101", "990199-zj", "990199401")
    return tuple(Sample(f"{BOOKS}{unit}.xlsx", made(unit)) for unit in units)


def _attachments(parts: tuple[bytes, ...]) -> tuple[Sample, ...]:
    whom = "负责人 张建国 13812345678，身份证 11010119900307001X，家住石桥镇大安村 3 组 12 号"
    pdf = attachments.pdf(*attachments.page(whom))
    files = {
        "a.docx": attachments.docx("甲方", whom, author="张建国"),
        "b.docx": attachments.tracked(whom, "张建国"),
        "c.xlsx": attachments.xlsx(("姓名", "电话"), ("张建国", "13812345678")),
        "d.pdf": pdf,
        "e.jpg": attachments.photo(),
        "f.png": attachments.png(
            (b"tEXt", b"Author\x00x"), (b"eXIf", attachments.tiff("<", [], attachments.place()))
        ),
        "g.csv": f"事项,说明\n修路,{whom}\n".encode(),
        "h.docx": attachments.packed(
            {"word/document.xml": "<a/>", "word/media/image1.png": attachments.png()}
        ),
    }
    there = [Sample(f"{TOWN}files/{name}", raw) for name, raw in files.items()]
    words = [Sample("README.md", b"\n".join((whom.encode(), each))) for each in parts[::40]]
    return (*there * (len(words) // len(there) + 1), *words)


def _files(root: Path) -> list[Sample]:
    paths = (path for path in sorted(root.rglob("*")) if path.suffix in (".yml", ".csv"))
    found = (Sample(path.relative_to(root).as_posix(), path.read_bytes()) for path in paths)
    return [each for each in found if kind_of(each.name) and len(each.raw) <= LARGEST]


def _table(name: str) -> str:
    kind = kind_of(name)
    return kind[0].table.name if kind else ""
