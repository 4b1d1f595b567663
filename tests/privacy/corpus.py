"""A corpus of private data and of what only looks like it: lines of text by kind, the same for the same seed."""

from collections.abc import Callable
from random import Random

from generator.privacy.hit import Kind
from tests.privacy.numbers import (
    DIGITS,
    LETTERS,
    PLACES,
    PROVINCES,
    amount,
    bank_card,
    case_number,
    credit_code,
    digits,
    landline,
    mobile,
    old_resident_id,
    project_code,
    public_number,
    resident_id,
    wrong_last,
)

Maker = Callable[[Random], str]

_WIDE = str.maketrans(DIGITS, "０１２３４５６７８９")
_AROUND = (
    "{}",
    "联系{}。",
    "备注：{}",
    "（{}）",
    "其中 {} 一项",
    "# {}",
    "- {}",
    "甲,{},乙",
    "号码:{};",
    "“{}”",
    "见\t{}\t",
    "为{}，已核",
)
_NAMES = (
    "张伟",
    "王芳",
    "李秀英",
    "刘洋",
    "陈建国",
    "杨丽",
    "赵强",
    "黄敏",
    "周杰",
    "吴静",
    "徐磊",
    "孙桂芳",
    "欧阳建华",
)
_ESTATES = ("城南花园", "幸福小区", "青石新村", "河滨家园", "朝阳路", "人民东路")


def lines(make: Maker, seed: int, count: int) -> list[str]:
    """`count` lines, each with one datum somewhere in a few ordinary words."""
    rng = Random(seed)  # noqa: S311
    return [rng.choice(_AROUND).format(make(rng)) for _ in range(count)]


def _resident_id(rng: Random) -> str:
    code = rng.choice((resident_id, resident_id, resident_id, old_resident_id))(rng)
    if len(code) == 15:
        return code
    return rng.choice((code, code.lower(), code.translate(_WIDE), f"{code[:6]} {code[6:14]} {code[14:]}",
                       f"{code[:6]}-{code[6:14]}-{code[14:]}", f"身份证号{code}"))  # fmt: skip


def _no_resident_id(rng: Random) -> str:
    code = resident_id(rng)
    body = f"{rng.choice(PLACES)}{rng.choice(('19901301', '19900230', '17001212', '21990101', '00000000'))}{digits(rng, 3)}"
    old = old_resident_id(rng)
    return rng.choice((
        wrong_last(rng, code, DIGITS),
        body + digits(rng, 1),
        code[:17].replace("X", "0") + digits(rng, 3),
        code[:-1].lower(),
        f"{rng.choice(('00', '16', '29', '99'))}{old[2:]}",
        f"{old[:6]}{rng.choice(('0000', '1332', '0231'))}{old[10:]}",
        f"https://www.nuochuan.example/art/{code}.html",
        f"统一社会信用代码 {credit_code(rng, DIGITS)}",
        f"工商注册号 {old}",
        f"{old[:6]}-{old[6:]}",
        public_number(rng),
    ))  # fmt: skip


def _mobile(rng: Random) -> str:
    n = mobile(rng)
    return rng.choice((n, n, f"+86{n}", f"+86 {n}", f"86-{n}", f"0{n}", n.translate(_WIDE), f"{n[:3]} {n[3:7]} {n[7:]}",
                       f"{n[:3]}-{n[3:7]}-{n[7:]}", f"{n[:3]}.{n[3:7]}.{n[7:]}", f"{n[:3]} {n[3:6]} {n[6:]}",
                       f"{n[:7]} {n[7:]}", f"{n[:3]}\u200b{n[3:]}", f"tel{n}", f"{n[:3]}－{n[3:7]}－{n[7:]}",
                       f"{n[:3]}—{n[3:7]}—{n[7:]}", f"tel:{n}", f"张伟{n}", f"https://a.example/?tel={n}"))  # fmt: skip


def _no_mobile(rng: Random) -> str:
    n = mobile(rng)
    return rng.choice((
        n[:10], n + digits(rng, 1), f"12{n[2:]}", f"10{n[2:]}", f"2{n[1:]}", f"{n}.{digits(rng, 2)}", f"{n} 元", f"¥{n}",
        f"{n[:3]}****{n[7:]}", f"https://www.nuochuan.example/a/{n}.htm", f"许可第{n}号", f"320803-{n[:3]}-{n[3:7]}-{n[7:]}",
        f"HT{n}", landline(rng), "12345", public_number(rng), f"{n[:3]}{n[3:7]}/{n[7:10]}",
    ))  # fmt: skip


def _bank_card(rng: Random) -> str:
    n = bank_card(rng)
    fours = " ".join(n[at : at + 4] for at in range(0, len(n), 4)) if len(n) > 15 else n
    return rng.choice((n, n, fours, fours.replace(" ", "-"), n.translate(_WIDE), f"卡号{n}"))


def _no_bank_card(rng: Random) -> str:
    n = bank_card(rng)
    return rng.choice((
        wrong_last(rng, n, DIGITS), f"{n}.00", f"{n} 元", f"https://a.example/{n}", f"****{n[-4:]}", f"1{n[1:]}", f"7{n[1:]}",
        credit_code(rng, DIGITS), project_code(rng), amount(rng), n + digits(rng, 8), public_number(rng),
    ))  # fmt: skip


def _travel_document(rng: Random) -> str:
    number = f"{rng.choice('EGDSP')}{digits(rng, 8)}"
    return f"{rng.choice(('护照号', '护照：', '往来港澳通行证 ', '通行证号码:', 'passport '))}{number}"


def _maybe_travel_document(rng: Random) -> str:
    return rng.choice((f"{rng.choice('EGDSP')}{digits(rng, 8)}", f"E{rng.choice(LETTERS)}{digits(rng, 7)}",
                       f"{rng.choice('CW')}{digits(rng, 8)}", f"C{rng.choice(LETTERS)}{digits(rng, 7)}"))  # fmt: skip


def _no_travel_document(rng: Random) -> str:
    return rng.choice((
        f"{rng.choice('EGCW')}{digits(rng, 7)}", f"{rng.choice('EGCW')}{digits(rng, 9)}", f"{rng.choice('ABFHKN')}{digits(rng, 8)}",
        f"HT{digits(rng, 8)}", f"X-E{digits(rng, 8)}", f"G{digits(rng, 2)}", f"通行证办理 {rng.randrange(1, 999)} 件", "护照业务",
        f"E{digits(rng, 8)}-{digits(rng, 2)}", public_number(rng),
    ))  # fmt: skip


def _local(rng: Random) -> str:
    return (
        "".join(rng.choices("abcdefghijkmnpqrstuvwxyz23456789_.", k=rng.randrange(2, 12))).strip(".") or "a"
    )


def _personal_mailbox(rng: Random) -> str:
    host = rng.choice(("qq.com", "163.com", "126.com", "gmail.com", "139.com", "sina.com", "foxmail.com", "vip.qq.com",
                       "outlook.com", "hotmail.com", "yeah.net", "189.cn", "sohu.com", "aliyun.com", "icloud.com"))  # fmt: skip
    local = rng.choice((_local(rng), f"{rng.randrange(10_000, 10**10)}"))
    return rng.choice(
        (f"{local}@{host}", f"{local}＠{host}", f"邮箱{local}@{host}", f"{local}@{host.upper()}")
    )


def _mailbox(rng: Random) -> str:
    return f"{_local(rng)}@{rng.choice(('nuochuan-water.com', 'mail.nuochuan.cn', 'a.org.cn', 'company.com.cn'))}"


def _no_mailbox(rng: Random) -> str:
    local = _local(rng)
    return rng.choice((
        f"{local}@huaian.gov.cn", f"{local}@xyb.nuochuan.gov.cn", f"{local}@nuochuan.example", f"{local}@example.com", "@全体成员",
        f"{local}@host", f"{local[0]}***@qq.com", "a @ b.com", "qq.com", "www.163.com", "126邮箱", f"@{local}", public_number(rng),
    ))  # fmt: skip


def _chat_account(rng: Random) -> str:
    number = str(rng.randrange(10_000, 10**10))
    return rng.choice(
        (
            f"QQ：{number}",
            f"qq号码 {number}",
            f"QQ{number}",
            f"微信号：wx_{_word(rng)}",
            f"微信：{_word(rng)}88",
        )
    )


def _word(rng: Random) -> str:
    return "".join(rng.choices("abcdefghijkmn", k=8))


def _no_chat_account(rng: Random) -> str:
    return rng.choice((
        "微信公众号“诺川发布”", "微信小程序“明诺”", "QQ群", "微信扫码", f"微信支付 {rng.randrange(1, 9999)} 笔", "QQ 办公群", "加微信",
        f"微信群 {rng.randrange(3, 90)} 个", "微信、QQ 各发一次", public_number(rng),
    ))  # fmt: skip


def _plate(rng: Random) -> str:
    head = rng.choice(PROVINCES) + rng.choice(LETTERS)
    body = rng.choice((
        digits(rng, 5), f"{rng.choice(LETTERS)}{digits(rng, 4)}", f"{digits(rng, 3)}{rng.choice(LETTERS)}{digits(rng, 1)}",
        f"{digits(rng, 1)}{rng.choice(LETTERS)}{rng.choice(LETTERS)}{digits(rng, 2)}", f"D{digits(rng, 5)}", f"F{digits(rng, 5)}",
        f"{digits(rng, 5)}D", f"{digits(rng, 4)}{rng.choice('挂学警')}",
    ))  # fmt: skip
    return head + rng.choice(("", "·", " ")) + body


def _no_plate(rng: Random) -> str:
    province = rng.choice(PROVINCES)
    return rng.choice((
        f"{province}A{digits(rng, 4)}", f"{province}A{digits(rng, 7)}", f"{province}ICP备{digits(rng, 8)}号", f"{province}I{digits(rng, 5)}",
        f"{province}O{digits(rng, 5)}", f"{province}{digits(rng, 4)}民初{digits(rng, 3)}号", "京EXCEL", f"{province}B2-{digits(rng, 8)}",
        f"最新A{digits(rng, 5)}", "新GB18030", f"{province}h{digits(rng, 5)}", case_number(rng), public_number(rng),
    ))  # fmt: skip


def _home_address(rng: Random) -> str:
    estate, n = rng.choice(_ESTATES), rng.randrange(1, 40)
    flat = f"{n}幢{rng.randrange(1, 6)}单元{rng.randrange(1, 20)}0{rng.randrange(1, 6)}室"
    return rng.choice((
        f"家住{estate}{flat}", f"住{estate}{flat}", f"住在{estate} {n} 号", f"家庭住址：{estate}{n}号", f"现住青石村三组{n}号",
        f"户籍地址：青石铺镇青石村{n}号", f"居住在{estate}{n}号楼{rng.randrange(1, 6)}单元", f"住址：{estate}{n}-2-{n}01", f"租住于{estate}{flat}",
    ))  # fmt: skip


def _no_home_address(rng: Random) -> str:
    n = rng.randrange(1, 40)
    return rng.choice((
        f"办公地址：青石路 {n} 号 30{n % 10} 室", f"住房和城乡建设局 {n} 号楼 201 室", f"住院部 {n} 号楼 305 室", f"入住 {n} 户", f"常住人口 {n} 户",
        f"住房 {n} 套", f"居住在 {n} 号楼的居民", f"住在 {n} 号楼的老人", f"住建局会议室 {n} 室", f"居住区 {n} 单元", f"社区服务中心（青石路 {n} 号）",
        f"住户 {n} 户", f"{n} 号楼 2 单元加装扶手", f"保障性住房 {n} 单元", f"户籍地在本区的 {n} 人", f"居住证 {n} 号窗口", f"家住本社区的 {n} 户",
        f"入住率 95%，{n} 号公告", public_number(rng),
    ))  # fmt: skip


def _half_masked(rng: Random) -> str:
    code, n, name = resident_id(rng), mobile(rng), rng.choice(_NAMES)
    return rng.choice((
        f"{code[:14]}****", f"{code[:6]}********{code[14:]}", f"{n[:8]}***", f"{n[:3]}**{n[5:]}", f"{n[:10]}*", f"{code[:14]}XXXX",
        f"{name} {n[:3]}****{n[7:]}", f"联系人：{name}，电话：{n[:3]}****{n[7:]}", f"{name}（{n[:3]}****{n[7:]}）", f"户主{name} {n[:3]}****{n[7:]}",
        f"{code[:14]}＊＊＊＊",
    ))  # fmt: skip


def _no_half_masked(rng: Random) -> str:
    n = mobile(rng)
    return rng.choice((
        f"{n[:3]}****{n[7:]}", f"张** {n[:3]}****{n[7:]}", f"张某某，{n[:3]}****{n[7:]}", f"****{n[:4]}", "王**", f"{n[:3]}********", "320***********",
        f"联系电话 {n[:3]}****{n[7:]}", f"办公室 {n[:3]}****{n[7:]}", f"**{rng.randrange(10**6)}**", "********", f"咨询电话：{n[:3]}****{n[7:]}",
        "320803**************", f"高主任 {n[:3]}****{n[7:]}", public_number(rng),
    ))  # fmt: skip


def _hardship(rng: Random) -> str:
    name = rng.choice(_NAMES)
    return rng.choice((
        f"低保户{name}", f"残疾人{name}，已走访", f"患者{name}", f"特困人员：{name}", f"{name}（肢体残疾）", f"{name}患有癌症", f"{name}，男，63岁，患白血病",
        f"{name}系低保户", f"村民{name}确诊肺癌", f"孤儿{name}的补助", f"困境儿童{name}",
    ))  # fmt: skip


def _no_hardship(rng: Random) -> str:
    n = rng.randrange(3, 400)
    return rng.choice((
        f"残疾人 {n} 人", f"低保户 {n} 户", f"低保对象审核 {n} 件", "患者满意度 95%", "残疾人康复服务", "残疾人两项补贴发放情况", "特困人员供养", "王**（肢体残疾）",
        "低保户张榜公布", "残疾人高龄补贴", "困难户危房改造", "患者张某某", f"精神残疾 {n} 人", "低保户任务完成", "孤儿、留守儿童", "病人方便", "低保对象：无",
        "残疾人许可事项", "因病致贫家庭", "重病户一户", public_number(rng),
    ))  # fmt: skip


POSITIVE: dict[Kind, Maker] = {
    Kind.RESIDENT_ID: _resident_id,
    Kind.MOBILE: _mobile,
    Kind.BANK_CARD: _bank_card,
    Kind.TRAVEL_DOCUMENT: _travel_document,
    Kind.MAYBE_TRAVEL_DOCUMENT: _maybe_travel_document,
    Kind.PERSONAL_MAILBOX: _personal_mailbox,
    Kind.MAILBOX: _mailbox,
    Kind.CHAT_ACCOUNT: _chat_account,
    Kind.PLATE: _plate,
    Kind.HOME_ADDRESS: _home_address,
    Kind.HALF_MASKED: _half_masked,
    Kind.HARDSHIP: _hardship,
}
LOOK_ALIKE: dict[Kind, Maker] = {
    Kind.RESIDENT_ID: _no_resident_id,
    Kind.MOBILE: _no_mobile,
    Kind.BANK_CARD: _no_bank_card,
    Kind.TRAVEL_DOCUMENT: _no_travel_document,
    Kind.MAILBOX: _no_mailbox,
    Kind.CHAT_ACCOUNT: _no_chat_account,
    Kind.PLATE: _no_plate,
    Kind.HOME_ADDRESS: _no_home_address,
    Kind.HALF_MASKED: _no_half_masked,
    Kind.HARDSHIP: _no_hardship,
}
