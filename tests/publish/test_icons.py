import pytest

from generator.publish.icons import icon


def test_icon_is_for_the_eye_only() -> None:
    drawing = icon("phone")
    assert drawing.startswith('<svg class="mn-icon" aria-hidden="true"')
    assert "xmlns" not in drawing


@pytest.mark.parametrize("name", ["../../404", "Phone", "", "phone.svg"])
def test_a_name_leads_nowhere_else(name: str) -> None:
    with pytest.raises(ValueError, match="no name of an icon"):
        icon(name)
