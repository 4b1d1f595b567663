"""The districts that benchmarks are run on: the same each time, without faults, and fit to be published."""

from datetime import date

from benchmarks.district import AS_OF, make_district
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
