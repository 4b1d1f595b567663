"""Self-check and review side by side, and how far a demonstration has come."""

from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.source import load
from generator.measures.demonstrations import Badge, Creation, creations
from generator.registry import register
from generator.schema.records.demonstration import Outcome
from tests.measures.records import day
from tests.sites import AS_OF, GOOD, Change, district

OFFICE = "units/990199101-fw/"
DEMONSTRATIONS = f"{OFFICE}demonstrations.csv"
SELF_CHECKS = f"{OFFICE}self_checks.csv"
REVIEWS = "oversight/reviews.csv"
NAMED = "2026-03-02,2026-04-10,清信办〔2026〕6号,2028-04-09,,"


def window(root: Path = GOOD, as_of: str = AS_OF.isoformat()) -> Creation:
    (found,) = creations(register(load(root), day(as_of)), day(as_of))["990199101-fw"]
    return found


def changed(folder: Path, changes: dict[str, Change], as_of: str = AS_OF.isoformat()) -> Creation:
    return window(district(folder, changes), as_of)


def test_both_sides_are_kept_and_differences_are_named() -> None:
    year = window().newest
    assert year
    assert [(str(j.own and j.own.result), str(j.review and j.review.result)) for j in year.judged] == [
        ("met", "met"),
        ("met", "partly"),
    ]
    assert [judged.criterion.id for judged in year.differing] == ["window-02"]
    assert [judged.criterion.id for judged in year.gaps] == ["window-02"]


def test_scores_are_summed_and_say_how_much_was_told() -> None:
    year = window().newest
    assert year
    assert (year.own_score.earned, year.own_score.full, year.own_score.is_whole) == (
        Decimal(100),
        Decimal(100),
        True,
    )
    assert (year.review_score.earned, year.review_score.told, year.review_score.asked) == (Decimal(96), 2, 2)


def test_criterion_out_of_use_is_not_asked_for() -> None:
    year = window().newest
    assert year
    assert "window-old" not in [judged.criterion.id for judged in year.judged]


def test_what_does_not_apply_is_taken_from_the_full_score(tmp_path: Path) -> None:
    row = "达标,评价 200 件，满意 198 件,40,https://www.qingxi.example/sf/02.html,"
    year = changed(tmp_path, {SELF_CHECKS: (row, "不适用,,,,")}).newest
    assert year
    assert (year.own_score.earned, year.own_score.full) == (Decimal(60), Decimal(60))


def test_criterion_without_a_result_earns_nothing_and_is_a_gap(tmp_path: Path) -> None:
    head, first = (GOOD / SELF_CHECKS).read_text("utf-8").splitlines()[:2]
    changes: dict[str, Change] = {
        SELF_CHECKS: f"{head}\n{first}\n",
        REVIEWS: "创建对象,指标编号,年度,复核日期,复核结果,复核单位\n",
        DEMONSTRATIONS: (NAMED, ",,,,,"),
    }
    found = changed(tmp_path, changes)
    assert found.badge is Badge.PREPARING
    assert found.newest
    assert (found.newest.own_score.earned, found.newest.own_score.full) == (Decimal(60), Decimal(100))
    assert (found.newest.own_score.told, found.newest.own_score.asked) == (1, 2)
    assert [judged.outcome for judged in found.newest.judged] == [Outcome.MET, None]
    assert [judged.criterion.id for judged in found.newest.gaps] == ["window-02"]


@pytest.mark.parametrize(
    ("row", "badge"),
    [
        (NAMED, Badge.NAMED),
        ("2026-03-02,2026-04-10,清信办〔2026〕6号,2026-06-29,,", Badge.LAPSED),
        ("2026-03-02,2026-04-10,清信办〔2026〕6号,2026-06-30,,", Badge.NAMED),
        ("2026-03-02,2026-04-10,清信办〔2026〕6号,2028-04-09,2026-06-01,", Badge.WITHDRAWN),
        ("2026-03-02,,,,,", Badge.APPLIED),
        (",,,,,", Badge.PREPARING),
    ],
)
def test_badge_follows_from_dates(row: str, badge: Badge, tmp_path: Path) -> None:
    assert changed(tmp_path, {DEMONSTRATIONS: (NAMED, row)}).badge is badge


FAILED: Change = ("2026-03-25,达标,抽查 5 项，全部公开,60", "2026-03-25,部分达标,抽查 5 项,30")


def test_review_that_fails_what_is_mandatory_refuses_the_application(tmp_path: Path) -> None:
    applied = {DEMONSTRATIONS: (NAMED, "2026-03-02,,,,,"), REVIEWS: FAILED}
    assert changed(tmp_path, applied).badge is Badge.REFUSED


def test_review_from_before_the_application_does_not_refuse_it(tmp_path: Path) -> None:
    applied = {DEMONSTRATIONS: (NAMED, "2026-04-02,,,,,"), REVIEWS: FAILED}
    assert changed(tmp_path, applied).badge is Badge.APPLIED


def test_named_demonstration_that_fails_its_newest_review_is_in_doubt(tmp_path: Path) -> None:
    later = "990199101-fw-01,window-01,2027,2027-03-25,未达标,,0,,清溪区信用办\n"
    reviews = (GOOD / REVIEWS).read_text("utf-8") + later
    found = changed(tmp_path, {REVIEWS: reviews}, "2027-06-30")
    assert found.badge is Badge.NAMED
    assert [judged.criterion.id for judged in found.in_doubt] == ["window-01"]
    assert window().in_doubt == ()
