"""What has expired, was repaired, revoked or is too minor to be shown is in no byte of the site.

Every text of such a record, and of what rests on it, carries a marker. The same markers are found in the
site of a day, or of a state, in which the records may be shown: so the search can fail.
"""

import gzip
import io
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from generator.build import build
from generator.load.source import load
from generator.pages.sources import raw
from tests.sites import AS_OF, STREET, TOWN, district

RECORDS = "oversight/unit_records.csv"
OBJECTIONS = "oversight/objections.csv"
RESULTS = "oversight/results.csv"
ADMIN = f"{TOWN}admin_credit.csv"
ZEROS = f"{TOWN}zero_reports.csv"
REPAIRED, MINOR = ",2026-03-05,已修复,2026-06-10,", ",,,,"
MARK = "kqzj"
"""What no word of any language or program holds."""
IN_PLAIN_SIGHT = frozenset(
    {
        ".html",
        ".css",
        ".js",
        ".svg",
        ".json",
        ".csv",
        ".xml",
        ".txt",
        ".ics",
        ".md",
        ".yml",
        ".pdf",
        ".rels",
        ".jpeg",
        ".png",
        ".webmanifest",
        ".webp",
    }
)
"""Suffixes of files whose bytes are what they say. Of others the test must be taught how to look inside."""
OF_THE_INDEX = frozenset({".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind"})
"""Suffixes of the files of the search, which are zipped one by one."""

HEAD = (
    "编号,单位,记录方面,守信或失信,记录类别,事实摘要,认定机关,文书号,认定日期,失信程度,分级依据,确需公示,"
    "整改完成日期,修复状态,修复日期,佐证\n"
)
RESULT_HEAD = "编号,单位,结果类别,依据文件,决定机关,决定日期,事由,追究人数,失信记录编号,整改期限,整改完成日期,期限至,佐证\n"
ADMIN_HEAD = (
    "编号,决定类别,行政相对人名称,行政相对人代码,决定书文号,许可或处罚类别,违法行为类型,决定内容,处罚依据,"
    "罚款金额（元）,决定日期,公示日期,有效期至,公示截止期,停止公示日期,决定机关,决定机关代码\n"
)
CODE = "91990199MA2QX4TU02"


def stub(mark: str, unit: str, day: str, rest: str) -> str:
    """A record of misconduct; in every text of it stands its marker."""
    return (
        f"kqzj{mark}-id,{unit},守信践诺,失信,行政处罚,,机关kqzj{mark}by,文号kqzj{mark}no,{day},"
        f"一般,《kqzj{mark}basis》第六条{rest}\n"
    )


def records(*, shown: bool) -> str:
    """Four records that may not be shown at the end of June 2026, or the same as they might be."""
    rows = (
        stub("expired", "石桥镇", "2026-05-08" if shown else "2025-05-08", ",,,,,"),
        stub("repaired", "清溪街道", "2026-02-05", ",,,,," if shown else f",{REPAIRED}"),
        stub("minor", "石桥镇", "2026-06-01", ",是,,,," if shown else f",{MINOR},").replace("一般", "轻微"),
        stub("revoked", "清溪街道", "2026-05-06", ",,,,,"),
    )
    return HEAD + "".join(rows)


def objections(*, shown: bool) -> str:
    rows = (
        "kqzjasked-expired,kqzjexpired-id,2026-05-20,维持,2026-05-25",
        "kqzjasked-repaired,kqzjrepaired-id,2026-05-20,维持,2026-05-25",
        f"kqzjasked-revoked,kqzjrevoked-id,2026-05-20,{'维持' if shown else '撤销'},2026-05-25",
    )
    return "编号,记录编号,收到日期,处理结果,答复日期\n" + "\n".join(rows) + "\n"


def results(*, shown: bool) -> str:
    """Results that rest on those records, and two that have ended by themselves."""
    end = "2026-12-31" if shown else "2026-06-30"
    old = "2026-03-01" if shown else "2025-03-01"
    rows = (
        "kqzjrests-one,石桥镇,限期整改,机kqzjrestsdoc〔2026〕1号,机关kqzjrestsby,2026-05-20,事由kqzjrestsfact,,"
        "kqzjexpired-id,2026-06-10,,,files/kqzjrests.pdf",
        "kqzjrests-two,清溪街道,取消评优资格,机kqzjbandoc〔2026〕2号,机关kqzjbanby,2026-05-21,事由kqzjbanfact,,"
        "kqzjrevoked-id,,,2027-05-20,https://qingxi.example/kqzjbanlink",
        f"kqzjended-one,石桥镇,通报批评,机kqzjendeddoc〔2026〕3号,机关kqzjendedby,2026-05-22,事由kqzjendedfact,,,,,{end},",
        f"kqzjended-two,石桥镇,追究责任,机kqzjolddoc〔2025〕4号,机关kqzjoldby,{old},,<3,,,,,https://qingxi.example/kqzjoldlink",
    )
    return RESULT_HEAD + "\n".join(rows) + "\n"


def decisions(*, shown: bool) -> str:
    end, stop = ("2026-12-31", "") if shown else ("2026-06-30", "2026-06-30")
    return ADMIN_HEAD + "".join(
        f"kqzj{mark}-id,行政处罚,公司kqzj{mark}subject,{CODE},文号kqzj{mark}no,类别kqzj{mark},行为kqzj{mark}offence,"
        f"内容kqzj{mark}content,依据kqzj{mark}basis,73{n}19.37,2026-03-02,2026-03-04,,{ending},{stopped},机关kqzj{mark}by,\n"
        for n, (mark, ending, stopped) in enumerate((("lapsed", end, ""), ("stopped", "2026-12-31", stop)))
    )


def changes(*, shown: bool) -> dict[str, str | bytes]:
    return {
        RECORDS: records(shown=shown),
        OBJECTIONS: objections(shown=shown),
        RESULTS: results(shown=shown),
        ADMIN: decisions(shown=shown),
        f"{TOWN}files/kqzjrests.pdf": b"%PDF-1.7 kqzjattachment",
    }


def markers(changed: dict[str, str | bytes]) -> set[str]:
    """Every word with a marker in a change, and the money of the fines."""
    words = {"kqzjattachment", "73019.37", "73119.37"}
    for content in changed.values():
        if isinstance(content, str):
            cells = (
                content.replace("〔", ",").replace("《", ",").replace("》", ",").replace("\n", ",").split(",")
            )
            words |= {cell[cell.index(MARK) :] for cell in cells if "kqzj" in cell}
    return {word.rpartition("/")[2] for word in words}


def found(folder: Path) -> bytes:
    """All bytes of a site, and the names of its files; with what is packed, unpacked."""
    parts = []
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            parts += [str(file.relative_to(folder)).encode(), *contents(file.name, file.read_bytes())]
    return b"\n".join(parts)


def contents(name: str, content: bytes) -> Iterator[bytes]:
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as pack:
            for each in pack.namelist():
                yield each.encode()
                yield from contents(each, pack.read(each))
        return
    if Path(name).suffix in OF_THE_INDEX:
        yield gzip.decompress(content)
        return
    assert Path(name).suffix in IN_PLAIN_SIGHT or not Path(name).suffix, f"how to look into {name}?"
    yield content


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, bytes]:
    """All bytes of the site in which the records may be shown, and of that in which they may not."""
    sites = {}
    for shown in (True, False):
        folder = tmp_path_factory.mktemp("hidden")
        done = build(load(district(folder, changes(shown=shown))), folder / "site", AS_OF, searched=True)
        assert done.ok, done.findings
        sites[shown] = found(folder / "site")
    return sites


@cache
def _markers() -> list[str]:
    return sorted(markers(changes(shown=True)))


def test_there_are_markers_in_every_text() -> None:
    assert len(_markers()) > 50
    assert _markers() == sorted(markers(changes(shown=False)))


@pytest.mark.parametrize("marker", _markers())
def test_what_may_be_shown_is_found_where_it_is_shown(marker: str, built: dict[bool, bytes]) -> None:
    assert marker.encode() in built[True]


@pytest.mark.parametrize("marker", _markers())
def test_what_may_not_be_shown_is_in_no_byte_of_the_site(marker: str, built: dict[bool, bytes]) -> None:
    assert marker.encode() not in built[False]
    assert marker.encode("utf-16-le") not in built[False]


def test_search_holds_what_may_be_shown_and_nothing_else(tmp_path: Path) -> None:
    for shown in (True, False):
        root = tmp_path / str(shown)
        done = build(load(district(root, changes(shown=shown))), root / "site", AS_OF, searched=True)
        assert done.ok
        index = root / "site" / "pagefind"
        if not index.is_dir():
            pytest.skip("Pagefind is not installed")
        assert (MARK.encode() in found(index)) is shown


def test_no_marker_of_whatever_kind_is_left(built: dict[bool, bytes]) -> None:
    assert built[True].count(MARK.encode()) > 200
    assert MARK.encode() not in built[False]


def test_site_with_hidden_records_is_that_of_a_district_that_never_had_any(tmp_path: Path) -> None:
    """No count, state or sentence betrays them: where one has a zero report, the other has a hidden record."""
    zero = "失信记录,2026-Q1,2026-04-07,\n"
    once = stub("once", "石桥镇", "2026-03-05", f",{MINOR},").replace("一般", "轻微")
    hidden = changes(shown=False)
    secret = {**hidden, RECORDS: records(shown=False) + once, ZEROS: (zero, "")}
    bare = {
        RECORDS: HEAD,
        OBJECTIONS: None,
        RESULTS: RESULT_HEAD,
        ADMIN: ADMIN_HEAD,
        f"{STREET}zero_reports.csv": f"报送事项,期间,报送日期,备注\n{zero}",
    }
    trees = []
    for name, changed in (("bare", bare), ("secret", secret)):
        folder = tmp_path / name
        assert build(load(district(folder, changed)), folder / "site", AS_OF).ok
        trees.append(
            {f.relative_to(folder): f.read_bytes() for f in (folder / "site").rglob("*") if f.is_file()}
        )
    one, other = trees
    assert one.keys() == other.keys()
    assert [str(name) for name in one if one[name] != other[name]] == []


@pytest.mark.parametrize("file", [RECORDS, OBJECTIONS, RESULTS, ADMIN, ZEROS, f"{STREET}staff_records.xlsx"])
def test_file_whose_records_expire_can_be_neither_copied_nor_linked(file: str) -> None:
    with pytest.raises(ValueError, match="not to be published"):
        raw(file)


def test_record_disappears_by_itself_when_its_time_is_over(tmp_path: Path) -> None:
    root = district(
        tmp_path,
        {RECORDS: HEAD + stub("year", "石桥镇", "2025-07-01", ",,,,,"), OBJECTIONS: None, RESULTS: None},
    )
    for day, there in ((date(2026, 6, 30), True), (date(2026, 7, 1), False)):
        assert build(load(root), tmp_path / "site", day).ok
        assert (MARK.encode() in found(tmp_path / "site")) is there
