"""Finds what names or betrays a person, in text and inside files. Pure functions of text and bytes."""
