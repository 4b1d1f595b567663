"""A promise, its progress and its changes. One promise is one file for as long as it lives."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.declared import AllOrNone, Clash, How, If, NoneOf, NotBefore, OneWay, Shows, declare
from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import (
    Choice,
    Count,
    Day,
    DocumentNumber,
    Entries,
    Identifier,
    Link,
    Money,
    Note,
    Number,
    Percent,
    Phone,
    Reference,
    Term,
    Text,
)


class CommitmentKind(Term):
    """What a promise is about (淮信用办〔2021〕5号 二（四）; 国发〔2016〕76号)."""

    ECONOMIC_GOAL = "economic_goal", "经济社会发展目标"
    LIVELIHOOD = "livelihood", "为民办实事"
    ENTERPRISE = "enterprise", "惠企政策兑现"
    CONTRACT = "contract", "合同协议履行"
    INVESTMENT = "investment", "招商引资承诺"
    SERVICE = "service", "公共服务承诺"


class Aspect(Term):
    """The four aspects in which units promise (淮信用办〔2021〕5号 二（四）)."""

    LAW = "law", "依法行政"
    SERVICE = "service", "便民服务"
    PETITION = "petition", "阳光信访"
    INTEGRITY = "integrity", "廉洁纪律"


class Comparison(Term):
    AT_LEAST = "at_least", "不低于", "不少于", "≥"
    AT_MOST = "at_most", "不高于", "不超过", "≤"
    EXACTLY = "exactly", "等于", "="


class DayKind(Term):
    """How days of a service time or of a disclosure limit are counted."""

    WORKING = "working", "工作日"
    CALENDAR = "calendar", "自然日", "日"
    AT_ONCE = "at_once", "即时", "当场"
    STANDING = "standing", "长期"


class ReviewCycle(Term):
    """How often a standing promise is looked at again."""

    MONTH = "month", "每月"
    QUARTER = "quarter", "每季度"
    HALF_YEAR = "half_year", "每半年"
    YEAR = "year", "每年"

    @property
    def months(self) -> int:
        return {"month": 1, "quarter": 3, "half_year": 6, "year": 12}[self.value]


class ChangeKind(Term):
    POSTPONED = "postponed", "期限变更"
    ADJUSTED = "adjusted", "内容变更"
    WITHDRAWN = "withdrawn", "撤回"


@record("progress", "践诺进展", "", help="承诺办到哪一步。", supplier=Supplier.UNIT, frequency="至少每季度")
class Progress(Record):
    day: date = field(
        "日期",
        Day(past=True, promised=True),
        required=True,
        help="这条进展是哪一天的。",
        example="2025-06-30",
    )
    percent: int | None = field("进度", Percent(), help="0 到 100；长期承诺可不填。", example="50")
    text: str = field(
        "情况", Note(500), required=True, help="办了什么，办到什么程度。", example="已完成 3 个村的路灯安装。"
    )
    evidence: str | None = field("佐证", Link(), help="公开的证明材料。", example="files/路灯验收单.pdf")
    completed: date | None = field(
        "完成日期", Day(past=True, promised=True), help="办结时填写。", example="2025-06-28"
    )
    reason: str | None = field("回退原因", Text(200), help="进度比上次低时必填。")


@record(
    "change",
    "承诺变更",
    "",
    help="期限或内容的变更，原来的一律保留。",
    supplier=Supplier.UNIT,
    frequency="随发生",
)
class Change(Record):
    day: date = field(
        "日期", Day(past=True, promised=True), required=True, help="批准变更的日子。", example="2025-06-20"
    )
    kind: ChangeKind = field(
        "变更类别", Choice(ChangeKind), required=True, help="改期限、改内容，还是撤回。", example="期限变更"
    )
    old_due: date | None = field("原期限", Day(), help="期限变更时必填。", example="2025-09-30")
    new_due: date | None = field("新期限", Day(), help="期限变更时必填。", example="2025-12-31")
    old_text: str | None = field("原内容", Text(200), help="内容变更时必填。", example="改造管道 36 公里")
    new_text: str | None = field("新内容", Text(200), help="内容变更时必填。", example="改造管道 24 公里")
    reason: str = field(
        "变更原因",
        Note(500),
        required=True,
        help="为什么要改。",
        example="汛期水位超警戒，水下工程停工 40 天。",
    )
    approval: str = field(
        "批准文号", DocumentNumber(), required=True, help="批准变更的文件文号。", example="诺信办〔2025〕9号"
    )


@record(
    "commitment",
    "承诺",
    "units/{unit}/commitments/{id}.yml",
    help="一项承诺一个文件：服务内容、服务质量、服务期限缺一不可。",
    supplier=Supplier.UNIT,
    frequency="每年年初，随时可增",
)
class Commitment(Record):
    id: str = field(
        "承诺编号", Identifier(), from_path=True, help="文件名，永久不变。", example="990101101-2025-01"
    )
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="作出承诺的单位，由文件所在的文件夹决定。"
    )
    title: str = field(
        "承诺事项", Text(40), required=True, help="承诺做什么事，一句话。", example="老年优待证当场办结"
    )
    kind: CommitmentKind = field(
        "承诺类别", Choice(CommitmentKind), required=True, help="承诺的是哪一类事。", example="公共服务承诺"
    )
    aspect: Aspect = field(
        "承诺方面", Choice(Aspect), required=True, help="属于四个方面里的哪一个。", example="便民服务"
    )
    domain: str = field(
        "公共服务领域",
        Reference("domain", ("name", "aliases")),
        required=True,
        help="属于哪个公共服务领域。",
        example="养老",
    )
    content: str = field(
        "服务内容", Note(800), required=True, help="为谁、做什么。", example="为满 60 周岁的老人办理优待证。"
    )
    quality: str = field(
        "服务质量", Note(500), required=True, help="做到什么程度算办好。", example="材料齐全的当场办结。"
    )
    metric: str | None = field("量化指标", Text(40), help="与“目标值”同填。", example="当场办结率")
    comparison: Comparison | None = field(
        "比较方式", Choice(Comparison), help="实际数与目标值怎么比。", example="不低于"
    )
    target: Decimal | None = field("目标值", Number(), help="要达到的数。", example="95")
    measure: str | None = field("计量单位", Text(12), help="目标值的单位。", example="%")
    due: date | None = field(
        "服务期限",
        Day(),
        help="现行期限：改过期的填改后的日子，原来的写在变更里。有截止日的填这里；与“办结时限”“复核周期”三选一。",
        example="2025-09-30",
    )
    service_days: int | None = field(
        "办结时限", Count(0, 365), help="常年服务几天办结，只填数字；当场办结填 0。", example="3"
    )
    service_day_kind: DayKind | None = field(
        "时限类型", Choice(DayKind), help="与“办结时限”同填。", example="工作日"
    )
    review: ReviewCycle | None = field("复核周期", Choice(ReviewCycle), help="长期坚持的承诺多久复核一次。")
    made: date = field(
        "承诺日期",
        Day(past=True, promised=True),
        required=True,
        help="作出承诺的日子。",
        example="2025-01-20",
    )
    published: date = field(
        "公开日期",
        Day(past=True, promised=True),
        required=True,
        help="承诺向社会公开的日子。",
        example="2025-01-22",
    )
    office: str = field("责任科室", Text(40), required=True, help="哪个科室负责。", example="便民服务中心")
    post: str = field(
        "责任岗位", Text(40), required=True, help="填岗位，不填个人姓名。", example="综合窗口负责人"
    )
    phone: str = field(
        "监督电话", Phone(), required=True, help="承诺没有做到时打的电话，填座机。", example="0980-5550101"
    )
    budget: Decimal | None = field(
        "投入金额（元）", Money(), help="为这项承诺投入多少钱。", example="120000.00"
    )
    source: str | None = field(
        "依据文件", DocumentNumber(), help="承诺出自哪份文件。", example="诺信办〔2025〕1号"
    )
    template: str | None = field(
        "承诺书模板",
        Reference("template"),
        help="照哪一份模板写的；不填的，用本级单位当时现行的模板。",
        example="town-1",
    )
    progress: tuple[Progress, ...] = field(
        "进展", Entries(Progress), help="办到哪一步，一次写一条。", default=()
    )
    changes: tuple[Change, ...] = field(
        "变更", Entries(Change), help="期限、内容改过的，一次写一条，原来的不删。", default=()
    )
    note: str | None = field("备注", Note(500), help="其他要说明的。")


DEADLINE_NOT_ONE = Code(
    "E302",
    "deadline-not-one",
    "服务期限要三选一",
    "“服务期限”“办结时限”“复核周期”要填且只能填一种。",
    "没有期限的承诺无从兑现，两种期限说不清按哪个算。",
    "服务期限: （空）\n办结时限: （空）",
    "服务期限: 2025-09-30",
)
SERVICE_TIME_MISMATCH = Code(
    "E338",
    "service-time-mismatch",
    "办结时限与时限类型不相配",
    "“即时”就是当场办结，办结时限只能是 0；“长期”不是办结的时限。",
    "群众看不懂到底是当场办还是要等几天。",
    "办结时限: 3\n时限类型: 即时",
    "办结时限: 3\n时限类型: 工作日",
)
DUE_BEFORE_MADE = Code(
    "E303",
    "due-before-made",
    "期限早于承诺日期",
    "服务期限比作出承诺的日期还早。",
    "这样的承诺一公开就已逾期，多半是年份写错。",
    "承诺日期: 2025-03-01\n服务期限: 2025-01-31",
    "承诺日期: 2025-03-01\n服务期限: 2025-12-31",
)
TARGET_INCOMPLETE = Code(
    "E304",
    "target-incomplete",
    "量化指标不完整",
    "“量化指标”“比较方式”“目标值”要么都填，要么都不填。",
    "只有指标没有数，或只有数没有指标，都无法核对。",
    "量化指标: 办结率\n目标值: （空）",
    "量化指标: 办结率\n比较方式: 不低于\n目标值: 95",
)
PUBLISHED_BEFORE_MADE = Code(
    "E305",
    "published-before-made",
    "公开早于形成",
    "公开日期比形成（承诺）日期还早。",
    "公开日期不得倒填。",
    "承诺日期: 2025-03-01\n公开日期: 2025-02-20",
    "承诺日期: 2025-03-01\n公开日期: 2025-03-05",
)
VAGUE_WORDS = Code(
    "W301",
    "vague-words",
    "承诺用语含糊",
    "用了“尽快、及时、力争、适时”一类无法核对的词。",
    "含糊的承诺等于没有承诺。",
    "服务质量: 尽快办理",
    "服务质量: 3 个工作日内办结",
)

CHECK_BOTH_DAYS = "请核对两个日期，多半是年份或月份写错。"
NOT_MEASURABLE = Code(
    "W302",
    "not-measurable",
    "承诺无法核对",
    "没有量化指标，“服务质量”里也没有数量、时间、次数或可验收的结果。",
    "办没办到，应当有一把尺子。",
    "服务质量: 做到群众满意",
    "服务质量: 3 个工作日内办结，每季度回访 20 户",
)

_CHECKABLE = re.compile(
    r"[0-9０-９零一二两三四五六七八九十百半]|当场|即时|当[天日]|每[天日周月季年]|全部|全年|合格|验收|公[示布开]|免费|无"
)
_VAGUE = ("尽快", "及时", "力争", "适时", "争取", "原则上", "有望")


_THREE_KINDS = "有截止日的只填“服务期限”；常年办理的只填“办结时限”和“时限类型”；长期坚持的只填“复核周期”。"

declare(
    Commitment,
    OneWay(
        (("due",), ("service_days", "service_day_kind"), ("review",)),
        DEADLINE_NOT_ONE,
        torn=("“办结时限”和“时限类型”要一起填。", "例如 办结时限: 3，时限类型: 工作日。"),
        several=("“{given}”不能都填。", _THREE_KINDS),
        none=("三种期限一种也没有填。", _THREE_KINDS),
    ),
)
declare(
    Commitment,
    Clash(
        (
            If("service_day_kind", How.IS, DayKind.AT_ONCE.zh),
            If("service_days", How.GIVEN),
            If("service_days", How.IS_NOT, "0"),
        ),
        "service_days",
        SERVICE_TIME_MISMATCH,
        "时限类型是“即时”，办结时限却是 {service_days}。",
        "当场办结填 0；要几天的，时限类型改填“工作日”或“自然日”。",
    ),
)
declare(
    Commitment,
    Clash(
        (If("service_day_kind", How.IS, DayKind.STANDING.zh), If("service_days", How.GIVEN)),
        "service_day_kind",
        SERVICE_TIME_MISMATCH,
        "时限类型“长期”不是办结的时限。",
        "长期坚持的承诺请删去这两栏，改填“复核周期”。",
    ),
)
declare(
    Commitment,
    NotBefore("due", "made", DUE_BEFORE_MADE, "期限 {due} 早于承诺日期 {made}。", CHECK_BOTH_DAYS),
)
declare(
    Commitment,
    NotBefore(
        "published",
        "made",
        PUBLISHED_BEFORE_MADE,
        "公开日期 {published} 早于承诺日期 {made}。",
        CHECK_BOTH_DAYS,
    ),
)
declare(
    Commitment,
    AllOrNone(
        ("metric", "comparison", "target"),
        TARGET_INCOMPLETE,
        "“量化指标”“比较方式”“目标值”没有填全。",
        "请补全，或三项都不填。",
    ),
)
declare(
    Commitment,
    Shows(
        "quality",
        _CHECKABLE.pattern,
        "metric",
        _VAGUE,
        NOT_MEASURABLE,
        "“服务质量”里没有数量、时间、次数或可验收的结果，也没有填量化指标。",
        "请写明几天、多少、几次，或填“量化指标”。",
    ),
)
declare(
    Commitment,
    NoneOf("quality", _VAGUE, VAGUE_WORDS, "“{word}”无法核对。", "请写明几天、多少、什么样算办好。"),
)


def is_measurable(c: Commitment) -> bool:
    """Whether one can tell if a promise was kept: it names a number, a time or a thing, and no vague words."""
    vague = any(word in c.quality for word in _VAGUE)
    return not vague and (c.metric is not None or bool(_CHECKABLE.search(c.quality)))
