"""XML as events of elements, for the few kinds of parts that are read of a workbook.

Read over the C parser: no tree is built, document types are refused (with them everything that could make
a small text large), and so is what no spreadsheet writes: deep nesting, endless tags, millions of elements.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NoReturn
from xml.parsers.expat import ExpatError, ParserCreate

from generator.workbook.parts import UnreadableError, too_large

MOST_ELEMENTS = 1_500_000
DEEPEST = 64
LONGEST_TAG = 1024 * 1024
_CHUNK = 256 * 1024
_MOST_NAMES = 1_000

Started = Callable[[str, Mapping[str, str]], None]
Ended = Callable[[str, str], None]


def read_xml(raw: bytes, started: Started, ended: Ended) -> None:
    """Call `started` with name and attributes of each element, and `ended` with its name and its own text.

    Names are without their namespaces: spreadsheets write two sets of them. Raises `UnreadableError`.
    """
    handlers = _Handlers(started, ended)
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = handlers.start, handlers.end
    parser.CharacterDataHandler = handlers.text
    parser.StartDoctypeDeclHandler = _refuse
    try:
        for begin in range(0, len(raw), _CHUNK):
            parser.Parse(raw[begin : begin + _CHUNK], False)
            if begin + _CHUNK - parser.CurrentByteIndex > LONGEST_TAG:
                raise UnreadableError
        parser.Parse(b"", True)
    except (ExpatError, ValueError, LookupError) as error:
        raise UnreadableError from error


def _refuse(*_: object) -> NoReturn:
    raise UnreadableError


class _Handlers:
    """Gathers the text of the elements that are open."""

    def __init__(self, started: Started, ended: Ended) -> None:
        self.started, self.ended = started, ended
        self.texts: list[list[str]] = [[]]
        self.names: dict[str, str] = {}
        self.elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        if self.elements > MOST_ELEMENTS:
            raise UnreadableError(too_large("工作簿里的内容"))
        if len(self.texts) > DEEPEST or len(self.names) > _MOST_NAMES:
            raise UnreadableError
        self.texts.append([])
        self.started(self.local(name), {self.local(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self.ended(self.local(name), "".join(self.texts.pop()))

    def text(self, text: str) -> None:
        self.texts[-1].append(text)

    def local(self, name: str) -> str:
        if name not in self.names:
            self.names[name] = name.rpartition(" ")[2]
        return self.names[name]
