"""One chart of each kind, small and awkward."""

from decimal import Decimal

from generator.charts import Chart, Gap, Kind, Role, Scale, Series

MONTHS = tuple(f"2025-{month:02d}" for month in range(1, 7))

SHARE = Chart(
    id="share",
    kind=Kind.SHARE,
    title="承诺办理情况",
    sentence="平桥镇公开承诺 8 项，已兑现 5 项，逾期 1 项。",
    categories=("平桥镇",),
    series=(
        Series("已兑现", Role.KEPT, (5,)),
        Series("逾期未兑现", Role.OVERDUE, (1,)),
        Series("在办", Role.PROGRESS, (2,)),
        Series("未启动", Role.NONE, (0,)),
    ),
    unit="项",
    category_title="状态",
)
RANKED = Chart(
    id="ranked",
    kind=Kind.RANKED,
    title="各单位承诺办理情况",
    sentence="3 个单位中，2 个报送了进展。",
    categories=("<b>平桥</b>镇", "现代农业产业示范园区", "车桥镇"),
    series=(Series("已兑现", Role.KEPT, (3, 1, None)), Series("逾期兑现", Role.LATE, (1, 0, None))),
    unit="项",
    notes=("3/4", "1/1", ""),
    note_title="按期",
)
BURNDOWN = Chart(
    id="burndown",
    kind=Kind.BURNDOWN,
    title="清欠进度",
    sentence="5 月末还欠 31.0 万元；3 月没有报送。",
    categories=MONTHS,
    series=(
        Series("计划余额", Role.PLAN, tuple(map(Decimal, (1250000, 1250000, 600000, 600000, 0, 0)))),
        Series(
            "实际余额",
            Role.ACTUAL,
            (
                Decimal("1250000.00"),
                Decimal("1180000.50"),
                None,
                Decimal(820000),
                Decimal(310000),
                Gap.NOT_DUE,
            ),
        ),
    ),
    unit="元",
    scale=Scale.MONEY,
)
COLUMNS = Chart(
    id="columns",
    kind=Kind.COLUMNS,
    title="每月公开件数",
    sentence="半年公开 19 件，其中 3 件超时。",
    categories=MONTHS,
    series=(
        Series("按时公开", Role.KEPT, (4, 0, None, 5, 6, 1)),
        Series("超时公开", Role.LATE, (1, 0, None, 2, 0, 0)),
    ),
    unit="件",
)
ALL = (SHARE, RANKED, BURNDOWN, COLUMNS)
