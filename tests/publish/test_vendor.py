import json
from pathlib import Path

import plotly.offline
import pytest

from generator.publish.vendor import HOMES, carry, decap, integrity, publish_plotly
from generator.publish.writing import Writer

ROOT = Path(__file__).parents[2]
NAME = "plotly.js-basic-dist-min"


@pytest.fixture
def home(tmp_path):
    package = tmp_path / "node_modules" / NAME
    package.mkdir(parents=True)
    (package / "package.json").write_text('{"version": "9.8.7", "license": "MIT"}', "utf-8")
    (package / "plotly-basic.min.js").write_bytes(b"var Plotly = {};\n")
    (package / "LICENSE").write_text("MIT licence", "utf-8")
    return tmp_path / "node_modules"


def test_bundle_is_the_plotly_js_that_the_python_package_carries():
    pinned = json.loads((ROOT / "package.json").read_text("utf-8"))["dependencies"][NAME]
    assert pinned == plotly.offline.get_plotlyjs_version()


def test_lock_pins_the_same_version_by_hash_and_names_no_host():
    text = (ROOT / "package-lock.json").read_text("utf-8")
    locked = json.loads(text)["packages"][f"node_modules/{NAME}"]
    assert locked["version"] == plotly.offline.get_plotlyjs_version()
    assert locked["integrity"].startswith("sha512-")
    assert [line for line in text.splitlines() if '"resolved"' in line and "://" in line] == []


def test_script_is_copied_with_licence_and_hash(home, tmp_path):
    (tmp_path / "site").mkdir()
    path = publish_plotly(Writer(tmp_path / "site"), (tmp_path / "nowhere", home))
    assert path == "assets/vendor/plotly-basic-9.8.7.min.js"
    copied = tmp_path / "site" / path
    assert copied.read_bytes() == b"var Plotly = {};\n"
    assert copied.with_suffix(".LICENSE.txt").read_text("utf-8") == "MIT licence"
    assert integrity(copied.read_bytes()) in copied.with_suffix(".txt").read_text("utf-8")


def test_without_the_package_there_is_no_script(tmp_path):
    assert publish_plotly(Writer(tmp_path), (tmp_path,)) is None
    assert list(tmp_path.iterdir()) == []


def test_a_released_wheel_is_asked_before_the_checkout():
    assert [home.name for home in HOMES] == ["vendor", "node_modules"]


def test_editor_is_copied_in_one_piece_with_the_terms_of_all_its_parts(tmp_path):
    package = tmp_path / "node_modules" / "decap-cms"
    (package / "dist").mkdir(parents=True)
    (package / "package.json").write_text('{"version": "9.8.7", "license": "MIT"}', "utf-8")
    (package / "dist" / "decap-cms.js").write_bytes(b"var CMS = {};\n")
    (package / "dist" / "decap-cms.js.LICENSE.txt").write_text("of its parts", "utf-8")
    (tmp_path / "site").mkdir()
    script = decap((tmp_path / "node_modules",))
    path = carry(script, Writer(tmp_path / "site"))
    assert path == "assets/vendor/decap-cms-9.8.7.min.js"
    terms = (tmp_path / "site" / path).with_suffix(".LICENSE.txt").read_text("utf-8")
    assert "MIT License" in terms
    assert "of its parts" in terms


def test_lock_takes_the_editor_without_what_its_bundle_has_inside():
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    wanted = packages["node_modules/decap-cms"]["dependencies"]
    assert {packages[f"node_modules/{name}"].get("resolved") for name in wanted} == {"tools/bundled"}
