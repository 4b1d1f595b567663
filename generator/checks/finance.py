"""Published accounts add up, are the unit's own to publish, and are in yuan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal

from generator.checks.rules import Case, beside, complaint
from generator.findings import Code, Finding
from generator.schema.records import Finance, Unit
from generator.schema.records.finance import FinanceKind
from generator.schema.records.unit import UnitKind
from generator.schema.table import sound

PARTS_DO_NOT_ADD_UP = Code(
    "E363",
    "parts-do-not-add-up",
    "分项加起来不等于合计",
    "一个合计的各个分项，加起来应当等于合计。",
    "对不上的账，多半漏了一项，或者一项多打了一位。",
    "合计 100000，分项 60000 和 30000",
    "合计 100000，分项 60000 和 40000",
)
PART_OF_ANOTHER = Code(
    "E364",
    "part-of-another",
    "分项挂错了合计",
    "分项与所属合计是同一个单位、期间、类别和收支的，合计自己不能再是别人的分项。",
    "挂错了，两笔账都对不上。",
    "2025 年的分项，所属合计是 2024 年的",
    "所属合计填 2025 年合计那一行的编号",
)
TWO_TOTALS = Code(
    "E365",
    "two-totals",
    "同一期有两个合计",
    "同一单位、期间、类别和收支只能有一行不填“所属合计”。",
    "两个合计不知道以哪个为准；多半是分项漏填了“所属合计”。",
    "两行 2025 年决算支出都没有填“所属合计”",
    "分项那一行填上合计的编号",
)
VILLAGE_ACCOUNTS = Code(
    "E366",
    "village-accounts",
    "类别与单位不符",
    "村级财务由村和社区公开，其他类别不由村和社区公开。",
    "填错了类别，该公开的那一类就成了没有公开。",
    "镇填报“村级财务”",
    "村填报“村级财务”，镇填报“预算”“决算”",
)
NOT_IN_YUAN = Code(
    "W330",
    "not-in-yuan",
    "金额可能不是以元为单位",
    "同一单位的预算、决算合计相差一千倍以上。",
    "财务报表多用万元，照抄过来就少了一万倍。",
    "金额（元）: 1865.00（原表单位是万元）",
    "金额（元）: 18650000.00",
)

_VILLAGES = (UnitKind.VILLAGE, UnitKind.COMMUNITY)
_COMPARED = (FinanceKind.BUDGET, FinanceKind.ACCOUNTS)
_TOO_FAR = 1000
_KEY = ("unit", "period", "kind", "flow")


def find(case: Case) -> Iterator[Finding]:
    rows = {row.id: row for row in sound(case.source.of(Finance), "id", "part_of", "amount", *_KEY)}
    totals = [row for row in rows.values() if row.part_of is None]
    yield from _published_by(rows.values(), {u.id: u.kind for u in sound(case.source.of(Unit), "kind")})
    yield from _repeated(totals)
    yield from _far_apart(totals)
    yield from _parts(rows)
    lacking = {row.unit for row in case.source.of(Finance) if row.origin.faulty}
    lacking |= {unit.id for unit in case.source.of(Unit) if _file(unit.id) in case.source.lost}
    yield from _sums([total for total in totals if total.unit not in lacking], rows.values())


def _file(unit: str) -> str:
    return Finance.table.path.format(unit=unit)


def _published_by(rows: Iterable[Finance], kinds: Mapping[str, UnitKind]) -> Iterator[Finding]:
    for row in rows:
        kind = kinds.get(row.unit)
        if kind is not None and (kind in _VILLAGES) != (row.kind is FinanceKind.VILLAGE):
            message = f"单位类型是{kind.zh}，类别却是“{row.kind.zh}”。"
            help = "村和社区填“村级财务”，其他单位填预算、决算、三公、采购。"
            yield complaint(row, "kind", VILLAGE_ACCOUNTS, message, help)


def _key(row: Finance) -> tuple[object, ...]:
    return tuple(getattr(row, name) for name in _KEY)


def _repeated(totals: list[Finance]) -> Iterator[Finding]:
    first: dict[tuple[object, ...], Finance] = {}
    for total in totals:
        earlier = first.setdefault(_key(total), total)
        if earlier is not total:
            where = beside(earlier.place(), total.origin.file)
            message = f"{total.period.zh}{total.kind.zh}的{total.flow.zh}，{where}已经有一个合计。"
            yield complaint(total, "part_of", TWO_TOTALS, message, f"是分项的，请填“{earlier.id}”。")


def _far_apart(totals: list[Finance]) -> Iterator[Finding]:
    groups: dict[tuple[object, ...], list[Finance]] = defaultdict(list)
    for total in totals:
        if total.kind in _COMPARED:
            groups[total.unit, total.flow].append(total)
    for found in groups.values():
        largest = max(found, key=lambda total: total.amount)
        for total in found:
            if total.amount and total.amount * _TOO_FAR <= largest.amount:
                where = beside(largest.place(), total.origin.file)
                message = f"合计 {total.amount} 元，与{where}的 {largest.amount} 元相差一千倍以上。"
                yield complaint(total, "amount", NOT_IN_YUAN, message, "按万元填的，请换算成元。")


def _parts(rows: Mapping[str, Finance]) -> Iterator[Finding]:
    for row in rows.values():
        whole = rows.get(row.part_of or "")
        if whole is None:
            continue
        if whole.part_of is not None:
            message = f"“{whole.id}”自己也是分项。"
            yield complaint(row, "part_of", PART_OF_ANOTHER, message, "请填合计那一行的编号；分项只分一层。")
        elif _key(whole) != _key(row):
            message = f"这一行是{_named(row)}，“{whole.id}”是{_named(whole)}。"
            yield complaint(row, "part_of", PART_OF_ANOTHER, message, "请核对编号、期间、类别和收支。")


def _named(row: Finance) -> str:
    return f"{row.period.zh}{row.kind.zh}{row.flow.zh}"


def _sums(totals: list[Finance], rows: Iterable[Finance]) -> Iterator[Finding]:
    parts: dict[str, list[Decimal]] = defaultdict(list)
    for row in rows:
        if row.part_of:
            parts[row.part_of].append(row.amount)
    for total in totals:
        if total.id in parts and (added := sum(parts[total.id], Decimal(0))) != total.amount:
            message = f"{len(parts[total.id])} 个分项加起来是 {added} 元，合计是 {total.amount} 元。"
            yield complaint(total, "amount", PARTS_DO_NOT_ADD_UP, message, "请核对每个分项，看有没有漏填的。")
