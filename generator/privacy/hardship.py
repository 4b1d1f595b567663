"""A name beside an illness, a disability or a state of need."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.privacy.hit import Hit, Kind
from generator.privacy.person_name import NAME, is_word

_WHO = (
    r"低保(?:户|对象|家庭|人员)?|特困(?:户|人员|供养人员|老人)?|五保(?:户|老人|对象)?|残疾人|残障人士|(?:精神病|癌症|艾滋病|尿毒症)?患者"
    r"|病人|重病户|贫困户|困难户|困难群众|困境儿童|孤儿|留守儿童|社区矫正对象|刑满释放人员|吸毒人员|孕妇"
)
_WHAT = (
    r"(?:身)?患有?|罹患|确诊|查出|因病致贫|因病住院|残疾[一二三四]级|(?:肢体|视力|听力|言语|智力|精神|多重)残疾|[一二三四]级(?:肢体|智力|视力|听力|精神)?残疾"
    r"|癌|白血病|尿毒症|艾滋|精神分裂|低保户|低保对象|五保户|特困人员"
)
_FAR = 20
_END = r"(?=[\s,，。、；;：:()（）《“”<>\[\]|/]|\Z|等|一家|全家|家(?!庭)|患|因|系|的|同志|夫妇|之[子女])"
_CALLED = re.compile(rf"(?:{_WHO})[:：]? ?(?P<name>{NAME}){_END}")
_BEFORE = (
    r"(?<![\u4e00-\u9fff])|(?<=[为由对给向与和])|(?<=居民|村民|户主|员工|社员|联系|走访|慰问|帮扶|救助|资助)"
)
_TOLD = re.compile(
    rf"(?:{_BEFORE})(?P<name>{NAME})[,，、（( ]{{0,2}}"
    rf"(?:[男女][,，、 ]{{1,2}}|[0-9]{{1,3}} ?岁[,，、 ]{{0,2}}|[是系为因]){{0,3}}(?:{_WHAT})"
)
CUES = "患|残[疾障]|低保|特困|五保|病|贫困户|困难|困境|孤儿|留守|矫正|刑满|吸毒|孕妇|癌|尿毒|艾滋|精神分裂|确诊|查出"
_CUES = re.compile(CUES)


def find(text: str) -> Iterator[Hit]:
    found = {span: name for span, name in _named(text) if not is_word(name)}
    for (start, end), name in sorted(found.items()):
        yield Hit(Kind.HARDSHIP, start, end, f"{name[0]}**")


def _named(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """What may be names near a word for need, where they stand; some of them twice."""
    for cue in _CUES.finditer(text):
        for pattern in (_CALLED, _TOLD):
            for found in pattern.finditer(text, max(0, cue.start() - _FAR), cue.end() + _FAR):
                yield found.span("name"), found["name"]
