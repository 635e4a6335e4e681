"""A workbook is opened only where each sheet is a part of its own, and nothing in it would be left out without a word."""

import io
import zipfile
from collections.abc import Mapping

import pytest
import xlsxwriter

from schemas import workbooks
from schemas.packages import BadPackageError
from schemas.workbooks import Allowance, check_workbook, opened

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
ONE = '<row r="1"><c r="A1"><v>1</v></c></row>'
TARGETS = ("worksheets/sheet1.xml", "worksheets/sheet2.xml")


def sheet(rows: str) -> str:
    return f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"


def listed(*ids: str, tag: str = "sheet", key: str = "r:id", root: str = "workbook") -> str:
    names = "".join(f'<{tag} name="S{at}" sheetId="{at}" {key}="{one}"/>' for at, one in enumerate(ids, 1))
    return f'<{root} {MAIN} xmlns:r="{OFFICE}"><sheets>{names}</sheets></{root}>'


def related(
    *targets: str,
    kind: str = f"{OFFICE}/worksheet",
    more: str = "",
    tag: str = "Relationship",
    root: str = "Relationships",
) -> str:
    every = "".join(f'<{tag} Id="r{at}" Type="{kind}" Target="{one}" {more}/>' for at, one in enumerate(targets, 1))
    return f'<{root} xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{every}</{root}>'


def book(rows: str = ONE, names: str = "", relations: str = "", **more: str) -> bytes:
    """A workbook of two sheets, the first with `rows`."""
    parts: Mapping[str, str] = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": names or listed("r1", "r2"),
        "xl/_rels/workbook.xml.rels": relations or related(*TARGETS),
        "xl/worksheets/sheet1.xml": sheet(rows),
        "xl/worksheets/sheet2.xml": sheet(ONE),
        **more,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return stream.getvalue()


def reason(content: bytes) -> str:
    with pytest.raises(BadPackageError) as error:
        check_workbook(content)
    return error.value.reason


def shown(content: bytes) -> list[list[list[object]]]:
    check_workbook(content)
    return [[[cell.value for cell in row] for row in one.iter_rows()] for one in opened(content).worksheets]


def test_a_plain_workbook_is_opened() -> None:
    assert shown(book()) == [[[1]], [[1]]]


@pytest.mark.parametrize(
    ("names", "relations"),
    [
        ("", related(TARGETS[0], TARGETS[0])),
        ("", related(TARGETS[0], TARGETS[0], kind="urn:any/worksheeT")),
        ("", related(TARGETS[0], TARGETS[0], kind=f"{OFFICE}/hyperlink")),
        ("", related(TARGETS[0], "/xl/worksheets/sheet1.xml")),
        ("", related(TARGETS[0], "/xl/x/../worksheets/sheet1.xml")),
        ("", related(TARGETS[0], "../xl/./worksheets/sheet1.xml")),
        ("", related(*["xl/worksheets/sheet1.xml"] * 2, more='TargetMode="External"')),
        ("", related(TARGETS[0], TARGETS[0], tag="x", root="y")),
        (listed("r1", "r1"), ""),
        (listed("r1", "r1", key="id"), ""),
        (listed("r1", "r1", tag="x", root="y"), ""),
    ],
)
def test_two_sheets_are_never_one_part(names: str, relations: str) -> None:
    assert reason(book(names=names, relations=relations)) == "odd"


def test_one_part_in_a_coding_of_wide_letters_is_no_way_round() -> None:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(book(relations=related(TARGETS[0], TARGETS[0])))) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            new.writestr(name, part.decode().encode("utf-16") if "workbook" in name else part)
    assert reason(stream.getvalue()) == "entities"


def test_two_links_to_one_address_are_no_two_sheets() -> None:
    links = related(
        "https://contoh.invalid/", "https://contoh.invalid/", kind=f"{OFFICE}/hyperlink", more='TargetMode="External"'
    )
    drawing = related("../media/a.png", "../media/a.png", kind=f"{OFFICE}/image")
    more = {"xl/worksheets/_rels/sheet1.xml.rels": links, "xl/drawings/_rels/drawing1.xml.rels": drawing}
    assert len(shown(book(**more))) == 2


@pytest.mark.parametrize("target", ["worksheets/sheet9.xml", "worksheets/Sheet2.xml", "#S1", ""])
def test_a_sheet_that_is_no_part_is_not_left_out_without_a_word(target: str) -> None:
    assert reason(book(relations=related(TARGETS[0], target))) == "damaged"


def test_sheets_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "MOST_SHEETS", 1)
    assert reason(book()) == "too-large"


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="5"/><row r="2"/>',
        '<row r="5"/><row r="5"/>',
        '<row/><row r="1"/>',
        '<x:row r="5" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/><row r="2"/>',
        '<row r="0"/>',
        '<row r="1048577"/>',
        '<row r="1e999999999"/>',
        '<row r="2.5"/>',
        '<row r="nan"/>',
        '<row r="a"/>',
        '<row r="1"><c r="B1"/><c r="A1"/></row>',
        '<row r="1"><c r="A1"/><c r="A1"/></row>',
        '<row r="1"><c/><c r="A1"/></row>',
        '<row r="1"><c r="A2"/></row>',
        '<row r="1"><c r="1A"/></row>',
        '</sheetData><sheetData><row r="1"/></sheetData><sheetData><row r="1"/>',
    ],
)
def test_what_the_library_would_leave_out_is_damaged(rows: str) -> None:
    assert reason(book(rows)) == "damaged"


def test_rows_and_cells_may_say_nothing_of_their_place_or_leave_gaps() -> None:
    rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3.0"><c r="b3"><v>3</v></c><c><v>4</v></c></row>'
    assert shown(book(rows))[0] == [[1, 2], [], [None, 3, 4]]


def test_order_matters_in_sheets_only() -> None:
    chain = f'<calcChain {MAIN}><c r="B1" i="1"/><c r="A1" i="1"/></calcChain>'
    other = (
        f'<x {MAIN}><sheetData sheetId="0"><row r="5"/></sheetData><sheetData sheetId="1"><row r="1"/></sheetData></x>'
    )
    assert len(shown(book(**{"xl/calcChain.xml": chain, "xl/externalLinks/externalLink1.xml": other}))) == 2


def test_tags_that_cost_are_bounded_whatever_the_part_calls_itself() -> None:
    for name, root, tag in (
        ("xl/styles.xml", "styleSheet", "<xf/>"),
        ("xl/styles.xml", "worksheet", "<xf/>"),
        ("xl/styles.dat", "worksheet", "<xf/>"),
    ):
        assert reason(book(**{name: f"<{root}>{tag * 100_001}</{root}>"})) == "too-large"
    assert reason(book(**{"xl/a.xml": f"<sst>{'<si><r><rPr><b/></rPr><t/></r></si>' * 100_001}</sst>"})) == "too-large"
    assert reason(book("<row/>" * 400_001)) == "too-large"
    assert reason(book("<a-b:row xmlns:a-b='x'/>" * 400_001)) == "too-large"


def test_charts_and_other_workbooks_are_not_opened() -> None:
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as made:
        made.add_worksheet("Data").write(0, 0, 1)
        chart = made.add_chart({"type": "column"})
        chart.add_series({"values": "=Data!$A$1"})
        made.add_chartsheet("Grafik").set_chart(chart)
        made.add_worksheet("Lain").write(0, 0, 2)
    content = stream.getvalue()
    assert shown(content) == [[[1]], [[2]]]
    assert opened(content).chartsheets == []
    broken = book(
        names=listed("r1", "r2").replace(
            "</workbook>", '<externalReferences><x r:id="r9"/></externalReferences></workbook>'
        )
    )
    assert len(shown(broken)) == 2


def test_a_workbook_ends_with_what_may_be_read_of_it() -> None:
    allowance = Allowance(left=100)
    allowance.row([None] * 50)
    allowance.text("x" * 240)
    allowance.text("x" * 7)
    allowance.row([])
    allowance.text("x" * 72)
    with pytest.raises(BadPackageError):
        allowance.text("x" * 8)
