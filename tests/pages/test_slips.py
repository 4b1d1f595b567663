from generator.measures.terms import Status
from generator.pages.slips import MOST, SHAPES, slips


def test_a_slip_is_a_promise() -> None:
    book = slips([(Status.OVERDUE, 2), (Status.KEPT, 11)])
    assert book.each == 1
    assert [sheaf.width for sheaf in book.sheaves] == [80, 24]
    assert [[status for status, _ in sheaf.paths] for sheaf in book.sheaves] == [
        [Status.OVERDUE, Status.KEPT],
        [Status.KEPT],
    ]
    drawn = [path.count("M") for sheaf in book.sheaves for _, path in sheaf.paths]
    assert drawn == [4, 8, 3], "a broken slip is two pieces"


def test_many_promises_share_slips_and_no_status_is_lost() -> None:
    book = slips([(Status.OVERDUE, 1), (Status.KEPT, 3999)])
    assert book.each == 10
    assert book.sheaves[0].paths[0][0] is Status.OVERDUE
    assert sum(sheaf.width for sheaf in book.sheaves) <= (MOST + 1) * 8


def test_no_promise_is_no_slip() -> None:
    assert slips([]).sheaves == ()


def test_each_status_has_a_shape_of_its_own() -> None:
    assert set(SHAPES) == set(Status)
    assert len({shape(0) for shape in SHAPES.values()}) == len(Status)
