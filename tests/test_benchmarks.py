"""The districts that benchmarks are run on: the same each time, without faults, and fit to be published."""

from datetime import date

import pytest

from benchmarks import navigating
from benchmarks.district import AS_OF, make_district
from benchmarks.markdown import markdown
from benchmarks.runs.build_mkdocs import SETTINGS, configure
from generator.build import build
from generator.checks import check
from generator.load.source import load
from generator.schema.records import Arrears, ArrearsProgress, Commitment, Disclosure, Unit, Verification

DAY = date.fromisoformat(AS_OF)


def files(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_same_seed_makes_the_same_district(tmp_path):
    for name, seed in (("one", 1), ("again", 1), ("other", 2)):
        make_district(tmp_path / name, units=5, seed=seed)
    assert files(tmp_path / "one") == files(tmp_path / "again")
    assert files(tmp_path / "one") != files(tmp_path / "other")


def test_a_made_district_has_no_faults(tmp_path):
    make_district(tmp_path, units=60)
    source = load(tmp_path)
    assert check(source, DAY) == ()
    assert len(source.of(Unit)) == 60
    assert all(source.of(cls) for cls in (Commitment, Disclosure, Arrears, ArrearsProgress, Verification))


def test_a_made_district_of_five_units_builds(tmp_path):
    make_district(tmp_path / "data", units=5)
    built = build(load(tmp_path / "data"), tmp_path / "site", DAY)
    assert built.ok
    assert len(list((tmp_path / "site" / "units").glob("*/index.html"))) == 5


@pytest.mark.parametrize("way", SETTINGS)
def test_mkdocs_takes_no_settings_of_ours(way, tmp_path):
    (tmp_path / "docs").mkdir()
    config = configure(tmp_path / "docs", tmp_path / "html", way)
    assert config.config_file_path == str(tmp_path / "html-mkdocs.yml")
    assert config.nav is None
    assert not config.extra_css
    assert not config.extra_javascript
    assert not config.plugins
    assert not config.theme.custom_dir
    assert (config.not_in_nav is None) == (way == "as-it-comes")


def test_mkdocs_as_it_comes_never_builds_a_large_district(tmp_path):
    with pytest.raises(ValueError, match="201"):
        navigating.navigate([201], tmp_path / "work")
    assert not (tmp_path / "work").exists()


def test_a_term_may_have_several_descriptions():
    html = "<main><dl><dt>A</dt><dd>1</dd><dd>2</dd><dt>B</dt><dd>3</dd></dl><p>4</p></main>"
    assert markdown(html) == "-   **A** 1\n\n    2\n\n-   **B** 3\n\n4\n"
