"""Names of persons, as far as two or three characters can be told to be one."""

from __future__ import annotations

import re

SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蔡蒋余杜叶程苏魏吕丁任"
    "沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严武戴莫孔汤"
    "施洪倪康常易乔赖樊兰殷庞翟章葛聂岳齐梅庄祝霍耿焦鲍柯甘骆纪柴阮靳牛尤喻裴覃苗凌戚窦褚游阎鲁"
)
COMPOUND = "欧阳|司马|上官|诸葛|皇甫|尉迟|公孙|慕容|令狐|夏侯|司徒|端木|百里|呼延|南宫"
HAN = "\u4e00-\u9fff"
NAME = rf"(?:(?:{COMPOUND})[{HAN}]{{1,2}}|[{SURNAMES}][{HAN}]{{1,2}})"
"""Pattern of a name; `is_word` says what else it may be."""

_TITLES = re.compile(
    r"主任|书记|科长|局长|镇长|乡长|村长|所长|站长|处长|部长|队长|会长|院长|校长|区长|县长|市长|组长|经理|老师|师傅"
    r"|先生|女士|同志|医生|大夫|律师|电话|手机|热线|专线|号码|中心|办公|窗口|人员|某"
)
_WORDS = re.compile(
    "方[面式案法便向可能圆]|任[务何职期]|万[元户人亩一]|严[重格禁肃]|周[边期年]|江[苏河]|石[油材头灰膏]|龙头"
    "|高[龄度中血标质校温考级效速铁风]|何[时种处况]|马[上路力桶]|余[额下地]|许[可多]|白天|程[序度]|钱款|田[间地]"
    "|武[装警]|汤药|毛[巾坯利]|史料|段[落路]|雷雨|林[业地木场权]|夏[季粮收]|黄[河色金土]|张[贴榜]|陈[述旧]|范围"
    "|贺信|顾[客虑]|熊猫|董事|梁柱|唐山|丁字|陶瓷|钟[点头]|罗列|胡同|徐州|郑州|杨[树柳]|孙[子女]|付[款费出清]"
    "|秦岭|谢[绝谢]|叶片|施[工行策救]|洪[水灾涝]|常[见年态规住务]|易[地发于]|章[程节]|齐[全心]|牛[羊奶]|苗[木圃]"
    "|凌晨|游[客泳]|纪[检委律念]|尤其|甘蔗|康复|柴[油火]|庄[稼园]"
)


def is_word(name: str) -> bool:
    """Whether what looks like a name is a word, or a surname with a post."""
    return bool(_WORDS.match(name) or _TITLES.search(name))


def is_person(words: str) -> bool:
    """Whether a whole text is the name of one person, in characters or in Pinyin."""
    words = words.strip()
    if re.fullmatch(NAME, words):
        return not is_word(words)
    return bool(_PINYIN.fullmatch(words))


_SYLLABLE = (
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in"
    r"|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u|v)"
)
_PINYIN = re.compile(
    r"(?i:(?:wang|li|zhang|liu|chen|yang|huang|zhao|wu|zhou|xu|sun|ma|zhu|hu|guo|he|gao|lin|luo|zheng|liang|xie"
    r"|song|tang|han|feng|deng|cao|peng|zeng|xiao|tian|dong|yuan|pan|cai|jiang|yu|du|ye|cheng|su|wei|lu|lv|ding"
    rf"|ren|shen|yao|cui|zhong|tan|fan|shi|liao|jia|xia|fang)[ ._-]{_SYLLABLE}[ -]?(?:{_SYLLABLE})?)"
)
