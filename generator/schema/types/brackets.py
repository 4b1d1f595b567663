"""The brackets that people type around a year, for pieces of patterns."""

OPENING = "（(〔［\\[【﹝﹙〖「《〈<{❲"
CLOSING = "）)〕］\\]】﹞﹚〗」》〉>}❳"
