"""The command `mingnuo`, whose parts are the modules here; `main` has all of them."""

from generator.cli import books, checking, districts, papers, publishing
from generator.cli.group import main
from generator.cli.telling import day

__all__ = ["books", "checking", "day", "districts", "main", "papers", "publishing"]
