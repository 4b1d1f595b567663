"""A frame, which is a finished page with openings, and the stamping of pages into it.

The openings are called slots and written `@@name@@` in the theme and in `content/`. What is stamped in
is finished HTML and is never read again, so a value that itself contains `@@body@@` stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

SITE_SLOTS: Mapping[str, str] = {
    "site_name": "区县名称",
    "announcement": "示范站点的声明; 空: 不显示",
    "as_of": "数据截至哪一天",
    "footer": "页脚: 主办单位、联系电话、许可 (theme/pages/footer.html)",
    "site_meta": "网站标识码、域名等站点标签，或空",
    "base": "站点所在路径，首尾都是斜杠; 只有 404 页用",
    "organiser": "主办单位",
    "hotline": "监督热线",
    "licence": "数据许可",
}
"""Slots that are the same on every page of a site, and what stands in them."""

PAGE_SLOTS: Mapping[str, str] = {
    "title": "页面标题，不带站名",
    "description": "一句话说明",
    "canonical": '<link rel="canonical" …>，或空',
    "address": "页面的完整网址，供打印; 或空",
    "head": "其余放进 head 的元素，或空",
    "body": "正文",
    "published": "发布日期",
    "source": "本页出自哪个文件: 链接",
}
"""Slots that differ from page to page."""

_SLOT = re.compile(r"@@([a-z][a-z0-9_]*)@@")


class SlotError(ValueError):
    """A slot is unknown, or was left without a value."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page with openings: `literals[0] slots[0] literals[1] … literals[n]`.

    `name` is the page's path in `content/` without `.md` or `index.md` (`units`, `units/frame`, `method`;
    the front page is `home`). `path` is where MkDocs put it, `root` the way from there up to the site's
    root: the frame fits every page at the same depth. `names` are the slots that still wait for a value.
    """

    name: str
    path: str
    literals: tuple[str, ...]
    slots: tuple[str, ...]
    names: frozenset[str]

    @classmethod
    def cut(cls, name: str, path: str, html: str) -> Frame:
        """Cut a page at its slots. Raises SlotError for a slot that nobody has defined."""
        pieces = _SLOT.split(html)
        names = frozenset(pieces[1::2])
        if unknown := names - SITE_SLOTS.keys() - PAGE_SLOTS.keys():
            raise SlotError(f"frame {name}: no such slot: {', '.join(sorted(unknown))}")
        return cls(name, path, tuple(pieces[0::2]), tuple(pieces[1::2]), names)

    @property
    def root(self) -> str:
        return "../" * self.path.count("/")

    @property
    def is_written(self) -> bool:
        """Whether the page was written by hand, so that it is already a page and waits for no body."""
        return "body" not in self.names

    def stamp(self, values: Mapping[str, str]) -> str:
        """The page. `values`: finished HTML for exactly the slots in `names`, else SlotError."""
        if values.keys() != self.names:
            raise SlotError(f"frame {self.name}: {_difference(values, self.names)}")
        pieces = [""] * (len(self.literals) + len(self.slots))
        pieces[0::2] = self.literals
        pieces[1::2] = [values[slot] for slot in self.slots]
        return "".join(pieces)

    def filled(self, values: Mapping[str, str]) -> Frame:
        """The same frame with some slots filled for good; values for slots it lacks are passed over."""
        literals, slots = [self.literals[0]], []
        for slot, literal in zip(self.slots, self.literals[1:], strict=True):
            if slot in values:
                literals[-1] += values[slot] + literal
            else:
                slots.append(slot)
                literals.append(literal)
        return Frame(self.name, self.path, tuple(literals), tuple(slots), frozenset(slots))


def _difference(values: Mapping[str, str], names: frozenset[str]) -> str:
    missing, unknown = sorted(names - values.keys()), sorted(values.keys() - names)
    return "; ".join(
        f"{word}: {', '.join(slots)}"
        for word, slots in (("no value for", missing), ("no such slot", unknown))
        if slots
    )
