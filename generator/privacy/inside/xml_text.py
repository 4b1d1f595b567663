"""XML as a stream of elements: no document type, so no entities; nothing is ever fetched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.parsers import expat

Start = Callable[[str, Mapping[str, str]], None]
Data = Callable[[str], None]
End = Callable[[str], None]


class _DoctypeError(Exception):
    """The document has a type of its own, which none of these formats has."""


def walk(raw: bytes, start: Start, data: Data, end: End) -> bool:
    """Tell elements by their names without prefix, as attributes; False for what is no plain XML."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, attributes: start(
        _local(name), {_local(key): value for key, value in attributes.items()}
    )
    parser.CharacterDataHandler = data
    parser.EndElementHandler = lambda name: end(_local(name))
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(raw, True)
    except (expat.ExpatError, _DoctypeError, ValueError, LookupError):
        return False
    return True


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _refuse(*_: object) -> None:
    raise _DoctypeError
