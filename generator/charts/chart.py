"""What a chart says, before anyone draws it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TypeGuard


class Kind(StrEnum):
    """The shapes a chart may take."""

    SHARE = "share"
    """One bar, divided: the statuses of one unit's commitments. Exactly one category."""
    RANKED = "ranked"
    """One bar a category, divided, in the order given."""
    BURNDOWN = "burndown"
    """Lines by month: what was planned to be left, and what is left."""
    COLUMNS = "columns"
    """Stacked columns by month."""


class Scale(StrEnum):
    """What the axis measures.

    Money is in yuan and shown in 元 or 万元, whichever reads better. Percent: the values are counts,
    and each category is drawn as shares of its own whole.
    """

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"


class Role(StrEnum):
    """What a series means; the theme has a colour `--mn-<role>` for each, `paint` a pattern."""

    KEPT = "kept"
    LATE = "late"
    OVERDUE = "overdue"
    PROGRESS = "progress"
    STANDING = "standing"
    NONE = "none"
    PLAN = "plan"
    ACTUAL = "actual"
    ACCENT = "accent"

    @property
    def colour(self) -> str:
        return f"var(--mn-{self.value})"


class Gap(StrEnum):
    """Why there is no number. Silence is not zero, so each is said in words."""

    UNREPORTED = "未报送"
    NOT_APPLICABLE = "不适用"
    NOT_DUE = "未到期"


Value = int | Decimal | Gap | None
"""A number, or why there is none. None is the same as `Gap.UNREPORTED`."""


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of the chart: a value for each category."""

    name: str
    role: Role
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart, whole.

    `id` is unique on its page and fit for an HTML id. `sentence` states the finding, in Chinese.
    Categories of charts by month are `2025-06`, or quarters `2025-Q2`. `notes` stand at the end of ranked bars and in the
    table's last column, one a category; without them ranked bars end in their sum.
    Raises ValueError where the parts do not fit together.
    """

    id: str
    kind: Kind
    title: str
    sentence: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    scale: Scale = Scale.COUNT
    category_title: str = "单位"
    notes: tuple[str, ...] = ()
    note_title: str = "说明"

    def __post_init__(self) -> None:
        size = len(self.categories)
        if not size or not self.series or any(len(s.values) != size for s in self.series):
            raise ValueError(f"chart {self.id}: every series needs one value for each of {size} categories")
        if self.notes and len(self.notes) != size:
            raise ValueError(f"chart {self.id}: {len(self.notes)} notes for {size} categories")
        if self.kind is Kind.SHARE and size != 1:
            raise ValueError(f"chart {self.id}: a share chart has one category, not {size}")
        if self.kind is Kind.BURNDOWN and self.scale is Scale.PERCENT:
            raise ValueError(f"chart {self.id}: a burn-down has no whole to take shares of")

    @property
    def by_month(self) -> bool:
        return self.kind in (Kind.BURNDOWN, Kind.COLUMNS)

    @property
    def interactive(self) -> bool:
        """Whether hovering and zooming would show more than the drawing does."""
        return self.kind is not Kind.SHARE

    def missing(self, index: int) -> Gap | None:
        """Why a category has no number at all, or None when it has one in the series reported on.

        A plan says nothing of what was reported, so it does not count.
        """
        values = [s.values[index] for s in self.series if s.role is not Role.PLAN]
        gaps = [Gap.UNREPORTED if v is None else v for v in values if v is None or isinstance(v, Gap)]
        return gaps[0] if gaps and len(gaps) == len(values) else None


def number(value: Value) -> float:
    """The length to draw: gaps draw nothing."""
    return 0.0 if value is None or isinstance(value, Gap) else float(value)


def known(value: Value) -> TypeGuard[int | Decimal]:
    return value is not None and not isinstance(value, Gap)
