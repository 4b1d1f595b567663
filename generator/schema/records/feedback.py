"""What people say of a unit: opinions and complaints, counted, and surveys of how content they are (群众评价).

Only counts: never what someone said, nor who.
"""

from __future__ import annotations

from datetime import date

from generator.schema.relations import after_period, at_most, needed_when, unwanted_when
from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import (
    Choice,
    Count,
    Day,
    Every,
    Identifier,
    Link,
    Period,
    PeriodOf,
    Reference,
    Term,
    Text,
)


class FeedbackKind(Term):
    OPINION = "opinion", "意见建议", "意见", "建议"
    COMPLAINT = "complaint", "投诉举报", "投诉", "举报"


class FeedbackChannel(Term):
    HOTLINE = "hotline", "热线", "12345热线", "电话"
    VISIT = "visit", "来信来访", "信访", "来访"
    ONLINE = "online", "网上留言", "网站留言", "领导信箱"
    BOX = "box", "意见箱"
    MEETING = "meeting", "座谈走访", "议事会"
    OTHER = "other", "其他"


@record(
    "feedback",
    "意见和投诉",
    "units/{unit}/feedback.csv",
    help="一期、一类、一个渠道一行，只填件数；不填内容，不填是谁说的。",
    supplier=Supplier.UNIT,
    frequency="每月或每季度",
)
class Feedback(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="答复的单位，由文件所在的文件夹决定。")
    period: Period = field(
        "期间",
        PeriodOf((Every.MONTH, Every.QUARTER)),
        required=True,
        help="哪个月或哪个季度收到的。",
        example="2026-Q1",
    )
    kind: FeedbackKind = field(
        "类别", Choice(FeedbackKind), required=True, help="是意见建议还是投诉举报。", example="意见建议"
    )
    channel: FeedbackChannel = field(
        "渠道", Choice(FeedbackChannel), required=True, help="从哪里收到的。", example="热线"
    )
    received: int = field("收到件数", Count(), required=True, help="这一期收到多少件。", example="42")
    replied: int = field(
        "答复件数", Count(), required=True, help="这一期收到的，到报送时已经答复多少件。", example="40"
    )
    on_time: int = field(
        "按时答复件数", Count(), required=True, help="答复的里面，在规定时限内答复的多少件。", example="38"
    )
    verified_true: int | None = field(
        "查实件数", Count(), help="投诉举报里查下来情况属实的多少件；意见建议不填。", example="3"
    )
    rated: int | None = field(
        "评价件数",
        Count(),
        help="答复以后，当事人作了满意或不满意评价的多少件；没有回访的不填。",
        example="35",
    )
    satisfied: int | None = field("满意件数", Count(), help="作了评价的里面，满意的多少件。", example="31")
    reported: date = field(
        "报送日期",
        Day(past=True),
        required=True,
        help="实际报出的日子，应在这一期结束以后。",
        example="2026-04-09",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的，不写具体内容和人。")


after_period(Feedback)
at_most(Feedback, "replied", "received")
at_most(Feedback, "on_time", "replied")
at_most(Feedback, "verified_true", "received")
at_most(Feedback, "rated", "replied")
at_most(Feedback, "satisfied", "rated")
needed_when(
    Feedback,
    "verified_true",
    "kind",
    lambda one: one.kind is FeedbackKind.COMPLAINT,
    "投诉举报要写明查实几件，没有查实的填 0。",
)
unwanted_when(
    Feedback,
    "verified_true",
    "kind",
    lambda one: one.kind is FeedbackKind.OPINION,
    "意见建议没有查实不查实。",
)
needed_when(
    Feedback, "satisfied", "rated", lambda one: one.rated is not None, "填了评价件数，就要填其中满意的几件。"
)
needed_when(
    Feedback,
    "rated",
    "satisfied",
    lambda one: one.satisfied is not None,
    "填了满意件数，就要填一共几件作了评价。",
)


class SurveyMethod(Term):
    DOORSTEP = "doorstep", "入户问卷", "入户"
    ONLINE = "online", "网上问卷", "网上"
    PHONE = "phone", "电话访问", "电话"
    ON_SITE = "on_site", "现场问卷", "现场", "大厅评价"


@record(
    "survey",
    "满意度调查",
    "units/{unit}/surveys.csv",
    help="每次调查一行，只填份数，不填受访人。",
    supplier=Supplier.UNIT,
    frequency="每年至少一次",
)
class Survey(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="这次调查的永久编号。", example="990101001001-dc-2025"
    )
    unit: str = field(
        "单位", Reference("unit"), from_path=True, help="被评价的单位，由文件所在的文件夹决定。"
    )
    day: date = field(
        "调查日期", Day(past=True), required=True, help="调查结束的日子。", example="2025-11-20"
    )
    subject: str = field(
        "调查内容", Text(60), required=True, help="问的是对什么满意不满意。", example="诚信社区创建满意度"
    )
    method: SurveyMethod = field(
        "调查方式", Choice(SurveyMethod), required=True, help="怎么问的。", example="入户问卷"
    )
    body: str | None = field(
        "实施单位", Text(40), help="谁去问的；自己问自己的填本单位。", example="第三方调查机构"
    )
    invited: int = field(
        "发出份数", Count(1), required=True, help="发出多少份问卷，或打了多少个电话。", example="260"
    )
    answers: int = field("有效份数", Count(), required=True, help="收回的有效答卷多少份。", example="212")
    satisfied: int = field(
        "满意份数", Count(), required=True, help="有效答卷里，满意和基本满意的多少份。", example="187"
    )
    link: str | None = field("链接", Link(), help="调查结果在哪里看。")
    note: str | None = field("备注", Text(200), help="其他要说明的，例如怎么抽的样。")


at_most(Survey, "answers", "invited")
at_most(Survey, "satisfied", "answers")
