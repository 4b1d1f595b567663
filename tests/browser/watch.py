"""What goes wrong behind a page's back while it is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page, Request, Response

_VIOLATIONS = """
document.addEventListener("securitypolicyviolation", function (event) {
  console.error("Content-Security-Policy: " + event.violatedDirective + " " + event.blockedURI);
});
"""

_BLOCKED = "Service Worker registration blocked by Playwright"


@dataclass
class Watch:
    """Listens to a page: errors in its console and scripts, requests elsewhere, missing files."""

    home: str
    faults: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        page.add_init_script(_VIOLATIONS)
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.faults.append(f"script error: {error}"))
        page.on("request", self._request)
        page.on("response", self._response)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and message.text != _BLOCKED:
            self.faults.append(f"console {message.type}: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.home, "data:", "blob:")):
            self.faults.append(f"request elsewhere: {request.url}")

    def _response(self, response: Response) -> None:
        if response.status >= 400:
            self.faults.append(f"{response.status}: {response.url}")
