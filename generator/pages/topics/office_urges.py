"""What the credit office itself is late with: objections that nobody has answered in time."""

from __future__ import annotations

from generator.measures.terms import Prompt
from generator.measures.trust import objections
from generator.pages.blocks import Rows, Section
from generator.pages.topics.records_unit import HEARD, heard_row
from generator.pages.view import View


def office_section(view: View) -> Section | None:
    """It stands apart from what units are urged for; None where every objection was answered or has time."""
    late = [each for each in objections(view.registry) if each.prompt.state is Prompt.OVERDUE]
    if not late:
        return None
    rows = tuple(heard_row(view, each) for each in late)
    blocks = (Rows("过了期限还没有答复的异议", HEARD, rows, title="过了期限还没有答复的异议"),)
    return Section("office", "区信用办自己要办的", blocks, count=f"{len(late)}")
