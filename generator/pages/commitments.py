"""All promises in one list, the most urgent first."""

from __future__ import annotations

from generator.measures.terms import Verified
from generator.pages.downloads import file_links
from generator.pages.shapes import Link, Page
from generator.pages.view import View, bar, card_filter


def page(view: View) -> Page:
    tally, cards = view.measures.tally, list(view.cards.values())
    if not tally.total:
        sentences = [f"{view.name}各单位都还没有报送承诺。"]
    else:
        sentences = [
            f"共 {tally.total} 项。已到期 {tally.due} 项，自报兑现 {tally.kept} 项（{tally.kept_share.text}），"
            f"核验属实 {tally.verified_kept} 项（{tally.verified_share.text}），逾期未兑现 {tally.overdue} 项；"
            f"自报兑现的当中，按最初期限兑现的占 {tally.on_time_share.text}。{_others_true(view)}"
        ]
    return Page(
        path="commitments/",
        frame="commitments",
        template="commitments.html",
        title="承诺",
        description=f"{view.name}全部承诺，可按单位、领域、方面和状态筛选。",
        values={
            "trail": [Link("首页")],
            "title": "承诺",
            "sentences": sentences,
            "bar": bar(tally, "commitments/"),
            "filter": card_filter(cards, view),
            "cards": cards,
            "download": file_links(
                "data/", (each for each in view.datasets if each.name in ("commitment", "commitment_status"))
            ),
        },
        published=view.as_of,
        sources=(),
    )


def _others_true(view: View) -> str:
    """Promises that stand, or are not due yet, and were found true already: the filter counts them too."""
    found = sum(one.verified is Verified.TRUE for one in view.measures.standings.values())
    others = found - view.measures.tally.verified_kept
    return f"长期坚持和还没有到期的，另有 {others} 项核验属实。" if others else ""
