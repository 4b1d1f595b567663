"""What the offline form is told of private data: every pattern of every detector, and what is said of a find.

The detectors themselves are in `page/private.js`, written after those of `generator.privacy`, and held against
them by a test over the same corpus.
"""

from __future__ import annotations

import re
from types import ModuleType
from typing import Any

from generator.checksums import CREDIT_ALPHABET, CREDIT_WEIGHTS, RESIDENT_CHARACTERS, RESIDENT_WEIGHTS
from generator.findings import Severity
from generator.form.javascript import in_javascript
from generator.privacy import (
    bank_card,
    chat_account,
    context,
    half_masked,
    hardship,
    home_address,
    mailbox,
    mobile,
    person_name,
    plate,
    resident_id,
    travel_document,
)
from generator.privacy.plain import INVISIBLE, TABLE
from generator.schema.types.private import SAID

_MODULES = (
    bank_card,
    chat_account,
    context,
    half_masked,
    hardship,
    home_address,
    mailbox,
    mobile,
    person_name,
    plate,
    resident_id,
    travel_document,
)


def of_private_data() -> dict[str, Any]:
    """Patterns by module and name, the letters that mean the same, and code, words and help for each kind."""
    return {
        "patterns": {module.__name__.rpartition(".")[2]: _patterns(module) for module in _MODULES},
        "plain": ["".join(map(chr, TABLE)), "".join(TABLE.values())],
        "invisible": in_javascript(INVISIBLE),
        "said": {kind.value: _said(*said) for kind, said in SAID.items()},
        "resident": {"weights": RESIDENT_WEIGHTS, "characters": RESIDENT_CHARACTERS},
        "credit": {"weights": CREDIT_WEIGHTS, "alphabet": CREDIT_ALPHABET},
        "born": [resident_id.OLDEST, resident_id.YOUNGEST],
    }


def _patterns(module: ModuleType) -> dict[str, str]:
    found = vars(module).items()
    return {
        name.strip("_").lower(): in_javascript(each) for name, each in found if isinstance(each, re.Pattern)
    }


def _said(code: Any, what: str, help: str) -> dict[str, Any]:
    return {"code": code.id, "error": code.severity is Severity.ERROR, "what": what, "help": help}
