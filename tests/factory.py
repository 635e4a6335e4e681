"""Small AuditedReports of a fictional agency, for tests: every part can be replaced, ids are given by the caller.

`a_report()` is whole and consistent: one budget table, one sentence, one contradiction between them. The single makers
(`a_figure`, `a_cell`, ...) have defaults for all that a test does not care about.
"""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from schemas.base import Bilingual, plain
from schemas.figures import Figure
from schemas.findings import Candidate, Check, Finding, Place, RuleText
from schemas.geometry import BBox
from schemas.report import (
    AuditedReport,
    Coverage,
    FindingCounts,
    PageInfo,
    Problem,
    ReportInfo,
    Section,
    SourceDocument,
    Summary,
    TokenCounts,
    ToolInfo,
    Unread,
)
from schemas.tables import Cell, Column, Row, Table

A4 = (595.0, 842.0)
STATUSES = ("verified", "truncated", "contradicted", "disputed", "input", "unverifiable")
SEVERITIES = ("high", "medium", "low", "info")


def both(text: str) -> Bilingual:
    """The same text in both languages."""
    return Bilingual(id=text, en=text)


def a_figure(name: str = "F1", value: str | None = "82.17", **fields: Any) -> Figure:
    """A figure; `text` is its value in Indonesian notation and `decimals` counted, unless given."""
    number = None if value is None else Decimal(value)
    decimals = 0 if number is None else max(-int(number.as_tuple().exponent), 0)
    text = "" if number is None else f"{number:,f}".translate(str.maketrans(",.", ".,"))
    defaults: dict[str, Any] = {
        "id": name,
        "key": f"key-{name}",
        "text": text,
        "value": number,
        "decimals": decimals,
        "page": 1,
        "bbox": (100.0, 100.0, 160.0, 112.0),
        "source": "prose",
    }
    return Figure(**{**defaults, **fields})


def a_cell(column: int, text: str = "", **fields: Any) -> Cell:
    defaults: dict[str, Any] = {"column": column, "text": text, "page": 1, "bbox": cell_box(0, column)}
    return Cell(**{**defaults, **fields})


def cell_box(row: int, column: int) -> BBox:
    """The box of a cell on a page with rows of 20 and columns of 90 points."""
    left, top = 50.0 + 90 * column, 120.0 + 20 * row
    return (left, top, left + 80, top + 12)


def a_table(name: str = "T1", **fields: Any) -> Table:
    """A budget table of two programs and their total: `F1` to `F6` are its figures, three to a column."""
    heads = ("Program", "Anggaran (Rp)", "Realisasi (Rp)")
    lines = (
        ("Program Pelayanan", ("F1", "1.000.000"), ("F2", "800.000")),
        ("Program Pembinaan", ("F3", "500.000"), ("F4", "500.000")),
        ("Jumlah", ("F5", "1.500.000"), ("F6", "1.300.000")),
    )
    rows = [Row(index=0, kind="header", cells=tuple(a_cell(index, head) for index, head in enumerate(heads)))]
    for index, (label, *amounts) in enumerate(lines, 1):
        cells = [a_cell(0, label, bbox=cell_box(index, 0))]
        cells += [
            a_cell(column, text, figures=(figure,), bbox=cell_box(index, column))
            for column, (figure, text) in enumerate(amounts, 1)
        ]
        rows.append(Row(index=index, kind="total" if label == "Jumlah" else "body", cells=tuple(cells)))
    defaults: dict[str, Any] = {
        "id": name,
        "key": f"key-{name}",
        "number": "3.1",
        "caption": "Realisasi Anggaran per Program",
        "kind": "realisasi_anggaran",
        "pages": (1,),
        "columns": (
            Column(index=0, heading=heads[0], role="program"),
            Column(index=1, heading=heads[1], role="anggaran", unit="IDR"),
            Column(index=2, heading=heads[2], role="realisasi_anggaran", unit="IDR"),
        ),
        "rows": tuple(rows),
    }
    return Table(**{**defaults, **fields})


def table_figures(table: Table, **fields: Any) -> list[Figure]:
    """The figures of a table of `a_table`'s make, as inputs of class `anggaran`."""
    return [
        a_figure(
            cell.figures[0],
            cell.text.replace(".", ""),
            unit="IDR",
            exactness="exact",
            page=cell.page,
            bbox=cell.bbox,
            source="table",
            table=table.id,
            row=row.index,
            column=cell.column,
            **{"class_": "anggaran", "status": "input", **fields},
        )
        for row in table.rows
        for cell in row.cells
        if cell.figures
    ]


def a_check(name: str = "C1", stated: str = "F7", inputs: Sequence[str] = ("F2", "F1"), **fields: Any) -> Check:
    """`80 %` is right for F2 of F1, `82,17` is written."""
    defaults: dict[str, Any] = {
        "id": name,
        "relation": "ratio",
        "rule": "serapan-prosa",
        "stated": stated,
        "inputs": tuple(inputs),
        "expression": f"{inputs[0]} / {inputs[-1]} * 100",
        "formula": "800000 / 1000000 * 100",
        "expected": Decimal("80.00"),
        "expected_low": Decimal(80),
        "expected_high": Decimal(80),
        "difference": Decimal("2.17"),
        "outcome": "disagrees",
    }
    return Check(**{**defaults, **fields})


def a_finding(name: str = "N1", **fields: Any) -> Finding:
    defaults: dict[str, Any] = {
        "id": name,
        "key": f"key-{name}",
        "rule": "serapan-prosa",
        "relation": "ratio",
        "severity": "high",
        "page": 1,
        "bbox": (100.0, 300.0, 140.0, 312.0),
        "stated": Decimal("82.17"),
        "stated_text": "82,17%",
        "expected": Decimal("80.00"),
        "figures": ("F7", "F2", "F1"),
        "checks": ("C1",),
        "candidates": (Candidate(figure="F7", would_be=Decimal("80.00"), supports=("C1",)),),
        "message": Bilingual(
            id="kalimat di halaman 1: tertulis 82,17%; hasil hitung ulang 800.000 : 1.000.000 × 100 = 80,00.",
            en="sentence on page 1: 82,17% is written; recomputed 800,000 ÷ 1,000,000 × 100 = 80.00.",
        ),
        "places": (Place(page=1, bbox=(100.0, 300.0, 140.0, 312.0)),),
    }
    return Finding(**{**defaults, **fields})


def a_rule(title: str = "Serapan anggaran dalam kalimat") -> RuleText:
    return RuleText(
        title=Bilingual(id=title, en="Budget absorption in prose"),
        kriteria=Bilingual(id="Serapan = realisasi / anggaran x 100.", en="Absorption = realisation / budget x 100."),
        akibat=Bilingual(id="Pembaca salah menilai serapan.", en="Readers misjudge the absorption."),
        rekomendasi=Bilingual(id="Perbaiki persentase.", en="Correct the percentage."),
        reference="PermenPANRB 53/2014",
    )


def a_page(number: int = 1, **fields: Any) -> PageInfo:
    defaults: dict[str, Any] = {
        "page": number,
        "kind": "text",
        "width": A4[0],
        "height": A4[1],
        "tokens": TokenCounts(figures=7),
    }
    return PageInfo(**{**defaults, **fields})


def an_unread(page: int = 1, **fields: Any) -> PageInfo:
    """A page beside whose text stands a picture that nothing has read."""
    region = Unread(bbox=(60.0, 400.0, 500.0, 700.0), what="picture", reason="no-ocr")
    return a_page(page, **{"kind": "mixed", "unread": (region,), **fields})


def a_problem(code: str = "page-failed", page: int | None = 2, text: str = "Halaman tidak terbaca.") -> Problem:
    return Problem(code=code, page=page, message=both(text))


def a_summary(
    figures: Sequence[Figure], findings: Sequence[Finding], checks: Sequence[Check], pages: Sequence[PageInfo]
) -> Summary:
    """The counts that belong to these parts."""
    classes = sorted({figure.class_ for figure in figures})
    document = [finding for finding in findings if finding.attribution == "document"]
    return Summary(
        **counts(figures),
        by_class={name: Coverage(**counts([one for one in figures if one.class_ == name])) for name in classes},
        checks=len(checks),
        findings=FindingCounts(**{name: sum(one.severity == name for one in document) for name in SEVERITIES}),
        readings=len(findings) - len(document),
        unread_regions=sum(len(page.unread) for page in pages),
    )


def counts(figures: Sequence[Figure]) -> dict[str, Any]:
    reasons = Counter(figure.reason for figure in figures if figure.reason is not None)
    statuses = {name: sum(one.status == name for one in figures) for name in STATUSES}
    return {"figures": len(figures), **statuses, "reasons": dict(reasons)}


def a_report(**fields: Any) -> AuditedReport:
    """A fully read one-page report with one `high` finding; any field can be replaced, the summary follows."""
    table = a_table()
    stated = a_figure(
        "F7",
        unit="percent",
        text="82,17%",
        bbox=(100.0, 300.0, 140.0, 312.0),
        sentence="Serapan Program Pelayanan mencapai 82,17%.",
        class_="anggaran",
        status="contradicted",
        checks=("C1",),
    )
    defaults: dict[str, Any] = {
        "tool": ToolInfo(version="0.0.test", knowledge="0" * 16, readers=("pdfium",)),
        "report": ReportInfo(
            file="lkjip-dinas-contoh.pdf",
            sha256="0" * 64,
            pages=1,
            title="Laporan Kinerja Dinas Contoh",
            instansi="Dinas Contoh",
            pemda="Kabupaten Fiktif",
            tahun=2024,
        ),
        "documents": (SourceDocument(file="lkjip-dinas-contoh.pdf", sha256="0" * 64, pages=1, tahun=2024),),
        "pages": (a_page(),),
        "sections": (Section(title="Realisasi Anggaran", kind="III.B", page=1),),
        "tables": (table,),
        "figures": (*table_figures(table), stated),
        "checks": (a_check(),),
        "rules": {"serapan-prosa": a_rule()},
        "findings": (a_finding(),),
    }
    parts = {**defaults, **fields}
    if "summary" not in parts:
        parts["summary"] = a_summary(parts["figures"], parts["findings"], parts["checks"], parts["pages"])
    return AuditedReport(**parts)


def a_clean_report(**fields: Any) -> AuditedReport:
    """A report whose only recomputation agrees."""
    whole = a_report()
    figures = tuple(
        one
        if one.id != "F7"
        else one.model_copy(update={"value": Decimal("80.00"), "text": "80,00%", "status": "verified"})
        for one in whole.figures
    )
    check = a_check(outcome="agrees", difference=Decimal("0.00"))
    return a_report(**{"figures": figures, "checks": (check,), "rules": {}, "findings": (), **fields})


def a_large_report(pages: int = 100, figures: int = 5000, findings: int = 60) -> AuditedReport:
    """A report of real size: one table a page, findings spread over pages and severities."""
    per_page = figures // pages
    tables, numbers = [], []
    for page in range(1, pages + 1):
        table, members = a_page_of_figures(page, per_page)
        tables.append(table)
        numbers += members
    checks, found = [], []
    for index in range(findings):
        trio = numbers[(index * pages // findings) * per_page :][:3]
        names = [one.id for one in trio]
        checks.append(a_check(f"C{index + 1}", names[0], names[1:], formula=f"{plain(Decimal(index))} / 7 * 100"))
        found.append(
            a_finding(
                f"N{index + 1}",
                page=trio[0].page,
                bbox=trio[0].bbox,
                severity=SEVERITIES[index % 4],
                figures=tuple(names),
                checks=(f"C{index + 1}",),
                candidates=(Candidate(figure=names[0], would_be=Decimal("80.00"), supports=(f"C{index + 1}",)),),
                places=(Place(page=trio[0].page, bbox=trio[0].bbox),),
            )
        )
    info = ReportInfo(file="besar.pdf", sha256="1" * 64, pages=pages, instansi="Badan Besar", pemda="Provinsi Fiktif")
    return a_report(
        report=info,
        documents=(SourceDocument(file=info.file, sha256=info.sha256, pages=pages),),
        pages=tuple(a_page(number) for number in range(1, pages + 1)),
        tables=tuple(tables),
        figures=tuple(numbers),
        checks=tuple(checks),
        findings=tuple(found),
    )


def a_page_of_figures(page: int, many: int) -> tuple[Table, list[Figure]]:
    """A table of `many` figures, five to a row, on page `page`."""
    rows, numbers = [], []
    for start in range(0, many, 5):
        index = start // 5
        cells = [a_cell(0, f"Sub kegiatan {index} halaman {page}", page=page, bbox=cell_box(index, 0))]
        for column in range(1, 6):
            number = a_figure(
                f"F{page}_{start + column}",
                f"{page * 1000 + start + column}.25",
                page=page,
                bbox=cell_box(index, column),
                source="table",
                table=f"T{page}",
                row=index,
                column=column,
                class_="kinerja" if column % 2 else "anggaran",
                status=STATUSES[(start + column) % 6],
            )
            numbers.append(number)
            cells.append(a_cell(column, number.text, figures=(number.id,), page=page, bbox=number.bbox))
        rows.append(Row(index=index, kind="body", cells=tuple(cells)))
    heads = ("Uraian", "Target", "Pagu", "Realisasi", "Realisasi Anggaran", "Capaian")
    columns = tuple(Column(index=index, heading=head) for index, head in enumerate(heads))
    table = Table(id=f"T{page}", key=f"key-T{page}", pages=(page,), columns=columns, rows=tuple(rows))
    return table, numbers
