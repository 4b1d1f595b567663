"""Files made from data for people and editors: report, form, schema."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.checks import check as check_all
from generator.clerk.formats import RENDERERS
from generator.clerk.parameters import (
    NEW_FILE,
    NEW_FOLDER,
    YEAR,
    as_of_option,
    data_option,
)
from generator.clerk.usage import reason
from generator.cli.group import main
from generator.cli.telling import day, write_new
from generator.editors import vscode
from generator.editors.json_schema import schemas
from generator.findings import has_errors
from generator.home import home
from generator.load.source import load
from generator.measures import measure
from generator.publish.offline_form import offline_form as page_of_form
from generator.registry import register
from generator.report.asked import asked
from generator.report.word import word


@main.command()
@data_option
@as_of_option
@click.option("--year", type=YEAR, required=True, metavar="年度", help="写哪一年的总结，例如 2025。")
@click.option(
    "--output", type=NEW_FILE, metavar="文件", help="写到哪个文件，默认是当前文件夹里的 单位编号-年度.docx。"
)
@click.argument("unit", metavar="单位")
def report(data: Path, as_of: date | None, year: int, output: Path | None, unit: str) -> None:
    """用已报的数据写一份年度总结初稿（Word 文件）。单位写编号或名称。"""
    source = load(data)
    today = day(as_of, source)
    findings = check_all(source, today)
    if has_errors(findings):
        click.echo(RENDERERS["text"](findings, f"{data.as_posix()}/"), nl=False)
        click.echo("数据有错误，没有写初稿。请先改正，再运行一次。", err=True)
        sys.exit(1)
    registry = register(source, today)
    found = asked(registry, measure(registry, today), unit, year)
    if isinstance(found, str):
        raise click.UsageError(found)
    file = output or Path(f"{found.unit.id}-{year}.docx")
    write_new(file, word(found))
    click.echo(f"初稿在 {file.as_posix()}：{found.title}，数据截至 {today}。请核对、补充后再用。")


@main.command("form")
@data_option
@as_of_option
@click.option(
    "--output", type=NEW_FILE, metavar="文件", help="写到哪个文件，默认是当前文件夹里的 commitment.html。"
)
def offline_form(data: Path, as_of: date | None, output: Path | None) -> None:
    """生成离线填报表：一个网页文件，不用联网、不用登录，填好一项承诺就存成数据文件。"""
    source = load(data)
    today = day(as_of, source)
    findings = check_all(source, today)
    if has_errors(findings):
        click.echo(RENDERERS["text"](findings, f"{data.as_posix()}/"), nl=False)
        click.echo("数据有错误，没有生成填报表。请先改正，再运行一次。", err=True)
        sys.exit(1)
    file = output or Path("commitment.html")
    made = page_of_form(register(source, today), home() / "theme")
    try:
        file.write_text(made, encoding="utf-8")
    except OSError as error:
        raise click.UsageError(
            f"{file.as_posix()} 写不了：{reason(error)}。请用 --output 换一个地方。"
        ) from error
    click.echo(f"填报表在 {file.as_posix()}，发给填报人，用浏览器打开就能填。")


@main.command()
@click.option(
    "--output",
    type=NEW_FOLDER,
    metavar="文件夹",
    help="只把 JSON Schema 写到这个文件夹；不写则在当前文件夹的 .vscode 里为 VS Code 设好。",
)
def schema(output: Path | None) -> None:
    """让编辑器在填写时给出提示和选项：为每种 YAML 文件生成 JSON Schema。"""
    there = {name: Path(name).read_bytes() for name in vscode.SETTINGS if Path(name).is_file()}
    made = vscode.files(there) if output is None else schemas()
    for name, content in made.items():
        if content is None:
            click.echo(f"{name} 里有旁注或者写法有误，没有改动；去掉旁注再运行一次，就能添上设置。", err=True)
            continue
        target = (output or Path()) / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content.encode())
    where = f"{output.as_posix()}/" if output else f"{vscode.SCHEMAS}/，VS Code 打开这个文件夹就能用"
    click.echo(f"已写出 {len(schemas())} 种文件的 JSON Schema，在 {where}。")
