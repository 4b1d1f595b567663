"""What commands ask for: kinds of words, each refused in Chinese, and the options that several commands take."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from generator.load.folder import meant_folder


def in_chinese(kind: click.ParamType[Any], words: str) -> Callable[[Any], Any]:
    """A kind of parameter whose refusals are said in these words, with `{}` for what was typed."""

    def convert(value: Any) -> Any:
        try:
            return kind.convert(value, None, None)
        except click.BadParameter as error:
            raise click.BadParameter(words.format(value)) from error

    return convert


_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_DATA = in_chinese(_FOLDER, "没有“{}”这个文件夹。请在放着 data 的文件夹里运行，或用 --data 写明数据在哪里。")
SITE = in_chinese(_FOLDER, "没有“{}”这个文件夹。请先用 mingnuo build 生成网站，或用 --site 写明它在哪里。")
NEW_FOLDER = in_chinese(click.Path(file_okay=False, path_type=Path), "“{}”不是文件夹，或者读不了。")
_FILE = in_chinese(click.Path(exists=True, dir_okay=False, path_type=Path), "没有“{}”这个文件，或者读不了。")
NEW_FILE = in_chinese(click.Path(dir_okay=False, path_type=Path), "“{}”不是文件，或者写不了。")
PATH = in_chinese(click.Path(exists=True, path_type=Path), "没有“{}”这个文件或文件夹。")
DAY = in_chinese(click.DateTime(["%Y-%m-%d"]), "“{}”不是日期，请写成 2026-06-30 的样子。")
YEAR = in_chinese(click.IntRange(2000, 2100), "“{}”不是年度，请写四位数字，例如 2025。")
PORT = in_chinese(click.IntRange(0, 65535), "“{}”不是端口，请写 0 到 65535 之间的数。")


def FILE(value: Any) -> Path:  # noqa: N802 -- a kind of parameter like the others
    """A plain file: a pipe would be waited for, and a device read, without end."""
    path: Path = _FILE(value)
    if not path.is_file():
        raise click.BadParameter(f"“{value}”不是普通文件。")
    return path


def one_of(words: Iterable[str]) -> Callable[[Any], Any]:
    return in_chinese(click.Choice([*words]), f"没有“{{}}”这一种，只能是 {'、'.join(words)}。")


def one_of_or_file(words: Iterable[str], suffix: str) -> Callable[[Any], Any]:
    """One of some words, or the path of a file of one's own."""
    known = one_of(words)

    def convert(value: Any) -> Any:
        return FILE(value) if str(value).endswith(suffix) else known(value)

    return convert


def _data_folder(ctx: click.Context, param: click.Parameter, folder: Path) -> Path:
    meant = meant_folder(folder)
    if meant != folder:
        raise click.BadParameter(
            f"“{folder.as_posix()}”不是数据文件夹，site.yml 不在这里。请写 --data {os.path.relpath(meant)}",
            ctx,
            param,
        )
    return folder


data_option = click.option(
    "--data",
    type=_DATA,
    callback=_data_folder,
    default=Path("data"),
    metavar="文件夹",
    help="数据文件夹，默认 data。",
)
as_of_option = click.option(
    "--as-of",
    type=DAY,
    metavar="日期",
    help="按哪一天计算状态；不写则用 site.yml 里的“数据截至”，再没有就用今天。",
)
