"""Commands that look at data: check, message, fmt, explain."""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import date
from pathlib import Path

import click

from generator import codebook
from generator.canonical.changes import Left, Tidied
from generator.canonical.folder import below, errors_by_file, outcomes, replace
from generator.checks import check as check_all
from generator.clerk.formats import RENDERERS
from generator.clerk.parameters import (
    FILE,
    NEW_FILE,
    PATH,
    as_of_option,
    data_option,
    one_of,
)
from generator.clerk.tidied import counted, told
from generator.cli.group import main
from generator.cli.telling import day, hint, site_address, tell, verdict
from generator.findings import Finding, has_errors, in_order
from generator.load.commit_message import LONGEST_MESSAGE, in_message
from generator.load.git_index import NoIndexError
from generator.load.source import Source, load
from generator.load.staged import take_out


@main.command()
@data_option
@as_of_option
@click.option(
    "--format",
    "form",
    type=one_of(RENDERERS),
    default="text",
    metavar="格式",
    help=f"输出格式：{'、'.join(RENDERERS)}，默认 text。",
)
@click.option("--summary", type=NEW_FILE, metavar="文件", help="另把结果以 Markdown 追加到这个文件。")
@click.option(
    "--staged", is_flag=True, help="检查将要提交的内容（git add 过的），提交以前用；不看还没有 add 的改动。"
)
def check(data: Path, as_of: date | None, form: str, summary: Path | None, staged: bool) -> None:
    """检查全部数据文件，一次列出所有问题。"""
    start = time.perf_counter()
    if staged:
        source, findings = _staged(data, as_of)
    else:
        source = load(data)
        findings = check_all(source, day(as_of, source))
    folder = "" if staged else f"{data.as_posix()}/"
    tell(findings, folder, form, summary, site_address(source))
    click.echo(verdict(source, findings, time.perf_counter() - start), err=True)
    hint(source)
    sys.exit(1 if has_errors(findings) else 0)


def _staged(data: Path, as_of: date | None) -> tuple[Source, tuple[Finding, ...]]:
    """The data as the next commit has it, and what there is to say of everything that the commit changes."""
    with tempfile.TemporaryDirectory(prefix="mingnuo-") as work:
        try:
            taken = take_out(data, Path(work))
        except NoIndexError as error:
            raise click.UsageError(str(error)) from error
        source = load(Path(work), taken.searched)
    found = check_all(source, day(as_of, source)) if taken.has_data else ()
    return source, in_order([*map(taken.whole, found), *taken.others])


@main.command()
@click.argument("file", type=FILE, metavar="文件")
def message(file: Path) -> None:
    """查一份提交说明里有没有个人信息，给 Git 的 commit-msg 钩子用。"""
    with file.open("rb") as opened:
        words = opened.read(LONGEST_MESSAGE).decode("utf-8", "replace")
    findings = in_message(words)
    click.echo(RENDERERS["text"](findings, ""), nl=False)
    sys.exit(1 if has_errors(findings) else 0)


@main.command()
@data_option
@click.option("--check", "only_told", is_flag=True, help="只列出需要整理的文件，不改动；有就以 1 结束。")
@click.argument("paths", nargs=-1, type=PATH, metavar="[文件或文件夹]...")
def fmt(data: Path, only_told: bool, paths: tuple[Path, ...]) -> None:
    """把数据文件改成统一写法，意思不变；有错误的文件不动。"""
    names = [below(data, path) for path in paths] or ["."]
    outside = [path.as_posix() for path, name in zip(paths, names, strict=False) if name is None]
    if outside:
        raise click.UsageError(f"“{'”“'.join(outside)}”不在数据文件夹 {data.as_posix()}/ 里。")
    source = load(data)
    errors = errors_by_file(check_all(source, day(None, source)))
    found = []
    for outcome in outcomes(data, errors, filter(None, names)):
        if isinstance(outcome, Tidied) and not only_told:
            replace(data / outcome.name, outcome.draft.text)
        click.echo(told(outcome, f"{data.as_posix()}/", not only_told), nl=False)
        found.append(outcome)
    click.echo(counted(found, not only_told), err=True)
    left = any(isinstance(each, Left) for each in found)
    sys.exit(1 if left or (only_told and any(isinstance(each, Tidied) for each in found)) else 0)


@main.command()
@click.argument("codes", nargs=-1, required=True, metavar="代码")
def explain(codes: tuple[str, ...]) -> None:
    """说明检查代码的含义和改法，例如 mingnuo explain E204。"""
    found = {word: codebook.lookup(word) for word in codes}
    unknown = [word for word, meant in found.items() if not meant]
    if unknown:
        raise click.UsageError(f"没有“{'”“'.join(unknown)}”这个代码。现有：{'、'.join(codebook.codes())}")
    each = dict.fromkeys(code for meant in found.values() for code in meant)
    click.echo("\n".join(codebook.explanation(code) for code in each), nl=False)
