"""A browser of this machine that prints pages: Chromium and its relatives, spoken to over two pipes.

No port is opened, no address is looked up, no script of a page runs, and the browser's profile is a
folder that is thrown away. Protocol: https://chromedevtools.github.io/devtools-protocol/.
"""

from __future__ import annotations

import contextlib
import json
import os
import select
import shutil
import subprocess
import tempfile
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "chrome")
PATIENCE = 60.0
"""Seconds for any one thing that is asked of the browser."""
_FLAGS = (
    "--headless",
    "--remote-debugging-pipe",
    "--no-first-run",
    "--disable-gpu",
    "--disable-extensions",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)
_ON_PIPES = 'exec "$@" 3</dev/fd/{} 4>/dev/fd/{}'
"""The browser reads from 3 and writes to 4, whatever the numbers of the pipes are here."""


class BrowserError(RuntimeError):
    """The browser did not start, went away, or took too long."""


def installed() -> str | None:
    """The program of a browser that can print, if this machine has one. Pipes are a thing of POSIX."""
    return next(filter(None, map(shutil.which, NAMES)), None) if os.name == "posix" else None


class Printer:
    """A tab of a running browser."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading, self._writing = reading, writing
        self._left = b""
        self._asked = 0
        self._session: dict[str, str] = {}
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = {"sessionId": attached["sessionId"]}
        self._ask("Page.enable")
        self._ask("Emulation.setScriptExecutionDisabled", value=True)

    def pdf(self, address: str) -> bytes:
        """A page as it prints itself, on paper of the size that it asks for."""
        told = self._ask("Page.navigate", url=address)
        if told.get("errorText"):
            raise BrowserError(f"{address}: {told['errorText']}")
        self._until(lambda message: message.get("method") == "Page.loadEventFired")
        return b64decode(self._ask("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])

    def _ask(self, method: str, **parameters: object) -> dict[str, Any]:
        self._asked += 1
        number = self._asked
        message = {"id": number, "method": method, "params": parameters, **self._session}
        with contextlib.suppress(BrokenPipeError):
            os.write(self._writing, json.dumps(message).encode() + b"\0")
        answer = self._until(lambda message: message.get("id") == number)
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error'].get('message')}")
        result: dict[str, Any] = answer["result"]
        return result

    def _until(self, wanted: Any) -> dict[str, Any]:
        """The first message that is wanted; what comes before it is of no concern."""
        end = monotonic() + PATIENCE
        while True:
            *whole, self._left = self._left.split(b"\0")
            for at, raw in enumerate(whole):
                message: dict[str, Any] = json.loads(raw)
                if wanted(message):
                    self._left = b"\0".join([*whole[at + 1 :], self._left])
                    return message
            self._left += self._more(end)

    def _more(self, end: float) -> bytes:
        ready, _, _ = select.select([self._reading], [], [], max(0.0, end - monotonic()))
        read = os.read(self._reading, 1 << 16) if ready else b""
        if not read:
            raise BrowserError("the browser went away" if ready else "the browser did not answer in time")
        return read


@contextmanager
def printer(program: str) -> Iterator[Printer]:
    """A browser that ends with the block. Raises BrowserError when it does not start or answer."""
    its_in, our_out = os.pipe()
    our_in, its_out = os.pipe()
    with tempfile.TemporaryDirectory(prefix="mingnuo-browser-", ignore_cleanup_errors=True) as profile:
        process = _start(program, Path(profile), its_in, its_out)
        try:
            yield Printer(our_in, our_out)
        finally:
            os.close(our_in)
            os.close(our_out)
            _end(process)


def _start(program: str, profile: Path, reads: int, writes: int) -> subprocess.Popen[bytes]:
    """The browser, which reads from one pipe and writes to another; our copies of its ends are closed."""
    as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    flags = (*_FLAGS, *as_root, f"--user-data-dir={profile}")
    process = subprocess.Popen(
        ["/bin/sh", "-c", _ON_PIPES.format(reads, writes), "sh", program, *flags, "about:blank"],
        pass_fds=(reads, writes),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(profile)},
        start_new_session=True,
    )
    for pipe in (reads, writes):
        os.close(pipe)
    return process


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the browser, which ends by itself when its pipe is closed, with all that it started."""
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(5)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, 9)
    process.wait()
