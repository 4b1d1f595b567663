"""What laws and documents say of broken trust, in plain words, and where their texts are."""

from __future__ import annotations

from generator.pages.blocks import Links
from generator.pages.shapes import Link

NO_EXCUSE = (
    "《民营经济促进法》（2025 年 5 月 20 日起施行）第七十条：依法作出的政策承诺、订立的合同要履行，"
    "不得以行政区划调整、政府换届、机构或者职能调整、责任人更替为由违约毁约。"
)
NO_REFUSAL = (
    "《保障中小企业款项支付条例》（国务院令第 802 号，2025 年 6 月 1 日起施行）第十四条：不得以法定代表人或者主要负责人变更、"
    "内部付款流程、等待竣工备案或者决算审计为由，拒绝或者迟延支付。"
)
ON_RECORD = "国发〔2016〕76号：政府和公务员履职中违法违规、失信违约，被司法判决、行政处罚、纪律处分、问责处理的，记入政务失信记录。"
PARAPHRASED = "以上是大意，以公布的原文为准。"

TEXTS = Links(
    (
        Link("国家法律法规数据库", link="https://flk.npc.gov.cn/"),
        Link("国家行政法规库", link="https://xzfg.moj.gov.cn/"),
        Link("国务院政策文件库", link="https://sousuo.www.gov.cn/zcwjk/"),
    ),
    title="原文在哪里查",
)
COURTS = Links(
    (
        Link("中国执行信息公开网", link="https://zxgk.court.gov.cn/"),
        Link("中国裁判文书网", link="https://wenshu.court.gov.cn/"),
    ),
    title="案件在哪里查",
)
