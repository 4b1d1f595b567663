"""The command line in Chinese: the headings of help, wrong usage, and what the machine refuses."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any, NoReturn

import click

from generator.schema.types.choices import nearest

_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "这里只能读，不能写",
    errno.ENOSPC: "磁盘已满",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EEXIST: "这里已经有同名的文件",
    errno.EISDIR: "这里是一个文件夹，不是文件",
    errno.ENOTDIR: "路径里有一段是文件，不是文件夹",
    errno.ELOOP: "路径里有快捷方式（链接）",
    errno.ENAMETOOLONG: "名字太长",
    errno.EADDRINUSE: "已经有别的程序在用",
}


class _Headings(click.Command):
    """Help under Chinese headings."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [each for each in self.get_params(ctx) if isinstance(each, click.Option)]
        shown = [record for each in options if (record := each.get_help_record(ctx))]
        _section(formatter, "选项", [(name, help.replace("  [required]", "必填。")) for name, help in shown])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这段说明。"
        return option


class Command(_Headings):
    """One command; words that it does not ask for are wrong usage."""

    allow_extra_args = True  # so that they are refused here, in Chinese

    def __init__(self, *args: Any, **options: Any) -> None:
        words: dict[str, Any] = {"options_metavar": "[选项]"}
        super().__init__(*args, **words | options)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest:
            raise click.UsageError(f"多写了“{'”“'.join(rest)}”。", ctx)
        return rest


class Group(_Headings, click.Group):
    """The commands. `main` ends every wrong usage and every refusal of the machine with a sentence and 2."""

    command_class = Command

    def __init__(self, *args: Any, **options: Any) -> None:
        words: dict[str, Any] = {
            "options_metavar": "[选项]",
            "subcommand_metavar": "命令",
            "no_args_is_help": False,
        }
        super().__init__(*args, **words | options)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        commands = [(name, self.commands[name].get_short_help_str(60)) for name in self.list_commands(ctx)]
        _section(formatter, "命令", commands)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args:
            click.echo(ctx.get_help())
            ctx.exit(2)
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands and not args[0].startswith("-"):
            raise click.UsageError(f"没有“{args[0]}”这个命令。{_instead(args[0], list(self.commands))}", ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **options: Any) -> NoReturn:
        try:
            done = super().main(*args, **options | {"standalone_mode": False})
        except click.UsageError as error:
            _end(_told(error), 2)
        except click.ClickException as error:
            _end(f"错误：{error.format_message()}", error.exit_code)
        except click.Abort:
            _end("已停止。", 1)
        except OSError as error:
            _end(f"错误：{refusal(error)}", 2)
        sys.exit(done or 0)


def _section(formatter: click.HelpFormatter, heading: str, rows: list[tuple[str, str]]) -> None:
    formatter.write(f"\n{heading}：\n")
    with formatter.indentation():
        formatter.write_dl(rows)


def reason(error: OSError) -> str:
    """Why the machine would not do something."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


def refusal(error: OSError) -> str:
    """What the machine would not do, and why."""
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    what = f"“{name}”打不开或写不了" if name else "读写文件时出了错"
    return f"{what}：{reason(error)}。请核对后再试，或换一个位置。"


def _end(words: str, code: int) -> NoReturn:
    click.echo(words, err=True)
    sys.exit(code)


def _told(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "mingnuo"
    usage = f"{error.ctx.get_usage()}\n" if error.ctx else ""
    return f"{usage}错误：{_fault(error)}\n查看说明：{path} --help"


def _fault(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption():
            known = [name for each in error.ctx.command.params for name in each.opts] if error.ctx else []
            return f"没有“{error.option_name}”这个选项。{_instead(error.option_name, [*known, '--help'])}"
        case click.MissingParameter():
            return f"缺少{_name(error)}。"
        case click.BadParameter():
            return f"{_name(error)}：{error.message}"
        case click.BadOptionUsage():
            return f"选项 {error.option_name} 后面缺少内容，或写法不对。"
    return error.message


def _name(error: click.BadParameter) -> str:
    param = error.param
    if isinstance(param, click.Option):
        return f"选项 {max(param.opts, key=len)}"
    return f"“{param.make_metavar(error.ctx)}”" if param and error.ctx else "参数"


def _instead(word: str, known: list[str]) -> str:
    guess = nearest(word, known)
    return f"是否要写“{guess}”？" if guess else f"可用的有：{'、'.join(known)}。"
