"""What must be disclosed (catalogue) and what was (disclosures)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.findings import Code
from generator.schema.records.commitment import CHECK_BOTH_DAYS, PUBLISHED_BEFORE_MADE, DayKind
from generator.schema.records.unit import Unit, UnitKind
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    Count,
    Day,
    DayOfYear,
    Identifier,
    Link,
    Listing,
    MonthDay,
    Note,
    Reference,
    Term,
    Text,
)


class Channel(Term):
    """Channels and media of the standard catalogue (国办发〔2019〕54号 practice)."""

    WEBSITE = "website", "政府网站"
    NEW_MEDIA = "new_media", "两微一端"
    GAZETTE = "gazette", "政府公报"
    BROADCAST = "broadcast", "广播电视"
    PRINT = "print", "纸质媒体"
    HEARING = "hearing", "发布会/听证会", "发布会", "听证会"
    READING_POINT = "reading_point", "公开查阅点"
    SERVICE_CENTRE = "service_centre", "政务服务中心"
    CONVENIENCE = "convenience", "便民服务站"
    DOORSTEP = "doorstep", "入户/现场", "入户", "现场"
    NOTICE_BOARD = "notice_board", "公示栏", "社区/企事业单位/村公示栏(电子屏)", "村公示栏"
    PUSH = "push", "精准推送"
    OTHER = "other", "其他"


class Audience(Term):
    EVERYONE = "everyone", "全社会"
    GROUP = "group", "特定群体"


class Mode(Term):
    PROACTIVE = "proactive", "主动"
    ON_REQUEST = "on_request", "依申请"


class Freshness(Term):
    """How often a column of a government site must have something new (国办秘函〔2019〕19号)."""

    DYNAMIC = "dynamic", "动态类", "动态要闻类", "动态"
    NOTICE = "notice", "通知政策类", "通知公告类", "政策文件类"


class Level(Term):
    COUNTY = "county", "县级"
    TOWN = "town", "乡级", "镇级"
    VILLAGE = "village", "村级"


@record(
    "catalogue",
    "公开标准目录",
    "programme/catalogue.csv",
    help="基层政务公开标准目录的十栏，另加领域和时限天数两项供程序计算。",
    supplier=Supplier.DISTRICT,
    frequency="每年修订",
)
class CatalogueItem(Record):
    id: str = field(
        "编号",
        Identifier(),
        required=True,
        help="目录事项的永久编号，公开记录的 item 指它。",
        example="elderly-03",
    )
    number: int = field("序号", Count(1, 9999), required=True, help="在目录里排第几。", example="12")
    domain: str = field(
        "公共服务领域",
        Reference("domain", ("name", "aliases")),
        required=True,
        help="这一项属于哪个领域。",
        example="养老",
    )
    item_1: str = field(
        "一级事项", Text(40), required=True, help="目录里的大类。", example="养老服务业务办理"
    )
    item_2: str = field(
        "二级事项",
        Text(60),
        required=True,
        help="目录里的具体事项，公开和统计都以它为一项。",
        example="老年人补贴申领",
    )
    content: str = field(
        "公开内容（要素）",
        Note(500),
        required=True,
        help="这一项要公开哪些内容。",
        example="申领条件、标准、流程、受理电话",
    )
    basis: str = field(
        "公开依据",
        Text(300),
        required=True,
        help="依据哪部法规、哪份文件公开。",
        example="《政府信息公开条例》第二十一条",
    )
    limit_text: str = field(
        "公开时限",
        Text(80),
        required=True,
        help="目录原文写的时限，给人看，不参加计算。",
        example="形成或变更之日起 20 个工作日内",
    )
    limit_days: int | None = field("时限天数", Count(0, 365), help="“工作日”“自然日”时必填。", example="20")
    limit_kind: DayKind = field(
        "时限类型",
        Choice(DayKind),
        required=True,
        help="天数怎么数：工作日、自然日、当天（即时）；长期的没有时限。",
        example="工作日",
    )
    publisher: str = field(
        "公开主体",
        Text(80),
        required=True,
        help="目录原文写的公开主体，给人看，不参加计算。",
        example="镇人民政府、街道办事处",
    )
    kinds: tuple[UnitKind, ...] = field(
        "适用单位类型",
        Listing(Choice(UnitKind)),
        required=True,
        help="哪几类单位都要公开这一项。",
        example="镇、街道",
    )
    units: tuple[str, ...] = field(
        "适用单位",
        Listing(Reference("unit", ("name", "aliases"))),
        default=(),
        help="同一类里只有几个单位该公开的，写这几个单位的编号或名称；没有点到名的类型，仍然整类公开。",
        example="990101-jyj",
    )
    channels: tuple[Channel, ...] = field(
        "公开渠道和载体",
        Listing(Choice(Channel)),
        required=True,
        help="在哪里公开。",
        example="政府网站、公示栏",
    )
    audience: Audience = field(
        "公开对象",
        Choice(Audience),
        required=True,
        help="向所有人公开，还是只向特定的人公开。",
        example="全社会",
    )
    mode: Mode = field(
        "公开方式",
        Choice(Mode),
        required=True,
        help="主动公开的才算“应公开”；依申请的有人申请才给。",
        example="主动",
    )
    levels: tuple[Level, ...] = field(
        "公开层级",
        Listing(Choice(Level)),
        required=True,
        help="由哪一级公开；给人看，不参加计算。",
        example="乡级、村级",
    )
    yearly_by: MonthDay | None = field(
        "每年最迟公开日",
        DayOfYear(),
        default=None,
        help="每年有固定日子的填，例如年度报告 1 月 31 日前。填了以后，既要在时限天数内，也不能晚于这一天。",
        example="01-31",
    )
    freshness: Freshness | None = field(
        "更新要求",
        Choice(Freshness),
        default=None,
        help="常有新内容的填：动态类、通知政策类超过“报送要求”里规定的时间没有新内容，网页标明久未更新。",
        example="通知政策类",
    )

    def asks(self, unit: Unit, units: Mapping[str, Unit]) -> bool:
        """Whether a unit owes this item: it is named, or of a kind that owes it whole, without names."""
        named = {units[each].kind for each in self.units if each in units}
        return unit.id in self.units or (unit.kind in self.kinds and unit.kind not in named)


@record(
    "disclosure",
    "公开记录",
    "units/{unit}/disclosures.csv",
    help="每公开一件填一行。",
    supplier=Supplier.UNIT,
    frequency="随发生",
)
class Disclosure(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="公开记录的永久编号。", example="990101101-gk-2025-001"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="公开的单位，由文件所在的文件夹决定。")
    item: str = field(
        "目录编号",
        Reference("catalogue"),
        required=True,
        help="公开的是目录里的哪一项，对应“公开标准目录”表的 id。",
        example="elderly-03",
    )
    title: str = field(
        "标题", Text(80), required=True, help="公开内容的标题。", example="2025 年第一季度尊老金发放情况"
    )
    formed: date = field(
        "形成日期",
        Day(past=True),
        required=True,
        help="信息形成或者变更的日子；公开时限从第二天开始数。",
        example="2025-04-02",
    )
    published: date = field(
        "公开日期",
        Day(past=True),
        required=True,
        help="实际公开的日子，不是填表的日子。",
        example="2025-04-10",
    )
    link: str = field(
        "链接",
        Link(),
        required=True,
        help="公开内容在哪里看。",
        example="https://www.nuochuan.example/gk/2025-001",
    )
    valid_to: date | None = field(
        "有效期至",
        Day(),
        help="公开的内容到哪一天为止有效，没有期限的不填。过了这一天仍算公开过，列表里标“已过有效期”。",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


LIMIT_INCOMPLETE = Code(
    "E311",
    "limit-incomplete",
    "公开时限不完整",
    "时限类型是工作日或自然日时要填天数；即时、长期不填天数。",
    "没有天数就无法判断公开是否及时。",
    "时限类型: 工作日\n时限天数: （空）",
    "时限类型: 工作日\n时限天数: 20",
)
VALIDITY_ENDED_EARLY = Code(
    "E312",
    "validity-ended-early",
    "有效期早于公开日期",
    "有效期在公开之前就结束了。",
    "多半是年份写错。",
    "公开日期: 2025-04-10\n有效期至: 2024-12-31",
    "公开日期: 2025-04-10\n有效期至: 2025-12-31",
)


@rule(CatalogueItem, "limit_days", "limit_kind")
def limit_is_whole(item: CatalogueItem) -> Iterator[Flaw]:
    counted = item.limit_kind in (DayKind.WORKING, DayKind.CALENDAR)
    if counted != (item.limit_days is not None):
        yield flaw(
            "limit_days",
            LIMIT_INCOMPLETE,
            f"时限类型是“{item.limit_kind.zh}”，" + ("时限天数却空着。" if counted else "不该填时限天数。"),
            "请补上天数。" if counted else "请删去天数，或更正时限类型。",
        )


@rule(Disclosure, "formed", "published")
def published_after_formed(d: Disclosure) -> Iterator[Flaw]:
    if d.published < d.formed:
        yield flaw(
            "published",
            PUBLISHED_BEFORE_MADE,
            f"公开日期 {d.published} 早于形成日期 {d.formed}。",
            CHECK_BOTH_DAYS,
        )


@rule(Disclosure, "published", "valid_to")
def valid_after_published(d: Disclosure) -> Iterator[Flaw]:
    if d.valid_to and d.valid_to < d.published:
        yield flaw(
            "valid_to",
            VALIDITY_ENDED_EARLY,
            f"有效期至 {d.valid_to}，早于公开日期 {d.published}。",
            CHECK_BOTH_DAYS,
        )
