"""How units do by the indicators of their district, and how much of that is known (评价)."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from generator.charts import Chart, Kind, Role, Series
from generator.measures.evaluation import ENOUGH, Evaluation, Judged, in_force
from generator.measures.terms import State
from generator.pages import words
from generator.pages.blocks import (
    Block,
    Cell,
    Drawn,
    Empty,
    Grid,
    GridCell,
    GridRow,
    Head,
    Links,
    Notice,
    Prose,
    Row,
    Rows,
    Section,
)
from generator.pages.shapes import KeyFigure, Link
from generator.pages.topics.cells import name
from generator.pages.topics.evaluation_unit import ID, fraction, is_few, own, rank, shown
from generator.pages.topics.topic import District, Group, Topic
from generator.pages.view import View
from generator.schema.records import Indicator
from generator.schema.records.unit import UnitKind

_LEAST = words.percent(ENOUGH)
_NOTHING = Decimal(0)
_LOW = Decimal("0.6")
_KINDS = list(UnitKind)
_MOST = 40
"""Units up to which all are drawn and listed one by one."""
_KEY = (
    (GridCell(State.DATA, "100", full=True), "满分"),
    (GridCell(State.DATA, "85"), "得了满分的百分之几"),
    (GridCell(State.DATA, "40", low=True), f"不到 {words.percent(_LOW)}"),
    (GridCell(State.DATA, "1/3"), "不满 5 件的只写几分之几"),
)
_NONE = "本区还没有定评价指标。"
_ABOUT = Prose(
    (
        "文件要求建立政务诚信综合信用评价监测机制，把结果用到年终考评里。指标、权重和公式由区里定，"
        "写在“评价指标”表里；改权重要另立版本，原来的版本留着。",
        "每一项都是 0 到 1 之间的一个值，乘以权重就是得分。要回头看一段时间的，一律看最近 12 个月。"
        "兑现不兑现只认核验属实的，单位自己说的不算。",
        "没有数的分三种。不适用：这类单位不考核，或者还没有到期的事，去掉这一项，其余折算成 100 分。"
        "零报告：没有发生，而且报了没有发生，得满分。未报送：得 0 分，绝不替它猜一个数；"
        "同时写出“得分上限”，就是没有报的各项都算满分时的得分，真实的得分在两者之间。",
        f"数据完整度是已报的权重占适用权重的多少。不到 {_LEAST} 的不排名；只在同一类单位之间排名，得分相同的并列。",
        "这里只算能从报送的数据重算出来的部分。表彰加分、通报扣分和一票否决由区里考核时决定，不在得分内。",
    )
)


def _district(view: View) -> District:
    version = in_force(view.registry, view.as_of)
    found = sorted(view.evaluations.values(), key=_worst)
    if not version or not found:
        return District((_NONE,), (Section("scores", "得分", (Empty(_NONE),)), _about()))
    focus = _focus(found)
    return District(
        tuple(_sentences(version, found)),
        (
            Section("scores", "各单位的得分", tuple(_scores(version, found, focus)), count=str(len(found))),
            Section("gaps", "谁缺哪些数", (_gaps(found),)),
            Section("matrix", "一项一项看", tuple(_matrix(version, focus)), _told_of(found, focus)),
            Section("indicators", "指标和权重", tuple(_indicators(view, version)), count=str(len(version))),
            _about(),
        ),
        tuple(_figures(version, found)),
        ("evaluation", "indicator_value", "indicator"),
    )


def _about() -> Section:
    ways = Links((Link("每项指标怎么算", "method/#evaluation"), Link("考核结果的依据", "basis/#H3.4")))
    return Section("about", "得分怎么算", (_ABOUT, ways))


def _worst(one: Evaluation) -> tuple[int, Decimal, str]:
    """Kind by kind, for only peers are compared; the lowest score first."""
    return _KINDS.index(one.unit.kind), one.score if one.score is not None else _NOTHING, one.unit.id


def _focus(found: list[Evaluation]) -> list[Evaluation]:
    """The units that fit on a page one by one: all, or in a large district those that stand under no other."""
    return (
        found if len(found) <= _MOST else [one for one in found if one.unit.parent is None] or found[:_MOST]
    )


def _told_of(found: list[Evaluation], focus: list[Evaluation]) -> str:
    left = len(found) - len(focus)
    return f"单位很多，这里没有列的 {left} 个见各自的诚信档案，或者下载“指标计算结果”。" if left else ""


def _peers(found: list[Evaluation]) -> Iterator[tuple[UnitKind, list[Evaluation]]]:
    for kind in UnitKind:
        peers = [one for one in found if one.unit.kind is kind]
        if peers:
            yield kind, peers


def _lowest(found: list[Evaluation]) -> str:
    """`镇里柿坪最低（31.41 分），街道里……`: of every kind in which units have ranks."""
    ranked = _peers([one for one in found if one.rank is not None])
    return "，".join(f"{kind.zh}里{name(peers[0].unit)}最低（{peers[0].score} 分）" for kind, peers in ranked)


def _sentences(version: tuple[Indicator, ...], found: list[Evaluation]) -> Iterator[str]:
    lowest = _lowest(found)
    told = f"按 {version[0].version} 版的 {len(version)} 项指标计算 {len(found)} 个单位，只在同类单位之间比"
    yield f"{told}：{lowest}。" if lowest else f"{told}。"
    silent = [one for one in found if one.with_state(State.MISSING)]
    if silent:
        worst = min(silent, key=lambda one: (one.completeness or _NOTHING, one.unit.id))
        yield (
            f"{len(silent)} 个单位有该报没有报的指标，没有报的得 0 分；缺得最多的是{worst.unit.name}，"
            f"适用的 {worst.applicable:f} 分里有 {worst.applicable - worst.reported:f} 分没有数据。"
        )
    short = [name(one.unit) for one in found if not one.is_complete]
    if len(short) == len(found):
        yield f"数据完整度都不到 {_LEAST}，不排名。"
    elif short:
        yield f"{words.joined(short)}数据完整度不到 {_LEAST}，不参与排名。"


def _figures(version: tuple[Indicator, ...], found: list[Evaluation]) -> Iterator[KeyFigure]:
    here = f"topics/{ID}/"
    applicable = sum((one.applicable for one in found), Decimal(0))
    reported = sum((one.reported for one in found), Decimal(0))
    yield KeyFigure("指标", f"{len(version)}", "项", f"{version[0].version} 版", f"{here}#indicators")
    if applicable:
        whole = words.percent(reported / applicable)
        yield KeyFigure("数据完整度", whole, "", "全区合计", f"{here}#gaps")
    missing = sum(len(one.with_state(State.MISSING)) for one in found)
    tone = "overdue" if missing else ""
    yield KeyFigure("未报送", f"{missing}", "项次", "各单位合计", f"{here}#gaps", tone)
    ranked = sum(one.rank is not None for one in found)
    yield KeyFigure("参加排名", f"{ranked}", "个单位", f"共 {len(found)} 个单位", f"{here}#scores")


def _scores(
    version: tuple[Indicator, ...], found: list[Evaluation], focus: list[Evaluation]
) -> Iterator[Block]:
    if any(each.sample for each in version):
        yield Notice("这套指标里有程序自带的样例，不是本区正式的考核指标；得分只用来看方法。")
    scored = [one for one in focus if one.score is not None]
    if scored:
        yield Drawn(_chart(scored))
    heads = (
        Head("单位"),
        Head("考核得分", number=True),
        Head("已报得分率", number=True),
        Head("数据完整度", number=True),
        Head("同类排名", number=True),
    )
    for kind, peers in _peers(found):
        yield Rows(f"{kind.zh}的得分", heads, tuple(map(_row, peers)), first=20, title=kind.zh)


def _row(one: Evaluation) -> Row:
    gaps = len(one.with_state(State.MISSING))
    complete = words.column_percent(one.completeness) if one.completeness is not None else "—"
    return Row(
        (
            Cell(name(one.unit), f"units/{one.unit.id}/dossier/#{ID}"),
            Cell(f"{one.score}", note=f"报齐最多 {one.highest}" if gaps else "")
            if one.score is not None
            else Cell(state=State.NOT_APPLICABLE),
            Cell(f"{one.reported_rate}%" if one.reported_rate is not None else "—"),
            Cell(
                complete, note=f"{gaps} 项未报送" if gaps else "", tone="" if one.is_complete else "overdue"
            ),
            Cell(rank(one)),
        )
    )


def _chart(scored: list[Evaluation]) -> Chart:
    """Of 100 points: earned, lost, and not told of; what is not told of may be either."""
    points = [(one.score or _NOTHING, one.highest or _NOTHING) for one in scored]
    parts = (
        ("得到的", Role.KEPT, [low for low, _ in points]),
        ("丢掉的", Role.OVERDUE, [100 - high for _, high in points]),
        ("没有报，不知道的", Role.NONE, [high - low for low, high in points]),
    )
    return Chart(
        "evaluation-scores",
        Kind.RANKED,
        "100 分里，得了多少、丢了多少、多少没有报",
        f"{_lowest(scored) or '数据不够，不比高低；没有报的部分，可能得分也可能丢分'}。",
        tuple(name(one.unit) for one in scored),
        tuple(Series(title, role, tuple(values)) for title, role, values in parts if any(values)),
        "分",
        notes=tuple(f"{one.score} 分" for one in scored),
        note_title="考核得分",
    )


def _gaps(found: list[Evaluation]) -> Block:
    silent = [(one, one.with_state(State.MISSING)) for one in found if one.with_state(State.MISSING)]
    if not silent:
        return Empty("适用的指标，各单位都报了。")
    silent.sort(key=lambda each: (each[0].completeness or _NOTHING, each[0].unit.id))
    heads = (Head("单位"), Head("缺几项", number=True), Head("缺几分", number=True), Head("哪些指标没有数"))
    rows = tuple(
        Row(
            (
                Cell(name(one.unit), f"units/{one.unit.id}/dossier/#{ID}"),
                Cell(f"{len(gaps)}", tone="overdue"),
                Cell(f"{one.applicable - one.reported:f}"),
                Cell("、".join(each.indicator.title for each in gaps)),
            )
        )
        for one, gaps in silent
    )
    return Rows("没有报的指标", heads, rows, first=20)


def _matrix(version: tuple[Indicator, ...], found: list[Evaluation]) -> Iterator[Block]:
    """One grid a dimension: units by indicators, so that it fits on a page."""
    for dimension in dict.fromkeys(each.dimension for each in version):
        columns = [each for each in version if each.dimension is dimension]
        ids = {each.id for each in columns}
        rows = tuple(
            GridRow(
                name(one.unit),
                f"units/{one.unit.id}/dossier/#{ID}",
                tuple(_grid_cell(each) for each in one.judged if each.indicator.id in ids),
            )
            for one in found
        )
        total = sum((each.weight for each in columns), Decimal(0))
        heads = tuple(each.title for each in columns)
        title = f"{dimension.zh}（{total:f} 分）"
        yield Grid(f"各单位{dimension.zh}各项指标的值", "单位", heads, rows, _KEY, title=title)


def _grid_cell(each: Judged) -> GridCell:
    """A value in percent; of few, as a fraction that is neither good nor bad."""
    value = each.value
    if value.value is None or value.state is not State.DATA:
        return GridCell(value.state, note=f"{value.state.zh}，{value.reason}")
    said = f"{shown(value)}，{value.reason}"
    if is_few(value):
        return GridCell(value.state, fraction(value), said)
    full = value.value == 1
    points = (100 * value.value).quantize(Decimal(1), ROUND_HALF_UP)
    return GridCell(value.state, f"{points if full else min(points, 99)}", said, full, value.value < _LOW)


def _indicators(view: View, version: tuple[Indicator, ...]) -> Iterator[Block]:
    heads = (
        Head("指标"),
        Head("权重", number=True),
        Head("怎么算"),
        Head("数据来源"),
        Head("考核哪些单位"),
    )
    rows = tuple(
        Row(
            (
                Cell(each.title, note=each.dimension.zh + ("，示例" if each.sample else "")),
                Cell(f"{each.weight:f}"),
                Cell(each.formula),
                Cell("、".join(each.tables)),
                Cell("、".join(kind.zh for kind in each.kinds)),
            )
        )
        for each in version
    )
    yield Rows(f"{version[0].version} 版评价指标", heads, rows, first=10)
    others = {each.version: each.since for each in view.registry.of(Indicator)}
    told = "，".join(
        f"{title} 版 {since} 起" for title, since in sorted(others.items(), key=lambda each: each[1])
    )
    bases = "、".join(dict.fromkeys(each.basis for each in version if each.basis))
    source = f"这一版的依据是{bases}。" if bases else ""
    yield Prose((f"{source}指标的版本：{told}。下载的“评价指标”表里每个版本都有。",))


TOPIC = Topic(
    ID,
    "评价",
    Group.BUILDING,
    "按区里定的指标，各单位得多少分，这些分是怎么算出来的。",
    _district,
    own,
)
