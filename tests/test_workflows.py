"""What runs on other people's code, or publishes ours, may do exactly what it says and no more."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / ".github" / "workflows"
FILES = sorted(FOLDER.glob("*.yml"))
PERMISSIONS = {
    "check.yml": {"data": {"contents": "read"}, "test": {"contents": "read"}},
    "publish.yml": {"build": {"contents": "read"}, "deploy": {"pages": "write", "id-token": "write"}},
}


def workflow(path: Path) -> dict:
    return yaml.load(path.read_text("utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes only text


def steps(path: Path) -> list[dict]:
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


def test_there_are_exactly_the_workflows_we_promise():
    assert [path.name for path in FILES] == sorted(PERMISSIONS)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_nothing_is_permitted_but_what_each_job_names(path):
    whole = workflow(path)
    assert whole["permissions"] == {}
    assert {name: job["permissions"] for name, job in whole["jobs"].items()} == PERMISSIONS[path.name]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_action_is_pinned_to_a_commit_and_names_its_version(path):
    uses = re.findall(r"uses: *(.*)", path.read_text("utf-8"))
    assert uses
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line) for line in uses)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_job_has_a_time_limit(path):
    assert all(int(job["timeout-minutes"]) <= 30 for job in workflow(path)["jobs"].values())


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_no_expression_is_put_into_a_shell(path):
    assert not [step for step in steps(path) if "${{" in step.get("run", "")]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_checkouts_leave_no_credentials_behind(path):
    checkouts = [s for s in steps(path) if s.get("uses", "").startswith("actions/checkout@")]
    assert all(step["with"]["persist-credentials"] == "false" for step in checkouts)


def test_pull_requests_are_checked_without_rights_of_the_base():
    assert set(workflow(FOLDER / "check.yml")["on"]) == {"pull_request"}


def test_site_is_published_every_night():
    on = workflow(FOLDER / "publish.yml")["on"]
    assert set(on) == {"push", "schedule", "workflow_dispatch"}
    assert on["push"] == {"branches": ["main"]}
    assert re.fullmatch(r"\d+ \d+ \* \* \*", on["schedule"][0]["cron"])


def test_zizmor_finds_nothing():
    zizmor = shutil.which("zizmor", path=str(Path(sys.executable).parent)) or shutil.which("zizmor")
    assert zizmor, "zizmor is among the test requirements"
    done = subprocess.run(
        [zizmor, "--offline", "--no-progress", "--color=never", "--strict-collection", ".github"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stdout + done.stderr
