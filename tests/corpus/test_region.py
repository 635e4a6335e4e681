"""Agencies beside their region, the same on SQLite and PostgreSQL: its report's programs, and what is usual there."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from audit.series import judge_series
from audit.series_rules import SERIES_RULES
from corpus.database import Database
from corpus.peers import renew_peers
from corpus.series import agency_series, write_series
from corpus.series_rows import agencies_with_series, told_by
from corpus.writer import write_report
from lkjip.build import names_of_region
from schemas.figures import Figure, Quantity
from schemas.report import AuditedReport
from schemas.series import AgencySeries
from schemas.tables import Canonical, Column, Row, Table
from tests.corpus.test_dataset import called, of_content, origin, rows
from tests.factory import a_cell, a_figure, a_page, a_problem, cell_box

Line = tuple[str, str, str]
"""What stands in a row: the agency, the program, what it spent."""


def budget(lines: Sequence[Line], tahun: int = 2024, role: str = "penanggung_jawab") -> dict[str, object]:
    """The parts of a report whose one table has `lines`: programs that are in no official list, amounts `F1`, `F2`, ..."""
    rows_: list[Row] = []
    figures: list[Figure] = []
    quantities: dict[str, Quantity] = {}
    for at, (agency, program, amount) in enumerate(lines, start=1):
        name = f"F{at}"
        key = program.casefold()
        own = quantities.get(key)
        of = Quantity(
            id=own.id if own else f"Q{at}",
            what="realisasi_anggaran",
            of=key,
            name=program,
            tahun=tahun,
            figures=(*(own.figures if own else ()), name),
        )
        quantities[key] = of
        place = {"page": 4, "bbox": cell_box(at, 2), "source": "table", "table": "T1", "row": at, "column": 2}
        figures.append(a_figure(name, amount, unit="IDR", quantity=of.id, status="input", **place))
        texts = (agency, program, amount)
        cells = tuple(
            a_cell(column, text, figures=(name,) if column == 2 else (), bbox=cell_box(at, column))
            for column, text in enumerate(texts)
        )
        rows_.append(Row(index=at, kind="body", cells=cells))
    columns = (
        Column(index=0, heading="Perangkat Daerah", role=role),  # type: ignore[arg-type]
        Column(index=1, heading="Program", role="program"),
        Column(index=2, heading="Realisasi", role="realisasi_anggaran", unit="IDR"),
    )
    table = Table(id="T1", key="k", pages=(4,), columns=columns, rows=tuple(rows_))
    return {
        "tables": (table,),
        "figures": tuple(figures),
        "quantities": tuple(quantities.values()),
        "findings": (),
        "checks": (),
    }


def add(
    database: Database, letter: str, instansi: str, lines: Sequence[Line], tahun: int = 2024, **fields: object
) -> None:
    report = called(of_content(letter, **budget(lines, tahun), **fields), instansi)
    own = origin(instansi, tahun=tahun)
    write_report(database, report, own, names_of_region(own))


def series_of(database: Database, shown: str) -> AgencySeries:
    name = shown.casefold()
    agency = next(one for one in agencies_with_series(database, due=True) if one.name == name)
    series = agency_series(database, agency, judge_series, SERIES_RULES)
    write_series(database, agency, series)
    return series


PEMDA = "Pemerintah Kabupaten Fiktif"


def test_a_program_that_the_regions_report_tells_otherwise(database: Database) -> None:
    add(database, "a", "Dinas Contoh", [("", "Program Satu", "1523411"), ("", "Program Dua", "700100")])
    add(
        database,
        "b",
        PEMDA,
        [
            ("Dinas Contoh", "Program Satu", "1623411"),
            ("Dinas Lain", "Program Satu", "99"),
            ("Dinas Contoh", "Program Dua", "700100"),
        ],
    )
    series = series_of(database, "Dinas Contoh")
    (finding,) = series.findings
    assert (finding.rule, finding.severity) == ("seri-program-pemda", "info")
    assert [document.file for document in series.region_documents] == [document.file for document in series.documents]
    assert [document.id for document in series.region_documents] == ["P1"]
    assert [place.printed for place in finding.places] == ["1.523.411", "1.623.411"]
    assert rows(database, "series_findings", "rule", "severity", "name") == [
        ("seri-program-pemda", "info", "Program Satu")
    ]
    assert rows(database, "series_places", "version_id", "page") == [(1, 4), (2, 4)]


@pytest.mark.parametrize(
    "line",
    [
        ("", "Program Satu", "1623411"),
        ("Dinas Lain", "Program Satu", "1623411"),
        ("Dinas Contoh, Dinas Lain", "Program Satu", "1623411"),
        ("Dinas Contoh", "Program Satu Lagi", "1623411"),
        ("Kepala Dinas Contoh", "Program Satu", "1623411"),
    ],
)
def test_a_row_that_may_be_of_something_else_tells_nothing(database: Database, line: Line) -> None:
    add(database, "a", "Dinas Contoh", [("", "Program Satu", "1523411")])
    add(database, "b", PEMDA, [line])
    assert series_of(database, "Dinas Contoh").findings == ()


def test_a_mended_report_of_the_region_is_told_to_be_so(database: Database) -> None:
    add(database, "a", "Dinas Contoh", [("", "Program Satu", "1523411")])
    add(
        database,
        "b",
        PEMDA,
        [("Dinas Contoh", "Program Satu", "1623411")],
        problems=(a_problem("mended", None),),
    )
    series = series_of(database, "Dinas Contoh")
    (finding,) = series.findings
    assert [place.doubt for place in finding.places] == [None, "mended"]
    assert "PDF laporan pemerintah daerah 2024 rusak" in finding.message.id
    assert rows(database, "figures", "doubt") == [(None,), ("mended",)]


def test_a_value_stands_where_it_is_read_without_a_doubt(database: Database) -> None:
    """Stated on two pages, of which another reader read the first."""
    figures = tuple(a_figure(f"F{page}", "80", page=page, quantity="Q1", status="input") for page in (1, 2))
    result = Quantity(
        id="Q1", what="realisasi", of="indeks contoh", name="Indeks Contoh", tahun=2024, figures=("F1", "F2")
    )
    pages = (a_page(1, reader="pdfplumber"), a_page(2))
    report = of_content("a", figures=figures, quantities=(result,), pages=pages, findings=(), checks=(), tables=())
    write_report(database, report, origin())
    assert rows(database, "quantities", "figure_id") == [("F2",)]
    assert rows(database, "figures", "doubt") == [("second-reader",), (None,)]


def test_two_amounts_in_the_regions_report_tell_nothing(database: Database) -> None:
    add(database, "a", "Dinas Contoh", [("", "Program Satu", "1523411")])
    add(database, "b", PEMDA, [("Dinas Contoh", "Program Satu", amount) for amount in ("1623411", "1723411")])
    assert series_of(database, "Dinas Contoh").findings == ()


def test_an_agencys_own_report_names_no_other(database: Database) -> None:
    add(database, "a", "Dinas Contoh", [("Dinas Contoh", "Program Satu", "1523411")])
    assert rows(database, "region_lines", "owner") == []


def test_a_new_report_of_the_region_makes_every_series_of_it_due(database: Database) -> None:
    add(database, "a", "Dinas Contoh", [("", "Program Satu", "1523411")])
    series_of(database, "Dinas Contoh")
    assert agencies_with_series(database, due=True) == []
    add(database, "b", PEMDA, [])
    assert {one.shown for one in agencies_with_series(database, due=True)} == {"Dinas Contoh", PEMDA}


def test_a_formula_is_kept_with_its_indicator(database: Database) -> None:
    row = Row(
        index=1,
        kind="body",
        cells=(
            a_cell(0, "Indeks  Contoh"),
            a_cell(1, "Jumlah A dibagi\njumlah B", page=7, bbox=(1.0, 2.0, 3.0, 4.0)),
        ),
    )
    columns = (
        Column(index=0, heading="Indikator", role="indikator"),
        Column(index=1, heading="Formulasi", role="formulasi"),
    )
    figure = a_figure("F1", "80", quantity="Q1", status="input")
    result = Quantity(id="Q1", what="realisasi", of="indeks contoh", name="Indeks Contoh", tahun=2024, figures=("F1",))
    report = of_content(
        "a",
        tables=(Table(id="T1", key="k", pages=(7,), columns=columns, rows=(row,)),),
        figures=(figure,),
        quantities=(result,),
        findings=(),
        checks=(),
    )
    write_report(database, report, origin())
    assert rows(database, "formulas", "name", "of_key", "printed", "page", "x0") == [
        ("Indeks Contoh", "indeks contoh", "Jumlah A dibagi jumlah B", 7, 1.0)
    ]
    (agency,) = agencies_with_series(database, due=True)
    told = told_by(database, agency.id)
    assert [one.printed for one in told.formulas["D1", "indeks contoh"]] == ["Jumlah A dibagi jumlah B"]


def absorbing(letter: str, percent: str, level: str = "program") -> AuditedReport:
    """A report of one program of which `percent` of a budget of 1,000 is spent."""
    names = {"anggaran": ("F1", "1000"), "realisasi_anggaran": ("F2", str(Decimal(percent) * 10))}
    figures = tuple(
        a_figure(name, value, unit="IDR", quantity=f"Q{name}", source="table", table="T1", row=1, column=1)
        for name, value in names.values()
    )
    quantities = tuple(
        Quantity(id=f"Q{name}", what=what, of="1.02.02", name="Program Contoh", tahun=2024, figures=(name,))
        for what, (name, _) in names.items()
    )
    canonical = Canonical(level=level, code="1.02.02", name="Program Contoh", score=100.0, method="exact")  # type: ignore[arg-type]
    row = Row(index=1, kind="body", canonical=canonical, cells=(a_cell(0, "Program Contoh"),))
    table = Table(id="T1", key="k", pages=(1,), columns=(Column(index=0, heading="Program"),), rows=(row,))
    return of_content(letter, tables=(table,), figures=figures, quantities=quantities, findings=(), checks=())


def test_an_agency_beside_its_region(database: Database) -> None:
    for letter, percent in (("a", "90"), ("b", "80")):
        write_report(database, absorbing(letter, percent), origin(f"Dinas Contoh {letter}"))
    renew_peers(database)
    assert rows(database, "peers", "value") == []
    write_report(database, absorbing("c", "97.5"), origin("Dinas Contoh c"))
    write_report(database, absorbing("d", "10"), origin("Dinas Contoh d", "Kabupaten Khayal"))
    write_report(database, absorbing("e", "20"), origin("Dinas Contoh e", tahun=2023))
    write_report(database, absorbing("f", "30"), origin(PEMDA))
    for _ in range(2):
        renew_peers(database)
    assert rows(database, "peers", "agency_id", "what", "tahun", "value", "median", "agencies") == [
        (agency, "serapan", 2024, Decimal(value), Decimal(90), 3) for agency, value in ((1, 90), (2, 80), (3, "97.5"))
    ]
    (peers,) = series_of(database, "Dinas Contoh c").peers
    assert (peers.doc, peers.value, peers.median, peers.agencies) == ("D1", Decimal("97.5"), Decimal(90), 3)


def test_an_agency_that_goes_leaves_the_others_without_it(database: Database) -> None:
    for letter, percent in (("a", "90"), ("b", "80"), ("c", "70")):
        write_report(database, absorbing(letter, percent), origin(f"Dinas Contoh {letter}"))
    renew_peers(database)
    assert len(rows(database, "peers", "id")) == 3
    write_report(database, absorbing("c", "70"), origin("Dinas Contoh c", "Kabupaten Khayal"))
    renew_peers(database)
    assert rows(database, "peers", "id") == []
