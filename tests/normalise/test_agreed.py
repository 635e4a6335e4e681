"""Which names of the performance agreement the chapter of results speaks of, and the reverse."""

from collections.abc import Sequence
from dataclasses import replace

from normalise import normalise
from schemas.printed import Document, Heading, PageRead, PrintedTable, Sentence
from schemas.statements import Agreed
from tests.normalise.build import BOX, document, sentence, table

AGREED = [
    ["1", "Meningkatnya derajat kesehatan masyarakat", "Angka Harapan Hidup", "72"],
    ["2", "Meningkatnya mutu layanan rumah sakit", "Indeks Kepuasan Pasien", "85"],
]
MEASURED = [
    ["1", "Meningkatnya derajat kesehatan masyarakat", "Angka Harapan Hidup", "72", "71", "98,61"],
    ["2", "Meningkatnya mutu layanan rumah sakit", "Indeks Kepuasan Pasien", "85", "85", "100"],
]
STUNTING = ["3", "Menurunnya gizi buruk balita", "Prevalensi Stunting Balita", "14"]


def on_page(page: int, one: PrintedTable) -> PrintedTable:
    rows = tuple(replace(row, cells=tuple(replace(cell, page=page) for cell in row.cells)) for row in one.rows)
    return replace(one, pages=(page,), rows=rows)


def report(agreed: Sequence[Sequence[str]], measured: Sequence[Sequence[str]], *texts: str) -> Document:
    """Chapter II with the agreement on page 1, chapter III with results and `texts` on page 2."""
    plan = table(
        ["No", "Sasaran", "Indikator Kinerja", "Target"], agreed, caption="Perjanjian Kinerja Tahun 2023", order=2
    )
    columns = ["No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]
    results = table(columns, measured, caption="Capaian Kinerja Tahun 2023", order=6)
    headings = [
        Heading(1, "BAB II PERENCANAAN KINERJA", 1, 1, BOX),
        Heading(4, "BAB III AKUNTABILITAS KINERJA", 1, 2, BOX),
        Heading(5, "A. Capaian Kinerja Organisasi", 2, 2, BOX),
    ]
    told = [second_page(sentence(text, order=7 + number)) for number, text in enumerate(texts)]
    made = document(tables=[on_page(1, plan), on_page(2, results)], headings=headings, sentences=told)
    pages = tuple(PageRead(number, 595, 842, 0, "text", (), ()) for number in (1, 2))
    return replace(made, pages=pages)


def second_page(one: Sentence) -> Sentence:
    return replace(one, tokens=tuple(replace(token, page=2) for token in one.tokens))


def missing(made: Document) -> list[tuple[str, str, bool]]:
    found: Sequence[Agreed] = normalise(made).stated.agreed
    assert found
    return [(one.role, one.name, one.planned) for one in found if not one.found]


def test_all_that_was_agreed_on_is_measured() -> None:
    assert missing(report(AGREED, MEASURED)) == []


def test_an_indicator_that_no_table_or_sentence_of_the_chapter_names() -> None:
    assert missing(report([*AGREED, STUNTING], MEASURED)) == [
        ("indikator", "Prevalensi Stunting Balita", True),
        ("sasaran", "Menurunnya gizi buruk balita", True),
    ]


def test_a_sentence_that_speaks_of_it_in_other_words_is_enough() -> None:
    text = "Prevalensi balita stunting belum dapat diukur; gizi buruk pada balita menurun."
    assert missing(report([*AGREED, STUNTING], MEASURED, text)) == []


def test_its_short_form_is_enough() -> None:
    assert ("indikator", "Prevalensi Stunting Balita", True) not in missing(
        report([*AGREED, STUNTING], MEASURED, "PSB 13 persen.")
    )


def test_what_is_measured_and_was_not_agreed_on() -> None:
    more = [*MEASURED, [*STUNTING, "13", "107,14"]]
    assert missing(report(AGREED, more)) == [
        ("indikator", "Prevalensi Stunting Balita", False),
        ("sasaran", "Menurunnya gizi buruk balita", False),
    ]


def test_without_a_chapter_of_results_nothing_is_held_to_it() -> None:
    made = replace(report([*AGREED, STUNTING], MEASURED), headings=())
    assert normalise(made).stated.agreed == ()


def test_what_was_read_from_a_scan_may_be_misread() -> None:
    made = report([*AGREED, STUNTING], MEASURED)
    scanned = replace(made, pages=(made.pages[0], replace(made.pages[1], kind="scan")))
    found = normalise(scanned).stated.agreed
    assert all(one.open for one in found if one.planned)
    assert not any(one.open for one in found if not one.planned)


def test_agreements_of_heads_of_divisions_promise_for_them_alone() -> None:
    made = report([*AGREED, STUNTING], MEASURED)
    of_division = replace(made.tables[0], caption="Perjanjian Kinerja Kepala Bidang Kesehatan Masyarakat Tahun 2023")
    found = normalise(replace(made, tables=(of_division, made.tables[1]))).stated.agreed
    assert not any(one.planned for one in found)
