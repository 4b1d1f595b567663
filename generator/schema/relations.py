"""Rules that many tables share: each is one line beside the table that it holds for.

at_most(Survey, "satisfied", "answers")
not_before(CourtCase, "closed", "filed")
after_period(Enforcement)
needed_when(CourtCase, "closed", "status", lambda case: case.status in CLOSED, "已结案的要填结案日期。")
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import inf
from typing import Any, TypeVar

from generator.findings import Code
from generator.schema.table import Flaw, Record, flaw, rule
from generator.schema.types import Few
from generator.schema.types.few import FEWEST

PART_OVER_WHOLE = Code(
    "E340",
    "part-over-whole",
    "部分大于全部",
    "一个数是另一个数的一部分，却比它还大。",
    "分子大于分母，算出来的比例会超过百分之百。",
    "受理件数: 20\n承诺办理件数: 25",
    "受理件数: 25\n承诺办理件数: 20",
)
DATES_REVERSED = Code(
    "E341",
    "dates-reversed",
    "日期先后颠倒",
    "后发生的事，日期却在先发生的事之前。",
    "多半是年份写错；先后错了，历时几天就算不出来。",
    "立案日期: 2026-03-10\n结案日期: 2025-05-10",
    "立案日期: 2025-03-10\n结案日期: 2025-05-10",
)
NEEDED_HERE = Code(
    "E342",
    "needed-here",
    "这种情况必须填的没有填",
    "另一栏填了某个内容以后，这一栏就必须填。",
    "缺了它，这条记录说的事就没有凭据，或者看不出结果。",
    "状态: 化解\n化解日期: （空）",
    "状态: 化解\n化解日期: 2026-05-20",
)
NOT_WANTED_HERE = Code(
    "E343",
    "not-wanted-here",
    "这种情况不该填的填了",
    "从另一栏看，这一栏不该有内容。",
    "两栏互相矛盾，读的人不知道该信哪一栏。",
    "状态: 办理\n化解日期: 2026-05-20",
    "状态: 化解\n化解日期: 2026-05-20",
)
PERIOD_NOT_OVER = Code(
    "E380",
    "period-not-over",
    "一期没完就报送",
    "报的是整期的情况，应在这一期最后一天或以后报送。",
    "提前报送的数不是整期的数。",
    "期间: 2026-Q1\n报送日期: 2026-03-10",
    "期间: 2026-Q1\n报送日期: 2026-04-08",
)

REST_TOO_SMALL = Code(
    "E505",
    "rest-too-small",
    "两数相减，差是 1 或 2",
    "全部减去其中一部分，剩下一两个人、一两户。",
    "相减就知道只剩一两个，身边的人一看就知道是谁。",
    "公职人员数: 46\n已建档人数: （只比公职人员数少一两个）",
    "公职人员数: 46\n已建档人数: >43",
)

R = TypeVar("R", bound=Record)


def at_most(cls: type[R], part: str, whole: str) -> None:
    """`part` is a part of `whole` and cannot be more. Either may be empty."""

    def find(one: R) -> Iterator[Flaw]:
        less, more = getattr(one, part), getattr(one, whole)
        if less is not None and more is not None and _least(less) > _most(more):
            message = f"“{_title(cls, part)}”{less}，大于“{_title(cls, whole)}”{more}。"
            yield flaw(part, PART_OVER_WHOLE, message, "请核对两个数，前者是后者的一部分。")

    rule(cls, part, whole)(find)


def no_small_rest(cls: type[R], part: str, whole: str) -> None:
    """What is left of `whole` without `part` is nothing, or so much that it points at nobody.

    No message repeats the numbers.
    """

    def find(one: R) -> Iterator[Flaw]:
        some: Few = getattr(one, part)
        total = _exact(getattr(one, whole))
        rest = -1 if total is None else total - some.least
        if some.most is None and 0 <= rest < FEWEST - 1:
            message = f"“{_title(cls, part)}”写得太细，能算出差几个。"
        elif some.exact is not None and 0 < rest < FEWEST:
            message = f"“{_title(cls, whole)}”与“{_title(cls, part)}”相减，差是 1 或 2。"
        else:
            return
        limit = (total or 0) - FEWEST
        yield flaw(part, REST_TOO_SMALL, message, f"请把“{_title(cls, part)}”改为 >{limit}。")

    rule(cls, part, whole)(find)


def not_before(cls: type[R], later: str, earlier: str) -> None:
    """`later` is on or after `earlier`. Either may be empty."""

    def find(one: R) -> Iterator[Flaw]:
        after, before = getattr(one, later), getattr(one, earlier)
        if after is not None and before is not None and after < before:
            message = f"“{_title(cls, later)}”{after}，早于“{_title(cls, earlier)}”{before}。"
            yield flaw(later, DATES_REVERSED, message, "请核对两个日期的年份和先后。")

    rule(cls, later, earlier)(find)


def after_period(cls: type[R], day: str = "reported", period: str = "period") -> None:
    """`day`, on which a period was reported, is not before the period's last day."""

    def find(one: R) -> Iterator[Flaw]:
        reported, of = getattr(one, day), getattr(one, period)
        if reported is not None and of is not None and reported < of.last_day:
            message = f"{of.zh}要到 {of.last_day} 才结束，“{_title(cls, day)}”是 {reported}。"
            yield flaw(day, PERIOD_NOT_OVER, message, "请核对期间和日期。")

    rule(cls, day, period)(find)


def needed_when(cls: type[R], name: str, by: str, when: Callable[[R], bool], why: str) -> None:
    """`name` must be filled when what stands in the field `by` says so. `why`: a Chinese sentence."""

    def find(one: R) -> Iterator[Flaw]:
        if when(one) and _empty(getattr(one, name)):
            yield flaw(name, NEEDED_HERE, f"“{_title(cls, name)}”空着。{why}", "请照实补填。")

    rule(cls, name, by)(find)


def unwanted_when(cls: type[R], name: str, by: str, when: Callable[[R], bool], why: str) -> None:
    """`name` must be empty when what stands in the field `by` says so. `why`: a Chinese sentence."""

    def find(one: R) -> Iterator[Flaw]:
        if when(one) and not _empty(getattr(one, name)):
            yield flaw(
                name,
                NOT_WANTED_HERE,
                f"“{_title(cls, name)}”不该填。{why}",
                f"请删去这一栏，或更正“{_title(cls, by)}”。",
            )

    rule(cls, name, by)(find)


def _title(cls: type[Record], name: str) -> str:
    return cls.table.fields[name].title


def _exact(value: Few | int) -> int | None:
    return value.exact if isinstance(value, Few) else value


def _least(value: Any) -> Any:
    return value.least if isinstance(value, Few) else value


def _most(value: Any) -> Any:
    """The most that a number can be; `>17` can be anything."""
    if isinstance(value, Few):
        return inf if value.most is None else value.most
    return value


def _empty(value: object) -> bool:
    return value is None or value == ()
