"""What rests on a page of the reader that does not look for hidden numbers accuses nobody; what rests on other pages does."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from lkjip.interpretation import Interpretation, interpret
from lkjip.uncertain_reading import accusing_nobody
from schemas.findings import Finding
from tests.extract.drawing import Sheet, pages, save

WRONG = "Realisasi anggaran sebesar Rp 700.000 dari anggaran Rp 1.000.000 atau 80,00%."
WRONG_TOO = "Realisasi anggaran belanja modal sebesar Rp 300.000 dari anggaran Rp 400.000 atau 90,00%."


def title(sheet: Sheet) -> None:
    sheet.text(60, 60, "LAPORAN KINERJA TAHUN 2024", 14)
    sheet.text(60, 84, "KECAMATAN CONTOH KABUPATEN FIKTIF", 14)


def first(sheet: Sheet) -> None:
    title(sheet)
    sheet.text(60, 130, WRONG)


def second(sheet: Sheet) -> None:
    sheet.text(60, 130, WRONG_TOO)


def understood(tmp_path: Path, by_another: Collection[int]) -> Interpretation:
    read = pages(save(tmp_path / "a.pdf", [first, second]))
    return interpret(
        [replace(page, words_by="pdfplumber") if page.number in by_another else page for page in read], None
    )


def serious(known: Interpretation) -> list[Finding]:
    return sorted((one for one in known.judgement.findings if one.severity != "info"), key=lambda one: one.page)


def test_only_what_rests_on_its_page_is_a_doubt_of_the_reading(tmp_path: Path) -> None:
    known = accusing_nobody(understood(tmp_path, {2}), ())
    assert [(one.page, one.attribution) for one in serious(known)] == [(1, "document"), (2, "reading")]
    untouched, doubted = serious(known)
    assert untouched == serious(understood(tmp_path, ()))[0]
    assert doubted.certainty == "probable"
    assert doubted.doubt is not None
    assert doubted.doubt.id.startswith("halaman 2 dibaca oleh pembaca PDF kedua")
    assert "read page 2;" in doubted.doubt.en
    accused = {figure.page for figure in known.judgement.figures if figure.status == "contradicted"}
    assert 2 not in accused


def test_a_report_of_the_first_reader_stays_as_it_is(tmp_path: Path) -> None:
    known = understood(tmp_path, ())
    assert accusing_nobody(known, ("owner-locked",)) is known


def test_a_mended_file_is_doubted_as_a_whole(tmp_path: Path) -> None:
    known = accusing_nobody(understood(tmp_path, {2}), ("mended",))
    assert [one.attribution for one in serious(known)] == ["reading", "reading"]
    assert {one.doubt.en for one in serious(known) if one.doubt} == {
        "this PDF is damaged and was read from a mended copy; what is missing in it may be the cause."
    }


def test_a_sentence_is_not_held_to_the_rows_of_such_a_page(tmp_path: Path) -> None:
    """One of them may be no row that anybody sees."""
    rows = [("No", "Indikator", "Target", "Realisasi"), ("1", "Indeks A", "80", "72"), ("2", "Indeks B", "50", "40")]

    def listing(sheet: Sheet) -> None:
        title(sheet)
        sheet.text(60, 132, "Tabel 1. Target Kinerja Tahun 2024", 9)
        sheet.table(140, (60, 100, 280, 360, 430), rows)

    def counting(sheet: Sheet) -> None:
        sheet.text(60, 100, "Tabel 1 di atas memuat 3 indikator kinerja.")

    read = pages(save(tmp_path / "a.pdf", [listing, counting]))
    assert [one.rule for one in serious(interpret(read, None))] == ["jumlah-butir"]
    assert serious(interpret([replace(read[0], words_by="pdfplumber"), read[1]], None)) == []
