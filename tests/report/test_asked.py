"""Which unit and year are meant, and what is told where there is none."""

import pytest

from generator.measures import measure
from generator.registry import register
from generator.report.asked import asked
from generator.report.draft import Draft
from tests.sites import AS_OF, good

REGISTRY = register(good(), AS_OF)
MEASURES = measure(REGISTRY, AS_OF)


@pytest.mark.parametrize("word", ["990199101", "石桥镇", "石桥", "石桥镇人民政府", " 石桥镇 "])
def test_unit_is_known_by_its_id_and_all_its_names(word: str) -> None:
    found = asked(REGISTRY, MEASURES, word, 2026)
    assert isinstance(found, Draft)
    assert (found.unit.id, found.year) == ("990199101", 2026)


@pytest.mark.parametrize(
    ("word", "year", "said"),
    [
        ("石桥乡", 2026, "没有“石桥乡”这个单位。是否要写“石桥"),
        ("abc", 2026, "没有“abc”这个单位。可以写编号或名称：石桥镇（990199101）"),
        ("石桥镇", 2014, "石桥镇没有 2014 年的数据。有数据的年度：2026、2025"),
        ("石桥镇", 2027, "石桥镇没有 2027 年的数据。"),
        ("清溪经济开发区", 2026, "清溪经济开发区没有 2026 年的数据。这个单位还没有报送过数据。"),
    ],
)
def test_no_draft_is_told_with_what_there_is(word: str, year: int, said: str) -> None:
    found = asked(REGISTRY, MEASURES, word, year)
    assert isinstance(found, str)
    assert found.startswith(said)
