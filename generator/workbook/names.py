"""The names of the sheets that hold no data of a unit."""

GUIDE = "说明"
PROBLEMS = "问题"
LISTS = "选项"
BASE = "底本"
OURS = (GUIDE, PROBLEMS, LISTS, BASE)

AUTHOR = "明诺"
"""Who wrote the workbook, and the comments in it."""
UNIT_LABEL, DAY_LABEL = "单位编号", "数据截至"
