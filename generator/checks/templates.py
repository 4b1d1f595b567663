"""There is a template for every level of unit, and promises follow the template of their own level."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rules import Case, Saying, complaint
from generator.findings import Code, Finding
from generator.schema.records import Commitment, Template, Unit
from generator.schema.records.template import LEVEL_OF, TemplateLevel
from generator.schema.table import sound

LEVEL_MISSING = Code(
    "W361",
    "template-level-missing",
    "有一级没有承诺书模板",
    "本区有这一级的单位，却没有这一级的承诺书模板。",
    "没有模板，这一级单位的承诺书印不出来。",
    "有镇街、村居两级的模板，没有科室的",
    "在 programme/templates/ 补上科室的模板",
)
OTHER_LEVEL = Code(
    "E602",
    "template-of-another-level",
    "用了别的层级的模板",
    "承诺写明的模板，不是这类单位用的。",
    "村居照镇街的模板承诺，承诺的事它办不了。",
    "单位类型: 村\n承诺书模板: town-1",
    "单位类型: 村\n承诺书模板: village-1",
)


NOT_OF_LEVEL = Saying(OTHER_LEVEL, "“{template}”是{level}用的，本单位是{kind}。", "请改用{own}的模板。")


def find(case: Case) -> Iterator[Finding]:
    kinds = {unit.id: unit.kind for unit in sound(case.source.of(Unit), "kind")}
    templates = {one.id: one for one in sound(case.source.of(Template), "level")}
    if templates:
        levels = {one.level for one in templates.values()}
        wanted = {LEVEL_OF[kind] for kind in kinds.values()}
        for level in TemplateLevel:
            if level in wanted - levels and not _unread(case):
                message = f"没有“{level.zh}”一级的承诺书模板。"
                last = list(templates.values())[-1]
                yield complaint(last, "level", LEVEL_MISSING, message, "请在 programme/templates/ 里补一份。")
    for promise in sound(case.source.of(Commitment), "template"):
        template, kind = templates.get(promise.template or ""), kinds.get(promise.unit)
        if template and kind and LEVEL_OF[kind] is not template.level:
            found = {"template": template.id, "level": template.level.zh, "own": LEVEL_OF[kind].zh}
            yield NOT_OF_LEVEL.of(promise, "template", kind=kind.zh, **found)


def _unread(case: Case) -> bool:
    """Whether some template could not be read: it may have been the one that is missing."""
    faulty = any("level" in one.origin.faulty for one in case.source.of(Template))
    return faulty or any(file.startswith("programme/templates/") for file in case.source.lost)
