"""A unit: town, subdistrict, park, community, village, office, department or state-owned enterprise."""

from __future__ import annotations

from datetime import date

from generator.schema.table import Record, Supplier, field, record
from generator.schema.types import (
    Choice,
    CreditCode,
    Day,
    DivisionCode,
    Identifier,
    Link,
    Listing,
    Phone,
    Reference,
    Term,
    Text,
)


class UnitKind(Term):
    """Kinds of unit (founding documents: 淮信用办〔2021〕5号 addressees; 龙沙 2021 section 1)."""

    TOWN = "town", "镇"
    SUBDISTRICT = "subdistrict", "街道"
    TOWNSHIP = "township", "乡"
    PARK = "park", "园区", "管委会", "开发区", "农场"
    COMMUNITY = "community", "社区", "居委会"
    VILLAGE = "village", "村", "村委会"
    OFFICE = "office", "科室", "站所", "窗口"
    DEPARTMENT = "department", "区级部门", "部门"
    SOE = "soe", "国有企业", "国企"


@record(
    "unit",
    "单位",
    "units/{id}/unit.yml",
    help="每个单位一个文件夹，文件夹名就是单位编号。",
    supplier=Supplier.DISTRICT,
    frequency="每年核对，有变化时更新",
)
class Unit(Record):
    id: str = field(
        "单位编号", Identifier(), from_path=True, help="文件夹名，永久不变。", example="990101101"
    )
    name: str = field("单位名称", Text(40), required=True, help="单位的全称。", example="青石铺镇")
    short_name: str | None = field("简称", Text(12), help="列表里显示的短名。", example="青石铺")
    aliases: tuple[str, ...] = field(
        "别名", Listing(Text(40)), help="文件里也可能用的叫法。", default=(), example="青石铺镇人民政府"
    )
    kind: UnitKind = field(
        "单位类型",
        Choice(UnitKind),
        required=True,
        help="哪一类单位；目录要它公开什么、要不要报清欠月报，都看这一栏。",
        example="镇",
    )
    parent: str | None = field(
        "上级单位", Reference("unit", ("name", "aliases")), help="村居填所属镇街；镇街不填。"
    )
    division_code: str | None = field(
        "统计用区划代码", DivisionCode(), help="9 位（镇街园区）或 12 位（村居）。", example="990101101"
    )
    credit_code: str | None = field(
        "统一社会信用代码", CreditCode(), help="单位的 18 位统一社会信用代码。", example="119901010000000001"
    )
    office_address: str | None = field("办公地址", Text(80), help="群众办事到哪里去。")
    office_hours: str | None = field(
        "办公时间", Text(80), help="几点开门、几点下班。", example="工作日 8:30–12:00, 14:00–17:30"
    )
    office_phone: str | None = field(
        "办公电话", Phone(), help="办公室的座机，不填个人手机。", example="0980-5550101"
    )
    website: str | None = field("网站", Link(), help="单位自己的网站。")
    successor: str | None = field(
        "后继单位", Reference("unit", ("name", "aliases")), help="本单位已并入或更名为哪个单位。"
    )
    former_ids: tuple[str, ...] = field(
        "曾用编号",
        Listing(Identifier()),
        default=(),
        help="文件夹改名以前用过的编号；旧网址会转到现在的网页。",
        example="990101201",
    )
    since: date | None = field("设立日期", Day(), help="新设立的单位填；之前的月份不要求报送。")
    until: date | None = field("存续至", Day(), help="撤并或更名的日期。")
