"""Files that people give lkjip beside reports: working papers, lists of names, lists of reports, decisions. A bad one ends in
one line, soon, whatever it unpacks or refers to."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

import pytest

from corpus import name_sheets
from corpus.name_lists import import_names
from lkjip.cli import run
from lkjip.status import CLEAN, REFUSED
from review.workbook_cells import number_text
from schemas import workbooks

Capture = pytest.CaptureFixture[str]

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KIND}.sharedStrings+xml"/></Types>'
)
ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def relations(**targets: str) -> str:
    one = '<Relationship Id="{}" Type="{}/{}" Target="{}"/>'
    made = "".join(one.format(f"r{at}", OFFICE, kind, target) for at, (kind, target) in enumerate(targets.items(), 1))
    return f'<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'


def book(rows: str, strings: str = "", sheets: int = 1, before: str = "", head: str = "", **extra: str) -> bytes:
    """An XLSX written by hand; `sheets` of it are all the one part."""
    names = "".join(f'<sheet name="S{at}" sheetId="{at}" r:id="r1"/>' for at in range(1, sheets + 1))
    parts: Mapping[str, str] = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relations(officeDocument="xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(worksheet="worksheets/sheet1.xml", sharedStrings="sharedStrings.xml"),
        "xl/worksheets/sheet1.xml": f"{before}<worksheet {MAIN}>{head}<sheetData>{rows}</sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst {MAIN}>{strings}</sst>",
        **extra,
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    return stream.getvalue()


PAIR = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{{0}}/worksheet" Target="{{1}}"/>'
    '<Relationship Id="r2" Type="{0}/worksheet" Target="{2}"/></Relationships>'
)
TEXT = '<row><c t="str"><v>{}</v></c></row>'
SHARED = '<row><c t="s"><v>0</v></c></row>'
BOOKS: Mapping[str, bytes] = {
    "last-columns": book('<row><c r="XFD1"><v>1</v></c></row>' * 40),
    "one-text-in-all-cells": book(SHARED * 200, f"<si><t>{'a' * 500_000}</t></si>"),
    "one-part-for-all-sheets": book(SHARED, "<si><t>a</t></si>", sheets=3),
    "one-part-by-two-names": book(
        SHARED,
        **{
            "xl/_rels/workbook.xml.rels": PAIR.format(OFFICE, "worksheets/sheet1.xml", "/xl/x/../worksheets/sheet1.xml")
        },
    ),
    "one-part-of-another-kind": book(
        SHARED, **{"xl/_rels/workbook.xml.rels": PAIR.format("urn:x", "worksheets/sheet1.xml", "worksheets/sheet1.xml")}
    ),
    "sheet-that-is-no-part": book(
        SHARED, **{"xl/_rels/workbook.xml.rels": PAIR.format(OFFICE, "worksheets/sheet9.xml", "x")}
    ),
    "row-behind-a-later-one": book(TEXT.format("a").replace("<row", '<row r="5"') + '<row r="2"/>'),
    "rows": book("<row/>" * 400_001),
    "tags": book("<a/>" * 2_000_001),
    "styles": book(SHARED, **{"xl/styles.xml": f"<styleSheet {MAIN}>{'<xf/>' * 100_001}</styleSheet>"}),
    "entity": book(TEXT.format("&a;"), before=ENTITY),
    "entity-elsewhere": book(SHARED, **{"docProps/app.xml": f"{ENTITY}<x>&a;</x>"}),
    "no-xml": book("<row>"),
    "deep": book("<a>" * 9_000 + "</a>" * 9_000),
    "deep-elsewhere": book(SHARED, **{"xl/workbook.xml": "<a>" * 9_000 + "</a>" * 9_000}),
    "long-number": book(f"<row><c><v>{'9' * 9_000}</v></c></row>"),
    "number-of-text": book(SHARED.replace(">0<", ">7<")),
    "no-workbook": book(SHARED, **{"xl/workbook.xml": f"<worksheet {MAIN}/>"}),
    "no-part": book(SHARED, **{"xl/_rels/workbook.xml.rels": relations(worksheet="../../../etc/passwd")}),
    "cut": book(SHARED)[:-40],
}


@pytest.mark.parametrize("command", [["review", "import"], ["names", "import"]], ids=["review", "names"])
@pytest.mark.parametrize("name", BOOKS)
def test_a_bad_workbook_ends_in_one_line(
    name: str, command: list[str], tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name in ("last-columns", "one-text-in-all-cells"):
        monkeypatch.setattr(workbooks, "MOST_READ", 500_000)
    path = tmp_path / "buku.xlsx"
    path.write_bytes(BOOKS[name])
    assert run([*command, str(path)]) == REFUSED
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1 and "buku.xlsx: " in said.err and "/etc" not in said.err


@pytest.mark.parametrize(
    "content",
    [
        b",a" * 301,
        (b"ab," * 299 + b"\n") * 40,
        b'"' + b"a" * 500_000 + b'"\n',
        b"a\0b\n\x81\x8d\n" * 9,
        b"\xff\xfea",
    ],
    ids=["wide", "cells", "field", "bytes", "half"],
)
def test_a_bad_list_of_names_ends_in_one_line(
    content: bytes, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_sheets, "MOST_CELLS", 10_000)
    path = tmp_path / "nama.csv"
    path.write_bytes(content)
    assert run(["names", "import", str(path)]) == REFUSED
    assert capsys.readouterr().err.count("\n") == 1


def test_what_a_sheet_says_of_its_size_is_not_believed(tmp_path: Path) -> None:
    row = '<row><c t="str"><v>{}</v></c><c t="str"><v>Penyediaan Jasa</v></c></row>'
    rows = "".join(row.format(f"7.01.02.2.01.000{at}") for at in range(1, 9))
    path = tmp_path / "nama.xlsx"
    for told in ("C5:D6", "A1:XFD1048576"):
        path.write_bytes(book(rows, head=f'<dimension ref="{told}"/>'))
        assert len(import_names(path, "x", None, 2020, None).names.names) == 8


def test_a_number_format_without_end_is_none() -> None:
    endless = f"0.{'0' * 900_000}"
    assert len(number_text(1.5, endless)) < 99
    assert len(name_sheets._text(SimpleNamespace(value=1.5, number_format=endless))) < 99


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x]\nb: [*a, *a]\n",
        "[" * 100_000,
        'a: !!int "' + "9" * 9_000 + '"\n',
        "a: !!timestamp x\n",
        'a: !!binary "***"\n',
        "decisions: !!bool x\n",
        "a: !!python/object/apply:os.system [id]\n",
        'decisions:\n- {key: x, at: "99999999999-01-01"}\n',
        "? [a]\n: b\n",
        'decisions:\n- {key: x, verdict: accepted, "ver\\u200Bdict": rejected}\n',
        "decisions: []\n~: a\n? \n: b\n",
        '"a": "\\uD800"\n',
        "%YAML 9.9\n---\na: 1\n",
        "---\na: 1\n---\nb: 2\n",
        "own:\n- {key: 5, kondisi: [a]}\n",
    ],
)
def test_bad_decisions_end_in_one_line(text: str, tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.review.yaml"
    path.write_text(text, encoding="utf-8")
    assert run(["review", "show", str(path)]) == REFUSED
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1 and len(said.err) < 600


def test_a_good_decision_is_still_shown(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "a.review.yaml"
    path.write_text('decisions:\n- key: "k\\e[2J"\n  verdict: rejected\n  by: "Ani\\u202E"\n', encoding="utf-8")
    assert run(["review", "show", str(path)]) == CLEAN
    said = capsys.readouterr().out
    assert "k\N{REPLACEMENT CHARACTER}[2J" in said and "Ani\N{REPLACEMENT CHARACTER}" in said


def test_a_bad_list_of_reports_is_not_quoted_at_length(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "daftar.csv"
    path.write_text("a" * 1_000_000 + ";b\x1b[2J\nx;y\n", encoding="utf-8")
    assert run(["corpus", "add", str(path), "--db", str(tmp_path / "k.db")]) == REFUSED
    said = capsys.readouterr().err
    assert said.count("\n") == 1 and len(said) < 1_000 and "\x1b" not in said
