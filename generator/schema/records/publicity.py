"""What is done to teach and praise trust: activities (诚信活动), highlights (经验亮点), cases (典型事例)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from generator.findings import Code
from generator.schema.relations import at_most, needed_when, not_before, unwanted_when
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    Count,
    Day,
    Identifier,
    Link,
    Listing,
    Number,
    Reference,
    Term,
    Text,
    YesNo,
)


class ActivityKind(Term):
    """淮信用办〔2021〕5号 二（一）（七）; 龙沙 2021 二（八）."""

    EDUCATION = "value_education", "诚信守法和道德教育", "诚信守法道德教育"
    TRAINING = "training", "信用知识培训"
    COURSE = "course", "纳入培训课程", "纳入培训/进修课程"
    LECTURE = "lecture", "诚信知识讲座", "讲座"
    CONTEST = "contest", "信用知识竞赛", "竞赛"
    FIVE_IN = "five_in", "五进宣传", "五进"
    MEDIA = "media", "媒体宣传"


TRAINING_KINDS = (ActivityKind.EDUCATION, ActivityKind.TRAINING, ActivityKind.COURSE)


class FiveIn(Term):
    COMMUNITY = "community", "进社区", "社区"
    OFFICE = "office", "进机关", "机关"
    SCHOOL = "school", "进学校", "学校"
    ENTERPRISE = "enterprise", "进企业", "企业"
    BUSINESS = "business", "进商圈", "商圈"


class Attendance(Term):
    """Who an activity was for."""

    STAFF = "staff", "公职人员"
    RESIDENTS = "residents", "居民", "村民", "群众"
    ENTERPRISES = "enterprises", "企业", "商户"
    STUDENTS = "students", "学生"
    OTHERS = "others", "其他"


@record(
    "activity",
    "诚信活动",
    "units/{unit}/activities.csv",
    help="每办一次诚信教育、培训、宣传活动填一行，只填人数，不填名单；一个季度一次也没有办的，报零报告。",
    supplier=Supplier.UNIT,
    frequency="随发生，每季度核对",
)
class Activity(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="活动的永久编号。", example="990101101-hd-2026-01"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="谁办的，由文件所在的文件夹决定。")
    kind: ActivityKind = field(
        "活动类别", Choice(ActivityKind), required=True, help="哪一类活动。", example="五进宣传"
    )
    five_in: FiveIn | None = field(
        "五进类别", Choice(FiveIn), help="五进宣传的必填，进了哪里；其他活动不填。", example="进社区"
    )
    title: str = field(
        "活动名称", Text(80), required=True, help="活动叫什么。", example="守信用、知权益——盐巷集市宣传"
    )
    day: date = field(
        "开始日期", Day(past=True), required=True, help="活动开始的日子。", example="2026-03-15"
    )
    last_day: date | None = field("结束日期", Day(past=True), help="办了几天的填最后一天；只有一天的不填。")
    venue: str | None = field("地点", Text(60), help="在哪里办的。", example="盐巷社区文化广场")
    audience: tuple[Attendance, ...] = field(
        "参加对象", Listing(Choice(Attendance)), required=True, help="面向哪些人。", example="居民、企业"
    )
    headcount: int | None = field(
        "参加人数",
        Count(0, 1_000_000),
        help="到场多少人；媒体宣传没有到场人数的可以不填，其他活动必填。",
        example="120",
    )
    staff_total: int | None = field(
        "应训人数",
        Count(1, 100_000),
        help="面向公职人员的教育、培训必填：本单位应当参加的有多少人。",
        example="46",
    )
    staff_trained: int | None = field(
        "实训人数", Count(0, 100_000), help="应训人数当中，实际参加了多少人。", example="43"
    )
    hours: Decimal | None = field("学时", Number(), help="教育、培训一共几个学时。", example="2")
    evidence: str | None = field(
        "佐证", Link(), help="公开的报道或材料；不要放签到表和看得清面孔的未成年人照片。"
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")

    @property
    def trains_staff(self) -> bool:
        """Whether it counts towards the share of staff that was trained."""
        return self.kind in TRAINING_KINDS and Attendance.STAFF in (self.audience or ())


not_before(Activity, "last_day", "day")
at_most(Activity, "staff_trained", "staff_total")
needed_when(
    Activity, "five_in", "kind", lambda one: one.kind is ActivityKind.FIVE_IN, "五进宣传要写明进了哪里。"
)
unwanted_when(
    Activity, "five_in", "kind", lambda one: one.kind is not ActivityKind.FIVE_IN, "这不是五进宣传。"
)
needed_when(
    Activity,
    "headcount",
    "kind",
    lambda one: one.kind is not ActivityKind.MEDIA,
    "除了媒体宣传，都要填到场多少人。",
)
for _name in ("staff_total", "staff_trained"):
    needed_when(
        Activity,
        _name,
        "audience",
        lambda one: one.trains_staff,
        "面向公职人员的教育、培训，应训人数和实训人数都要填。",
    )


class HighlightKind(Term):
    """淮信用办〔2021〕5号 三（三）: 有制度、有措施、有成果、有亮点."""

    SYSTEM = "system", "制度", "有制度"
    MEASURE = "measure", "措施", "有措施"
    RESULT = "result", "成果", "有成果"
    BRIGHT_SPOT = "bright_spot", "亮点", "有亮点"


class Partner(Term):
    """Who else took part (龙沙 2021 三（二）: 各部门、各行业和人民群众)."""

    DEPARTMENTS = "departments", "部门", "各部门"
    TRADES = "trades", "行业", "各行业"
    PEOPLE = "people", "群众", "人民群众"


@record(
    "highlight",
    "经验亮点",
    "units/{unit}/highlights.csv",
    help="有制度、有措施、有成果、有亮点，每年每一样至少报一条。",
    supplier=Supplier.UNIT,
    frequency="每季度",
)
class Highlight(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="这一条的永久编号。", example="990101101-ld-2026-01"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="谁的经验，由文件所在的文件夹决定。")
    kind: HighlightKind = field(
        "类别",
        Choice(HighlightKind),
        required=True,
        help="四有当中的哪一样。",
        example="措施",
    )
    title: str = field(
        "标题", Text(60), required=True, help="一句话说清做了什么。", example="承诺事项每月张榜一次"
    )
    summary: str = field(
        "简介",
        Text(500),
        required=True,
        help="不超过 500 字，只写文字，不写群众姓名。",
        example="每月 5 日在公示栏张贴承诺进度，群众可以当场写下意见。",
    )
    day: date = field("日期", Day(past=True), required=True, help="做成这件事的日子。", example="2026-05-20")
    partners: tuple[Partner, ...] = field(
        "参与方", Listing(Choice(Partner)), default=(), help="还有哪些方面参加。", example="部门、群众"
    )
    evidence: str | None = field("佐证", Link(), help="公开的材料。")


class Subject(Term):
    """Whom a typical case is about."""

    UNIT = "unit", "单位"
    ENTERPRISE = "enterprise", "企业"
    PERSON = "person", "个人", "个人（化名）"


@record(
    "typical_case",
    "典型事例",
    "units/{unit}/typical_cases.csv",
    help="身边的守信事例；写个人的，要本人同意，而且不写真名。",
    supplier=Supplier.UNIT,
    frequency="每季度",
)
class TypicalCase(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="事例的永久编号。", example="990101101-sl-2026-01"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="谁推荐的，由文件所在的文件夹决定。")
    title: str = field(
        "标题", Text(60), required=True, help="事例的标题，不写真名。", example="一张欠条，十年还清"
    )
    subject_kind: Subject = field(
        "主体类别", Choice(Subject), required=True, help="说的是单位、企业还是个人。", example="个人"
    )
    subject: str = field(
        "主体名称",
        Text(40),
        required=True,
        help="单位、企业写名称；个人写成“张某某”或“张*”。",
        example="张某某",
    )
    story: str = field(
        "事迹",
        Text(800),
        required=True,
        help="事情的经过，不写真名、住址、病情和家境。",
        example="经营粮油店二十年，短斤少两一律退一赔十。",
    )
    day: date = field("日期", Day(past=True), required=True, help="发布的日子。", example="2026-06-10")
    consent: bool | None = field(
        "本人书面同意",
        YesNo(),
        published=False,
        help="写个人的必须是“是”；同意书由本单位保存，这一栏只供检查，不对外公布。",
        example="是",
    )
    evidence: str | None = field("佐证", Link(), help="公开的报道。")


PERSON_WITHOUT_CONSENT = Code(
    "E345",
    "person-without-consent",
    "个人事例没有本人同意",
    "典型事例写的是个人，“本人书面同意”却不是“是”。",
    "好事也是个人的私事，没有本人书面同意不能公开。",
    "主体类别: 个人\n本人书面同意: （空）",
    "主体类别: 个人\n本人书面同意: 是",
)
PERSON_NAMED = Code(
    "E346",
    "person-named",
    "个人事例写了真名",
    "典型事例里的个人要写成“张某某”“张某”“张*”或“张**”。",
    "姓名一经公开就收不回来；事例要说的是事，不是人。",
    "主体名称: 张三丰",
    "主体名称: 张某某",
)
_MASKED = re.compile(r"(?!某)[\u4e00-\u9fff]{1,2}(?:某{1,2}|[*＊]{1,2})(?:先生|女士|夫妇)?\Z")


@rule(TypicalCase, "subject_kind", "consent")
def person_consents(case: TypicalCase) -> Iterator[Flaw]:
    if case.subject_kind is Subject.PERSON and not case.consent:
        yield flaw(
            "consent",
            PERSON_WITHOUT_CONSENT,
            "写的是个人，没有本人书面同意。" if case.consent is None else "写的是个人，本人没有同意公开。",
            "请取得书面同意后填“是”；本人不同意的，删去这一行。",
        )


@rule(TypicalCase, "subject_kind", "subject")
def person_is_masked(case: TypicalCase) -> Iterator[Flaw]:
    if case.subject_kind is Subject.PERSON and not _MASKED.match(case.subject):
        yield flaw(
            "subject",
            PERSON_NAMED,
            "个人要写成看不出是谁的样子。",
            "请只留姓，写成“张某某”或“张*”；标题和事迹里也不要写真名。",
        )
