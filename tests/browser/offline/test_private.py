"""The form finds the private data that the check finds, and no more: held to both over the same corpus."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from generator.privacy.hit import Kind
from generator.privacy.scan import hits
from tests.browser.offline.conftest import DEFINITION
from tests.privacy.corpus import LOOK_ALIKE, POSITIVE, lines

COUNT = 1_000
SEED = 20261124
SCRIPT = f"""lines => {{
  {DEFINITION}
  return lines.map(line => mingnuo.privateIn(definition.private, line).map(hit => hit.kind));
}}"""
CORPUS = [*((kind, POSITIVE) for kind in POSITIVE), *((kind, LOOK_ALIKE) for kind in LOOK_ALIKE)]


@pytest.mark.parametrize(("kind", "corpus"), CORPUS)
def test_form_and_program_find_the_same(kind: Kind, corpus: dict[Kind, object], scripts: Page) -> None:
    text = lines(corpus[kind], SEED, COUNT)  # type: ignore[arg-type]
    found = scripts.evaluate(SCRIPT, text)
    wanted = [[hit.kind.value for hit in hits(line)] for line in text]
    assert [each for each in zip(text, wanted, found, strict=True) if each[1] != each[2]] == []


def test_of_what_is_found_little_is_shown(scripts: Page) -> None:
    script = f"line => {{ {DEFINITION} return mingnuo.privateIn(definition.private, line)[0].shown; }}"
    assert scripts.evaluate(script, "请打 13800001234 联系") == "138****"
    assert scripts.evaluate(script, "慰问低保户李秀英一家") == "李****"
