"""Commands of the site: build, serve."""

from __future__ import annotations

import contextlib
import sys
import time
from datetime import date
from pathlib import Path

import click

from generator.build import build as build_site
from generator.clerk.formats import RENDERERS
from generator.clerk.parameters import (
    NEW_FOLDER,
    PORT,
    SITE,
    as_of_option,
    data_option,
)
from generator.clerk.usage import reason
from generator.cli.group import main
from generator.cli.telling import day, hint, verdict
from generator.load.source import load
from generator.publish.browser import BrowserError, installed
from generator.publish.serving import preview
from generator.publish.writing import NotASiteError

NO_BROWSER = "这台电脑上没有找到 Chromium、Chrome 或 Edge，印不了 PDF。请装一个再运行，或者去掉 --pdf：公示栏网页用浏览器的“打印”也能存成 PDF。"


@main.command()
@data_option
@as_of_option
@click.option(
    "--site",
    type=NEW_FOLDER,
    default=Path("site"),
    metavar="文件夹",
    help="网站放在哪里，默认 site。",
)
@click.option(
    "--try-form",
    type=PORT,
    metavar="端口",
    help="另外发布试用的网页表单，只存到这台电脑的仓库：先在仓库里运行 decap-server，再写它的端口，例如 8081。",
)
@click.option("--search/--no-search", default=True, help="做不做全站查找的索引，默认做；不做会快一些。")
@click.option(
    "--pdf",
    is_flag=True,
    help="另把每个单位的公示栏印成 PDF（A4、A3），要用电脑上的 Chromium、Chrome 或 Edge。",
)
def build(data: Path, as_of: date | None, site: Path, try_form: int | None, search: bool, pdf: bool) -> None:
    """检查数据并生成网站；有错误时不动原来的网站。"""
    browser = installed() if pdf else None
    if pdf and browser is None:
        raise click.UsageError(NO_BROWSER)
    start = time.perf_counter()
    source = load(data)
    try:
        built = build_site(
            source,
            site,
            day(as_of, source),
            lambda step: click.echo(f"{step} …", err=True),
            try_form,
            search,
            browser,
        )
    except NotASiteError as error:
        raise click.UsageError(
            f"{site.as_posix()}/ 里是别的文件，不是本程序生成的网站，不会覆盖。请用 --site 换一个文件夹。"
        ) from error
    except BrowserError as error:
        click.echo(f"公示栏没有印成，没有生成网站；原来的网站没有改动。浏览器的原话：{error}。", err=True)
        click.echo("请再运行一次；还不行就去掉 --pdf，公示栏网页用浏览器的“打印”也能存成 PDF。", err=True)
        sys.exit(1)
    click.echo(RENDERERS["text"](built.findings, f"{data.as_posix()}/"), nl=False)
    click.echo(verdict(source, built.findings, time.perf_counter() - start), err=True)
    if not built.ok:
        click.echo("有错误，没有生成网站；原来的网站没有改动。", err=True)
        sys.exit(1)
    hint(source)
    click.echo(
        f"网站在 {site.as_posix()}/：{built.pages} 个网页，{built.files} 个文件，{built.bytes / 1e6:.1f} MB，"
        f"用时 {time.perf_counter() - start:.1f} 秒。\n"
        f"查看：mingnuo serve --site {site.as_posix()}，再用浏览器打开它给出的地址。"
    )


@main.command()
@click.option(
    "--site",
    type=SITE,
    default=Path("site"),
    metavar="文件夹",
    help="网站在哪里，默认 site。",
)
@click.option("--port", type=PORT, default=8000, metavar="端口", help="端口，默认 8000；0 为任意空闲端口。")
def serve(site: Path, port: int) -> None:
    """在本机查看已经生成的网站。"""
    try:
        server = preview(site, port)
    except OSError as error:
        raise click.UsageError(f"端口 {port} 用不了：{reason(error)}。请换一个，例如 --port 8001") from error
    click.echo(f"请用浏览器打开 http://127.0.0.1:{server.server_port}/ ，按 Ctrl+C 结束。")
    with server, contextlib.suppress(KeyboardInterrupt):
        server.serve_forever()
