"""Whatever bytes stand in a file: it is left alone, or rewritten once and for all, and nothing breaks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.canonical.changes import Clean, Left, Outcome, Tidied
from generator.canonical.one_file import outcome
from generator.load.one_file import kind_of
from tests.canonical.test_any_record import BRIEF
from tests.load.test_any_bytes import FILES, TEXTS, WORDS
from tests.sites import GOOD

ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"])


def settled(name: str, raw: bytes) -> None:
    """Whatever becomes of a file, a second run has nothing to do, and comments are as many as before."""
    done = of(name, raw)
    if isinstance(done, Tidied):
        assert of(name, done.draft.text.encode()) == Clean(name)
    else:
        assert isinstance(done, Clean) or (isinstance(done, Left) and (done.findings or done.obstacles))


def of(name: str, raw: bytes) -> Outcome:
    kind = kind_of(name)
    assert kind is not None
    return outcome(kind, name, raw)


@pytest.mark.parametrize("name", FILES)
def test_any_bytes_settle(name: str) -> None:
    @BRIEF
    @given(st.one_of(st.binary(max_size=200), TEXTS))
    def holds(raw: bytes) -> None:
        settled(name, raw)

    holds()


@pytest.mark.parametrize("name", FILES)
def test_any_change_of_a_good_file_settles(name: str) -> None:
    lines = (GOOD / name).read_text("utf-8").splitlines()

    @BRIEF
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        made = list(lines)
        for _ in range(data.draw(st.integers(1, 4))):
            at = data.draw(st.integers(0, len(made) - 1))
            word = data.draw(
                st.one_of(WORDS, st.sampled_from(["# 旁注", "  # 旁注", " # 旁注", "—", "/", "　"]))
            )
            cut = data.draw(st.integers(0, len(made[at])))
            made[at] = made[at][:cut] + word + made[at][cut + data.draw(st.integers(0, 2)) :]
            if data.draw(st.booleans()):
                other = data.draw(st.integers(0, len(made) - 1))
                made[at], made[other] = made[other], made[at]
        raw = "\n".join(made).encode(data.draw(ENCODINGS), "surrogatepass")
        settled(name, raw)

    holds()
