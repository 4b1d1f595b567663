"""How the editor reaches the repository: its settings for the software there, and the hosts that it may ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from generator.schema.records import Site
from generator.schema.repository import Forge, Repository

_GITHUB = "https://github.com"
_ASKS_OF_GITHUB = ("https://api.github.com", "https://www.githubstatus.com")
_MESSAGES = {
    "create": "新建 {{collection}} {{slug}}",
    "update": "修改 {{collection}} {{slug}}",
    "delete": "删除 {{collection}} {{slug}}",
    "uploadMedia": "上传附件 {{path}}",
    "deleteMedia": "删除附件 {{path}}",
}


@dataclass(frozen=True, slots=True)
class Backend:
    """`settings` as Decap CMS has them. `asks` and `pictures`: the origins that its page needs besides its own."""

    settings: dict[str, Any]
    asks: tuple[str, ...]
    pictures: tuple[str, ...] = ()
    folder: str = "data"
    """The folder of the data in the repository."""


def backend_of(site: Site) -> Backend | None:
    """The backend of a district whose repository and login are known."""
    kept = site.kept_at
    if kept is None:
        return None
    login = site.login_service if kept.forge is Forge.GITHUB else site.login_application
    return _MAKERS[kept.forge](kept, login) if login else None


def on_this_machine(site: Site, port: int) -> Backend:
    """A backend for trying out: `decap-server` of this machine, in the folder above the data."""
    origin = f"http://127.0.0.1:{port}"
    at = {"proxy_url": f"{origin}/api/v1", "branch": site.branch}
    settings = {"name": "proxy", **at, "commit_messages": _MESSAGES}
    return Backend(settings, (origin,), folder=site.data_folder.strip("./"))


def _github(kept: Repository, login: str) -> Backend:
    """Logs in through a service of its own, which keeps the application's secret: it answers by a message."""
    at = urlsplit(login)
    service = {"base_url": f"https://{at.netloc}", "auth_endpoint": at.path.strip("/") or "auth"}
    if kept.origin == _GITHUB:
        more = {"auth_scope": "public_repo", **service}
        return _backend("github", kept, more, _ASKS_OF_GITHUB, ("https://avatars.githubusercontent.com",))
    more = {"auth_scope": "public_repo", **service, "api_root": f"{kept.origin}/api/v3"}
    return _backend("github", kept, more, (kept.origin,), (kept.origin,))


def _gitlab(kept: Repository, login: str) -> Backend:
    more = {
        "auth_type": "pkce",
        "app_id": login,
        "base_url": kept.origin,
        "api_root": f"{kept.origin}/api/v4",
    }
    return _backend("gitlab", kept, more, (kept.origin,), (kept.origin,))


def _forgejo(kept: Repository, login: str) -> Backend:
    """Gitea too: they share the interface, and Decap's own backend for Gitea knows no pull requests."""
    more = {"app_id": login, "api_root": f"{kept.origin}/api/v1"}
    return _backend("forgejo", kept, more, (kept.origin,), (kept.origin,))


def _backend(
    name: str, kept: Repository, more: dict[str, Any], asks: tuple[str, ...], pictures: tuple[str, ...]
) -> Backend:
    settings = {"name": name, "repo": kept.path, "branch": kept.branch, **more, "commit_messages": _MESSAGES}
    return Backend(settings, asks, pictures, kept.folder)


_MAKERS = {
    Forge.GITHUB: _github,
    Forge.GITLAB: _gitlab,
    Forge.GITEA: _forgejo,
    Forge.FORGEJO: _forgejo,
}
