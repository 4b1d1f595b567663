"""What was computed of letters, demonstrations, credit villages and credit scenarios."""

from __future__ import annotations

from collections.abc import Iterator

from generator.downloads.by_unit import UNIT, of_units
from generator.downloads.dataset import Column, Dataset
from generator.measures import Measures
from generator.measures.credit_villages import VillageState, share, year_state
from generator.measures.demonstrations import Badge
from generator.measures.scenarios import Life
from generator.registry import Registry
from generator.schema.records.demonstration import Outcome
from generator.schema.types import Choice, Count, Every, Money, Number, PeriodOf, Reference, Term, Text, YesNo

_YEAR = Column("period", "年度", PeriodOf((Every.YEAR,)), required=True, help="哪一年。", example="2026")
_DEMONSTRATION = Column(
    "demonstration",
    "创建对象",
    Reference("demonstration"),
    required=True,
    help="对应“示范创建对象”表的 id。",
    example="990101001-sf-01",
)


class Sort(Term):
    """What a letter is to cover."""

    ASPECT = "aspect", "承诺方面"
    DOMAIN = "domain", "公共服务领域"


def building(registry: Registry, measures: Measures) -> Iterator[Dataset]:
    yield _letters(registry, measures)
    yield _states(measures)
    yield _checks(measures)
    yield _villages(measures)
    yield _scenarios(measures)


def _letters(registry: Registry, measures: Measures) -> Dataset:
    columns = (
        UNIT,
        _count("year", "年度", "哪一年的承诺书。", "2026"),
        Column(
            "sort", "类别", Choice(Sort), required=True, help="这一行说的是方面还是领域。", example="承诺方面"
        ),
        Column("name", "名称", Text(20), required=True, help="哪一个方面、哪一个领域。", example="便民服务"),
        Column(
            "covered",
            "有承诺",
            YesNo(),
            required=True,
            help="承诺书里有这一方面、这一领域的承诺，而且没有撤回的，为“是”。",
            example="是",
        ),
    )
    values = (
        (letter.unit.id, letter.year, sort, name, there)
        for letter in measures.letters.values()
        for sort, name, there in (
            *((Sort.ASPECT, aspect.zh, bool(count)) for aspect, count in letter.aspects.items()),
            *(
                (Sort.DOMAIN, registry.domains[domain].name, domain not in letter.missing_domains)
                for domain in letter.asked_domains
            ),
        )
    )
    title = "承诺书覆盖情况"
    help = "每个单位最新一年的承诺书，应有的每个方面、每个领域一行。"
    return of_units("letter_coverage", title, help, columns, values)


def _states(measures: Measures) -> Dataset:
    columns = (
        _DEMONSTRATION,
        UNIT,
        Column(
            "badge",
            "进度",
            Choice(Badge),
            required=True,
            help="有撤销日期的为“命名已撤销”；有命名日期的，过了有效期为“命名已到期”，否则“已命名”；"
            "申报以后的复核有必达指标没有达标的为“复核未达标”。",
            example="已命名",
        ),
        _DOUBT,
        Column(
            "period",
            "最近年度",
            PeriodOf((Every.YEAR,)),
            help="最近有自查或复核的一年；都没有的空着。",
            example="2026",
        ),
        _points("own_score", "自查得分", "各条自评得分相加。"),
        _points("review_score", "复核得分", "各条核定得分相加。"),
        _count("reviewed", "已复核条数", "最近年度有复核结果的指标条数。", "10"),
        _count(
            "gaps", "差距条数", "最近年度没有达标的条数：有复核的按复核，没有的按自查，都没有的也算。", "2"
        ),
    )
    values = (
        (
            each.demonstration.id,
            unit,
            each.badge,
            bool(each.in_doubt),
            year.period if year else None,
            year.own_score.earned if year and year.own_score.told else None,
            year.review_score.earned if year and year.review_score.told else None,
            year.review_score.told if year else 0,
            len(year.gaps) if year else 0,
        )
        for unit, some in measures.creations.items()
        for each in some
        for year in (each.newest,)
    )
    help = "每个创建对象走到哪一步，最近一年自查、复核各得几分。"
    return of_units("demonstration_state", "示范创建进度", help, columns, values, key="demonstration")


_DOUBT = Column(
    "in_doubt",
    "命名后复核不达标",
    YesNo(),
    required=True,
    help="已经命名，而最近一次复核有必达指标没有达标的为“是”。",
    example="否",
)


def _checks(measures: Measures) -> Dataset:
    columns = (
        _DEMONSTRATION,
        UNIT,
        _YEAR,
        Column(
            "criterion",
            "指标编号",
            Reference("criterion"),
            required=True,
            help="对应“示范创建指标”表的 id；当年现行的每条一行。",
            example="street-03",
        ),
        Column("own_result", "自查结果", Choice(Outcome), help="没有自查的空着。", example="达标"),
        _points("own_score", "自查得分", "没有自查、不适用的空着。"),
        Column("review_result", "复核结果", Choice(Outcome), help="没有复核的空着。", example="部分达标"),
        _points("review_score", "复核得分", "没有复核、不适用的空着。"),
        Column(
            "differs",
            "两边不一样",
            YesNo(),
            required=True,
            help="自查和复核都有，结果不一样的为“是”。",
            example="是",
        ),
    )
    values = (
        (
            each.demonstration.id,
            unit,
            year.period,
            judged.criterion.id,
            judged.own.result if judged.own else None,
            judged.own.score if judged.own else None,
            judged.review.result if judged.review else None,
            judged.review.score if judged.review else None,
            judged.differs,
        )
        for unit, some in measures.creations.items()
        for each in some
        for year in each.years
        for judged in year.judged
    )
    help = "每个创建对象每一年逐条对照的结果，自查和复核并列。"
    return of_units("demonstration_check", "示范创建逐条对照", help, columns, values)


def _villages(measures: Measures) -> Dataset:
    columns = (
        UNIT,
        _YEAR,
        Column(
            "state",
            "结果",
            Choice(VillageState),
            required=True,
            help="有评定日期的为“有效”，过了有效期的为“到期未复评”；没有评定的，按公示、申报的日期看走到哪一步。",
            example="有效",
        ),
        Column(
            "credit_share",
            "信用户占比（%）",
            Number(),
            help="信用户数 ÷ 总户数 × 100，保留一位小数；信用户数写“<3”“>n”的空着。",
            example="79.4",
        ),
        Column(
            "assessed_share",
            "参评占比（%）",
            Number(),
            help="参评户数 ÷ 总户数 × 100，保留一位小数；参评户数写“<3”“>n”的空着。",
            example="88.2",
        ),
    )
    values = (
        (
            unit,
            row.period,
            year_state(row, measures.as_of),
            credit.percent if (credit := share(row.households_credit, row.households_total)) else None,
            assessed.percent if (assessed := share(row.households_assessed, row.households_total)) else None,
        )
        for unit, village in measures.villages.items()
        for row in village.years
    )
    help = "每个村、社区每一年的信用户评定走到哪一步，占比多少。"
    return of_units("credit_village_state", "信用村居评定情况", help, columns, values)


def _scenarios(measures: Measures) -> Dataset:
    columns = (
        Column(
            "scenario",
            "场景编号",
            Reference("scenario"),
            required=True,
            help="对应“信用+场景”表的 id。",
            example="990101001-xy-01",
        ),
        UNIT,
        Column(
            "life",
            "状态",
            Choice(Life),
            required=True,
            help="由启用日期、停用日期和数据截至日算出。",
            example="在用",
        ),
        _count("periods", "报送期数", "报了使用情况的有几期。", "7"),
        _count("silent", "没有报的季度", "能用而且已经过了报送期限，没有报使用情况的季度有几个。", "0"),
        Column(
            "value",
            "累计优惠（元）",
            Money(),
            required=True,
            help="各期优惠金额相加；没有填金额的期不算。",
            example="50160.00",
        ),
    )
    values = (
        (each.scenario.id, unit, each.life, len(each.uses), len(each.silent), each.value)
        for unit, some in measures.scenarios.items()
        for each in some
    )
    help = "每个信用+场景在不在用，报了几期，漏了几个季度。"
    return of_units("scenario_state", "信用+场景情况", help, columns, values, key="scenario")


def _count(name: str, title: str, help: str, example: str) -> Column:
    return Column(name, title, Count(), required=True, help=help, example=example)


def _points(name: str, title: str, help: str) -> Column:
    return Column(name, title, Number(), help=help, example="96")
