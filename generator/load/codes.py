"""Faults of files: what cannot be read, and what was read although it was not typed as it should be."""

from __future__ import annotations

from generator.findings import Code

AGAIN = "改好后请再检查一次，后面可能还有问题。"
"""What is said where a fault ends the reading of a file."""

UNDECODABLE = Code(
    "E101",
    "undecodable",
    "文件编码无法识别",
    "文件既不是 UTF-8，也不是 GB18030（记事本的 ANSI），程序认不出里面的文字。",
    "认错编码会把汉字变成乱码。",
    "（用其他软件导出的文件）",
    "在 WPS 或 Excel 里“另存为”，选择“CSV UTF-8”。",
)
DAMAGED_TEXT = Code(
    "E102",
    "damaged-text",
    "文字已经损坏",
    "文件里有“\ufffd”，说明此前某次转换编码时文字已经丢失。",
    "丢失的字找不回来，只能从原件重新录入。",
    "单位名称: 青石\ufffd镇",
    "单位名称: 青石铺镇",
)
EMPTY_FILE = Code(
    "E103",
    "empty-file",
    "文件是空的",
    "文件里没有任何内容。",
    "空文件分不清是没有可报还是忘了填。确无内容时表格要保留表头。",
    "（0 字节的文件）",
    "编号,目录编号,标题,形成日期,公开日期,链接",
)
TOO_LARGE = Code(
    "E104",
    "too-large",
    "文件太大",
    "文件超过了允许的大小。",
    "一项承诺一个文件，一张表只放一个单位的数据，不会这么大；多半是放错了文件。",
    "（几百兆的文件）",
    "把附件放进 files 文件夹，表里只填文件名。",
)
BROKEN_YAML = Code(
    "E105",
    "broken-yaml",
    "文件格式有误，读不下去",
    "冒号、缩进、引号或括号不符合 YAML 的写法。",
    "格式坏了，后面的内容都读不出来。",
    "承诺事项：老年优待证当场办结（用了全角冒号）",
    "承诺事项: 老年优待证当场办结（半角冒号加一个空格）",
)
TOO_DEEP = Code(
    "E106",
    "too-deep",
    "层次太深或内容太多",
    "文件里一层套一层，超过了程序接受的层数或条数。",
    "正常的数据文件只有两三层。",
    "[[[[[[[[[[[[[[",
    "进展:\n  - 日期: 2025-03-31",
)
NOT_PLAIN_YAML = Code(
    "E107",
    "not-plain-yaml",
    "用了不允许的高级写法",
    "文件里用了 &、* 引用或 ! 标签。",
    "这类写法会让文件看上去与读出来的不一样。",
    "承诺方面: *甲",
    "承诺方面: 便民服务",
)
DUPLICATE_KEY = Code(
    "E108",
    "duplicate-key",
    "同一栏写了两遍",
    "同一条记录里，同一个栏目出现了不止一次。",
    "两个值不知道以哪个为准。",
    "服务期限: 2025-06-30\n服务期限: 2025-09-30",
    "服务期限: 2025-09-30",
)
UNKNOWN_KEY = Code(
    "E109",
    "unknown-key",
    "没有这个栏目",
    "栏目名称不在规定的栏目之内，多半是写错了字。",
    "写错的栏目会被当作没有填。",
    "服务期线: 2025-09-30",
    "服务期限: 2025-09-30",
)
WRONG_SHAPE = Code(
    "E110",
    "wrong-shape",
    "这里应当填的不是这种内容",
    "该填一个值的地方填了一组，或该逐条填写的地方只填了一个值。",
    "结构不对就读不出内容。",
    "进展: 已完成",
    "进展:\n  - 日期: 2025-03-31\n    情况: 已完成招标。",
)
BROKEN_CSV = Code(
    "E111",
    "broken-csv",
    "表格读不下去",
    "引号没有配对，或含有不能识别的字符。",
    "引号不配对，后面的行都会错位。",
    '"诺河东岸环境整治,2025-03-01',
    '"诺河东岸环境整治",2025-03-01',
)
MISSING_COLUMN = Code(
    "E112",
    "missing-column",
    "缺少必需的列",
    "表头里没有这一列，或者整张表没有表头。",
    "没有这一列，每一行都不完整。",
    "标题,公开日期",
    "编号,目录编号,标题,形成日期,公开日期,链接",
)
WRONG_WIDTH = Code(
    "E113",
    "wrong-width",
    "这一行的格数不对",
    "这一行的格数与表头不一样，多半是文字里的逗号没有加引号，或用了全角逗号分隔。",
    "多一格少一格，后面的内容就都错位。",
    "2025 年收支,预算,决算,2025-03-01（表头只有三列）",
    '"2025 年收支，预算、决算",2025-03-01,…',
)
UNEXPECTED_FILE = Code(
    "E114",
    "unexpected-file",
    "不认识的文件",
    "文件名或所在文件夹不在规定之内，里面的内容不会公开。",
    "放错地方的数据等于没有报送。",
    "units/990101101/disclosure.csv",
    "units/990101101/disclosures.csv",
)
OUTSIDE_FOLDER = Code(
    "E115",
    "outside-folder",
    "不允许的链接文件",
    "这是一个指向别处的符号链接。",
    "数据只能来自数据文件夹本身，否则会把不该公开的文件带出去。",
    "unit.yml → ../../secret",
    "直接提交文件本身。",
)
MISSING_FILE = Code(
    "E116",
    "missing-file",
    "缺少文件",
    "必需的文件不在，或里面一条也没有。",
    "没有它，别的数据就对不上号：不知道属于谁，或说的是哪一项。",
    "units/990101101/ 里没有 unit.yml",
    "units/990101101/unit.yml",
)
UNREADABLE = Code(
    "E118",
    "unreadable",
    "文件打不开",
    "系统不让程序读取这个文件或文件夹。",
    "打不开的文件没有检查，也不会公开。",
    "（没有读取权限的文件）",
    "重新保存或重新提交这个文件",
)
TOO_MANY_FAULTS = Code(
    "E119",
    "too-many-faults",
    "问题太多，没有全部列出",
    "一张表里的问题超过了 200 处，多半是一个原因造成的，例如整列错位或选错了文件。",
    "先改好前面的，再检查一次，往往就都好了。",
    "（几百行同样的错误）",
    "改好前几处，再运行一次检查",
)
TITLE_ABOVE = Code(
    "E120",
    "title-above-header",
    "表头上面有别的行",
    "表头要在第一行，上面不能有表格标题、单位名称或填表说明。",
    "别人下载后用软件打开，会把标题当成列名。",
    "清欠月报,,\n月份,零报告,报送日期",
    "月份,零报告,报送日期",
)
TOTAL_ROW = Code(
    "E121",
    "total-row",
    "表里有合计行",
    "表里每一行是一条记录，不能有合计、总计、小计。",
    "合计行会被当成一条记录重复计算。",
    "合计,,,,,,,,444800.00,,",
    "删去这一行，合计由程序计算",
)
REQUIRED_MISSING = Code(
    "E217",
    "required-missing",
    "必填项空着",
    "这一栏必须填写。",
    "少了这一栏，群众看不到完整的承诺。",
    "服务内容: （空）",
    "服务内容: 为满 60 周岁的老人办理优待证。",
)
UNKNOWN_REFERENCE = Code(
    "E317",
    "unknown-reference",
    "引用的对象不存在",
    "这一栏填的编号或名称没有登记过。",
    "对不上号的数据不知道说的是谁。",
    "承诺编号: 990101101-2025-99",
    "承诺编号: 990101101-2025-01",
)
READ_AS_GB18030 = Code(
    "W101",
    "read-as-gb18030",
    "文件编码已代为识别",
    "文件是 GB18030（记事本的 ANSI）编码，已正确读出。",
    "网页和大多数软件使用 UTF-8，统一编码可避免乱码。",
    "另存为: CSV（逗号分隔）",
    "另存为: CSV UTF-8（逗号分隔）",
)
READ_WITH_MARK = Code(
    "W102",
    "read-with-byte-order-mark",
    "文件开头有字节顺序标记",
    "文件开头有 BOM，或是 UTF-16 编码，已正确读出。",
    "有的软件会把它当成第一列名称的一部分。",
    "（带 BOM 的 UTF-8）",
    "（不带 BOM 的 UTF-8）",
)
COMMENT_DROPPED = Code(
    "W104",
    "comment-dropped",
    "“#”后面的字没有读进来",
    "空格加“#”后面的字算作旁注，不会公开。",
    "“#1 号楼”一类的内容会不声不响地丢掉。",
    "服务内容: 加装电梯 #1 号楼",
    '服务内容: "加装电梯 #1 号楼"',
)
READ_WITH_TABS = Code(
    "W103",
    "read-with-tabs",
    "用制表符分隔的表格已代为识别",
    "表格用制表符而不是逗号分隔，已正确读出。",
    "统一用逗号分隔，别人下载后才打得开。",
    "编号⇥标题⇥公开日期",
    "编号,标题,公开日期",
)

LOSING = frozenset(
    {
        UNDECODABLE,
        DAMAGED_TEXT,
        EMPTY_FILE,
        TOO_LARGE,
        UNREADABLE,
        TOO_MANY_FAULTS,
        BROKEN_YAML,
        TOO_DEEP,
        NOT_PLAIN_YAML,
        WRONG_SHAPE,
        BROKEN_CSV,
        MISSING_COLUMN,
    }
)
"""Faults that cost records: of what refers to them nothing can be said."""
