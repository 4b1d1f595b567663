"""All topics, in the order in which they are listed. A new topic: a module here, and its line in `_OWN`."""

from __future__ import annotations

from generator.pages.topics import (
    approval,
    court,
    duties,
    legacy,
    organisation,
    policies,
    progress,
    publicity,
    urging,
)
from generator.pages.topics.topic import Topic

_OWN: tuple[Topic, ...] = (
    organisation.TOPIC,
    policies.TOPIC,
    publicity.TOPIC,
    court.TOPIC,
    legacy.TOPIC,
    approval.TOPIC,
    duties.TOPIC,
    progress.TOPIC,
)

TOPICS: tuple[Topic, ...] = (*_OWN, urging.topic(_OWN))
