"""Pagefind, spoken to one record at a time (https://pagefind.app/docs/py-api/).

Its command reads a folder in the order in which the file system happens to list it, and numbers pages by that;
records keep the order in which they are told, so the same pages give the same bytes on every machine.
"""

from __future__ import annotations

import json
import os
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

_LANGUAGE = "und"
"""Undetermined: for `zh` Pagefind would segment anew what has been cut into terms."""

_CHUNK = "5000"
"""Places of words in one file of the index. A query fetches one for each term: smaller ones transfer less,
and lengthen the list of all of them, which every query fetches."""

_END = b","
_PIECE = 1 << 20


class PagefindError(RuntimeError):
    """Pagefind answered with an error, or not at all."""


def program() -> Path | None:
    """Pagefind on this machine, or None where it is not installed."""
    try:
        from pagefind_bin import get_executable

        return Path(get_executable())
    except (ImportError, FileNotFoundError):
        return None


def index(program: Path, records: Iterable[Mapping[str, Any]]) -> dict[str, bytes]:
    """The files of an index of records in their order (`url`, `content`, `meta`, `filters`).

    They are handed over and not written by Pagefind, which answers before its files are on the disk.
    Raises OSError where the program cannot run on this machine.
    """
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    with subprocess.Popen(
        [program, "--service"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=kept | {"PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _CHUNK},
    ) as service:
        made = _ask(service, {"type": "NewIndex", "config": {"force_language": _LANGUAGE}})
        own = {"index_id": made["index_id"]}
        for record in records:
            _ask(service, {"type": "AddRecord", "language": _LANGUAGE, **own, **record})
        files = _ask(service, {"type": "GetFiles", **own})["files"]
    return {file["path"]: b64decode(file["content"]) for file in files}


def _ask(service: subprocess.Popen[bytes], payload: Mapping[str, Any]) -> dict[str, Any]:
    """Its answer to one message."""
    if service.stdin is None or service.stdout is None:
        raise PagefindError("no pipes")
    try:
        service.stdin.write(b64encode(json.dumps({"message_id": 1, "payload": payload}).encode()) + _END)
        service.stdin.flush()
    except BrokenPipeError as error:
        with suppress(BrokenPipeError):
            service.stdin.close()
        raise PagefindError(f"ended before {payload['type']}") from error
    pieces: list[bytes] = []
    while not pieces or not pieces[-1].endswith(_END):
        pieces.append(os.read(service.stdout.fileno(), _PIECE))
        if not pieces[-1]:
            raise PagefindError(f"no answer to {payload['type']}")
    told: dict[str, Any] = json.loads(b64decode(b"".join(pieces).rstrip(_END)))["payload"]
    if told["type"] == "Error":
        raise PagefindError(told["message"])
    return told
