"""`python -m tests.fuzz.guided`: bytes that are changed towards code that none has reached yet, by atheris.

It needs `pip install -c constraints.txt -e '.[fuzz]'`. What fails is kept in the folder `--kept`.
"""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

import atheris
import click

with atheris.instrument_imports(include=["generator"]):
    from tests.fuzz.doors import DOORS, enter, names

from tests.fuzz.corpus import corpus

SECONDS_OF_A_FILE, MEGABYTES, LARGEST = 10, 1024, 16 * 1024


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--seconds", type=click.IntRange(1), default=60, show_default=True, help="How long.")
@click.option("--seed", type=click.IntRange(1), default=1, show_default=True)
@click.option("--kept", type=click.Path(path_type=Path), default=Path("build/fuzz"), show_default=True)
def main(seconds: int, seed: int, kept: Path) -> None:
    """Try bytes at every door where files come in. Exit 0 when all were answered."""
    folder = kept / "corpus"
    folder.mkdir(parents=True, exist_ok=True)
    for number, raw in enumerate(starts()):
        (folder / f"start-{number}").write_bytes(raw)
    bounds = (
        f"-max_total_time={seconds}",
        f"-seed={seed}",
        f"-timeout={SECONDS_OF_A_FILE}",
        f"-rss_limit_mb={MEGABYTES}",
        f"-max_len={LARGEST}",
        f"-artifact_prefix={kept}/",
        "-verbosity=1",
    )
    atheris.Setup([sys.argv[0], *bounds, str(folder)], enter)
    atheris.Fuzz()


def starts() -> list[bytes]:
    """A real file for each door and table."""
    made = []
    for suffix, door in ((".yml", 0), (".csv", 1)):
        for number, name in enumerate(names(suffix)):
            table = name.rpartition("/")[2]
            alike = [each.raw for each in corpus().samples if each.name.endswith(table)]
            made += [bytes((door, number)) + raw for raw in (alike or [b""])[:2]]
    sheet = b'<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row></sheetData></worksheet>'
    made += [bytes((2,)) + sheet]
    made += [bytes((4,)) + each.raw for each in corpus().attachments[:8]]
    made += [bytes((3,)) + each.raw for each in corpus().attachments if each.name == "README.md"]
    made += [bytes((5,)) + (files("generator") / "profiles" / "huaian.yml").read_bytes()]
    made += [bytes((6,)) + "代码,名称\n320803101,大安镇\n320803101201,大安村\n".encode()]
    assert all(raw[0] < len(DOORS) for raw in made)
    return made


if __name__ == "__main__":
    main()
