"""Approval on a promise (告知承诺), and credit looked up in what a unit does (信用嵌入流程)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generator.findings import Code
from generator.schema.relations import after_period, at_most, needed_when, not_before, unwanted_when
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    Count,
    Day,
    Identifier,
    Link,
    Period,
    PeriodOf,
    Reference,
    Term,
    Text,
)


class Process(Term):
    """The three processes in which credit is to be looked up (淮信用办〔2021〕5号 二（六）)."""

    APPROVAL = "approval", "行政审批", "审批"
    SERVICE = "service", "公共服务"
    SUPERVISION = "supervision", "事中事后监管", "监管"


class Answer(Term):
    YES = "yes", "是"
    NO = "no", "否"
    NOT_APPLICABLE = "not_applicable", "不适用"


class ItemKind(Term):
    PROOF = "proof", "证明事项"
    LICENCE = "licence", "涉企经营许可", "涉企经营许可事项"


class PromiseKind(Term):
    """Promises that applicants make; a unit's own promises are another thing (`commitment`)."""

    SUBSTITUTE = "substitute", "审批替代型"
    TOLERANCE = "tolerance", "容缺受理型"
    ACTIVE = "active", "主动型"
    INDUSTRY = "industry", "行业自律型"
    REPAIR = "repair", "信用修复型"


class CheckMethod(Term):
    ALL = "all", "全覆盖核查"
    ONLINE = "online", "在线核查"
    ON_SITE = "on_site", "现场检查"
    RANDOM = "random", "双随机"


class RiskArea(Term):
    """Where a promise may not stand in for a proof (国办发〔2020〕42号)."""

    NONE = "none", "不涉及"
    SECURITY = "security", "国家安全"
    SECRETS = "secrets", "国家秘密"
    PUBLIC_SAFETY = "public_safety", "公共安全"
    FINANCE = "finance", "金融业审慎监管", "金融审慎监管"
    ENVIRONMENT = "environment", "生态环境保护"
    HEALTH = "health", "人身健康、生命财产安全", "人身健康", "生命财产安全"
    FOREIGN = "foreign", "重要涉外"


TELLING_WORDS: Mapping[RiskArea, tuple[str, ...]] = {
    RiskArea.PUBLIC_SAFETY: ("危险化学品", "烟花爆竹", "易燃易爆", "枪支", "剧毒", "民用爆炸"),
    RiskArea.FINANCE: ("融资担保", "小额贷款", "典当"),
    RiskArea.ENVIRONMENT: ("排污", "危险废物", "放射"),
    RiskArea.HEALTH: ("医疗机构", "药品", "疫苗", "特种设备", "燃气", "矿山"),
}
"""Words in the name of an item that make one think of an area."""


@record(
    "embedding",
    "信用嵌入流程",
    "units/{unit}/embedding.csv",
    help="行政审批、公共服务、事中事后监管三个流程，每一期各填一行：有没有嵌入信用查询和奖惩。",
    supplier=Supplier.UNIT,
    frequency="按定期报送要求",
)
class Embedding(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="填报的单位，由文件所在的文件夹决定。")
    period: Period = field("期间", PeriodOf(), required=True, help="说的是哪一期的情况。", example="2026-Q1")
    process: Process = field(
        "流程", Choice(Process), required=True, help="三个流程中的哪一个。", example="行政审批"
    )
    embedded: Answer = field(
        "是否嵌入",
        Choice(Answer),
        required=True,
        help="到这一期末，信用查询和奖惩是不是已经嵌入这个流程；没有这类业务的填“不适用”。",
        example="是",
    )
    item: str | None = field(
        "嵌入环节", Text(80), help="嵌在哪些事项、哪个环节。", example="户外招牌设置受理"
    )
    system: str | None = field(
        "使用系统", Text(60), help="用哪个系统查询；填“是”的必填。", example="区联合奖惩系统"
    )
    since: date | None = field(
        "嵌入日期", Day(past=True), help="从哪一天起嵌入；填“是”的必填。", example="2025-03-01"
    )
    queries: int | None = field(
        "查询次数",
        Count(),
        help="本期查了几次，没有查填 0；只填次数，不填查了谁。填“是”的必填。",
        example="36",
    )
    incentives: str | None = field(
        "激励措施", Text(200), help="对守信的给什么方便。", example="优先办理、容缺受理"
    )
    restrictions: str | None = field(
        "限制措施", Text(200), help="对失信的有什么限制；没有的不填。", example="不适用告知承诺"
    )
    basis: str | None = field(
        "限制依据",
        Text(200),
        help="限制措施依据哪部法律法规或者哪份文件；有限制措施的必填。",
        example="国办发〔2020〕42号",
    )
    reason: str | None = field(
        "没有嵌入的原因", Text(200), help="填“否”“不适用”的写明原因。", example="系统接口正在调试"
    )
    reported: date = field(
        "报送日期", Day(past=True), required=True, help="实际报出的日子。", example="2026-04-08"
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")


@record(
    "approval_item",
    "告知承诺事项",
    "units/{unit}/approval_items.csv",
    help="实行告知承诺制的事项，一项一行；停止实行的填停止日期，不删除。",
    supplier=Supplier.UNIT,
    frequency="有变化时更新，每年核对",
)
class ApprovalItem(Record):
    id: str = field(
        "编号", Identifier(), required=True, help="这一项的永久编号。", example="990101101-gzcn-01"
    )
    unit: str = field("单位", Reference("unit"), from_path=True, help="办理的单位，由文件所在的文件夹决定。")
    item_code: str | None = field(
        "事项编码", Text(40), help="政务服务事项的编码，有的就填。", example="000114004000"
    )
    name: str = field(
        "事项名称", Text(60), required=True, help="政务服务事项目录里的名称。", example="户外招牌设置许可"
    )
    kind: ItemKind = field(
        "事项类别", Choice(ItemKind), required=True, help="承诺代替的是证明，还是许可。", example="证明事项"
    )
    commitment_type: PromiseKind = field(
        "信用承诺类型",
        Choice(PromiseKind),
        required=True,
        help="申请人作的是哪一类承诺。",
        example="审批替代型",
    )
    area: RiskArea = field(
        "风险领域",
        Choice(RiskArea),
        required=True,
        help="是不是直接涉及国办发〔2020〕42号 不实行告知承诺的领域；都不涉及的填“不涉及”。",
        example="不涉及",
    )
    notice: str = field(
        "告知书",
        Link(),
        required=True,
        help="向申请人告知什么，公开的告知书在哪里看。",
        example="https://www.nuochuan.example/gzcn/gzs-01.html",
    )
    promise_form: str = field(
        "承诺书",
        Link(),
        required=True,
        help="承诺书的格式文本在哪里看；填了内容的承诺书不公开。",
        example="https://www.nuochuan.example/gzcn/cns-01.html",
    )
    check_method: CheckMethod = field(
        "核查方式",
        Choice(CheckMethod),
        required=True,
        help="办结以后怎么核查承诺是不是真的。",
        example="在线核查",
    )
    check_days: int = field(
        "核查期限（工作日）", Count(0, 365), required=True, help="办结后几个工作日内核查完。", example="20"
    )
    normal_days: int = field(
        "一般时限（工作日）", Count(1, 365), required=True, help="不用承诺时几个工作日办结。", example="10"
    )
    promised_days: int = field(
        "承诺时限（工作日）",
        Count(0, 365),
        required=True,
        help="用承诺时几个工作日办结，当场办结填 0。",
        example="1",
    )
    since: date = field("实行日期", Day(), required=True, help="从哪一天起实行。", example="2025-01-01")
    until: date | None = field("停止日期", Day(), help="停止实行的填。")
    note: str | None = field("备注", Text(200), help="其他要说明的。")

    def in_force(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)

    @property
    def days_saved(self) -> int:
        return self.normal_days - self.promised_days


@record(
    "approval_month",
    "告知承诺办件月报",
    "units/{unit}/approval_months.csv",
    help="每一期办了多少件、其中凭承诺办了多少、核查了多少。没有的填 0，或报零报告。",
    supplier=Supplier.UNIT,
    frequency="按定期报送要求",
)
class ApprovalMonth(Record):
    unit: str = field("单位", Reference("unit"), from_path=True, help="办理的单位，由文件所在的文件夹决定。")
    period: Period = field("期间", PeriodOf(), required=True, help="说的是哪一期的情况。", example="2026-03")
    accepted: int = field(
        "受理件数", Count(), required=True, help="本期受理的、可以用告知承诺办的事项共几件。", example="42"
    )
    by_promise: int = field(
        "承诺办理件数", Count(), required=True, help="受理的件里，申请人选择承诺办理的几件。", example="30"
    )
    checked: int = field(
        "已核查件数",
        Count(),
        required=True,
        help="本期承诺办理的件里，到报送时已经核查的几件。",
        example="28",
    )
    false_promise: int = field(
        "不实承诺件数", Count(), required=True, help="核查的件里，承诺不实的几件。", example="1"
    )
    revoked: int = field(
        "撤销件数", Count(), required=True, help="核查的件里，撤销原来决定的几件。", example="1"
    )
    reported: date = field(
        "报送日期", Day(past=True), required=True, help="实际报出的日子。", example="2026-04-08"
    )
    note: str | None = field("备注", Text(200), help="其他要说明的；不写申请人是谁。")


NOT_FASTER = Code(
    "E381",
    "promise-not-faster",
    "凭承诺办理并不更快",
    "承诺时限应当比一般时限短。",
    "申请人作了承诺、担了责任，换来的是少跑腿、早办结。",
    "一般时限（工作日）: 5\n承诺时限（工作日）: 5",
    "一般时限（工作日）: 5\n承诺时限（工作日）: 1",
)
EXCLUDED_AREA = Code(
    "E382",
    "excluded-area",
    "不实行告知承诺的领域",
    "直接涉及国家安全、国家秘密、公共安全、金融业审慎监管、生态环境保护、人身健康和生命财产安全、"
    "重要涉外等高风险的事项，不列入告知承诺事项。",
    "这些事一旦承诺不实，后果很难挽回（国办发〔2020〕42号）。",
    "事项名称: 烟花爆竹零售点布设证明\n风险领域: 公共安全",
    "把这一行从告知承诺事项中删去",
)
MAY_BE_EXCLUDED = Code(
    "W350",
    "may-be-excluded",
    "事项名称像是高风险领域的",
    "风险领域填了“不涉及”，事项名称里却有高风险领域常见的词。",
    "高风险的事项不实行告知承诺，请人工核对一遍。",
    "事项名称: 瓶装燃气供应点证明\n风险领域: 不涉及",
    "核对后确实不涉及的，把名称写具体；涉及的，把这一行删去",
)
EMBEDDED_LATER = Code(
    "E383",
    "embedded-later",
    "嵌入日期在这一期以后",
    "这一期末还没有嵌入的，应填“否”。",
    "报的是到这一期末的情况，不能把以后的事提前算进来。",
    "期间: 2026-Q1\n是否嵌入: 是\n嵌入日期: 2026-05-01",
    "期间: 2026-Q1\n是否嵌入: 否\n没有嵌入的原因: 5 月上线",
)

after_period(Embedding)
for _name in ("system", "since", "queries"):
    needed_when(
        Embedding, _name, "embedded", lambda one: one.embedded is Answer.YES, "填了“是”，要写清楚怎么嵌入的。"
    )
for _name in ("since", "queries"):
    unwanted_when(
        Embedding, _name, "embedded", lambda one: one.embedded is not Answer.YES, "没有嵌入的流程没有这一项。"
    )
needed_when(
    Embedding, "reason", "embedded", lambda one: one.embedded is not Answer.YES, "没有嵌入的要写明原因。"
)
needed_when(
    Embedding, "basis", "restrictions", lambda one: one.restrictions is not None, "限制措施要有依据。"
)
not_before(ApprovalItem, "until", "since")
after_period(ApprovalMonth)
at_most(ApprovalMonth, "by_promise", "accepted")
at_most(ApprovalMonth, "checked", "by_promise")
at_most(ApprovalMonth, "false_promise", "checked")
at_most(ApprovalMonth, "revoked", "checked")


@rule(Embedding, "since", "period")
def embedded_by_the_end(one: Embedding) -> Iterator[Flaw]:
    if one.since and one.since > one.period.last_day:
        message = f"嵌入日期 {one.since} 在{one.period.zh}以后。"
        yield flaw("since", EMBEDDED_LATER, message, "请核对日期；这一期末还没有嵌入的填“否”。")


@rule(ApprovalItem, "normal_days", "promised_days")
def promise_is_faster(item: ApprovalItem) -> Iterator[Flaw]:
    if item.promised_days >= item.normal_days:
        message = f"承诺时限 {item.promised_days} 个工作日，一般时限 {item.normal_days} 个工作日。"
        yield flaw("promised_days", NOT_FASTER, message, "请核对两个时限；没有更快的，不列入告知承诺事项。")


@rule(ApprovalItem, "area", "name")
def area_is_not_excluded(item: ApprovalItem) -> Iterator[Flaw]:
    if item.area is not RiskArea.NONE:
        message = f"“{item.name}”的风险领域是“{item.area.zh}”，不实行告知承诺。"
        yield flaw("area", EXCLUDED_AREA, message, "请把这一行删去；领域填错了的，改为“不涉及”。")
        return
    for area, words in TELLING_WORDS.items():
        word = next((word for word in words if word in item.name), None)
        if word:
            message = f"事项名称里有“{word}”，像是“{area.zh}”领域的，风险领域却填了“不涉及”。"
            yield flaw("name", MAY_BE_EXCLUDED, message, "请对照国办发〔2020〕42号 核对。")
