"""What to do about a file that no table reads: most were meant as one, and only their name is wrong."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from generator.schema.records import FILES
from generator.schema.table import Table
from generator.schema.types.choices import nearest
from generator.schema.types.contacts import ATTACHMENT_KINDS

_OFFICE = frozenset({".xlsx", ".xls", ".et", ".docx", ".doc", ".wps", ".pdf", ".ofd", ".png", ".jpg", ".zip"})
_TEMPORARY = re.compile(r"~|.*(?:\.tmp|\.bak|~)\Z|Thumbs\.db\Z|desktop\.ini\Z")
_COPY = re.compile(r"副本|复件|备份|新建|[(（]\d+[)）]|(?i:\bcopy\b)")


def advice(name: str) -> str:
    """How to put right a file at a path below the data folder."""
    path = PurePosixPath(name)
    last = path.name
    plain = last.lower().removesuffix(".txt")
    if "files" in path.parts[:-1]:
        return _of_attachment(path)
    if _TEMPORARY.match(last):
        return "这是临时文件，请关闭正在编辑它的软件，再删去这个文件。"
    if _COPY.search(last):
        return "这像是副本，请删去；要用它的内容，请改回原来的文件名。"
    if plain != last and plain.endswith((".yml", ".yaml", ".csv")):
        return f"请把文件名改为“{plain}”（在文件夹的“查看”里勾选“文件扩展名”才看得全）。"
    for table, file in _TABLES:
        if last == file:
            return f"文件名是对的，位置不对，请放到{_folder(table)}里。"
        if path.stem.strip() == table.title and "{id}" not in file:
            return f"“{table.title}”的文件名是 {file}，请放在{_folder(table)}里。"
    if path.suffix.lower() in _OFFICE:
        return "表格请另存为“CSV UTF-8（逗号分隔）”；要公开的附件请放到 units/单位编号/files/ 里。"
    guess = nearest(last, [file for _, file in _TABLES])
    if guess and "{" not in guess:
        return f"是否应为“{guess}”？"
    return f"数据文件只有这些：{'、'.join(_shown(table) for table, _ in _TABLES)}。"


def _of_attachment(path: PurePosixPath) -> str:
    kinds = "、".join(ATTACHMENT_KINDS)
    if path.suffix[1:].lower() not in ATTACHMENT_KINDS:
        return f"附件只收 {kinds}。"
    if path.suffix != path.suffix.lower():
        return f"请把扩展名改成小写的 {path.suffix.lower()}。"
    return "附件要直接放在 units/单位编号/files/ 里，不能再分文件夹；文件名不能太长。"


def _folder(table: Table) -> str:
    folder = _shown(table).rpartition("/")[0]
    return f" {folder}/ " if folder else "数据文件夹的最上一层"


def _shown(table: Table) -> str:
    """The path of a table with the Chinese words for what stands in braces."""
    id = table.fields["id"].title if "id" in table.fields else ""
    return table.path.replace("{unit}", "单位编号").replace("{id}", id)


_TABLES: tuple[tuple[Table, str], ...] = tuple(
    (cls.table, PurePosixPath(cls.table.path).name) for cls in FILES
)
"""Tables with the names of their files."""
