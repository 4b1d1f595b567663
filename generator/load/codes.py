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
    "文字里有“\ufffd”“锟斤拷”、一串问号，或成了“é•‡”一类的乱码：此前某次转换编码时弄错了。",
    "丢失的字找不回来，只能从原件重新录入；照乱码公开，群众看不懂。",
    "单位名称: 青石\ufffd镇，或“青石锟斤拷镇”",
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
    "冒号、短横线、引号、括号或每行开头的空格写得不对。",
    "一处写错，后面的内容都读不出来。",
    "承诺事项：老年优待证当场办结（用了全角冒号）",
    "承诺事项: 老年优待证当场办结（半角冒号加一个空格）",
)
TOO_DEEP = Code(
    "E106",
    "too-deep",
    "内容分得太细或太多",
    "内容一层套一层，或条数太多，超过了程序接受的范围。",
    "正常的数据文件只分两三层。",
    "进展:\n  - 一季度:\n      - 一月:\n          - 上旬:\n              - 情况: …",
    "进展:\n  - 日期: 2025-03-31",
)
NOT_PLAIN_YAML = Code(
    "E107",
    "not-plain-yaml",
    "内容以 &、*、! 开头",
    "内容以 &、* 或 ! 开头，又没有加引号。",
    "这几个符号在文件里另有用处，读出来的会与看到的不一样。",
    "服务内容: *须携带身份证原件",
    '服务内容: "*须携带身份证原件"',
)
DUPLICATE_KEY = Code(
    "E108",
    "duplicate-key",
    "同一栏（列）写了两遍",
    "同一条记录里，同一个栏目出现了不止一次。",
    "两个值不知道以哪个为准。",
    "服务期限: 2025-06-30\n服务期限: 2025-09-30",
    "服务期限: 2025-09-30",
)
UNKNOWN_KEY = Code(
    "E109",
    "unknown-key",
    "没有这个栏目或列",
    "栏目（列）的名称不在规定之内，多半是写错了字。",
    "写错的栏目会被当作没有填。",
    "服务期线: 2025-09-30",
    "服务期限: 2025-09-30",
)
WRONG_SHAPE = Code(
    "E110",
    "wrong-shape",
    "这一栏的写法不对",
    "只填一项的地方填了好几项，或该逐条填写的地方没有分条。",
    "写法不对就读不出内容。",
    "进展: 已完成",
    "进展:\n  - 日期: 2025-03-31\n    情况: 已完成招标。",
)
BROKEN_CSV = Code(
    "E111",
    "broken-csv",
    "表格读不下去",
    "引号没有配对，或各格之间用的不是半角逗号。",
    "引号不配对，后面的行都会错位；分隔不对，各列都分不开。",
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
    "不能用快捷方式（链接）文件",
    "这是一个快捷方式（链接）文件，内容在别处；或者根本不是普通文件。",
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
    "填的编号或名称查不到",
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
    "文件编码（BOM）已代为识别",
    "文件是带 BOM 的 UTF-8 编码，或 UTF-16 编码，已正确读出。",
    "UTF-16 的文件有的软件打不开；带 BOM 的 UTF-8 可以不改。",
    "另存为: Unicode 文本",
    "另存为: CSV UTF-8（逗号分隔）",
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
READ_WITH_ANOTHER_SEPARATOR = Code(
    "W103",
    "read-with-another-separator",
    "分隔符已代为识别",
    "各格之间用的是制表符、分号、全角逗号或竖线，不是半角逗号，已正确读出。",
    "统一用半角逗号分隔，别人下载后才打得开。",
    "编号；标题；公开日期",
    "编号,标题,公开日期",
)
PERSONAL_COLUMN = Code(
    "E503",
    "personal-column",
    "表里有个人信息的列",
    "表头里有姓名、身份证号、证件号码、工号、手机号这样的列。这张表没有读，表里的内容一个字也不会显示。",
    "一人一行的名册不能公开；提交到仓库的那一刻就已经公开，删了也还在历史里。",
    "姓名,身份证号,职务,是否建档",
    "期间,公职人员数,已建档人数",
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
        PERSONAL_COLUMN,
    }
)
"""Faults that cost records: of what refers to them nothing can be said."""
