"""Puts in order what Pagefind 1.5 writes as its hash tables happen to stand: the filters and their values.

Both are CBOR (RFC 8949) behind a signature, zipped. A file is named by a hash of its content, and named in
others: in the list of everything (`.pf_meta`), and that in the entry.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from hashlib import sha256
from itertools import pairwise

_SIGNATURE = b"pagefind_dcd"
_FILTERS_OF_META, _VALUES_OF_FILTER = 3, 1
"""Which items of the outermost arrays are to be sorted."""
ENTRY = "pagefind-entry.json"


def ordered(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same files, whichever order they were written in."""
    filters = {name: content for name, content in files.items() if name.endswith(".pf_filter")}
    made, names = {}, {}
    for name, content in filters.items():
        data = _sorted(_unzipped(content), _VALUES_OF_FILTER)
        names[name] = _named(name, data)
        made[names[name]] = _zipped(data)
    meta = next(name for name in files if name.endswith(".pf_meta"))
    data = _sorted(_renamed(_unzipped(files[meta]), names), _FILTERS_OF_META)
    names[meta] = _named(meta, data)
    kept = {name: content for name, content in files.items() if name not in names}
    return kept | made | {names[meta]: _zipped(data), ENTRY: _renamed(files[ENTRY], names)}


def _hash_in(name: str) -> str:
    """`filter/und_2dc278e.pf_filter`: und_2dc278e."""
    return name.rpartition(".")[0].rpartition("/")[2].removeprefix("pagefind.")


def _named(name: str, data: bytes) -> str:
    """The name with the hash of other content, as long as before."""
    old = _hash_in(name)
    language, _, digits = old.partition("_")
    return name.replace(old, f"{language}_{sha256(data).hexdigest()[: len(digits)]}")


def _renamed(data: bytes, names: Mapping[str, str]) -> bytes:
    for old, new in names.items():
        data = data.replace(_hash_in(old).encode(), _hash_in(new).encode())
    return data


def _unzipped(content: bytes) -> bytes:
    return gzip.decompress(content).removeprefix(_SIGNATURE)


def _zipped(data: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + data, 9, mtime=0)


def _sorted(data: bytes, place: int) -> bytes:
    """An array of CBOR, with the array at a place in it sorted."""
    begin = _bounds(data, 0)[place]
    bounds = _bounds(data, begin)
    items = sorted(data[one:other] for one, other in pairwise(bounds))
    return data[: bounds[0]] + b"".join(items) + data[bounds[-1] :]


def _bounds(data: bytes, at: int) -> list[int]:
    """Where the items of an array begin, and where the last one ends."""
    _, count, at = _head(data, at)
    bounds = [at]
    for _ in range(count):
        bounds.append(_end(data, bounds[-1]))
    return bounds


def _end(data: bytes, at: int) -> int:
    """Where an item ends: a number, a text, or an array."""
    major, length, at = _head(data, at)
    match major:
        case 2 | 3:
            return at + length
        case 4:
            for _ in range(length):
                at = _end(data, at)
    return at


def _head(data: bytes, at: int) -> tuple[int, int, int]:
    """The kind of an item, its number or length, and where what belongs to it begins."""
    major, info = data[at] >> 5, data[at] & 31
    if info < 24:
        return major, info, at + 1
    size = 1 << (info - 24)
    return major, int.from_bytes(data[at + 1 : at + 1 + size]), at + 1 + size
