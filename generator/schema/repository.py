"""Where the data of a district are kept, and where a file is changed there in a browser."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from generator.schema.types.choices import Term


class Forge(Term):
    """The software that a repository is kept in; a form can save to all but others."""

    GITHUB = "github", "GitHub"
    GITLAB = "gitlab", "GitLab"
    GITEA = "gitea", "Gitea"
    FORGEJO = "forgejo", "Forgejo"
    OTHER = "other", "其他"

    @classmethod
    def of(cls, address: str, named: Forge | None) -> Forge | None:
        """The software of a repository as it was named, or as its address tells; None where no form fits it."""
        forge = named or forge_of(address)
        return forge if forge is not Forge.OTHER else None


_HOSTS = {"github.com": Forge.GITHUB, "gitlab.com": Forge.GITLAB, "codeberg.org": Forge.FORGEJO}
_NAMES = {each.value: each for each in (Forge.GITLAB, Forge.GITEA, Forge.FORGEJO)}
_EDIT = {Forge.GITHUB: "edit", Forge.GITLAB: "-/edit", Forge.GITEA: "_edit", Forge.FORGEJO: "_edit"}


def forge_of(address: str) -> Forge | None:
    """The software that an address tells: a known host, or one that is named after it."""
    host = urlsplit(address).hostname or ""
    return _HOSTS.get(host) or _NAMES.get(host.partition(".")[0])


def path_of(address: str, forge: Forge) -> str | None:
    """Owner and name in the address of a repository; None for another address. GitLab has groups in groups."""
    parts = urlsplit(address).path.strip("/").removesuffix(".git").split("/")
    fits = len(parts) == 2 or (forge is Forge.GITLAB and len(parts) > 2)
    return "/".join(parts) if fits and all(parts) else None


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository: its software, the address it is at, owner and name, branch, and the folder of the data."""

    forge: Forge
    origin: str
    path: str
    branch: str
    folder: str

    def file(self, name: str) -> str:
        """Where a data file lies in the repository."""
        return f"{self.folder}/{name}" if self.folder else name

    def edit(self, name: str) -> str:
        """The page on which a data file is changed in a browser."""
        where = f"{quote(self.branch)}/{quote(self.file(name))}"
        return f"{self.origin}/{self.path}/{_EDIT[self.forge]}/{where}"

    def issue(self, title: str, body: str) -> str:
        """The page on which something is told in public, its words filled in."""
        if self.forge is Forge.GITLAB:
            query = urlencode({"issue[title]": title, "issue[description]": body})
            return f"{self.origin}/{self.path}/-/issues/new?{query}"
        return f"{self.origin}/{self.path}/issues/new?{urlencode({'title': title, 'body': body})}"
