"""What is recorded of units, how long misconduct is shown, how to object to it and how to have it repaired."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages.blocks import Block, Card, Cards, Cell, Head, Links, Prose, Row, Rows
from generator.pages.shapes import Link
from generator.pages.topics.law import ON_RECORD, PARAPHRASED
from generator.pages.view import View
from generator.schema.exposure import BEFORE, NOW, Earlier, Gravity, Limits

_EARLIER = {
    Earlier.SHORTER: "2026 年 4 月 1 日以前认定的，本区按新旧规定里较短的期限公示。",
    Earlier.OLD: "2026 年 4 月 1 日以前认定的，本区按当时的规定公示：最短 3 个月，最长 3 年。",
    Earlier.NEW: "2026 年 4 月 1 日以前认定的，本区也按新规定公示。",
}
GONE = (
    "公示期满、已经修复、被撤销的失信记录，依法停止公示，从网页和下载里一并去掉，也不再计数；轻微的一般不公示。"
    "所以没有正在公示的失信记录，不等于从来没有过。"
)


def guide(view: View) -> Iterator[Block]:
    yield _limits()
    yield Prose((GONE, _EARLIER[view.registry.requirement.earlier_decisions]))
    yield Cards(_objecting(view), title="记录有误，怎样提出异议")
    yield Cards(_repairing(), title="已经改正，怎样申请修复")
    yield Links(
        (
            Link("信用中国", link="https://www.creditchina.gov.cn/"),
            Link("国务院政策文件库", link="https://sousuo.www.gov.cn/zcwjk/"),
        ),
        title="到哪里办、原文在哪里查",
    )


def _limits() -> Rows:
    heads = (Head("失信程度"), Head("公示不公示"), Head("最短，满了可以申请修复"), Head("最长，满了自动停止"))
    return Rows(
        "失信记录公示多久",
        heads,
        tuple(_limit(level, limits) for level, limits in NOW.items()),
        title="失信记录公示多久",
    )


def _limit(level: Gravity, limits: Limits) -> Row:
    if not limits.usual:
        shown, shortest = "一般不公示", "改正、履行完毕就可以"
    else:
        shown, shortest = "公示", _months(limits.shortest)
    note = "确需公示的" if not limits.usual else ""
    return Row((Cell(level.zh), Cell(shown), Cell(shortest), Cell(_months(limits.longest), note=note)))


def _months(months: int) -> str:
    return f"{months // 12} 年" if months % 12 == 0 else f"{months} 个月"


def _objecting(view: View) -> tuple[Card, ...]:
    site = view.registry.site
    phone = f"，电话 {site.contact_phone}" if site.contact_phone else ""
    days = view.registry.requirement.objection_days
    return (
        Card(
            "写清楚是哪一条",
            kicker="第 1 步",
            text="每条记录都有编号。写明编号、哪里不对，附上能证明的材料。",
        ),
        Card(
            "交给主办单位",
            kicker="第 2 步",
            text=f"交到{site.organiser or '区信用办'}{phone}。谁提的异议不公开。",
        ),
        Card(
            "等答复",
            kicker="第 3 步",
            text=f"本区要求收到以后 {days} 个工作日之内答复：维持、更正，或者撤销。撤销的立即停止公示。",
        ),
    )


def _repairing() -> tuple[Card, ...]:
    return (
        Card("先改正", kicker="第 1 步", text="纠正失信行为，履行该履行的义务，留好凭证。"),
        Card(
            "等最短公示期满",
            kicker="第 2 步",
            text="一般失信满 3 个月、严重失信满 1 年以后才能申请；轻微的改正了就可以。",
        ),
        Card("提出申请", kicker="第 3 步", text="在“信用中国”网站提出，或者向认定机关提出。"),
        Card(
            "停止公示",
            kicker="第 4 步",
            text="同意修复的，停止公示、停止共享使用、解除惩戒；这里从下一次更新起不再显示。",
        ),
    )


ABOUT = (
    "记录分依法行政、政务公开、履职尽责、守信践诺四个方面。守信的记评优评先、表彰奖励、年度考核结果、廉政记录、兑现惠民利企承诺；"
    "失信的记行政处罚、纪律处分、司法判决、投诉举报核实属实、未兑现惠民利企承诺。没有核实的投诉举报不记。",
    ON_RECORD + PARAPHRASED,
    "这里记的是单位，不是个人；谁被处分、谁投诉举报，都不公开。失信记录只写由谁认定、文号、日期和程度，想看经过的请找认定机关。",
    "记录由区信用办登记，单位自己不能改。各单位每个季度报一次，没有失信的要报零报告。因为期满的记录不再显示，"
    "这里只说每个季度报了没有，不说报的是有还是没有。没有报送不等于没有失信。",
    "期限的算法：从认定文书作出的日子起，按月数到对应的那一天，那个月没有这一天的算到月底；到那一天就不再显示。"
    f"依据《信用修复管理办法》（国家发展改革委令第 36 号，2026 年 4 月 1 日起施行）；以前的规定是最短 {BEFORE.shortest} 个月、最长 {BEFORE.longest // 12} 年。",
)
STAFF_ABOUT = (
    "公职人员的诚信档案只在内部使用，这里只公开建了多少。人数是 1 或 2 的写“不足 3”，差一两个就建齐的写“超过”多少，"
    "免得让人猜到是谁；写成这样的单位不算进全区的建档率。"
)
