"""Messages, places and corrected lines never repeat a private datum, whole or cut."""

from pathlib import Path

import pytest

from generator.clerk.formats import RENDERERS
from generator.findings import Finding, Place, Remark
from generator.privacy.hit import Kind
from generator.privacy.masking import masked
from generator.privacy.scan import hits
from generator.schema.types.days import NOT_A_DAY
from tests.privacy.corpus import POSITIVE, lines
from tests.sites import PARK, district, findings, text

MOBILE = "13812345678"


@pytest.mark.parametrize("kind", POSITIVE)
def test_masked_text_holds_nothing_more_to_find(kind: Kind) -> None:
    for line in lines(POSITIVE[kind], 20261124, 500):
        shown = masked(f"“{line}”不对。")
        assert [hit for hit in hits(shown) if hit.kind is not Kind.HALF_MASKED] == []
        for hit in hits(line):
            assert line[hit.start : hit.end] not in shown


@pytest.mark.parametrize("length", range(11))
@pytest.mark.parametrize("secret", [MOBILE, "320803199001010015"])
def test_number_that_a_message_cut_is_not_shown(secret: str, length: int, tmp_path: Path) -> None:
    kind = "镇" * (40 - len(secret) + length) + secret
    root = district(tmp_path, {PARK: ("单位类型: 园区", f"单位类型: {kind}")})
    for form in RENDERERS:
        told = RENDERERS[form](findings(root), "data/")
        assert secret[:8] not in told


@pytest.mark.parametrize("length", range(11))
def test_number_cut_out_of_a_key_or_a_remark_is_not_shown(length: int, tmp_path: Path) -> None:
    word = "栏" * (30 - length) + MOBILE
    root = district(tmp_path, {PARK: f"{word}: 1\n{text(PARK)}".replace("园区\n", f"园区 # {word}\n", 1)})
    for form in RENDERERS:
        assert MOBILE[:8] not in RENDERERS[form](findings(root), "data/")


def test_place_is_masked_as_its_message_is() -> None:
    said = Finding.of(
        Remark(NOT_A_DAY, "话"), Place(f"units/{MOBILE}/a.csv", 1, 1, 1, MOBILE, MOBILE), f"a,{MOBILE}"
    )
    assert said.place == Place("units/138****5678/a.csv", 1, 1, 1, "138****5678", "138****5678")
    assert said.corrected == ""


def test_number_that_a_file_is_known_by_stays_in_its_name() -> None:
    assert (
        Finding.of(Remark(NOT_A_DAY, "话"), Place("files/20250730123045123.jpg")).place.file
        == "files/20250730123045123.jpg"
    )
