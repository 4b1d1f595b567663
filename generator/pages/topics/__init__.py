"""All topics, in the order in which they are listed. A new topic: a module here, and its line in `_OWN`."""

from __future__ import annotations

from generator.pages.topics import (
    approval,
    court,
    credit_plus,
    demonstration,
    duties,
    evaluation,
    feedback,
    finance,
    legacy,
    letters,
    licences,
    organisation,
    policies,
    progress,
    publicity,
    records,
    results,
    urging,
)
from generator.pages.topics.topic import Topic

_OWN: tuple[Topic, ...] = (
    organisation.TOPIC,
    policies.TOPIC,
    letters.TOPIC,
    publicity.TOPIC,
    finance.TOPIC,
    feedback.TOPIC,
    records.TOPIC,
    results.TOPIC,
    court.TOPIC,
    legacy.TOPIC,
    approval.TOPIC,
    licences.TOPIC,
    duties.TOPIC,
    progress.TOPIC,
    demonstration.TOPIC,
    credit_plus.TOPIC,
    evaluation.TOPIC,
)

TOPICS: tuple[Topic, ...] = (*_OWN, urging.topic(_OWN))
