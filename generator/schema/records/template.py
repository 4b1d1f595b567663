"""The template of a letter of commitment: one for towns, parks, offices and villages each."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.findings import Code
from generator.schema.placeholders import KNOWN, Placeholder, Unknown, filled, pieces
from generator.schema.records.commitment import Aspect
from generator.schema.records.unit import UnitKind
from generator.schema.table import Flaw, Record, Supplier, field, flaw, record, rule
from generator.schema.types import Choice, Day, DocumentNumber, Identifier, Listing, Note, Term, Text


class TemplateLevel(Term):
    """Who signs (淮信用办〔2021〕5号 二（四）: 镇（街道）和园区以及业务科室、村（居）)."""

    TOWN = "town", "镇街"
    PARK = "park", "园区"
    OFFICE = "office", "科室"
    VILLAGE = "village", "村居"


LEVEL_OF: dict[UnitKind, TemplateLevel] = {
    UnitKind.TOWN: TemplateLevel.TOWN,
    UnitKind.SUBDISTRICT: TemplateLevel.TOWN,
    UnitKind.TOWNSHIP: TemplateLevel.TOWN,
    UnitKind.PARK: TemplateLevel.PARK,
    UnitKind.COMMUNITY: TemplateLevel.VILLAGE,
    UnitKind.VILLAGE: TemplateLevel.VILLAGE,
    UnitKind.OFFICE: TemplateLevel.OFFICE,
    UnitKind.DEPARTMENT: TemplateLevel.OFFICE,
    UnitKind.SOE: TemplateLevel.OFFICE,
}
"""Departments and state-owned enterprises have no level of their own: they sign as offices do."""


class Element(Term):
    """What a letter must say of each promise."""

    CONTENT = "content", "服务内容"
    QUALITY = "quality", "服务质量"
    DEADLINE = "deadline", "服务期限"
    SUPERVISION = "supervision", "监督方式"
    LIABILITY = "liability", "违诺责任"


@record(
    "template",
    "承诺书模板",
    "programme/templates/{id}.yml",
    help="镇街、园区、科室、村居四级信用承诺书的模板，一份模板一个文件；各单位的承诺书由它和承诺数据合成。",
    supplier=Supplier.DISTRICT,
    frequency="每年核对一次",
)
class Template(Record):
    id: str = field(
        "模板编号",
        Identifier(),
        from_path=True,
        help="文件名，永久不变；改版另起一个文件。",
        example="town-1",
    )
    level: TemplateLevel = field(
        "模板层级",
        Choice(TemplateLevel),
        required=True,
        help="哪一级用；区级部门和国有企业用科室的。",
        example="镇街",
    )
    version: str = field("版本", Text(12), required=True, help="第几版。", example="1.0")
    effective: date = field(
        "启用日期", Day(), required=True, help="从哪一天起的承诺用这一版。", example="2025-01-01"
    )
    document: str | None = field(
        "发布文号", DocumentNumber(), help="随哪份文件印发。", example="诺信办〔2025〕2号"
    )
    title: str = field(
        "标题",
        Text(30),
        required=True,
        help="承诺书的名称，单位名称另起一行，不写在这里。",
        example="信用承诺书",
    )
    aspects: tuple[Aspect, ...] = field(
        "必备方面",
        Listing(Choice(Aspect)),
        required=True,
        help="承诺书必须写到的方面；哪一方面没有承诺，承诺书上写明未报送。",
        example="依法行政、便民服务、阳光信访、廉洁纪律",
    )
    elements: tuple[Element, ...] = field(
        "必备要素",
        Listing(Choice(Element)),
        required=True,
        help="每一项承诺要印出的要素。",
        example="服务内容、服务质量、服务期限、监督方式、违诺责任",
    )
    body: str = field(
        "正文",
        Note(3000),
        required=True,
        help=f"一行一段；花括号里的由程序填入，只有这些：{KNOWN}。{{承诺事项}}单独占一行。",
        example="我单位就{年度}年度工作作出如下承诺：\n{承诺事项}\n违诺责任：{违诺责任}",
    )
    liability: str = field(
        "违诺责任",
        Note(400),
        required=True,
        help="没有做到怎么办，填入正文的{违诺责任}。",
        example="没有兑现的，公开说明原因并限期整改，接受通报批评。",
    )
    note: str | None = field("备注", Text(200), help="其他要说明的。")

    @property
    def text(self) -> str:
        """The body as it is handed out: what the district has laid down is filled in, the rest is not."""
        places = {each: f"{{{each.zh}}}" for each in Placeholder}
        return filled(self.body, places | {Placeholder.LIABILITY: self.liability})


SIGNATURE = ("承诺单位（盖章）：", "单位负责人（签章）：", "年　　月　　日")
"""How a letter ends."""

BAD_PLACEHOLDER = Code(
    "E399",
    "bad-placeholder",
    "模板里的花括号不能用",
    "花括号里的词程序不认识，花括号没有成对，或者{承诺事项}没有单独占一行。",
    "印出来的承诺书上会留下花括号，或者缺了内容。",
    "正文: 我单位{单位全名}承诺……",
    "正文: 我单位{单位名称}承诺……",
)
ELEMENT_NOT_PRINTED = Code(
    "E601",
    "element-not-printed",
    "必备要素没有印到承诺书上",
    "模板写明的必备要素，正文里没有相应的位置。",
    "承诺书缺了要素，群众看不到办到什么程度、找谁监督、没做到怎么办。",
    "必备要素: 服务内容、违诺责任\n正文: （没有{违诺责任}）",
    "必备要素: 服务内容、违诺责任\n正文: ……{承诺事项}……{违诺责任}",
)


@rule(Template, "body")
def placeholders_are_known(template: Template) -> Iterator[Flaw]:
    for line in template.body.splitlines():
        found = tuple(pieces(line.strip()))
        for piece in found:
            if isinstance(piece, Unknown):
                help = f"花括号里只能写这些：{KNOWN}。"
                yield flaw("body", BAD_PLACEHOLDER, f"“{piece.text[:20]}”不能用。", help)
        if Placeholder.PROMISES in found and len(found) > 1:
            message = f"{{承诺事项}}与“{line.strip()[:20]}”写在一行。"
            yield flaw("body", BAD_PLACEHOLDER, message, "请让{承诺事项}单独占一行。")


@rule(Template, "body", "elements")
def elements_are_printed(template: Template) -> Iterator[Flaw]:
    there = {piece for piece in pieces(template.body) if isinstance(piece, Placeholder)}
    for element in template.elements:
        place = Placeholder.LIABILITY if element is Element.LIABILITY else Placeholder.PROMISES
        if place not in there:
            message = f"必备要素有“{element.zh}”，正文里却没有{{{place.zh}}}。"
            yield flaw("body", ELEMENT_NOT_PRINTED, message, f"请在正文里加上{{{place.zh}}}。")
            return
