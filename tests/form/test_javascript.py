"""Patterns as a browser takes them. That they find the same is held in a browser, over whole corpora."""

import re

import pytest

from generator.form.javascript import in_javascript


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (r"(?P<part>[ -]?)\d(?P=part)", r"(?<part>[ -]?)\d\k<part>"),
        (r"\Aa\Z", "^a$"),
        (r"(?i:at)b", "(?:[aA][tT])b"),
        (r"(?i:a(?:b|\sc)[xy])d", r"(?:[aA](?:[bB]|\s[cC])[xyXY])d"),
        (r"[(?i:)]", r"[(?i:)]"),
    ],
)
def test_pattern_in_the_dialect_of_browsers(ours: str, theirs: str) -> None:
    assert in_javascript(re.compile(ours)) == theirs


def test_whole_text_has_to_fit() -> None:
    assert in_javascript("a|b", whole=True) == "^(?:a|b)$"
