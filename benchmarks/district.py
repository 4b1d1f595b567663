"""Makes believable data folders of any number of units, the same ones from the same seed.

`python -m benchmarks.district FOLDER UNITS [SEED [DISCLOSURES]]`
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks import debts, promises
from benchmarks.vocabulary import ASKED, DOMAINS, PLACES
from generator.checksums import credit_check_character
from generator.schema.records.unit import UnitKind

COUNTY = "990101"
AS_OF = "2026-10-31"
Rows = Iterable[Sequence[object]]

_SITE = f"""区县名称: 诺川区
区划代码: {COUNTY}
适用方案: 自定义
示范数据: 是
主办单位: 诺川区社会信用体系建设领导小组办公室
联系电话: 0980-5550000
监督热线: 0980-5550000
数据许可: CC BY 4.0
网站地址: https://nuochuan.example/
数据截至: {AS_OF}
"""
_REQUIREMENTS = f"""清欠月报起始月份: {debts.FIRST}
清欠月报报送单位类型: 镇、街道、园区、区级部门、国有企业
清欠月报截止日: 10
久未更新天数: 92
"""
_SHARES = (
    (UnitKind.TOWN, 40),
    (UnitKind.SUBDISTRICT, 60),
    (UnitKind.PARK, 50),
    (UnitKind.DEPARTMENT, 20),
    (UnitKind.SOE, 50),
    (UnitKind.OFFICE, 30),
    (UnitKind.COMMUNITY, 5),
)
"""One unit in so many is of this kind, at least one; the rest are villages."""


@dataclass(frozen=True, slots=True)
class Place:
    """A unit of the district, before it says anything."""

    id: str
    name: str
    kind: UnitKind
    number: int
    parent: str = ""
    code: str = ""


def make_district(folder: Path, units: int = 1000, seed: int = 1, disclosures: int = 12) -> None:
    """Write a data folder of so many units (at least 5). `disclosures`: about how many each has made."""
    _write(folder / "site.yml", _SITE)
    _write(folder / "programme" / "requirements.yml", _REQUIREMENTS)
    _table(
        folder / "programme" / "domains.csv",
        "编号,领域名称,依据条款",
        ((id, name, "诺信办〔2026〕1号 附件一") for id, name, _ in DOMAINS),
    )
    items = list(_catalogue())
    _table(folder / "programme" / "catalogue.csv", _CATALOGUE_HEAD, (row for row, _ in items))
    asked = {kind: [row[0] for row, kinds in items if kind in kinds] for kind in UnitKind}
    found: list[tuple[str, ...]] = []
    for place in _places(units):
        random = Random(f"{seed}/{place.id}")
        own = folder / "units" / place.id
        _write(own / "unit.yml", _unit(place))
        for promise in promises.of_unit(place.id, random):
            _write(own / "commitments" / f"{promise.id}.yml", promise.text)
            found.extend(promise.verified)
        _table(
            own / "disclosures.csv",
            "编号,目录编号,标题,形成日期,公开日期,链接,有效期至",
            promises.disclosures(place.id, asked[place.kind], disclosures, random),
        )
        for name, head, rows in debts.tables(place.id, place.kind, random):
            _table(own / name, head, rows)
    _table(
        folder / "oversight" / "verifications.csv",
        "编号,承诺编号,核验日期,核验方式,核验结论,核验单位,核验说明",
        ((f"hy-{n:05d}", *row) for n, row in enumerate(found, 1)),
    )


def _places(units: int) -> Iterator[Place]:
    """Units of all kinds. Villages and communities stand under towns and subdistricts in turn."""
    counts = {kind: max(units // share, 1) for kind, share in _SHARES}
    while sum(counts.values()) > units:
        counts.pop(min(counts, key=lambda kind: counts[kind]))
    counts[UnitKind.VILLAGE] = units - sum(counts.values())
    towns = list(_towns(counts))
    yield from towns
    parents = {
        UnitKind.VILLAGE: [t for t in towns if t.kind is UnitKind.TOWN] or towns,
        UnitKind.COMMUNITY: [t for t in towns if t.kind is UnitKind.SUBDISTRICT] or towns,
    }
    for kind, first, word in ((UnitKind.COMMUNITY, 1, "社区"), (UnitKind.VILLAGE, 200, "村")):
        for n in range(counts.get(kind, 0)):
            turn, parent = n // len(parents[kind]), parents[kind][n % len(parents[kind])]
            code = f"{parent.code}{first + turn:03d}"
            name = f"{PLACES[(parent.number * 31 + turn) % len(PLACES)]}{word}"
            yield Place(code, name, kind, n, parent.name, code)
    for n in range(counts.get(UnitKind.OFFICE, 0)):
        parent = towns[n % len(towns)]
        serial = n // len(towns) + 1
        yield Place(f"{parent.id}-bm{serial}", f"便民服务站{serial}", UnitKind.OFFICE, n, parent.name)


def _towns(counts: dict[UnitKind, int]) -> Iterator[Place]:
    """Units that stand under nobody; towns, subdistricts and parks first, for others stand under them."""
    for kind, first, word in (
        (UnitKind.TOWN, 100, "镇"),
        (UnitKind.SUBDISTRICT, 1, "街道"),
        (UnitKind.PARK, 400, "产业园区"),
    ):
        for n in range(counts.get(kind, 0)):
            code = f"{COUNTY}{first + n:03d}"
            yield Place(code, f"{PLACES[n]}{word}", kind, n, code=code)
    for kind, letter, word in ((UnitKind.DEPARTMENT, "bm", "局"), (UnitKind.SOE, "gq", "公用事业公司")):
        for n in range(counts.get(kind, 0)):
            yield Place(f"{COUNTY}-{letter}{n + 1:03d}", f"诺川区{PLACES[n]}{word}", kind, n)


def _unit(place: Place) -> str:
    body = f"11{COUNTY}000000000"
    lines = [
        f"单位名称: {place.name}",
        f"单位类型: {place.kind.zh}",
        *([f"上级单位: {place.parent}"] if place.parent else []),
        *([f"统计用区划代码: {place.code}"] if place.code else []),
        f"统一社会信用代码: {body}{credit_check_character(body)}",
        f"办公地址: 诺川区{PLACES[place.number % len(PLACES)]}路 {place.number % 200 + 1} 号",
        "办公时间: 工作日 8:30–12:00，14:00–17:30",
        f"办公电话: 0980-555{place.number % 10_000:04d}",
    ]
    return "\n".join(lines) + "\n"


_CATALOGUE_HEAD = (
    "编号,序号,公共服务领域,一级事项,二级事项,公开内容（要素）,公开依据,公开时限,时限天数,时限类型,公开主体,"
    "适用单位类型,公开渠道和载体,公开对象,公开方式,公开层级"
)


def _catalogue() -> Iterator[tuple[tuple[str, ...], tuple[UnitKind, ...]]]:
    topics = [(id, name, topic) for id, name, words in DOMAINS for topic in words.split()]
    for n, (domain, name, topic) in enumerate(topics):
        kinds = ASKED[n % len(ASKED)]
        days, kind = (("20", "工作日"), ("7", "工作日"), ("20", "自然日"), ("", "长期"))[n % 4]
        row = (
            f"{domain}-{n + 1:02d}",
            str(n + 1),
            name,
            f"{name}事项",
            topic,
            f"{topic}的条件、标准、流程、结果和咨询电话",
            "《中华人民共和国政府信息公开条例》第二十一条",
            f"形成或变更之日起 {days} {kind}内" if days else "长期公开，有变化时更新",
            days,
            kind,
            "各承办单位",
            "、".join(each.zh for each in kinds),
            "政府网站、公示栏",
            "全社会",
            "主动",
            "乡级、村级",
        )
        yield row, kinds


def _table(path: Path, head: str, rows: Rows) -> None:
    """Write a CSV, unless there are no rows."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    if out.getvalue():
        _write(path, f"{head}\n{out.getvalue()}")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    make_district(Path(sys.argv[1]), *map(int, sys.argv[2:]))
