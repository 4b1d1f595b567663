"""The hooks for pre-commit run commands that there are."""

from pathlib import Path

import pytest
import yaml

from generator import cli

HOME = Path(__file__).parents[2]


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".pre-commit-hooks.yaml"])
def test_hooks_run_commands_and_options_that_there_are(name: str) -> None:
    found = yaml.safe_load((HOME / name).read_text("utf-8"))
    hooks = found if isinstance(found, list) else [hook for repo in found["repos"] for hook in repo["hooks"]]
    assert {hook["id"] for hook in hooks} == {"mingnuo", "mingnuo-message", "mingnuo-fmt"}
    for hook in hooks:
        program, command, *options = hook["entry"].split()
        assert program == "mingnuo"
        known = {word for param in cli.main.commands[command].params for word in param.opts}
        assert set(options) <= known
