"""Only law may punish: what is taken for law, by its written form."""

import pytest

from generator.schema.legal_basis import is_legal_basis


@pytest.mark.parametrize(
    "text",
    [
        "《中华人民共和国政府采购法》第二十二条",
        "《中华人民共和国民法典》",
        "《保障农民工工资支付条例》（国务院令第724号）第四十八条",
        "《江苏省社会信用条例》",
        "《中华人民共和国公务员法（2018修订）》",
        "依据国发〔2016〕33号和本区规定",
        "国办发〔2020〕49号",
        "国函〔2023〕12号",
        "国务院令第802号",
    ],
)
def test_law_and_documents_of_the_state_council_are_a_basis(text: str) -> None:
    assert is_legal_basis(text)


@pytest.mark.parametrize(
    "text",
    [
        "诺信办〔2025〕11号",
        "《信用户评价办法（试行）》",
        "《诺川区守信激励办法》",
        "《信用修复管理办法》",
        "《政府信息公开条例实施细则》",
        "《关于贯彻〈政府采购法〉的通知》",
        "《评价方法》",
        "省国办发言",
        "村民代表会议通过",
        "依法依规",
        "《劳动法",
    ],
)
def test_local_documents_and_rules_of_departments_are_none(text: str) -> None:
    assert not is_legal_basis(text)
