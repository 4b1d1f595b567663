"""What is said of private data in a text: a code for each kind, what it looks like, and what to do about it."""

from __future__ import annotations

from generator.findings import Code, Remark, Severity
from generator.privacy.hit import Hit, Kind
from generator.privacy.scan import hits, may_hold_any

RESIDENT_ID = Code(
    "E510",
    "resident-id",
    "含有身份证号",
    "有一串数字像居民身份证号：校验码相符，出生日期成立（15 位的旧号看省份和出生日期）。",
    "身份证号一经公开就收不回来，推送到公开仓库的那一刻就已经公开。",
    "备注: 经办人身份证号 320803********0015",
    "备注: 经办岗位 综合窗口",
)
MOBILE_NUMBER = Code(
    "E511",
    "mobile-number",
    "含有手机号",
    "有一串数字像手机号，中间有空格、短横线或用全角写的也算。",
    "手机号是个人信息，公开后追不回来；岗位换了人，群众也打不通。",
    "备注: 联系人手机 138****5678",
    "备注: 联系电话 0517-80000000",
)
BANK_CARD = Code(
    "E512",
    "bank-card",
    "含有银行卡号",
    "有一串数字像银行卡号：开头是发卡机构的号段，最后一位校验码相符。",
    "账号公开了，别人可能冒用；收款人的账号也是个人信息。",
    "备注: 打入卡号 ****0128",
    "备注: 由财政国库集中支付",
)
TRAVEL_DOCUMENT = Code(
    "E513",
    "travel-document",
    "含有护照号或通行证号",
    "写了护照、港澳台通行证一类的字样，后面跟着号码。",
    "证件号码是个人信息，公开后收不回来。",
    "备注: 护照号 E****78",
    "备注: 已核对证件",
)
PERSONAL_MAILBOX = Code(
    "E514",
    "personal-mailbox",
    "含有私人邮箱",
    "写了 QQ、163、126、139、Gmail 一类的邮箱。",
    "这类邮箱是个人的，邮箱名里往往就是 QQ 号或手机号；公务往来也不应当用它。",
    "备注: 材料发到 z****@163.com",
    "备注: 材料发到 xyb@nuochuan.gov.cn",
)
NUMBER_PLATE = Code(
    "E515",
    "number-plate",
    "含有车牌号",
    "有一段文字像机动车号牌。",
    "凭车牌号可以找到车主和行踪。",
    "备注: 乱停车辆 苏H****",
    "备注: 乱停车辆 1 辆，已劝离",
)
HOME_ADDRESS = Code(
    "E516",
    "home-address",
    "含有家庭住址",
    "“家住”“住在”“户籍地址”一类的字样后面，写到了门牌、单元或房号。",
    "一户人家住在哪里是个人信息；写到村、小区就够了。",
    "事项概况: 家住城南花园 3 幢 2 单元****的居民反映漏水",
    "事项概况: 城南花园小区有居民反映漏水",
)
MASKED_TOO_LITTLE = Code(
    "W510",
    "masked-too-little",
    "隐去得不够",
    "号码隐去了几位，但还看得出是谁：身份证号露着出生日期或头尾，手机号只隐去一两位，或者手机号前面写着全名。",
    "留下的几位和姓名、村名一对，就知道是哪一个人。",
    "备注: 320803********0015",
    "备注: 证件号码已核对（不写号码）",
)
OTHER_MAILBOX = Code(
    "W511",
    "mailbox",
    "含有不是政府网站的邮箱",
    "邮箱不是 gov.cn 的，可能是某个人的。",
    "公开的邮箱应当是单位的，人员变动了也有人收。",
    "备注: 联系邮箱 z****@nuochuan-water.com",
    "备注: 联系邮箱 xyb@nuochuan.gov.cn",
)
HARDSHIP_NAMED = Code(
    "W512",
    "hardship-named",
    "写了谁生病、残疾或困难",
    "像人名的文字旁边，写着疾病、残疾、低保、特困一类的情况。",
    "健康和困难情况是敏感个人信息，写“一户居民”一样说得清楚。",
    "事项概况: 低保户张某三家屋顶漏雨",
    "事项概况: 一户低保家庭屋顶漏雨",
)
CHAT_ACCOUNT = Code(
    "W513",
    "chat-account",
    "含有 QQ 号或微信号",
    "写了 QQ 号或微信号。公众号和小程序的名称不算。",
    "个人的账号公开后会被骚扰；单位的请写公众号名称。",
    "备注: 加微信 a****1",
    "备注: 关注公众号“诺川发布”",
)
MAYBE_TRAVEL_DOCUMENT = Code(
    "W516",
    "maybe-travel-document",
    "有一串号码像护照号",
    "一个字母加八位数字，可能是护照号或通行证号，也可能是别的编号。",
    "是证件号码的，公开后就收不回来。",
    "备注: 编号 E****78",
    "备注: 合同编号 青合同〔2025〕3号",
)

_REMOVE = "请删去。已经提交过的，请照“清除历史”的说明处理。"
SAID: dict[Kind, tuple[Code, str, str]] = {
    Kind.RESIDENT_ID: (RESIDENT_ID, "像居民身份证号的数字", f"公开的文字里不需要身份证号，{_REMOVE}"),
    Kind.MOBILE: (MOBILE_NUMBER, "像手机号的数字（{}）", "请删去，或换成办公固定电话。"),
    Kind.BANK_CARD: (BANK_CARD, "像银行卡号的数字（{}）", f"公开的文字里不需要账号，{_REMOVE}"),
    Kind.TRAVEL_DOCUMENT: (TRAVEL_DOCUMENT, "护照号或通行证号（{}）", _REMOVE),
    Kind.PERSONAL_MAILBOX: (PERSONAL_MAILBOX, "私人邮箱（{}）", "请换成单位的公务邮箱或办公固定电话。"),
    Kind.PLATE: (NUMBER_PLATE, "像车牌号的文字（{}）", "请删去；公务车辆写单位和用途就够了。"),
    Kind.HOME_ADDRESS: (HOME_ADDRESS, "家庭住址（{}）", "请只写到村、社区或小区。"),
    Kind.HALF_MASKED: (MASKED_TOO_LITTLE, "隐去得不够的号码（{}）", "请整个删去，只写人数、件数或岗位。"),
    Kind.MAILBOX: (OTHER_MAILBOX, "邮箱（{}）", "是个人的请删去；是单位的，最好换成 gov.cn 的公务邮箱。"),
    Kind.HARDSHIP: (HARDSHIP_NAMED, "像人名的文字（{}），旁边写着病、残或困难情况", "请改成“一户居民”这样的说法。"),
    Kind.CHAT_ACCOUNT: (CHAT_ACCOUNT, "QQ 号或微信号", "请删去；单位的请写公众号名称。"),
    Kind.MAYBE_TRAVEL_DOCUMENT: (MAYBE_TRAVEL_DOCUMENT, "像护照号的号码（{}）", "是证件号码的请删去；不是的可以不改。"),
}  # fmt: skip


def remark_on(hit: Hit, where: str = "这里") -> Remark:
    """What to say of something found. `where` names the place in Chinese; the datum itself is not repeated."""
    code, what, help = SAID[hit.kind]
    after = "，公开后收不回来" if code.severity is Severity.ERROR else ""
    return Remark(code, f"{where}有{what.format(hit.shown)}{after}。", help)


def private_remarks(text: str) -> tuple[Remark, ...]:
    """What to say of the private data in a value, each kind once, errors first."""
    if not may_hold_any(text):
        return ()
    said = {SAID[hit.kind][0].id: remark_on(hit) for hit in reversed(hits(text))}
    return tuple(said[id] for id in sorted(said))
