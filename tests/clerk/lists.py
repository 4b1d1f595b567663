"""The real units of two districts, as their codes were published for 2023, and new districts as files."""

from pathlib import Path

from generator.clerk.new_district import NewDistrict

HUAIAN = """code,name
320803001,淮城街道
320803002,河下街道
320803004,山阳街道
320803101,平桥镇
320803104,朱桥镇
320803106,施河镇
320803107,车桥镇
320803109,流均镇
320803110,博里镇
320803112,复兴镇
320803113,苏嘴镇
320803114,钦工镇
320803115,顺河镇
320803121,漕运镇
320803122,石塘镇
320803123,范集镇
320803400,白马湖农场
320803401,经济开发区
320803402,淮安新材料产业园
"""

LONGSHA = """code,name
230202001,五龙街道
230202002,湖滨街道
230202003,江安街道
230202004,正阳街道
230202005,彩虹街道
230202006,南航街道
230202007,大民街道
230202579,齐齐哈尔局直
"""


def made(folder: Path, district: NewDistrict) -> Path:
    """The files of a new district in a folder."""
    assert district.findings == ()
    for path, content in district.files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")
    return folder
