"""The command `mingnuo`. Exit 0: clean; 1: findings of error severity; 2: wrong usage."""

from __future__ import annotations

import contextlib
import gc
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from generator import __version__, codebook
from generator.build import build as build_site
from generator.canonical.changes import Left, Tidied
from generator.canonical.folder import below, errors_by_file, outcomes, replace
from generator.checks import check as check_all
from generator.clerk.formats import RENDERERS, markdown
from generator.clerk.new_district import built_in, new_district, profiles
from generator.clerk.parameters import (
    DAY,
    FILE,
    NEW_FILE,
    NEW_FOLDER,
    PATH,
    PORT,
    SITE,
    YEAR,
    as_of_option,
    data_option,
    one_of,
    one_of_or_file,
)
from generator.clerk.profile import read_profile
from generator.clerk.taken_in import counted as steps_counted
from generator.clerk.taken_in import told as changed
from generator.clerk.tidied import counted, told
from generator.clerk.usage import Group, reason
from generator.editors import vscode
from generator.editors.json_schema import schemas
from generator.findings import Finding, Severity, has_errors, in_order
from generator.home import home
from generator.load.commit_message import LONGEST_MESSAGE, in_message
from generator.load.files import LARGEST
from generator.load.git_index import NoIndexError
from generator.load.source import Source, gather, linked, load
from generator.load.staged import take_out
from generator.measures import measure
from generator.publish.browser import BrowserError, installed
from generator.publish.offline_form import offline_form as page_of_form
from generator.publish.serving import preview
from generator.publish.writing import NotASiteError
from generator.registry import register
from generator.report.asked import asked
from generator.report.word import word
from generator.schema.records import Site, Unit
from generator.schema.unit_names import unit_meant
from generator.workbook.annotated import annotated, beside
from generator.workbook.choices import names_in
from generator.workbook.importing import Asked, taken_in
from generator.workbook.make import workbook as make_workbook
from generator.workbook.parts import LARGEST_BOOK
from generator.workbook.unit_files import unit_files
from generator.workbook.writing import write_all

NO_BROWSER = "这台电脑上没有找到 Chromium、Chrome 或 Edge，印不了 PDF。请装一个再运行，或者去掉 --pdf：公示栏网页用浏览器的“打印”也能存成 PDF。"

UNADDRESSED = (
    "提示：site.yml 没有填“网站地址”，公示栏和承诺书上就没有二维码，也没有网站地图、订阅和分享用的网址。"
)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="mingnuo", message="%(prog)s %(version)s", help="显示版本号。")
def main() -> None:
    """明诺：检查承诺与公开数据，生成公开网站。"""
    gc.set_threshold(50_000, 20, 100)  # records live to the end: looking for garbage is a tenth of a build


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
    _tell(findings, folder, form, summary, _published_at(source))
    click.echo(verdict(source, findings, time.perf_counter() - start), err=True)
    _hint(source)
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
    _hint(source)
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
    _write_new(file, word(found))
    click.echo(f"初稿在 {file.as_posix()}：{found.title}，数据截至 {today}。请核对、补充后再用。")


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
    _write_new(file, make_workbook(meant, files, names_in(source), today))
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
    published_at = _published_at(linked(found))
    if not taken.ok:
        _tell(noticed, "", form, summary, published_at)
        if taken.readable:
            copy = beside(book)
            _write_new(copy, annotated(raw, taken.findings, today))
            click.echo(f"批注写在 {copy.as_posix()} 里，可以退回给填报人，改好再导入。", err=True)
        click.echo("工作簿有错误，没有写入；原来的数据没有改动。", err=True)
        sys.exit(1)
    for step in taken.steps:
        click.echo(changed(step, f"{data.as_posix()}/"), nl=False, err=form != "text")
    if only_told:
        _tell(noticed, "", form, summary, published_at)
        click.echo(steps_counted(taken.steps, written=False), err=True)
        return
    write_all(data, taken.steps)
    click.echo(steps_counted(taken.steps, written=True), err=True)
    source = load(data)
    findings = check_all(source, today)
    _tell((*noticed, *_from_here(findings, book, data)), "", form, summary, published_at)
    click.echo(verdict(source, findings, time.perf_counter() - start), err=True)
    sys.exit(1 if has_errors(findings) else 0)


def _tell(
    findings: tuple[Finding, ...], folder: str, form: str, summary: Path | None, published_at: str
) -> None:
    click.echo(RENDERERS[form](findings, folder, published_at), nl=False)
    if summary:
        with summary.open("a", encoding="utf-8") as file:
            file.write(markdown(findings, folder, published_at))


def _published_at(source: Source) -> str:
    """The address of the site that is made from the data; empty where it has none."""
    addresses = (site.address or "" for site in source.of(Site))
    return next((each for each in addresses if each.startswith("https://")), "")


def _hint(source: Source) -> None:
    """Say what a site lacks that does not know its own address."""
    if source.of(Site) and not _published_at(source):
        click.echo(UNADDRESSED, err=True)


def _from_here(findings: tuple[Finding, ...], book: Path, data: Path) -> tuple[Finding, ...]:
    """Findings at a workbook, which is named as it was asked for, and at files below the data folder."""
    return tuple(
        each if each.place.file == book.as_posix() else each.below(data.as_posix()) for each in findings
    )


def _write_new(file: Path, content: bytes) -> None:
    if file.exists():
        raise click.UsageError(f"已经有 {file.as_posix()}，不会覆盖。请用 --output 换一个文件名。")
    try:
        file.write_bytes(content)
    except OSError as error:
        raise click.UsageError(
            f"{file.as_posix()} 写不了：{reason(error)}。请用 --output 换一个地方。"
        ) from error


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
@click.argument("codes", nargs=-1, required=True, metavar="代码")
def explain(codes: tuple[str, ...]) -> None:
    """说明检查代码的含义和改法，例如 mingnuo explain E204。"""
    found = {word: codebook.lookup(word) for word in codes}
    unknown = [word for word, meant in found.items() if not meant]
    if unknown:
        raise click.UsageError(f"没有“{'”“'.join(unknown)}”这个代码。现有：{'、'.join(codebook.codes())}")
    each = dict.fromkeys(code for meant in found.values() for code in meant)
    click.echo("\n".join(codebook.explanation(code) for code in each), nl=False)


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
