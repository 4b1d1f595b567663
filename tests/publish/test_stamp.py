import pytest

from generator.publish.stamp import Frame, SlotError

FRAME = Frame.cut("units/frame", "units/frame/index.html", "<h1>@@title@@</h1>@@body@@<i>@@site_name@@</i>")
ALL = {"title": "甲镇", "body": "<p>正文</p>", "site_name": "诺川区"}


def test_stamped_page_is_the_frame_with_its_slots_filled() -> None:
    assert FRAME.stamp(ALL) == "<h1>甲镇</h1><p>正文</p><i>诺川区</i>"


def test_values_are_not_read_again() -> None:
    assert FRAME.stamp(ALL | {"body": "@@title@@"}) == "<h1>甲镇</h1>@@title@@<i>诺川区</i>"


def test_site_values_are_not_read_again_when_the_page_is_stamped() -> None:
    frame = FRAME.filled({"site_name": "@@body@@"})
    assert frame.stamp({"title": "", "body": "正文"}) == "<h1></h1>正文<i>@@body@@</i>"


def test_missing_and_unknown_slots_are_named() -> None:
    with pytest.raises(SlotError, match="no value for: title; no such slot: titel"):
        FRAME.stamp({"titel": "", "body": "", "site_name": ""})


def test_slot_nobody_defined_is_refused_when_the_frame_is_cut() -> None:
    with pytest.raises(SlotError, match="no such slot: bdoy"):
        Frame.cut("home", "index.html", "@@bdoy@@")


def test_same_slot_may_stand_twice() -> None:
    assert Frame.cut("x", "x", "@@title@@|@@title@@").stamp({"title": "一"}) == "一|一"


def test_filled_frame_stamps_the_same_page() -> None:
    filled = FRAME.filled({"site_name": "诺川区", "footer": "passed over"})
    assert filled.names == {"title", "body"}
    assert filled.stamp({"title": "甲镇", "body": "<p>正文</p>"}) == FRAME.stamp(ALL)


@pytest.mark.parametrize(
    ("path", "root"), [("index.html", ""), ("units/index.html", "../"), ("units/frame/index.html", "../../")]
)
def test_root_leads_up_from_the_depth_of_the_frame(path: str, root: str) -> None:
    assert Frame.cut("x", path, "").root == root
