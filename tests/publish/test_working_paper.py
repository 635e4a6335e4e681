"""The working paper, read back: what the auditor fills in, every figure, every check with a formula that lives or its reason."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from publish.working_paper import working_paper_bytes
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding
from schemas.tables import Table
from schemas.working_paper import BASIS_COLUMN, COLUMNS, KEY_COLUMN, MOST_ROWS_ABOVE, SHEET
from tests.factory import (
    a_cell,
    a_check,
    a_clean_report,
    a_figure,
    a_finding,
    a_large_report,
    a_problem,
    a_report,
    a_rule,
    a_table,
    table_figures,
)
from tests.publish.tabular import tabled

AT = datetime(2025, 1, 2, tzinfo=UTC)
HEADINGS = {names[0]: field for field, names in COLUMNS.items()} | {BASIS_COLUMN: BASIS_COLUMN}


def book(report: AuditedReport, lang: str = "id", *, values: bool = False) -> Workbook:
    return load_workbook(io.BytesIO(working_paper_bytes(report, lang)), data_only=values)


def notes_in(sheet: Worksheet) -> list[dict[str, Any]]:
    """The rows below the headings as the reader finds them: by heading."""
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(max_row=sheet.max_row)]
    head = next(at for at, line in enumerate(lines[:MOST_ROWS_ABOVE]) if "Kondisi" in line)
    fields = [HEADINGS[str(heading)] for heading in lines[head]]
    return [dict(zip(fields, line, strict=True)) for line in lines[head + 1 :]]


def checks_in(made: Workbook) -> dict[str, list[Any]]:
    """By its id, the cells that stand behind it: stated, recomputed, difference, verdict."""
    found: dict[str, list[Any]] = {}
    for sheet in made.worksheets:
        if sheet.title in (SHEET, "Angka", "Ringkasan"):
            continue
        for row in sheet.iter_rows():
            for at, cell in enumerate(row):
                if isinstance(cell.value, str) and cell.value.startswith("C") and cell.value[1:].isdigit():
                    start = at + 5 if sheet.title == "Kalimat" else at + 1
                    assert cell.value not in found
                    found[cell.value] = [one.value for one in row[start : start + 4]]
    return found


def test_a_note_stands_in_one_row_under_the_agreed_headings() -> None:
    made = book(a_report())
    first, *rest = notes_in(made[SHEET])
    assert (first["no"], first["page"], first["table"], first["severity"]) == (1, 1, "kalimat", "tinggi")
    assert first["kondisi"].startswith("kalimat di halaman 1: tertulis 82,17%")
    assert first["kriteria"] == "Serapan = realisasi / anggaran x 100. (PermenPANRB 53/2014)"
    assert (first["stated"], first["recomputed"], first["difference"]) == (82.17, 80, 2.17)
    assert (first["sebab"], first["verdict"], first[KEY_COLUMN]) == (None, None, "key-N1")
    assert [made[SHEET][f"{letter}7"].number_format for letter in "IJK"] == ['0.00"%"', '0.00"%"', "0.00"]
    assert len(rest) == 25 and not any(value for row in rest for value in row.values())
    heads = made[SHEET].auto_filter.ref
    assert heads is not None and heads.startswith("A6:")
    assert made[SHEET].freeze_panes == "C7"
    assert made[SHEET].print_title_rows == "$6:$6"
    assert not made[SHEET].merged_cells.ranges
    hidden = [one for one in made[SHEET].column_dimensions.values() if one.hidden]
    assert [(one.min, one.max) for one in hidden] == [(len(HEADINGS) - 1, len(HEADINGS))]


def test_decisions_are_filled_in_offered_and_marked_where_they_must_be_looked_at_again() -> None:
    decision = Decision(
        key="key-N1", verdict="rejected", reason="=1+1", comment="a\nb", tanggapan="ya", by="AB", sebab="ketik", at=AT
    )
    made = book(a_report(findings=(a_finding(decision=decision, look_again=True),)))
    first = notes_in(made[SHEET])[0]
    said = ("verdict", "reason", "comment", "tanggapan", "by", "sebab")
    assert [first[name] for name in said] == ["ditolak", "=1+1", "a\nb", "ya", "AB", "ketik"]
    assert first["kondisi"].startswith("PERLU DILIHAT LAGI")
    cell = next(cell for row in made[SHEET].iter_rows() for cell in row if cell.value == "=1+1")
    assert cell.data_type == "s" and cell.quotePrefix
    (offered,) = made[SHEET].data_validations.dataValidation
    assert offered.formula1 == '"diterima,ditolak,salah baca"'
    assert str(offered.sqref) == "O7:O32"


def test_doubts_of_the_reading_come_after_and_the_auditors_own_notes_keep_their_key() -> None:
    own = OwnFinding(key="own-1", page=3, where="Tabel 9", kondisi="Lampiran kurang", kriteria="Renja", at=AT)
    findings = (a_finding("N1", attribution="reading"), a_finding("N2", severity="low"))
    rows = notes_in(book(a_report(findings=findings, own_findings=(own,)))[SHEET])[:4]
    assert [(row["no"], row["severity"], row[KEY_COLUMN]) for row in rows] == [
        (1, "rendah", "key-N2"),
        (2, "dugaan salah baca", "key-N1"),
        (3, "catatan auditor", "own-1"),
        (None, None, None),
    ]
    assert [rows[2][name] for name in ("page", "table", "kondisi", "kriteria")] == [
        3,
        "Tabel 9",
        "Lampiran kurang",
        "Renja",
    ]


def test_how_a_figure_came_about_is_a_remark_on_the_cell_of_the_cause_and_not_the_cause() -> None:
    explained = a_finding(explanation=a_finding().message)
    made = book(a_report(findings=(explained,)))
    sheet = made[SHEET]
    remarks = {
        str(sheet.cell(6, cell.column).value): cell.comment.text for cell in sheet[7] if cell.comment is not None
    }
    assert notes_in(sheet)[0]["sebab"] is None
    assert "(bukan sebab)" in remarks["Sebab"]
    assert "[2] 800.000 (hal. 1)" in remarks["Nilai yang benar"]


def test_every_figure_is_listed_with_its_value_status_reason_and_checks() -> None:
    report = a_report()
    sheet = book(report)["Angka"]
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    assert [line[0] for line in lines] == [figure.id for figure in report.figures]
    assert lines[6][1:6] == [1, "Anggaran", "kalimat “Serapan Program Pelayanan mencapai 82,17%.”", "82,17%", 82.17]
    assert lines[6][6:] == ["%", "✗ bertentangan", "800.000 : 1.000.000 × 100 = 80,00%", "teks", "C1"]
    assert sheet["F2"].number_format == "#,##0"


def with_table_checks() -> AuditedReport:
    table = a_table()
    total = a_check(
        "C2", "F5", ("F1", "F3"), relation="sum", expression="F1 + F3", formula="1000000 + 500000",
        expected=Decimal(1500000), expected_low=Decimal(1500000), expected_high=Decimal(1500000),
        difference=Decimal(0), outcome="agrees",
    )  # fmt: skip
    word = a_check(
        "C3", "F7", ("F7",), relation="scale", expression="scale(F7, T1)", formula="82.17 in [80; 100)",
        expected="Baik", expected_low=None, expected_high=None, difference=None,
    )  # fmt: skip
    broken = a_check(
        "C4", "F6", ("F2", "F4"), relation="sum", expression="F2 + F4", formula="800000 + 500000", expected=None,
        expected_low=None, expected_high=None, difference=None, outcome="not_computable", reason="zero-divisor",
    )  # fmt: skip
    elsewhere = a_check(
        "C5", "F2", ("F8",), relation="equality", expression="F8", formula="800000", expected=Decimal(800000),
        expected_low=Decimal(800000), expected_high=Decimal(800000), difference=Decimal(0), outcome="agrees",
    )  # fmt: skip
    sentence = a_figure("F8", "800000", text="Rp800.000", unit="IDR", sentence="Realisasi Rp800.000.")
    whole = a_report()
    return a_report(
        tables=(table,),
        figures=(*whole.figures, sentence),
        checks=(a_check(), total, word, broken, elsewhere),
    )


def test_every_check_has_its_formula_or_says_why_not() -> None:
    made = checks_in(book(with_table_checks()))
    assert made == {
        "C1": ["='Angka'!F8", "=ROUND('Tabel 3.1'!C4/'Tabel 3.1'!B4*100,2)", "=ROUND(F2-G2,2)", "tidak cocok"],
        "C2": ["=B6", "=ROUND(B4+B5,0)", "=ROUND(F6-G6,0)", "cocok"],
        "C3": ["='Angka'!F8", "Baik", None, "tidak cocok (82,17 dalam [80; 100))"],
        "C4": ["=C6", None, None, made["C4"][3]],
        "C5": ["=C4", "='Angka'!F9", "=ROUND(P4-Q4,0)", "cocok"],
    }
    assert made["C4"][3].startswith("tidak dapat dihitung (rumusnya ada, tetapi pembaginya nol")


def test_formulas_carry_the_values_that_the_audit_found() -> None:
    made = checks_in(book(with_table_checks(), values=True))
    assert made["C1"][:3] == [82.17, 80, 2.17]
    assert made["C2"][:3] == [1500000, 1500000, 0]
    assert made["C5"][:3] == [800000, 800000, 0]


def test_a_number_under_a_heading_in_millions_counts_as_what_it_means() -> None:
    table = a_table(rows=(a_table().rows[0], a_table().rows[1]))
    cells = (a_cell(0, "Program"), a_cell(1, "1,5", figures=("F1",)), a_cell(2, "0,75", figures=("F2",)))
    table = table.model_copy(update={"rows": (table.rows[0], table.rows[1].model_copy(update={"cells": cells}))})
    figures = (
        a_figure("F1", "1500000", text="1,5", decimals=1, source="table", table="T1", row=1, column=1),
        a_figure("F2", "750000", text="0,75", decimals=2, source="table", table="T1", row=1, column=2),
    )
    check = a_check(
        "C1", "F2", ("F1",), relation="product", expression="F1 * 0.5", formula="", expected=Decimal(750000)
    )
    made = book(a_clean_report(tables=(table,), figures=figures, checks=(check,)))
    assert (made["Tabel 3.1"]["B4"].value, made["Tabel 3.1"]["C4"].value) == (1.5, 0.75)
    assert checks_in(made)["C1"][:2] == ["=C4*1000000", "=ROUND(B4*1000000*0.5,0)"]


def test_the_first_sheet_says_before_its_conclusion_what_was_not_read_and_leads_to_every_sheet() -> None:
    made = book(a_report(problems=(a_problem(),)))
    lines = [str(cell.value) for cell in made["Ringkasan"]["A"] if cell.value]
    unread, conclusion = (
        next(at for at, one in enumerate(lines) if one.startswith(start)) for start in ("TIDAK TERBACA", "Simpulan")
    )
    assert unread < conclusion
    assert [name for name in made.sheetnames if name != "Ringkasan"] == lines[-4:]
    assert made.sheetnames == ["Ringkasan", SHEET, "Angka", "Kalimat", "Tabel 3.1"]


def test_the_first_sheet_says_what_the_auditor_rejected_and_which_decisions_lost_their_finding() -> None:
    rejected = a_finding("N1", decision=Decision(key="key-N1", verdict="rejected", reason="benar", at=AT))
    report = a_report(findings=(rejected,)).model_copy(
        update={"lost_decisions": (Decision(key="lama", verdict="accepted", at=AT),)}
    )
    lines = [str(cell.value) for cell in book(report)["Ringkasan"]["A"] if cell.value]
    assert any(line.startswith("Ditolak auditor dan tidak dihitung: 1 (N1") for line in lines)
    assert any(line.endswith("tetap disimpan: 1") for line in lines)


@pytest.mark.parametrize(
    "text", ['=HYPERLINK("http://x")', "+1 a", "@SUM(A1)", "a\x00\x0bb\ud800", "=cmd|' /C calc'!A0"]
)
def test_nothing_of_a_report_is_a_formula(text: str) -> None:
    table = a_table(caption=text, number=None)
    head = table.rows[0].model_copy(update={"cells": (a_cell(0, text), a_cell(1, text), a_cell(2, text))})
    table = table.model_copy(update={"rows": (head, *table.rows[1:])})
    figures = (*table_figures(table), a_figure("F7", text=text, sentence=text, unit=text))
    finding = a_finding(stated=text, stated_text=text, expected=text)
    report = a_report(tables=(table,), figures=figures, findings=(finding,), rules={"serapan-prosa": a_rule(text)})
    info = report.report.model_copy(update={"instansi": text, "file": text})
    made = book(report.model_copy(update={"report": info}))
    formulas = [str(cell.value) for cell in cells_of(made) if cell.data_type == "f"]
    assert all(one.startswith(("=ROUND(", "='Angka'!")) for one in formulas)
    assert not any(cell.hyperlink is not None and cell.hyperlink.target for cell in cells_of(made))


def cells_of(made: Workbook) -> Iterator[Any]:
    return (cell for sheet in made.worksheets for row in sheet.iter_rows() for cell in row)


def test_the_same_audit_gives_the_same_bytes() -> None:
    assert working_paper_bytes(a_report(), "id") == working_paper_bytes(a_report(), "id")


def test_in_english_its_sheets_and_headings_are_english() -> None:
    made = book(a_report(), "en")
    assert made.sheetnames == ["Summary", SHEET, "Figures", "Sentences", "Table 3.1"]
    assert [cell.value for cell in made[SHEET][6]][:3] == ["No.", "Page", "Table"]


def test_a_report_with_three_hundred_notes_and_none() -> None:
    many = a_large_report(4, 60, 300)
    made = load_workbook(io.BytesIO(working_paper_bytes(many, "id")), read_only=True)
    assert sum(row[KEY_COLUMN] is not None for row in notes_in(made[SHEET])) == 300
    assert sum(str(row[0]).startswith("C") for row in made["Kalimat"].iter_rows(values_only=True)) == 300 - 4 * 20
    none = a_clean_report(tables=(), figures=(), checks=())
    assert sum(row[KEY_COLUMN] is not None for row in notes_in(book(none)[SHEET])) == 0


def test_a_merged_number_stands_once_and_its_check_beside_its_own_row() -> None:
    made = [["Tertib", "75", "A"], ["^", "^", "B"], ["Aman", "<", "<"]]
    table, numbers = tabled(["Sasaran", "Nilai", "Program"], made)
    figures = tuple(one.model_copy(update={"table": table.id}) for one in numbers)
    check = a_check("C1", "F1", ("F1",), relation="scale", expression="scale(F1, T1)", formula="", expected="Baik")
    sheet = book(a_clean_report(tables=(table,), figures=figures, checks=(check,))).worksheets[-1]
    assert [cell.value for row in sheet["A4:C6"] for cell in row].count(75) == 1
    assert [cell.value for cell in sheet[4]][4:7] == ["C1", "=B4", "Baik"]
    assert [str(area) for area in sheet.merged_cells.ranges if area.min_row > 3] == ["A4:A5", "B4:B5", "A6:C6"]


@pytest.mark.parametrize(
    "table",
    [
        a_table(rows=(), columns=()),
        a_table(rows=a_table().rows[:1]),
        a_table(rows=tuple(row.model_copy(update={"kind": "body"}) for row in a_table().rows)),
        a_table(number="Angka", caption="x" * 40_000),
        a_table(number="[]:*?/\\" + "1" * 50),
    ],
    ids=["no rows", "only a head", "no head", "long caption", "odd number"],
)
def test_odd_tables_have_their_sheet_too(table: Table) -> None:
    made = book(a_clean_report(tables=(table,), figures=tuple(table_figures(table)), checks=()))
    assert len(made.sheetnames) == 5
    assert len(set(made.sheetnames)) == 5


def test_a_figure_that_was_seen_says_how_surely_and_one_with_two_readings_has_no_value() -> None:
    seen = a_figure("F1", "5", read_by="ocr", confidence=0.971)
    unclear = a_figure("F2", None, text="352,390", readings=(Decimal("352.390"), Decimal(352390)))
    sheet = book(a_clean_report(tables=(), figures=(seen, unclear), checks=()))["Angka"]
    first, second = ([cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=3))
    assert (first[5], first[9]) == (5, "OCR 97%")
    assert (second[4], second[5], second[8]) == ("352,390", None, "dua bacaan: 352,390 / 352.390")


def test_every_sheet_prints_lying_across_with_its_head_and_the_reports_name_at_the_foot() -> None:
    report = a_report()
    info = report.report.model_copy(update={"file": "LKjIP A&B.pdf"})
    for sheet in book(report.model_copy(update={"report": info})).worksheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage and sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows is not None
        assert sheet.oddFooter.left.text == "LKjIP A&&B.pdf"
        assert sheet.oddFooter.right.text == "Halaman &P / &N"
