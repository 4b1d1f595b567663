"""A new district: init."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from generator.clerk.formats import RENDERERS
from generator.clerk.new_district import built_in, new_district, profiles
from generator.clerk.parameters import (
    DAY,
    FILE,
    NEW_FOLDER,
    one_of_or_file,
)
from generator.clerk.profile import read_profile
from generator.cli.group import main
from generator.findings import Finding
from generator.load.files import LARGEST


@main.command()
@click.option(
    "--profile",
    type=one_of_or_file(profiles(), ".yml"),
    required=True,
    metavar="方案",
    help="按哪个方案：huaian（镇街园区）、longsha（街道社区），或者自己的方案文件（.yml）。",
)
@click.option(
    "--units",
    type=FILE,
    required=True,
    metavar="名单",
    help="单位名单（CSV），要有“代码”和“名称”（或 code 和 name）两列。",
)
@click.option("--name", metavar="名称", help="区县名称；名单不属于方案所在区县时必填。")
@click.option("--from", "begin", type=DAY, metavar="日期", help="从哪一天起要求定期报送；不写则从今天起。")
@click.argument("folder", type=NEW_FOLDER, metavar="文件夹")
def init(profile: str | Path, units: Path, name: str | None, begin: date | None, folder: Path) -> None:
    """用真实单位名单新建一个区县，数据放在文件夹里的 data。"""
    since = date(begin.year, begin.month, begin.day) if begin else date.today()
    if isinstance(profile, Path):
        asked, findings = read_profile(_content(profile), profile.name, since)
        if asked is None:
            _refuse(findings, profile)
    else:
        asked = built_in(profile, since)
    made = new_district(asked, _content(units), name, units.name)
    if made.findings:
        _refuse(made.findings, units)
    data = folder / "data"
    if data.exists() and any(data.iterdir()):
        raise click.UsageError(f"{data.as_posix()} 里已经有文件，不会覆盖。请换一个文件夹。")
    for path, content in made.files.items():
        target = data / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(content, encoding="utf-8")
    click.echo(
        f"已新建 {made.name}：{made.units} 个单位，数据在 {data.as_posix()}/。\n"
        f"检查：mingnuo check --data {data.as_posix()}\n"
        f"生成：mingnuo build --data {data.as_posix()} --site {(folder / 'site').as_posix()}"
    )


def _content(file: Path) -> bytes:
    """The bytes of a file, unless it is larger than any that we read."""
    most = LARGEST[".csv"]
    with file.open("rb") as opened:
        raw = opened.read(most + 1)
    if len(raw) > most:
        raise click.UsageError(f"{file.as_posix()} 超过了 {most // 1024} KB。请核对是否选错了文件。")
    return raw


def _refuse(findings: tuple[Finding, ...], file: Path) -> NoReturn:
    """Say what stands against a file, and end."""
    click.echo(RENDERERS["text"](findings, f"{file.parent.as_posix()}/"), nl=False)
    sys.exit(1)
