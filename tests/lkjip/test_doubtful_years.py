"""What may be misread, or was not read, in a report of one year accuses nobody in the years beside it, and says why."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from schemas.report import AuditedReport, Unread
from schemas.series import AgencySeries, SeriesFinding
from synthetic.breaks import Break, PlantedBreak
from synthetic.over_years import OverYears, make_years
from tests.lkjip.series_of import audited, found, series_of_reports

Changed = Callable[[AuditedReport], AuditedReport]


def restated(series: AgencySeries, planted: PlantedBreak) -> SeriesFinding:
    beginning = f"{planted.of}: realisasi "
    (own,) = (one for one in series.findings if one.rule == "seri-nilai" and one.message.id.startswith(beginning))
    return own


def as_it_is(report: AuditedReport) -> AuditedReport:
    return report


def by_the_second_reader(report: AuditedReport) -> AuditedReport:
    pages = tuple(page.model_copy(update={"reader": "pdfplumber"}) for page in report.pages)
    return report.model_copy(update={"pages": pages})


def with_something_unread(report: AuditedReport) -> AuditedReport:
    """Before every figure of a table."""

    def unread_on(page: int) -> tuple[Unread, ...]:
        boxes = (one.bbox for one in report.figures if one.page == page and one.source == "table")
        return tuple(
            Unread(bbox=(x0 - 9, top + 1, x0 - 3, bottom - 1), what="damaged", reason="no-unicode")
            for x0, top, _, bottom in boxes
        )

    pages = tuple(page.model_copy(update={"unread": unread_on(page.page)}) for page in report.pages)
    return report.model_copy(update={"pages": pages})


def as_seen(**fields: Any) -> Changed:
    def changed(report: AuditedReport) -> AuditedReport:
        figures = (figure.model_copy(update={"read_by": "ocr", **fields}) for figure in report.figures)
        return report.model_copy(update={"figures": tuple(figures)})

    return changed


@pytest.fixture(scope="module")
def a_rewritten_result() -> OverYears:
    return make_years(5, (2021, 2022), agency="kecamatan", breaks={2022: (Break.LAST_RESULT,)})


@pytest.fixture(scope="module")
def two_reports(a_rewritten_result: OverYears, tmp_path_factory: pytest.TempPathFactory) -> list[AuditedReport]:
    folder = tmp_path_factory.mktemp("laporan")
    made = a_rewritten_result.reports
    return [audited(one.pdf, folder / f"{year}.pdf") for year, one in made.items()]


@pytest.mark.parametrize("broken", [2021, 2022])
def test_a_mended_report_accuses_nobody_between_years(
    broken: int, a_rewritten_result: OverYears, tmp_path: Path
) -> None:
    pdfs = {year: report.pdf for year, report in a_rewritten_result.reports.items()}
    pdfs[broken] = pdfs[broken][: pdfs[broken].rindex(b"trailer")]
    (series,) = series_of_reports((audited(pdf, tmp_path / f"{year}.pdf") for year, pdf in pdfs.items()), tmp_path)
    (planted,) = a_rewritten_result.planted
    finding = restated(series, planted)
    assert finding.severity == "info"
    assert f"PDF laporan {broken} rusak" in finding.message.id
    assert f"PDF of the report of {broken} is damaged" in finding.message.en
    assert {place.doubt for place in finding.places} == {None, "mended"}
    assert {one.tahun: one.is_whole for one in series.documents} == {2021: True, 2022: True, broken: False}
    assert {one.severity for one in series.findings} == {"info"}


@pytest.mark.parametrize(
    ("changed", "doubt"),
    [
        (as_it_is, None),
        (by_the_second_reader, "second-reader"),
        (with_something_unread, "part-unread"),
        (as_seen(confidence=0.7), "seen"),
        (as_seen(confidence=0.9, status="unverifiable", reason="alone"), "seen"),
        (as_seen(confidence=0.9, status="input"), None),
        (as_seen(confidence=0.1, chosen_by="auditor"), None),
    ],
)
def test_a_figure_that_may_be_misread_accuses_nobody_between_years(
    changed: Changed, doubt: str | None, a_rewritten_result: OverYears, two_reports: list[AuditedReport], tmp_path: Path
) -> None:
    first, second = two_reports
    (series,) = series_of_reports([first, changed(second)], tmp_path)
    (planted,) = a_rewritten_result.planted
    finding = restated(series, planted)
    assert finding.severity == ("medium" if doubt is None else "info")
    assert {place.doubt for place in finding.places} == {None, doubt}
    told = {"second-reader": "pembaca PDF kedua", "part-unread": "tidak terbaca", "seen": "dibaca dari gambar"}
    assert [name for name, words in told.items() if words in finding.message.id] == [doubt] * (doubt is not None)


def with_an_unread_page(pdf: bytes) -> bytes:
    """The last page holds something that cannot be unpacked."""
    with pikepdf.open(BytesIO(pdf)) as report:
        content = pikepdf.Stream(report, b"no deflated data")
        content.Filter = pikepdf.Name.FlateDecode
        report.pages[-1].Contents = report.make_indirect(content)
        out = BytesIO()
        report.save(out, compress_streams=False)
    return out.getvalue()


def test_a_program_vanishes_only_from_a_report_that_was_read_in_full(tmp_path: Path) -> None:
    made = make_years(3, (2021, 2022), agency="dinas_pertanian", breaks={2022: (Break.VANISHED,)})
    before, after = (report.pdf for report in made.reports.values())
    (planted,) = made.planted
    first = audited(before, tmp_path / "2021.pdf")
    outcomes = []
    for name, pdf in (("utuh", after), ("rusak", with_an_unread_page(after))):
        folder = tmp_path / name
        folder.mkdir()
        (series,) = series_of_reports([first, audited(pdf, folder / "2022.pdf")], folder)
        outcomes.append((series.documents[-1].is_whole, found(planted, series)))
    assert outcomes == [(True, True), (False, False)]
