"""The first draft of a unit's annual report: sentences from data, and the same as a Word file."""
