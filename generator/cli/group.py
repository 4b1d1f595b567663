"""The command `mingnuo`. Exit 0: clean; 1: findings of error severity; 2: wrong usage."""

from __future__ import annotations

import gc

import click

from generator import __version__
from generator.clerk.usage import Group


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="mingnuo", message="%(prog)s %(version)s", help="显示版本号。")
def main() -> None:
    """明诺：检查承诺与公开数据，生成公开网站。"""
    gc.set_threshold(50_000, 20, 100)  # records live to the end: looking for garbage is a tenth of a build
