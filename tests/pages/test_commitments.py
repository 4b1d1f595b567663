"""The sentences of the list of promises."""

from pathlib import Path

from generator.load.source import Source, load
from generator.measures import measure
from generator.pages import commitments
from generator.pages.view import View
from generator.registry import register
from tests.sites import AS_OF, VERIFICATIONS, district, good


def told(source: Source) -> str:
    registry = register(source, AS_OF)
    (sentence,) = commitments.page(View(registry, measure(registry, AS_OF))).values["sentences"]
    return str(sentence)


def test_standing_promise_found_true_is_told_beside_those_that_were_due(tmp_path: Path) -> None:
    assert "另有" not in told(good())
    checks = (good().root / VERIFICATIONS).read_text("utf-8")
    more = checks + "hy-2026-003,990199101-2026-04,2026-06-12,区级核验,属实,区信用办,抽查 5 件。,\n"
    sentence = told(load(district(tmp_path, {VERIFICATIONS: more})))
    assert "核验属实 1 项（1/4）" in sentence
    assert sentence.endswith("长期坚持和还没有到期的，另有 1 项核验属实。")
