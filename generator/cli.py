"""The command `mingnuo`. Exit 0: clean; 1: findings of error severity; 2: wrong usage."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

import click

from generator import __version__
from generator.checks import check as check_all
from generator.clerk import codebook
from generator.clerk.formats import RENDERERS, markdown
from generator.findings import Finding, Severity, has_errors
from generator.load.source import Source, load
from generator.schema.records import Site

_data = click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path("data"),
    show_default=True,
    help="数据文件夹。",
)
_as_of = click.option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    help="按哪一天计算状态；不写则用 site.yml 里的“数据截至”，再没有就用今天。",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="mingnuo")
def main() -> None:
    """明诺：检查承诺与公开数据，生成公开网站。"""


@main.command()
@_data
@_as_of
@click.option(
    "--format", "form", type=click.Choice([*RENDERERS]), default="text", show_default=True, help="输出格式。"
)
@click.option(
    "--summary", type=click.Path(dir_okay=False, path_type=Path), help="另把结果以 Markdown 追加到这个文件。"
)
def check(data: Path, as_of: date | None, form: str, summary: Path | None) -> None:
    """检查全部数据文件，一次列出所有问题。"""
    start = time.perf_counter()
    source = load(data)
    findings = check_all(source, day(as_of, source))
    folder = f"{data.as_posix()}/"
    click.echo(RENDERERS[form](findings, folder), nl=False)
    if summary:
        with summary.open("a", encoding="utf-8") as file:
            file.write(markdown(findings, folder))
    click.echo(verdict(source, findings, time.perf_counter() - start), err=True)
    sys.exit(1 if has_errors(findings) else 0)


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """说明一个检查代码的含义和改法，例如 mingnuo explain E204。"""
    found = codebook.lookup(code)
    if found is None:
        raise click.UsageError(f"没有“{code}”这个代码。现有：{'、'.join(codebook.codes())}")
    click.echo(codebook.explanation(found), nl=False)


def day(given: date | None, source: Source) -> date:
    """The day on which the data is looked at: as asked for, as pinned, or today."""
    if given is not None:
        return date(given.year, given.month, given.day)
    pinned = [site.as_of for site in source.of(Site) if site.as_of]
    return pinned[0] if pinned else date.today()


def verdict(source: Source, findings: tuple[Finding, ...], seconds: float) -> str:
    errors = sum(each.severity is Severity.ERROR for each in findings)
    counted = f"共检查 {source.files} 个文件、{source.rows} 条记录，用时 {seconds:.1f} 秒"
    if not findings:
        return f"检查通过，没有发现问题。{counted}。"
    return f"{errors} 处错误，{len(findings) - errors} 处提醒。{counted}。"


if __name__ == "__main__":
    main()
