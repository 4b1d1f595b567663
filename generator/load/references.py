"""References between records: names and aliases become ids, and what refers to nothing is said."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Mapping

from generator.findings import Code, Finding, Place, Remark
from generator.load.codes import MISSING_FILE, UNKNOWN_REFERENCE
from generator.schema.records import FILES
from generator.schema.table import Field, Record, sound
from generator.schema.types import Listing, Reference
from generator.schema.types.choices import nearest
from generator.schema.types.identifiers import plain_identifier

REFERENCE_REWRITTEN = Code(
    "W210",
    "reference-rewritten",
    "编号或名称写法已代为识别",
    "填的编号或名称与登记的只差空格、大小写、全角半角，或把数字 0、1 写成了字母 O、l，已按登记的读取。",
    "写法一致，别人下载后才能把几张表接起来。",
    "目录编号: ELDERLY-O3",
    "目录编号: elderly-03",
)

Records = Mapping[type[Record], tuple[Record, ...]]
_NAMED = {cls.table.name: cls for cls in FILES}
_CHINESE = re.compile(r"[\u4e00-\u9fff]")

MOST_LISTED = 20
"""Records up to which all their names are listed to choose from."""


def resolved(
    records: Records, lost: frozenset[type[Record]], findings: list[Finding]
) -> dict[type[Record], tuple[Record, ...]]:
    """The records with every reference an id that exists, or the field marked as faulty.

    Where records of a type were `lost`, or the names of one could not be read, whoever is not found may
    have been among them: that fault is said already, and is not said again at every reference.
    """
    words = _Words(records, lost)
    linked = {
        cls: tuple(_resolve(one, fields, words, findings) for one in found)
        if (fields := _references(cls))
        else found
        for cls, found in records.items()
    }
    findings.extend(_nothing_there(table, asked) for table, asked in words.in_vain.items())
    return linked


def _references(cls: type[Record]) -> list[tuple[Field, Reference]]:
    fields = cls.table.fields.values()
    found = [(f, f.type.item if isinstance(f.type, Listing) else f.type) for f in fields if not f.from_path]
    return [(f, type) for f, type in found if isinstance(type, Reference)]


class _Words:
    """Which ids a word may mean, for each reference; built once for each kind of reference."""

    def __init__(self, records: Records, lost: frozenset[type[Record]]) -> None:
        self._records, self._lost = records, lost
        self._made: dict[Reference, dict[str, set[str]]] = {}
        self._alike: dict[tuple[Reference, bool], dict[str, set[str]]] = {}
        self.in_vain: Counter[str] = Counter()

    def of(self, reference: Reference) -> dict[str, set[str]]:
        if reference not in self._made:
            words: dict[str, set[str]] = {}
            for one in sound(self._records.get(_NAMED[reference.table], ()), "id"):
                for word in spoken(one, reference):
                    words.setdefault(word, set()).add(getattr(one, "id"))  # noqa: B009
            self._made[reference] = words
        return self._made[reference]

    def like(self, reference: Reference, text: str, *, zeros: bool) -> str:
        """The one id or name that is written like a text but for blanks, case, width, and O for 0 or l for 1.

        `zeros`: or but for zeros before a number.
        """
        if (reference, zeros) not in self._alike:
            alike: dict[str, set[str]] = {}
            for word in self.of(reference):
                alike.setdefault(_rough(word, zeros), set()).add(word)
            self._alike[reference, zeros] = alike
        found = self._alike[reference, zeros].get(_rough(text, zeros), set())
        return next(iter(found)) if len(found) == 1 else ""

    def may_lack(self, reference: Reference) -> bool:
        """Whether there may be more ids and names than could be read."""
        cls, names = _NAMED[reference.table], {"id", *reference.also_by}
        return cls in self._lost or any(names & one.origin.faulty for one in self._records.get(cls, ()))

    def nowhere(self, reference: Reference) -> bool:
        """Whether the one file that has all such records has none."""
        cls = _NAMED[reference.table]
        return not self._records.get(cls) and cls not in self._lost and "{" not in cls.table.path

    def names(self, reference: Reference) -> list[str]:
        """The names by which a few records may be meant, without their other names; none for many records."""
        found = self._records.get(_NAMED[reference.table], ())
        few = bool(reference.also_by) and len(found) <= MOST_LISTED
        return [name for one in found if (name := getattr(one, reference.also_by[0]))] if few else []


def spoken(one: Record, reference: Reference) -> list[str]:
    """The id of a record and the names by which it may be meant."""
    values = [getattr(one, name) for name in ("id", *reference.also_by)]
    return [word for v in values if v for word in (v if isinstance(v, tuple) else (v,))]


def _resolve(
    one: Record, fields: list[tuple[Field, Reference]], words: _Words, findings: list[Finding]
) -> Record:
    changes: dict[str, str | tuple[str, ...] | None] = {}
    failed: set[str] = set()
    for field, reference in fields:
        value = getattr(one, field.name)
        if value is None:
            continue
        texts = value if isinstance(value, tuple) else (value,)
        ids = tuple(_target(one, field, reference, text, words, findings) for text in texts)
        known = tuple(id for id in ids if id is not None)
        if len(known) < len(ids):
            failed.add(field.name)
        if ids != texts:
            changes[field.name] = known if isinstance(value, tuple) else ids[0]
    if not changes:
        return one
    origin = dataclasses.replace(one.origin, faulty=one.origin.faulty | failed)
    return dataclasses.replace(one, **changes, origin=origin)


def _target(
    one: Record, field: Field, reference: Reference, text: str, words: _Words, findings: list[Finding]
) -> str | None:
    """The id that a text means; none where it means nothing, or several, which is said."""
    known = words.of(reference)
    meant = known.get(text, set())
    like = "" if meant else words.like(reference, text, zeros=False)
    if like and len(known[like]) == 1:
        meant = known[like]
        findings.append(Finding.of(_rewritten(text, like), one.place(field.name)))
    if len(meant) == 1:
        (target,) = meant
        return target
    if words.nowhere(reference):
        words.in_vain[reference.table] += 1
    elif meant or not words.may_lack(reference):
        remark = _several(text, meant) if meant else _unknown(field, reference, text, words)
        findings.append(Finding.of(remark, one.place(field.name)))
    return None


def _rough(word: str, zeros: bool) -> str:
    """A word as far as it matters when it is compared with what somebody typed."""
    plain = re.sub(r"\s", "", plain_identifier(word)).replace("_", "-").translate(_LIKE_DIGITS)
    return re.sub(r"(?<!\d)0+(?=\d)", "", plain) if zeros else plain


_LIKE_DIGITS = str.maketrans("oil", "011")


def _rewritten(text: str, word: str) -> Remark:
    message = f"“{text[:40]}”已按“{word}”读取。"
    return Remark(REFERENCE_REWRITTEN, message, f"请改写为“{word}”。", word)


def _several(text: str, meant: set[str]) -> Remark:
    ids = "、".join(sorted(meant))
    return Remark(UNKNOWN_REFERENCE, f"“{text[:40]}”可以指好几个：{ids}。", "请改填其中一个编号。")


def _unknown(field: Field, reference: Reference, text: str, words: _Words) -> Remark:
    table, names = _NAMED[reference.table].table, words.names(reference)
    guess = words.like(reference, text, zeros=True) or _meant(text, words.of(reference))
    if guess:
        help = f"是否要填“{guess}”？"
    elif names:
        help = f"请从这些里选：{'、'.join(names)}。"
    elif table.is_csv:
        help = f"请对照 {table.path} 的“{table.fields['id'].title}”列填写。"
    else:
        help = "请核对编号；如果文件被误删或改了名，请恢复。"
    return Remark(UNKNOWN_REFERENCE, f"“{field.title}”填的“{text[:40]}”没有登记过。", help)


def _meant(text: str, known: Iterable[str]) -> str:
    """The name that was probably meant. Ids are never guessed: the one next to it is another record's."""
    if not _CHINESE.search(text):
        return ""
    words = sorted(word for word in known if _CHINESE.search(word))
    return nearest(text, words, 0.7) or _one_letter_off(text, words)


def _one_letter_off(text: str, words: Iterable[str]) -> str:
    """The one name of three letters, as most towns have, of which a single letter is another."""
    alike = [word for word in words if len(word) == len(text) == 3 and sum(map(str.__ne__, word, text)) == 1]
    return alike[0] if len(alike) == 1 else ""


def _nothing_there(name: str, asked: int) -> Finding:
    table = _NAMED[name].table
    said = Remark(
        MISSING_FILE,
        f"没有“{table.title}”：{table.path} 不在，或里面一条也没有，有 {asked} 处要对照它。",
        f"请补上或恢复 {table.path}。",
    )
    return Finding.of(said, Place(table.path))
