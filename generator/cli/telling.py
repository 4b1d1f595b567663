"""What commands have in common: the day they look at, what they say, what they write."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from generator.clerk.formats import RENDERERS, markdown
from generator.clerk.usage import reason
from generator.findings import Finding, Severity
from generator.load.source import Source
from generator.schema.records import Site

UNADDRESSED = (
    "提示：site.yml 没有填“网站地址”，公示栏和承诺书上就没有二维码，也没有网站地图、订阅和分享用的网址。"
)


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


def tell(
    findings: tuple[Finding, ...], folder: str, form: str, summary: Path | None, published_at: str
) -> None:
    click.echo(RENDERERS[form](findings, folder, published_at), nl=False)
    if summary:
        with summary.open("a", encoding="utf-8") as file:
            file.write(markdown(findings, folder, published_at))


def site_address(source: Source) -> str:
    """The address of the site that is made from the data; empty where it has none."""
    addresses = (site.address or "" for site in source.of(Site))
    return next((each for each in addresses if each.startswith("https://")), "")


def write_new(file: Path, content: bytes) -> None:
    if file.exists():
        raise click.UsageError(f"已经有 {file.as_posix()}，不会覆盖。请用 --output 换一个文件名。")
    try:
        file.write_bytes(content)
    except OSError as error:
        raise click.UsageError(
            f"{file.as_posix()} 写不了：{reason(error)}。请用 --output 换一个地方。"
        ) from error


def hint(source: Source) -> None:
    """Say what a site lacks that does not know its own address."""
    if source.of(Site) and not site_address(source):
        click.echo(UNADDRESSED, err=True)
