"""Units stand under one another as law and division codes have it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, complaint
from generator.findings import Code, Finding
from generator.schema.records import Site, Unit
from generator.schema.records.unit import UnitKind
from generator.schema.table import judge, sound
from generator.schema.types.identifiers import is_placeholder_credit_code

PARENT_MISPLACED = Code(
    "E320",
    "parent-misplaced",
    "上级单位不对",
    "村居的上级只能是镇街或园区；镇街、园区、区级部门和国有企业在本站没有上级；上下级不能绕成一圈。",
    "上下级错了，单位会出现在别人的名下。",
    "单位类型: 镇\n上级单位: 柳湾村",
    "单位类型: 村\n上级单位: 青石铺镇",
)
CODE_MISPLACED = Code(
    "E321",
    "division-code-misplaced",
    "区划代码与单位不符",
    "代码要以本站的区县代码开头，第 7 至 9 位要与单位类型相符（街道 001–099，镇 100–199，乡 200–399，类似乡级 400–599）。",
    "代码张冠李戴，汇总时就归错了地方。",
    "单位类型: 街道\n统计用区划代码: 990101101",
    "单位类型: 街道\n统计用区划代码: 990101001",
)
PLACEHOLDER_CODE = Code(
    "E322",
    "placeholder-credit-code",
    "用了占位的信用代码",
    "主体标识码全为 0，只能用在示范数据里。",
    "真实单位不会有这样的代码。",
    "统一社会信用代码: 11990101000000000…",
    "照证书填写，暂时没有就空着。",
)
FOLDER_NOT_CODE = Code(
    "E337",
    "folder-not-code",
    "文件夹名与区划代码不符",
    "文件夹名是数字时，就是这个单位的统计用区划代码。",
    "两处不一致，不知道数据是哪个单位的。",
    "units/990101104/unit.yml 里写 统计用区划代码: 990101102",
    "文件夹改名为 990101102，或更正代码",
)

_TOWNS = frozenset({UnitKind.TOWN, UnitKind.SUBDISTRICT, UnitKind.TOWNSHIP, UnitKind.PARK})
_PARENTS: dict[UnitKind, frozenset[UnitKind]] = {
    UnitKind.VILLAGE: _TOWNS,
    UnitKind.COMMUNITY: _TOWNS,
    UnitKind.OFFICE: _TOWNS | {UnitKind.DEPARTMENT, UnitKind.COMMUNITY, UnitKind.VILLAGE},
    UnitKind.SOE: frozenset({UnitKind.DEPARTMENT, UnitKind.SOE, UnitKind.PARK}),
}
_TOWN_RANGES = {
    UnitKind.SUBDISTRICT: (1, 99),
    UnitKind.TOWN: (100, 199),
    UnitKind.TOWNSHIP: (200, 399),
    UnitKind.PARK: (400, 599),
}


def find(case: Case) -> Iterator[Finding]:
    units = {unit.id: unit for unit in sound(case.source.of(Unit), "kind")}
    for unit in units.values():
        yield from _parent(unit, units)
    for site in sound(case.source.of(Site), "code"):
        if any(judge(site)):
            continue  # of a wrong county code no unit's code is the fault
        for unit in units.values():
            yield from _code(unit, site)
            yield from _placeholder(unit, site)


def _parent(unit: Unit, units: dict[str, Unit]) -> Iterator[Finding]:
    parent = units.get(unit.parent or "")
    if parent is None:
        return
    if _loops(unit, units):
        yield complaint(unit, "parent", PARENT_MISPLACED, "上下级绕成了一圈。", "请从最上一级起逐级核对。")
    elif parent.kind not in _PARENTS.get(unit.kind, frozenset()):
        message = f"{unit.kind.zh}不能归属{parent.kind.zh}“{parent.name}”。"
        yield complaint(unit, "parent", PARENT_MISPLACED, message, "请核对单位类型和上级单位。")


def _loops(unit: Unit, units: dict[str, Unit]) -> bool:
    seen: set[str] = set()
    at: Unit | None = unit
    while at is not None and at.id not in seen:
        seen.add(at.id)
        at = units.get(at.parent or "")
    return at is not None


def _code(unit: Unit, site: Site) -> Iterator[Finding]:
    code = unit.division_code
    if not code:
        return
    if not code.startswith(site.code):
        message = f"代码 {code} 不以本站区县代码 {site.code} 开头。"
        yield complaint(
            unit, "division_code", CODE_MISPLACED, message, "请核对代码，或核对单位是否属于本区。"
        )
    span = _TOWN_RANGES.get(unit.kind)
    if span and not span[0] <= int(code[6:9] or 0) <= span[1]:
        message = (
            f"{unit.kind.zh}的第 7 至 9 位应在 {span[0]:03d} 到 {span[1]:03d} 之间，这里是“{code[6:9]}”。"
        )
        yield complaint(unit, "division_code", CODE_MISPLACED, message, "请核对单位类型和代码。")
    elif unit.id.isdigit() and code.startswith(site.code) and not _same_place(unit.id, code):
        message = f"文件夹名是 {unit.id}，统计用区划代码却是 {code}。"
        yield complaint(unit, "division_code", FOLDER_NOT_CODE, message, "请核对是哪一个写错了。")


def _same_place(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _placeholder(unit: Unit, site: Site) -> Iterator[Finding]:
    code = unit.credit_code
    if code and not site.demonstration and is_placeholder_credit_code(code):
        yield complaint(
            unit, "credit_code", PLACEHOLDER_CODE, "这是示范用的占位代码。", "请照证书填写；暂时没有就空着。"
        )
