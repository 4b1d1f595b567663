"""Every clause of both founding documents is answered by a record, a rule and a page that are there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import pytest

from generator import codebook
from generator.build import build
from generator.policy.clauses import Ask, Clause, Document, documents
from generator.schema.records import TABLES
from tests.sites import AS_OF, good

ASKED: Mapping[str, tuple[str, ...]] = {
    "H0": ("各镇（街道）人民政府（办事处）、各园区",),
    "H1": ("公开承诺、守信践诺",),
    "H2.1": ("诚信、守法和道德教育", "培训和干部进修课程", "信用知识培训"),
    "H2.2": (
        "依法行政、政务公开、履职尽责、守信践诺",
        "评优评先、表彰奖励",
        "行政处罚、纪律处分",
        "司法判决",
        "投诉举报经核实",
        "惠民利企承诺",
        "个人信用记录",
        "依法依规建立健全",
    ),
    "H2.3": (
        "政务信息公开工作制度",
        "政务、财务公开力度",
        "就业、物业、教育、医疗、养老、助残、住房、拥军优属、便民服务、环境整治",
        "行政管理中掌握的信用信息",
        "创新公开方式",
    ),
    "H2.4": (
        "信用承诺模板",
        "经济社会发展目标落实情况和为百姓办实事情况",
        "依法行政、便民服务、阳光信访、廉洁纪律",
        "服务内容、服务质量和服务期限",
        "公共服务方面诚信",
        "接受社会监督",
    ),
    "H2.5": ("政务失信治理长效机制",),
    "H2.5①": ("失信源头治理", "强化教育引导", "奖惩制度和问责机制", "失信专项治理", "无一起在审案件"),
    "H2.5②": ("未兑现承诺、未履行合同契约、政策落实不到位不连续", "新官不理旧账"),
    "H2.5③": ("清欠时间和比例", "限时清零", "月月有进度", "清欠目标任务"),
    "H2.6": ("行政审批、公共服务、事中事后监管", "信用承诺机制", "承诺事项监管"),
    "H2.7": ("五进", "诚信典型事例", "信用村（居）"),
    "H3.1": ("领导小组",),
    "H3.2": ("落实主体责任、细化工作举措", "公开承诺制度", "人民群众参与"),
    "H3.3": ("有制度、有措施、有成果、有亮点",),
    "H3.4": ("信用评价监测机制", "表彰", "通报批评", "追究相关人员责任"),
    "L0": ("街道、社区",),
    "L1.1": ("参与度与满意度",),
    "L1.2": ("创建标准", "政务评价体系", "信用+服务", "正向激励"),
    "L2.1": ("执法职责与权限", "不缺位、不越位、不错位", "主观性、随意性和多变性"),
    "L2.2": ("廉政记录、年度考核结果", "守信、失信记录", "公职人员"),
    "L2.3": ("为百姓办实事、为企业谋生存",),
    "L2.4": (
        "就业、物业、就学、计生、养老、助残、扶贫、医保、住房、出行、停车、防火防盗、拥军优属、便民服务",
        "行政管理中掌握的信用信息",
        "国家秘密、商业秘密和个人隐私",
    ),
    "L2.5": ("未兑现承诺、未履行合同契约、政策落实不到位不连续",),
    "L2.6": ("示范街道、示范社区、示范窗、示范岗", "逐条对照示范创建指标"),
    "L2.7": ("信用有价",),
    "L2.8": ("诚信知识教育讲座,信用知识竞赛",),
    "L2.9": (
        "干部考查、任用和评优评先",
        "部门年终考评",
        "年度绩效考核或营商环境评价",
        "取消各类荣誉评选资格",
        "主要负责人依法依规追究责任",
    ),
    "L3.1": ("组织启动", "专人负责"),
    "L3.2": ("全面推进", "新亮点"),
    "L3.3": ("总结经验", "11月15日", "政务诚信建设指标体系"),
    "L4.1": ("统筹组织、检查督导",),
}
"""Every clause with what it asks for, in words that a quote of it has. Typed from the documents, not
from the map."""

Pages = frozenset[str]
INDEXES = {"", "404.html", "topics/", "data/", "basis/", "about/", "method/"}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """Addresses of the pages of a site that was really built; an index of pages answers nothing itself."""
    site = tmp_path_factory.mktemp("clauses") / "site"
    assert build(good(), site, AS_OF).ok
    found = {page.relative_to(site).as_posix().removesuffix("index.html") for page in site.rglob("*.html")}
    return frozenset(found - INDEXES)


def gaps(found: Iterable[Document], pages: Pages) -> list[str]:
    """What the map of clauses lacks, or names although it is not there."""
    clauses = {clause.id: clause for document in found for clause in document.clauses}
    lacking = [f"{id}: no such clause" for id in ASKED if id not in clauses]
    for id, clause in clauses.items():
        lacking += (f"{id}: asks for “{words}”" for words in ASKED.get(id, ()) if not _quotes(clause, words))
        lacking += (f"{id}: {gap}" for ask in clause.asks for gap in _gaps_of(ask, pages))
    return lacking


def _quotes(clause: Clause, words: str) -> bool:
    return any(words in ask.quote for ask in clause.asks)


def _gaps_of(ask: Ask, pages: Pages) -> Iterator[str]:
    known = {
        "table": (ask.tables, {table.name for table in TABLES}),
        "code": (ask.codes, codebook.codes()),
        "page": (ask.pages, pages),
    }
    for what, (named, there) in known.items():
        if not named:
            yield f"“{ask.quote}” has no {what}"
        yield from (f"“{ask.quote}” names the {what} {each}" for each in named if each not in there)


ASKS = [
    pytest.param(document, clause, ask, id=f"{clause.id}-{number}")
    for document in documents()
    for clause in document.clauses
    for number, ask in enumerate(clause.asks)
]


def changed(document: Document, clause: Clause, *asks: Ask) -> tuple[Document, ...]:
    """The map with other asks in a clause."""
    other = replace(clause, asks=asks)
    clauses = tuple(other if each is clause else each for each in document.clauses)
    return tuple(replace(each, clauses=clauses) if each is document else each for each in documents())


def test_every_clause_is_answered_by_a_record_a_rule_and_a_page(pages: Pages) -> None:
    assert gaps(documents(), pages) == []


def test_map_holds_no_clause_that_the_documents_do_not_have() -> None:
    assert [clause.id for document in documents() for clause in document.clauses] == list(ASKED)


@pytest.mark.parametrize(("document", "clause", "ask"), ASKS)
@pytest.mark.parametrize("kind", ["tables", "codes", "pages"])
def test_map_that_loses_a_link_has_a_gap(
    document: Document, clause: Clause, ask: Ask, kind: str, pages: Pages
) -> None:
    asks = tuple(replace(ask, **{kind: ()}) if each is ask else each for each in clause.asks)
    assert len(gaps(changed(document, clause, *asks), pages)) == 1


@pytest.mark.parametrize(("document", "clause", "ask"), ASKS)
def test_map_that_loses_what_a_clause_asks_for_has_a_gap(
    document: Document, clause: Clause, ask: Ask, pages: Pages
) -> None:
    asks = tuple(each for each in clause.asks if each is not ask)
    assert gaps(changed(document, clause, *asks), pages) != []


@pytest.mark.parametrize(("kind", "word"), [("tables", "promise"), ("codes", "E999"), ("pages", "topics/x/")])
def test_map_that_names_what_is_not_there_has_a_gap(kind: str, word: str, pages: Pages) -> None:
    document = documents()[0]
    clause = document.clauses[0]
    ask = replace(clause.asks[0], **{kind: (word,)})
    (gap,) = gaps(changed(document, clause, ask), pages)
    assert gap.endswith(f"names the {kind[:-1]} {word}")


def test_map_that_loses_a_clause_has_a_gap(pages: Pages) -> None:
    document, *others = documents()
    assert gaps((replace(document, clauses=document.clauses[1:]), *others), pages) == ["H0: no such clause"]


def test_quotes_are_short_and_name_nobody() -> None:
    for document in documents():
        for clause in document.clauses:
            for ask in clause.asks:
                assert len(ask.quote) <= 80, ask.quote
                assert not any(sign in ask.quote for sign in ("@", "电话", "联系人"))
