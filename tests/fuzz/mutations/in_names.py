"""Files that are called otherwise, or lie elsewhere."""

from __future__ import annotations

from random import Random

ODD = (
    "{} ",
    "{}\n",
    "{}.bak",
    "~${}",
    "副本 {}",
    "\u202e{}",
    "\u3000{}",
    "{}\udcff",
    "张建国13812345678{}",
    "深/深/深/深/深/深/{}",
    "a/{}",
    "::error::{}",
    "<b>{}",
    "'{}",
    "-{}",
    "{}%0A",
)


def odd(name: str, rng: Random) -> str:
    """A path as it was, or one that no table reads, or that belongs to a unit that is not there."""
    folder, slash, last = name.rpartition("/")
    choice = rng.random()
    if choice < 0.7:
        return name
    if choice < 0.8:
        return f"units/{rng.choice(('990199', 'X', '990199999', 'a b'))}/{last}"
    if choice < 0.85:
        return name.upper()
    return f"{folder}{slash}{rng.choice(ODD).format(last)}"
