"""Workbooks out and in: workbook, import."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

import click

from generator.checks import check as check_all
from generator.clerk.formats import RENDERERS
from generator.clerk.parameters import (
    FILE,
    NEW_FILE,
    as_of_option,
    data_option,
    one_of,
)
from generator.clerk.taken_in import counted as steps_counted
from generator.clerk.taken_in import told as changed
from generator.cli.group import main
from generator.cli.telling import day, site_address, tell, verdict, write_new
from generator.findings import Finding, has_errors
from generator.load.source import gather, linked, load
from generator.schema.records import Unit
from generator.schema.unit_names import unit_meant
from generator.workbook.annotated import annotated, beside
from generator.workbook.choices import names_in
from generator.workbook.importing import Asked, taken_in
from generator.workbook.make import workbook as make_workbook
from generator.workbook.parts import LARGEST_BOOK
from generator.workbook.unit_files import unit_files
from generator.workbook.writing import write_all


@main.command()
@data_option
@as_of_option
@click.option(
    "--output", type=NEW_FILE, metavar="文件", help="写到哪个文件，默认是当前文件夹里的 单位编号.xlsx。"
)
@click.argument("unit", metavar="单位")
def workbook(data: Path, as_of: date | None, output: Path | None, unit: str) -> None:
    """生成一个单位的填报工作簿（.xlsx），已报的数据都填好。单位写编号或名称。"""
    source = load(data)
    today = day(as_of, source)
    meant = unit_meant(source.of(Unit), unit.strip())
    if isinstance(meant, str):
        raise click.UsageError(meant)
    files = unit_files(data, meant.id)
    faults = tuple(each for file in files.values() if file.faulty for each in file.findings)
    if faults:
        click.echo(RENDERERS["text"](faults, f"{data.as_posix()}/"), nl=False)
        click.echo("这个单位的数据有错误，没有生成工作簿。请先改正，再运行一次。", err=True)
        sys.exit(1)
    file = output or Path(f"{meant.id}.xlsx")
    write_new(file, make_workbook(meant, files, names_in(source), today))
    click.echo(
        f"工作簿在 {file.as_posix()}：{meant.name}，数据截至 {today}。填好以后用 mingnuo import 导入。"
    )


@main.command("import")
@data_option
@as_of_option
@click.option("--unit", default="", metavar="单位", help="是哪个单位的；工作簿里写着的不用填。")
@click.option("--allow-removal", is_flag=True, help="工作簿里删去的承诺和记录，数据里也删去。")
@click.option("--check", "only_told", is_flag=True, help="只检查、只列出会改什么，不写入。")
@click.option(
    "--format",
    "form",
    type=one_of(RENDERERS),
    default="text",
    metavar="格式",
    help=f"输出格式：{'、'.join(RENDERERS)}，默认 text。",
)
@click.option("--summary", type=NEW_FILE, metavar="文件", help="另把结果以 Markdown 追加到这个文件。")
@click.argument("book", type=FILE, metavar="工作簿")
def import_(
    data: Path,
    as_of: date | None,
    unit: str,
    allow_removal: bool,
    only_told: bool,
    form: str,
    summary: Path | None,
    book: Path,
) -> None:
    """把填好的工作簿（.xlsx）写进数据；有错误时不写，另存一份带批注的工作簿。"""
    start = time.perf_counter()
    found = gather(data)
    today = day(as_of, linked(found))
    with book.open("rb") as file:
        raw = file.read(LARGEST_BOOK + 1)
    taken = taken_in(Asked(raw, book.as_posix(), unit.strip(), allow_removal), found, today)
    noticed = _from_here(taken.findings, book, data)
    published_at = site_address(linked(found))
    if not taken.ok:
        tell(noticed, "", form, summary, published_at)
        if taken.readable:
            copy = beside(book)
            write_new(copy, annotated(raw, taken.findings, today))
            click.echo(f"批注写在 {copy.as_posix()} 里，可以退回给填报人，改好再导入。", err=True)
        click.echo("工作簿有错误，没有写入；原来的数据没有改动。", err=True)
        sys.exit(1)
    for step in taken.steps:
        click.echo(changed(step, f"{data.as_posix()}/"), nl=False, err=form != "text")
    if only_told:
        tell(noticed, "", form, summary, published_at)
        click.echo(steps_counted(taken.steps, written=False), err=True)
        return
    write_all(data, taken.steps)
    click.echo(steps_counted(taken.steps, written=True), err=True)
    source = load(data)
    findings = check_all(source, today)
    tell((*noticed, *_from_here(findings, book, data)), "", form, summary, published_at)
    click.echo(verdict(source, findings, time.perf_counter() - start), err=True)
    sys.exit(1 if has_errors(findings) else 0)


def _from_here(findings: tuple[Finding, ...], book: Path, data: Path) -> tuple[Finding, ...]:
    """Findings at a workbook, which is named as it was asked for, and at files below the data folder."""
    return tuple(
        each if each.place.file == book.as_posix() else each.below(data.as_posix()) for each in findings
    )
