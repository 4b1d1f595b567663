"""Closed lists of terms: labels, aliases, machine names, and the word that was probably meant."""

import pytest

from generator.schema.records import TABLES
from generator.schema.records.commitment import Aspect, Comparison
from generator.schema.records.unit import UnitKind
from generator.schema.types import Choice, Listing, Term, YesNo
from tests.schema.reading import reading


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("镇", UnitKind.TOWN, ""),
        ("town", UnitKind.TOWN, ""),
        ("国企", UnitKind.SOE, ""),
        ("国有企业", UnitKind.SOE, ""),
        ("居委会", UnitKind.COMMUNITY, ""),
        ("TOWN", UnitKind.TOWN, "W209"),
        ("镇政府", None, "E210"),
        ("镇 ", UnitKind.TOWN, "W209"),
        ("街 道", UnitKind.SUBDISTRICT, "W209"),
        ("1", None, "E210"),
    ],
)
def test_kind_of_unit(typed: str, value: UnitKind | None, code: str) -> None:
    assert reading(Choice(UnitKind), typed) == (value, code)


def test_misspelt_term_is_met_with_the_one_that_was_meant() -> None:
    _, (remark,) = Choice(Aspect).read("依法行正")
    assert "依法行政、便民服务、阳光信访、廉洁纪律" in remark.message
    assert "是否要填“依法行政”" in remark.help


def test_nothing_is_suggested_for_a_word_like_none_of_them() -> None:
    _, (remark,) = Choice(Aspect).read("甲")
    assert "是否" not in remark.help


@pytest.mark.parametrize(
    ("typed", "value", "code"),
    [
        ("是", True, ""),
        ("否", False, ""),
        ("yes", True, ""),
        ("No", False, ""),
        ("TRUE", True, ""),
        ("false", False, ""),
        ("无", None, "E210"),
        ("1", None, "E210"),
        ("0", None, "E210"),
        ("√", True, "W209"),
        ("×", False, "W209"),
        ("Ｙ", True, "W209"),
    ],
)
def test_yes_or_no(typed: str, value: bool | None, code: str) -> None:
    assert reading(YesNo(), typed) == (value, code)


@pytest.mark.parametrize(
    "typed",
    ["镇、街道", "镇，街道", "镇,街道", "镇；街道", "镇;街道", "镇|街道", "镇\n街道", "、镇、 街道、"],
)
def test_listing_takes_every_separator(typed: str) -> None:
    assert reading(Listing(Choice(UnitKind)), typed) == ((UnitKind.TOWN, UnitKind.SUBDISTRICT), "")


def test_listing_with_one_bad_word_has_no_value_and_names_the_word() -> None:
    value, (remark,) = Listing(Choice(UnitKind)).read("镇、街到")
    assert value is None
    assert "街到" in remark.message


def test_comparison_may_be_typed_as_a_sign() -> None:
    assert reading(Choice(Comparison), "≥") == (Comparison.AT_LEAST, "")


def terms() -> list[type[Term]]:
    types = [field.type for table in TABLES for field in table.fields.values()]
    inner = [each.item if isinstance(each, Listing) else each for each in types]
    return sorted({each.terms for each in inner if isinstance(each, Choice)}, key=lambda each: each.__name__)


@pytest.mark.parametrize("term", terms())
def test_no_word_means_two_terms_of_a_list(term: type[Term]) -> None:
    words = [word for each in term for word in dict.fromkeys((each.value, each.zh, *each.aliases))]
    assert sorted(set(words)) == sorted(words)
