"""What a detector finds: the kind of a private datum, where it stands, and how it may be shown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kinds of private data there are."""

    RESIDENT_ID = "resident-id"
    BANK_CARD = "bank-card"
    MOBILE = "mobile"
    TRAVEL_DOCUMENT = "travel-document"
    MAYBE_TRAVEL_DOCUMENT = "maybe-travel-document"
    PERSONAL_MAILBOX = "personal-mailbox"
    MAILBOX = "mailbox"
    CHAT_ACCOUNT = "chat-account"
    PLATE = "plate"
    HOME_ADDRESS = "home-address"
    HALF_MASKED = "half-masked"
    HARDSHIP = "hardship"


@dataclass(frozen=True, slots=True)
class Hit:
    """A private datum from `start` to `end` of a text. `shown` is all of it that may ever be repeated."""

    kind: Kind
    start: int
    end: int
    shown: str
