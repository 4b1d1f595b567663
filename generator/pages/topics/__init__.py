"""All topics, in the order in which they are listed. A new topic: a module here, and its line in `TOPICS`."""

from __future__ import annotations

from generator.pages.topics.topic import Topic

TOPICS: tuple[Topic, ...] = ()
