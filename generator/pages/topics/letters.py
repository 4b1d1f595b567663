"""Letters of commitment: which aspects and domains each unit has promised nothing in, and the templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.charts import Chart, Kind, Role, Scale, Series
from generator.downloads.package import File
from generator.measures.letters import Letter
from generator.measures.terms import State
from generator.pages.blocks import (
    Block,
    Card,
    Cards,
    Cell,
    Drawn,
    Empty,
    Grid,
    GridCell,
    GridRow,
    Head,
    Links,
    Prose,
    Row,
    Rows,
    Section,
    Tick,
    Ticks,
)
from generator.pages.letter import path_of
from generator.pages.shapes import Fact, KeyFigure, Link
from generator.pages.topics.cells import name
from generator.pages.topics.topic import District, Group, Lack, Own, Topic, Urge
from generator.pages.view import View
from generator.report import word
from generator.schema.records import Template, Unit
from generator.schema.records.commitment import Aspect
from generator.schema.records.template import SIGNATURE, TemplateLevel

PATH = "topics/letters/"
ABOUT = (
    "各单位以经济社会发展目标和为百姓办实事为主要内容，在依法行政、便民服务、阳光信访、廉洁纪律四个方面，"
    "就各公共服务领域主动向社会作出服务内容、服务质量和服务期限的承诺。镇街、园区、科室、村居各有一种承诺书模板，"
    "区级部门和国有企业用科室的模板。",
    "承诺书由模板和承诺数据合成：当年作出的，加上以前作出、当年还没有到期的。数据里没有的，承诺书上写“未报送”。",
    "有承诺 = 这一方面、这一领域至少有一项没有撤回的承诺。领域只算公开标准目录要求这类单位公开的；"
    "没有目录的，算全部领域。覆盖 =（有承诺的方面 + 有承诺的领域）÷（应有的方面 + 应有的领域）。",
)


def district(view: View) -> District:
    found = ranked(view)
    templates = _in_order(view)
    sections = (
        Section("aspects", "四个方面都承诺了没有", tuple(_aspects(found))),
        Section("domains", "哪些领域没有承诺", tuple(_domains(view, found))),
        Section(
            "templates", "承诺书模板", tuple(_templates(view, templates)), count=str(len(templates) or "")
        ),
        Section("about", "什么是承诺书，覆盖怎么算", (Prose(ABOUT),)),
    )
    return District(
        tuple(_sentences(found)),
        sections,
        tuple(_figures(found)),
        ("letter_coverage", "commitment", "template"),
        tuple(file for each in templates for file in _files(each)),
    )


def ranked(view: View) -> list[Letter]:
    """The letters of units that are there: the silent first, then those with most aspects and domains missing."""
    present = {unit.id for unit in view.registry.present}
    letters = [each for id, each in view.measures.letters.items() if id in present]

    def rank(each: Letter) -> tuple[bool, int, float]:
        share = each.covered
        return not each.is_silent, -len(each.missing_aspects), share.part / (share.whole or 1)

    return sorted(letters, key=rank)


def _sentences(found: Sequence[Letter]) -> Iterator[str]:
    silent = [name(each.unit) for each in found if each.is_silent]
    told = [each for each in found if not each.is_silent]
    whole = [each for each in told if not each.missing_aspects]
    have = "都" if len(told) == len(found) else f"里，{len(told)} 个"
    yield f"{len(found)} 个单位{have}有承诺书，其中四个方面都有承诺的 {len(whole)} 个。"
    worst = _most_lacking(found)
    if worst:
        yield f"缺得最多的是{worst}。"
    if silent:
        yield f"没有报送承诺的：{'、'.join(silent)}。"


def _most_lacking(found: Sequence[Letter]) -> str:
    """`阳光信访、廉洁纪律方面，7 个单位没有承诺`; empty where nothing is lacking."""
    counts = {aspect: sum(aspect in each.missing_aspects for each in found) for aspect in Aspect}
    most = max(counts.values())
    names = "、".join(aspect.zh for aspect, count in counts.items() if count == most)
    return f"{names}方面，{most} 个单位没有承诺" if most else ""


def _figures(found: Sequence[Letter]) -> Iterator[KeyFigure]:
    told = [each for each in found if not each.is_silent]
    whole = sum(not each.missing_aspects for each in told)
    silent = len(found) - len(told)
    yield KeyFigure("四个方面都有", f"{whole}/{len(found)}", "个单位", href=f"{PATH}#aspects")
    yield KeyFigure("没有承诺书", f"{silent}", "个单位", tone="overdue" if silent else "kept")
    asked = sum(len(each.asked_domains) for each in found)
    gaps = sum(len(each.missing_domains) for each in found)
    if asked:
        yield KeyFigure("没有承诺的领域", f"{gaps}/{asked}", "", "各单位应有的领域合计", f"{PATH}#domains")


def _aspects(found: Sequence[Letter]) -> Iterator[Block]:
    if not found:
        yield Empty("还没有单位。")
        return
    yield Drawn(_chart(found))
    yield Grid(
        "各单位四个方面的承诺",
        "单位",
        tuple(aspect.zh for aspect in Aspect),
        tuple(
            GridRow(name(each.unit), TOPIC.link(each.unit), tuple(_aspect(each, aspect) for aspect in Aspect))
            for each in found
        ),
    )


def _aspect(each: Letter, aspect: Aspect) -> GridCell:
    count = each.aspects.get(aspect)
    if count is None:
        return GridCell(State.NOT_APPLICABLE)
    return GridCell(State.DATA, f"{count}", f"{count} 项", full=True) if count else GridCell(State.MISSING)


def _chart(found: Sequence[Letter]) -> Chart:
    having = [sum(bool(each.aspects.get(aspect)) for each in found) for aspect in Aspect]
    lacking = [sum(aspect in each.missing_aspects for each in found) for aspect in Aspect]
    worst = _most_lacking(found)
    sentence = f"{worst}。" if worst else "四个方面各单位都有承诺。"
    aspects = list(Aspect)
    return Chart(
        "letter-aspects",
        Kind.RANKED,
        "四个方面各有多少单位作了承诺",
        sentence,
        tuple(aspect.zh for aspect in aspects),
        (
            Series("有承诺", Role.KEPT, tuple(having)),
            Series("没有承诺", Role.OVERDUE, tuple(lacking)),
        ),
        "个单位",
        Scale.PERCENT,
        category_title="方面",
        notes=tuple(f"{n} 个有，{k} 个没有" for n, k in zip(having, lacking, strict=True)),
    )


def _domains(view: View, found: Sequence[Letter]) -> Iterator[Block]:
    yield Rows(
        "各单位承诺书和没有承诺的领域",
        (
            Head("单位"),
            Head("承诺书"),
            Head("承诺", number=True),
            Head("覆盖", number=True),
            Head("没有承诺的方面"),
            Head("没有承诺的领域"),
        ),
        tuple(_row(view, each) for each in found),
        first=30,
    )


def _row(view: View, each: Letter) -> Row:
    return Row(
        (
            Cell(name(each.unit), href=TOPIC.link(each.unit)),
            Cell(f"{each.year} 年度", href=path_of(each)),
            Cell(state=State.MISSING) if each.is_silent else Cell(f"{len(each.promises)} 项"),
            Cell(f"{each.covered.part}/{each.covered.whole}"),
            Cell("、".join(aspect.zh for aspect in each.missing_aspects) or "—"),
            Cell(_domain_names(view, each.missing_domains) or "—"),
        )
    )


def _domain_names(view: View, ids: Sequence[str]) -> str:
    return "、".join(view.registry.domains[id].name for id in ids)


def _in_order(view: View) -> list[Template]:
    """By level, the newest first."""
    newest_first = sorted(view.registry.of(Template), key=lambda each: each.effective, reverse=True)
    return sorted(newest_first, key=lambda each: list(TemplateLevel).index(each.level))


def _templates(view: View, templates: Sequence[Template]) -> Iterator[Block]:
    if not templates:
        yield Empty("区信用办还没有报送承诺书模板。")
        return
    used = [each.template.id for each in view.measures.letters.values() if each.template]
    yield Prose(("花括号里的地方由程序用各单位的数据填入；自己起草的，下载后照着填写。",))
    yield Cards(tuple(_template(each, used.count(each.id)) for each in templates))


def _template(each: Template, used: int) -> Card:
    return Card(
        title=f"{each.level.zh}{each.title}",
        id=f"template-{each.id}",
        kicker=f"{each.version} 版，{each.effective} 起用",
        text=_opening(each),
        mark="在用" if used else "没有单位用",
        tone="kept" if used else "",
        facts=(
            Fact("必备方面", "、".join(aspect.zh for aspect in each.aspects)),
            Fact("必备要素", "、".join(element.zh for element in each.elements)),
            Fact("违诺责任", each.liability),
            *((Fact("发布文号", each.document),) if each.document else ()),
            Fact("使用单位", f"{used} 个"),
            Fact("Word 文件", f"{each.id}.docx", href=f"{PATH}{each.id}.docx"),
            Fact("文字稿", f"{each.id}.md", href=f"{PATH}{each.id}.md"),
        ),
        note=each.note or "",
    )


def _opening(each: Template) -> str:
    return each.body.strip().splitlines()[0]


def _files(each: Template) -> Iterator[File]:
    yield File(f"{PATH}{each.id}.md", markdown(each).encode())
    yield File(f"{PATH}{each.id}.docx", word.letter(each))


def markdown(each: Template) -> str:
    """A template as a text to be downloaded: its words as they are, a paragraph a line."""
    about = [f"{each.level.zh}，{each.version} 版，{each.effective} 起用"]
    about += [each.document] if each.document else []
    lines = [f"# {each.title}", f"（{'，'.join(about)}）", *each.text.splitlines(), *SIGNATURE]
    return "\n\n".join(line.strip() for line in lines if line.strip()) + "\n"


def own(view: View, unit: Unit) -> Own | None:
    """A unit's letter: aspects with and without promises, and domains without."""
    letter = view.measures.letters[unit.id]
    blocks: list[Block] = [
        Ticks(
            tuple(
                Tick(aspect.zh, State.DATA if count else State.MISSING, f"{count} 项" if count else "")
                for aspect, count in letter.aspects.items()
            ),
            title="四个方面",
        )
    ]
    missing = _domain_names(view, letter.missing_domains)
    if letter.asked_domains:
        said = (
            f"目录要求公开的 {len(letter.asked_domains)} 个领域里，没有承诺的：{missing}。"
            if missing
            else "目录要求公开的领域都有承诺。"
        )
        blocks.append(Prose((said,), title="公共服务领域"))
    blocks.append(Links((Link(f"{letter.year} 年度承诺书（可打印）", path_of(letter)),)))
    state = State.MISSING if letter.is_silent else State.DATA
    return Own(state, _own_sentence(letter), tuple(blocks))


def _own_sentence(letter: Letter) -> str:
    if letter.is_silent:
        return "没有报送承诺，承诺书是空的。"
    lacking = "、".join(aspect.zh for aspect in letter.missing_aspects)
    told = f"{letter.year} 年度承诺书有 {len(letter.promises)} 项承诺"
    told += f"，{lacking}方面没有承诺" if lacking else "，四个方面都有"
    gaps = len(letter.missing_domains)
    return told + (f"；{gaps} 个领域没有承诺。" if gaps else "。")


def urges(view: View, unit: Unit) -> Iterator[Urge]:
    """What a letter lacks: the promises of this year, or of an aspect that the template wants."""
    letter = view.measures.letters[unit.id]
    if letter.is_silent or letter.year < view.as_of.year:
        yield Urge(Lack.MISSING, f"{view.as_of.year} 年度承诺", path_of(letter))
    elif letter.missing_aspects:
        names = "、".join(aspect.zh for aspect in letter.missing_aspects)
        yield Urge(Lack.PENDING, f"承诺书缺{names}方面的承诺", TOPIC.link(unit))


TOPIC = Topic(
    "letters",
    "承诺书",
    Group.OPENNESS,
    "每个单位向社会承诺了什么，哪些方面、哪些领域一句也没有。",
    district,
    own,
    urges,
)
