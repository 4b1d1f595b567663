"""Whether a text names a basis on which people may be restricted: only law may punish (法定才可惩戒).

What is recognised, by its written form alone: the title of a law or of a regulation in its marks,
《…法》《…法典》《…条例》, with an amendment note in brackets at its end if there is one; and the numbers
of documents of the State Council, 国发、国办发、国函、国办函〔2020〕49号, and of its orders 国务院令第711号.
Rules of departments and of local offices (《…办法》《…细则》《…规定》, other numbers) are none.
Whether the law named really says so is for people to judge.
"""

from __future__ import annotations

import re

FORMS = "《…法》《…法典》《…条例》，或国发、国办发、国函、国办函〔年份〕序号、国务院令第几号"

_LAW = re.compile(r"《[^《》]*(?:(?<![办方])法|法典|条例)(?:（[^《》（）]*）)?》")
_STATE_COUNCIL = re.compile(r"(?:国发|国办发|国函|国办函)〔\d{4}〕\d{1,4}号|国务院令第?\d{1,4}号")


def is_legal_basis(text: str) -> bool:
    return bool(_LAW.search(text) or _STATE_COUNCIL.search(text))
