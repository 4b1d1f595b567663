"""The district itself, and what it asks of its units (programme)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from urllib.parse import urlsplit

from generator.findings import Code
from generator.schema.exposure import Earlier
from generator.schema.records.unit import UnitKind
from generator.schema.repository import Forge, Repository, path_of
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import (
    Choice,
    Count,
    Day,
    DayOfYear,
    DivisionCode,
    Identifier,
    InternetFiling,
    Link,
    Listing,
    Mailbox,
    Month,
    MonthDay,
    MonthOfYear,
    Phone,
    PoliceFiling,
    Ratio,
    SiteCode,
    Term,
    Text,
    YesNo,
)


class Scheme(Term):
    HUAIAN = "huaian", "镇街园区方案"
    LONGSHA = "longsha", "街道社区方案"
    OWN = "own", "自定义"


@record(
    "site",
    "站点",
    "site.yml",
    help="这个网站是哪个区县的，由谁主办。",
    supplier=Supplier.DISTRICT,
    frequency="一次，有变化时更新",
)
class Site(Record):
    name: str = field("区县名称", Text(40), required=True, help="网站是哪个区县的。", example="诺川区")
    code: str = field("区划代码", DivisionCode(), required=True, help="6 位。", example="990101")
    scheme: Scheme = field(
        "适用方案",
        Choice(Scheme),
        required=True,
        help="本区照哪一份实施方案开展政务诚信工作。",
        example="自定义",
    )
    demonstration: bool = field(
        "示范数据", YesNo(), default=False, help="填“是”时，每一页都标明内容是虚构的。", example="是"
    )
    organiser: str | None = field(
        "主办单位",
        Text(60),
        help="谁办的这个网站，谁对内容负责。",
        example="诺川区社会信用体系建设领导小组办公室",
    )
    undertaker: str | None = field(
        "承办单位", Text(60), help="受主办单位委托，谁来管这个网站。", example="诺川区数据中心"
    )
    contact_phone: str | None = field("联系电话", Phone(), help="主办单位的电话。", example="0980-5550000")
    mailbox: str | None = field(
        "电子邮箱", Mailbox(), help="主办单位收信的公务邮箱。", example="xyb@nuochuan.example"
    )
    contact_address: str | None = field(
        "联系地址", Text(80), help="主办单位在哪里办公。", example="诺川区政务中心三楼"
    )
    site_code: str | None = field(
        "网站标识码", SiteCode(), help="政府网站登记的 10 位标识码；没有的不填。", example="9901010001"
    )
    internet_filing: str | None = field(
        "ICP备案号", InternetFiling(), help="照备案证书写；没有的不填。", example="苏ICP备01234567号-1"
    )
    police_filing: str | None = field(
        "公安备案号",
        PoliceFiling(),
        help="照备案证书写；没有的不填。",
        example="苏公网安备99010102000001号",
    )
    hotline: str | None = field(
        "监督热线", Phone(), help="群众反映承诺没有做到、内容有误时打的电话。", example="0980-5550000"
    )
    licence: str | None = field("数据许可", Text(60), help="别人可以怎样使用这些数据。", example="CC BY 4.0")
    address: str | None = field(
        "网站地址", Link(), help="网站的首页地址。", example="https://nuochuan.example/"
    )
    repository: str | None = field(
        "数据仓库地址",
        Link(),
        help="存放数据文件的仓库；每一页据此链接到原始文件，也能从这里修改。",
        example="https://gitlab.nuochuan.example/xyb/nuochuan",
    )
    forge: Forge | None = field(
        "仓库平台",
        Choice(Forge),
        help="从地址看不出平台的才填，例如自己架设的 Gitea。",
        example="Gitea",
    )
    branch: str = field(
        "数据分支", Text(60), default="main", help="审核通过的数据在仓库的哪个分支。", example="main"
    )
    data_folder: str = field(
        "数据目录",
        Text(80),
        default="data",
        help="数据在仓库的哪个文件夹里；就在最上一层的填一个点（.）。",
        example="data",
    )
    login_service: str | None = field(
        "登录服务地址",
        Link(),
        help="仓库在 GitHub 的填：登录网页表单用的服务在哪里；填了就发布网页表单。",
        example="https://login.nuochuan.example/auth",
    )
    login_application: str | None = field(
        "登录应用编号",
        Text(100),
        help="仓库在 GitLab、Gitea、Forgejo 的填：在平台上登记网页表单时得到的应用编号；填了就发布网页表单。",
        example="5f2c0a7e-3b1d-4c55-9f0e-7a1b2c3d4e5f",
    )
    as_of: date | None = field(
        "数据截至", Day(), help="填了就固定按这一天计算状态；不填则按生成当天。", example="2026-10-31"
    )

    def at(self, path: str) -> str:
        """The whole address of a page; empty where the site has none."""
        return f"{self.address.rstrip('/')}/{path}" if self.address else ""

    @property
    def platform(self) -> Forge | None:
        return Forge.of(self.repository, self.forge) if self.repository else None

    @property
    def kept_at(self) -> Repository | None:
        """The repository of the data, where its software and its address are known."""
        forge = self.platform
        path = path_of(self.repository, forge) if self.repository and forge else None
        if self.repository is None or forge is None or path is None:
            return None
        host = urlsplit(self.repository).netloc
        return Repository(forge, f"https://{host}", path, self.branch, self.data_folder.strip("./"))


NOT_A_COUNTY = Code(
    "E301",
    "not-a-county-code",
    "不是区县代码",
    "站点的区划代码应是 6 位区县代码，且不以 00 结尾。",
    "全站单位的代码都要以它开头。",
    "区划代码: 990101001",
    "区划代码: 990101",
)


@rule(Site, "code")
def site_code_is_a_county(site: Site) -> Iterator[Flaw]:
    if len(site.code) != 6 or site.code.endswith("00"):
        yield flaw("code", NOT_A_COUNTY, f"“{site.code}”不是 6 位区县代码。", "请填区县的 6 位代码。")


LOGIN_INCOMPLETE = Code(
    "E140",
    "form-login-incomplete",
    "网页表单的登录设置不全",
    "填了登录网页表单用的设置，却缺少与它配套的仓库地址、平台，或者填的不是这个平台用的那一项。",
    "设置不全，办事员打得开表单却登录不了，也存不进去。",
    "登录应用编号: 5f2c0a7e\n数据仓库地址: （空）",
    "登录应用编号: 5f2c0a7e\n数据仓库地址: https://gitlab.nuochuan.example/xyb/nuochuan",
)
NOT_A_REPOSITORY = Code(
    "E141",
    "not-a-repository",
    "数据仓库地址不是一个仓库",
    "仓库的地址由平台网址、所有者和仓库名组成，后面不再跟别的。",
    "地址不对，网页上“修改本页的数据”会打不开。",
    "数据仓库地址: https://github.com/nuochuan",
    "数据仓库地址: https://github.com/nuochuan/data",
)


@rule(Site, "repository", "forge")
def address_is_of_a_repository(site: Site) -> Iterator[Flaw]:
    if site.repository and site.platform and site.kept_at is None:
        message = f"“{site.repository[:80]}”里看不出所有者和仓库名。"
        yield flaw("repository", NOT_A_REPOSITORY, message, "请打开仓库的首页，照抄浏览器里的地址。")


@rule(Site, "repository", "forge", "login_service", "login_application")
def login_is_whole(site: Site) -> Iterator[Flaw]:
    names = [name for name in ("login_service", "login_application") if getattr(site, name)]
    titles = {name: site.table.fields[name].title for name in ("login_service", "login_application")}
    if names and site.platform is None:
        message = f"填了“{titles[names[0]]}”，却看不出仓库在哪个平台。"
        help = "请填“数据仓库地址”；从地址看不出平台的，再填“仓库平台”。"
        yield flaw(names[0], LOGIN_INCOMPLETE, message, help)
    elif names and site.platform:
        needed = "login_service" if site.platform is Forge.GITHUB else "login_application"
        if needed not in names:
            message = f"仓库在 {site.platform.zh}，登录用的是“{titles[needed]}”，不是“{titles[names[0]]}”。"
            yield flaw(names[0], LOGIN_INCOMPLETE, message, f"请改填“{titles[needed]}”。")


@record(
    "domain",
    "公共服务领域",
    "programme/domains.csv",
    help="本区要求公开和承诺的公共服务领域。",
    supplier=Supplier.DISTRICT,
    frequency="每年核对一次",
)
class Domain(Record):
    id: str = field(
        "编号",
        Identifier(),
        required=True,
        help="领域的永久编号，其他表的 domain 都指它。",
        example="elderly",
    )
    name: str = field("领域名称", Text(20), required=True, help="网页上显示的领域名称。", example="养老")
    aliases: tuple[str, ...] = field(
        "别名", Listing(Text(20)), default=(), help="文件里也可能用的叫法。", example="养老服务"
    )
    source: str | None = field("依据条款", Text(200), help="哪份文件哪一条列了这个领域。")


@record(
    "requirement",
    "报送要求",
    "programme/requirements.yml",
    help="哪些单位从何时起报送什么。",
    supplier=Supplier.DISTRICT,
    frequency="每年核对一次",
)
class Requirement(Record):
    arrears_from: Month | None = field(
        "清欠月报起始月份", MonthOfYear(), help="从这个月起逐月报送。", example="2024-11"
    )
    arrears_kinds: tuple[UnitKind, ...] = field(
        "清欠月报报送单位类型",
        Listing(Choice(UnitKind)),
        help="这些类型的单位每月都要报；其他单位登记了欠款的也要报。",
        default=(),
        example="镇、街道、国有企业",
    )
    arrears_report_day: int = field(
        "清欠月报截止日", Count(1, 28), default=10, help="次月几日前报送上月。", example="10"
    )
    group_kinds: tuple[UnitKind, ...] = field(
        "领导小组单位类型",
        Listing(Choice(UnitKind)),
        help="哪几类单位要成立领导小组；没有报的，网页显示“未报送”。",
        default=(UnitKind.TOWN, UnitKind.SUBDISTRICT, UnitKind.TOWNSHIP, UnitKind.PARK),
        example="镇、街道、园区",
    )
    publicity_kinds: tuple[UnitKind, ...] = field(
        "诚信宣传单位类型",
        Listing(Choice(UnitKind)),
        help="哪几类单位每年五进要齐全、要培训公职人员；其他单位办了多少列多少，不算缺。",
        default=(UnitKind.TOWN, UnitKind.SUBDISTRICT, UnitKind.TOWNSHIP, UnitKind.PARK),
        example="镇、街道、园区",
    )
    credit_village_months: int = field(
        "信用村居复评周期", Count(1, 60), default=12, help="信用村居评定后几个月之内要复评。", example="12"
    )
    objection_days: int = field(
        "异议答复期限",
        Count(1, 60),
        default=10,
        help="收到对信用记录的异议后，几个工作日之内答复。",
        example="10",
    )
    earlier_decisions: Earlier = field(
        "旧决定公示期限",
        Choice(Earlier),
        default=Earlier.SHORTER,
        help="《信用修复管理办法》施行（2026-04-01）以前认定的失信，公示期限按新规定、按原规定，还是取较短的。",
        example="取较短的",
    )
    stale_after_days: int = field(
        "久未更新天数", Count(1, 400), default=92, help="在办承诺超过这些天没有进展，页面标明久未更新。"
    )
    dynamic_days: int = field(
        "动态类更新天数",
        Count(1, 400),
        default=14,
        help="目录里的动态类事项，超过这些天没有新内容的算久未更新的栏目。",
        example="14",
    )
    notice_months: int = field(
        "通知政策类更新月数",
        Count(1, 36),
        default=6,
        help="目录里的通知政策类事项，超过这些月没有新内容的算久未更新的栏目。",
        example="6",
    )
    column_limit: int = field(
        "空白和陈旧栏目上限",
        Count(1, 99),
        default=5,
        help="一个单位的空白栏目，或者久未更新的栏目，到了这么多个就在网页上单独列出。",
        example="5",
    )
    column_basis: str | None = field(
        "栏目更新依据",
        Text(80),
        default=None,
        help="栏目更新的要求是哪份文件定的。",
        example="国办秘函〔2019〕19号",
    )
    finance_days: int | None = field(
        "预算决算公开天数",
        Count(1, 366),
        default=None,
        help="预算、决算批准以后几天之内公开，按自然日数；不填的不计算是否按时。",
        example="20",
    )
    finance_kinds: tuple[UnitKind, ...] = field(
        "预算决算公开单位类型",
        Listing(Choice(UnitKind)),
        default=(),
        help="这些类型的单位每年都要公开预算、决算和三公。",
        example="镇、街道、区级部门",
    )
    budget_by: MonthDay | None = field(
        "预算最迟公开日",
        DayOfYear(),
        default=None,
        help="当年预算最迟哪一天公开；过了还没有的，网页显示未报送。不填的算到年底。",
        example="04-30",
    )
    accounts_by: MonthDay | None = field(
        "决算最迟公开日",
        DayOfYear(),
        default=None,
        help="上一年决算和三公最迟在第二年哪一天公开；过了还没有的，网页显示未报送。不填的算到第二年年底。",
        example="10-31",
    )
    finance_basis: str | None = field(
        "财务公开依据",
        Text(80),
        default=None,
        help="预算、决算公开期限是哪里定的。",
        example="《预算法》第十四条",
    )
    statement_by: MonthDay | None = field(
        "逾期未付公开最迟日",
        DayOfYear(),
        default=None,
        help="上一年逾期未付中小企业合同的数量和金额，最迟哪一天公开；不填的不要求公开。",
        example="03-31",
    )
    statement_kinds: tuple[UnitKind, ...] = field(
        "逾期未付公开单位类型",
        Listing(Choice(UnitKind)),
        default=(),
        help="这些类型的单位每年都要公开。",
        example="镇、街道、区级部门",
    )
    late_interest: Decimal | None = field(
        "逾期日利率",
        Ratio(small=True),
        default=None,
        help="合同没有约定逾期利息的，按这个日利率估算；不填的不估算。",
        example="0.05%",
    )
    payment_basis: str | None = field(
        "账款支付依据",
        Text(80),
        default=None,
        help="逾期未付公开和逾期利率是哪里定的。",
        example="《保障中小企业款项支付条例》",
    )
    annual_report_from: int | None = field(
        "年度总结起始年度",
        Count(2000, 2100),
        help="从哪一年起报年度总结；不填的不要求报。",
        example="2025",
    )
    annual_report_kinds: tuple[UnitKind, ...] = field(
        "年度总结单位类型",
        Listing(Choice(UnitKind)),
        default=(),
        help="这些类型的单位每年都要报年度总结；到期没有报的，网页显示“未报送”。",
        example="镇、街道、园区",
    )
    annual_report_due: MonthDay = field(
        "年度总结截止日",
        DayOfYear(),
        default=MonthDay(11, 15),
        help="每年哪一天以前报当年的总结；“阶段任务”里写了报送截止日的年度，以那里的为准。",
        example="11-15",
    )


class DayMark(Term):
    OFF = "off", "休息"
    WORK = "work", "上班"


@record(
    "calendar",
    "放假安排",
    "programme/calendar.csv",
    help="国务院办公厅公布的放假调休安排，只需补充程序还不知道的年份；全部放假日见“放假调休日历”表。",
    supplier=Supplier.DISTRICT,
    frequency="每年 11 月公布后",
)
class CalendarDay(Record):
    day: date = field(
        "日期",
        Day(),
        required=True,
        help="与平常不同的一天：周一到周五放假，或者周六、周日上班。",
        example="2027-01-01",
    )
    mark: DayMark = field("安排", Choice(DayMark), required=True, help="这一天放假还是上班。", example="休息")
    basis: str | None = field("依据", Text(80), help="哪一份放假通知定的。", example="国办发明电〔2026〕7号")
