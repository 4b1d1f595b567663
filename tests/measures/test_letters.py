"""What a letter of commitment holds, and in which aspects and domains nothing was promised."""

from functools import cache
from pathlib import Path

from generator.load.source import load
from generator.measures import Measures, measure
from generator.measures.letters import holds_in
from generator.measures.promises import Standing, standing
from generator.measures.share import Share
from generator.registry import register
from generator.schema.records.commitment import Aspect
from tests.measures.records import day, progress, promise, withdrawn
from tests.sites import AS_OF, STREET, TOWN, Change, district, good


@cache
def measures() -> Measures:
    return measure(register(good(), AS_OF), AS_OF)


def changed(folder: Path, changes: dict[str, Change]) -> Measures:
    return measure(register(load(district(folder, changes)), AS_OF), AS_OF)


def test_promises_stand_in_the_order_of_aspects() -> None:
    letter = measures().letters["990199101"]
    assert [each.promise.id[-2:] for each in letter.promises] == ["02", "05", "01", "03", "04"]
    assert letter.year == 2026
    assert letter.made == day("2026-01-20")


def test_withdrawn_promise_stays_in_the_letter_and_covers_nothing() -> None:
    letter = measures().letters["990199101"]
    assert letter.aspects == {Aspect.LAW: 1, Aspect.SERVICE: 2, Aspect.PETITION: 1, Aspect.INTEGRITY: 0}
    assert letter.missing_aspects == (Aspect.INTEGRITY,)


def test_coverage_counts_aspects_and_domains_that_the_catalogue_asks_for() -> None:
    letter = measures().letters["990199101"]
    assert letter.asked_domains == ("elderly", "housing", "finance", "convenience")
    assert letter.missing_domains == ("finance",)
    assert letter.covered == Share(3 + 3, 4 + 4)


def test_silent_unit_has_an_empty_letter_of_the_year() -> None:
    letter = measures().letters["990199401"]
    assert letter.is_silent
    assert (letter.year, letter.made, letter.missing_aspects) == (2026, None, tuple(Aspect))


def test_each_kind_of_unit_has_the_template_of_its_level() -> None:
    used = {unit: letter.template and letter.template.id for unit, letter in measures().letters.items()}
    assert used == {
        "990199101": "town-1",
        "990199001": "town-1",
        "990199401": "park-1",
        "990199001001": "village-1",
        "990199101201": "village-1",
        "990199101-fw": "office-1",
        "990199-zj": "office-1",
        "990199-ct": "office-1",
    }


TEMPLATE = Path(__file__).parents[1] / "sites/good/programme/templates/town-1.yml"


def test_letter_keeps_the_template_that_was_in_force_when_it_was_made(tmp_path: Path) -> None:
    text = TEMPLATE.read_text("utf-8").replace("启用日期: 2026-01-01", "启用日期: 2026-02-01")
    letters = changed(tmp_path, {"programme/templates/town-2.yml": text}).letters
    town, street = letters["990199101"].template, letters["990199001"].template
    assert (town and town.id, street and street.id) == ("town-1", "town-2")


def test_template_that_a_promise_names_is_used(tmp_path: Path) -> None:
    text = TEMPLATE.read_text("utf-8").replace("启用日期: 2026-01-01", "启用日期: 2026-02-01")
    named = {f"{TOWN}commitments/990199101-2026-02.yml": ("责任科室", "承诺书模板: town-2\n责任科室")}
    letters = changed(tmp_path, {"programme/templates/town-2.yml": text, **named}).letters
    assert letters["990199101"].template
    assert letters["990199101"].template.id == "town-2"


def test_unit_without_a_template_is_asked_for_all_four_aspects(tmp_path: Path) -> None:
    levels = ("town-1", "park-1", "office-1", "village-1")
    letters = changed(tmp_path, {f"programme/templates/{each}.yml": None for each in levels}).letters
    assert letters["990199001"].template is None
    assert tuple(letters["990199001"].aspects) == tuple(Aspect)


def test_newest_year_is_the_year_of_the_last_promise(tmp_path: Path) -> None:
    old = {f"{STREET}commitments/990199001-2026-0{at}.yml": None for at in (2, 3, 4)} | {
        f"{STREET}commitments/990199001-2026-01.yml": (
            "2026-05-06\n公开日期: 2026-05-08",
            "2025-05-06\n公开日期: 2025-05-08",
        )
    }
    letter = changed(
        tmp_path,
        {**old, "oversight/verifications.csv": "编号,承诺编号,核验日期,核验方式,核验结论,核验单位\n"},
    ).letters["990199001"]
    assert (letter.year, len(letter.promises)) == (2025, 1)


def stands(due: str | None, **more: object) -> Standing:
    values = {"made": day("2025-02-01"), "published": day("2025-02-01"), **more}
    return standing(promise(due, **values), (), day("2026-06-30"), 92)


def test_promise_of_an_earlier_year_holds_until_it_is_due() -> None:
    assert holds_in(stands(None), 2026)
    assert holds_in(stands("2026-01-01"), 2026)
    assert not holds_in(stands("2025-12-31"), 2026)
    assert not holds_in(stands("2026-03-31", made=day("2027-01-01")), 2026)


def test_promise_that_was_kept_or_withdrawn_before_is_not_promised_again() -> None:
    assert not holds_in(stands("2026-03-31", progress=(progress("2025-11-30", 100, "2025-11-30"),)), 2026)
    assert holds_in(stands("2026-03-31", progress=(progress("2026-02-28", 100, "2026-02-28"),)), 2026)
    assert not holds_in(stands("2026-03-31", changes=(withdrawn("2026-01-05"),)), 2026)
    assert holds_in(stands("2025-03-31", changes=(withdrawn("2025-03-05"),)), 2025)
