"""Where good credit is worth something (信用+), and how many used it. No scores of persons, only counts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.legal_basis import FORMS, is_legal_basis
from generator.schema.relations import after_period, at_most, not_before, unwanted_when
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    Count,
    Day,
    Few,
    Identifier,
    Link,
    Money,
    Period,
    PeriodOf,
    Reference,
    SmallCount,
    Term,
    Text,
)
from generator.schema.types.few import A_FEW


class ScenarioKind(Term):
    """Kinds of use (龙沙 2021 二（七）: 信用+街道、信用+社区)."""

    STREET = "street", "信用+街道", "信用+镇"
    COMMUNITY = "community", "信用+社区", "信用+村居"
    SERVICE = "service", "信用+服务"
    OTHER = "other", "其他"


class Effect(Term):
    """What a scenario does to people: it gives them something, or keeps something from them."""

    REWARD = "reward", "激励"
    RESTRICTION = "restriction", "限制", "惩戒", "扣分"


@record(
    "scenario",
    "信用+场景",
    "units/{unit}/scenarios.csv",
    help="守信的人和单位在哪些事上能得到便利和优惠，一个场景一行；以正向激励为主。",
    supplier=Supplier.UNIT,
    frequency="每季度核对一次",
)
class Scenario(Record):
    id: str = field("编号", Identifier(), required=True, help="场景的永久编号。", example="990101001-xy-01")
    unit: str = field("单位", Reference("unit"), from_path=True, help="谁推出的，由文件所在的文件夹决定。")
    name: str = field("场景名称", Text(30), required=True, help="一句话说出是什么。", example="信用+停车")
    kind: ScenarioKind = field(
        "场景类别", Choice(ScenarioKind), required=True, help="属于哪一类。", example="信用+街道"
    )
    effect: Effect = field(
        "作用",
        Choice(Effect),
        required=True,
        help="给便利、给优惠的填激励；扣分、限制的填限制，必须有法律法规或国务院文件依据。",
        example="激励",
    )
    audience: str = field("适用对象", Text(60), required=True, help="谁可以用。", example="信用户家庭")
    benefit: str = field(
        "激励内容",
        Text(120),
        required=True,
        help="能得到什么，写明数量。",
        example="社区停车场每月免费停 10 小时",
    )
    condition: str | None = field(
        "享受条件", Text(120), help="怎样就能享受，不写个人分数。", example="当年被评为信用户"
    )
    basis: str = field(
        "依据", Text(120), required=True, help="依据哪部法律法规、哪份文件。", example="诺信办〔2025〕11号"
    )
    partner: str | None = field(
        "合作方", Text(60), help="和谁一起做的，填单位。", example="诺阳街道停车管理站"
    )
    start: date = field("启用日期", Day(), required=True, help="从哪一天起可以用。", example="2025-03-01")
    end: date | None = field("停用日期", Day(), help="停用的日子；还在用的不填。")
    link: str | None = field(
        "链接", Link(), help="办法在哪里看。", example="https://www.nuochuan.example/xy/tc.html"
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


@record(
    "scenario_use",
    "信用+使用情况",
    "units/{unit}/scenario_uses.csv",
    help="每个场景每一期有多少人用、用了多少次、优惠多少钱；没有人用的填 0。只报人数，不报任何人的分数。",
    supplier=Supplier.UNIT,
    frequency="每季度",
)
class ScenarioUse(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="报送的单位，由文件所在的文件夹决定。")
    scenario: str = field(
        "场景编号",
        Reference("scenario"),
        required=True,
        help="对应“信用+场景”表的 id。",
        example="990101001-xy-01",
    )
    period: Period = field("期间", PeriodOf(), required=True, help="哪一期的使用情况。", example="2026-Q1")
    users: Few = field(
        "使用人数",
        SmallCount(),
        required=True,
        help="这一期有多少人（户）用过；没有的填 0，1 或 2 填 <3。",
        example="126",
    )
    uses: int | None = field("使用次数", Count(), help="这一期一共用了多少次。", example="340")
    value: Decimal | None = field(
        "优惠金额（元）", Money(), help="这一期一共优惠多少钱；1 至 2 人使用的不填。", example="5100.00"
    )
    reported: date = field(
        "报送日期", Day(past=True), required=True, help="报送的日子。", example="2026-04-08"
    )


RESTRICTION_WITHOUT_LAW = Code(
    "E398",
    "restriction-without-law",
    "限制没有法定依据",
    "扣分、限制一类的场景，依据里没有法律、法规或者国务院文件。",
    "法定才可惩戒：没有法定依据，不能限制任何人的权利，也不能增加他的义务。",
    "作用: 限制\n依据: 诺信办〔2025〕11号",
    "作用: 激励\n依据: 诺信办〔2025〕11号",
)
READS_LIKE_RESTRICTION = Code(
    "W362",
    "reads-like-restriction",
    "写着激励，读着像限制",
    "作用填的是激励，内容或条件里却有扣分、惩戒一类的词。",
    "群众看到的是扣分，名义上却是激励；真有扣分就必须有法定依据。",
    "作用: 激励\n享受条件: 不参加劝导的扣分",
    "作用: 激励\n享受条件: 当年参加劝导 4 次以上",
)
_PUNISHING = ("扣分", "扣减", "惩戒", "黑名单", "失信名单", "曝光")

not_before(Scenario, "end", "start")
at_most(ScenarioUse, "users", "uses")
after_period(ScenarioUse)
unwanted_when(
    ScenarioUse,
    "value",
    "users",
    lambda use: use.users == A_FEW,
    "只有一两个人使用，写出金额就看得出是谁得了多少。",
)


@rule(Scenario, "effect", "basis")
def restriction_has_law(one: Scenario) -> Iterator[Flaw]:
    if one.effect is Effect.RESTRICTION and not is_legal_basis(one.basis):
        yield flaw(
            "basis",
            RESTRICTION_WITHOUT_LAW,
            f"这是限制类场景，依据“{one.basis}”里没有认出法律、法规或者国务院文件。",
            f"请写明 {FORMS}；没有的，请停用这个场景。",
        )


@rule(Scenario, "effect", "benefit", "condition")
def reward_is_no_restriction(one: Scenario) -> Iterator[Flaw]:
    if one.effect is Effect.REWARD:
        for name in ("benefit", "condition"):
            text = getattr(one, name) or ""
            word = next((word for word in _PUNISHING if word in text), "")
            if word:
                message = f"作用是激励，这里却写着“{word}”。"
                yield flaw(
                    name,
                    READS_LIKE_RESTRICTION,
                    message,
                    "请改写；真是限制的，“作用”改填限制并写明法定依据。",
                )
