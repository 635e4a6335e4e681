"""Which of two readings holds: by the column, the table, the document, or neither."""

from dataclasses import replace
from decimal import Decimal

import pytest

from normalise import normalise
from schemas.figures import Figure
from tests.normalise.build import document, sentence, table


def figures(
    *rows: list[str], prose: tuple[str, ...] = (), headings: tuple[str, ...] = ("Uraian", "Nilai")
) -> list[Figure]:
    read = [table(list(headings), list(rows))] if rows else []
    return list(normalise(document(tables=read, sentences=[sentence(text, order=9) for text in prose])).figures)


def test_the_column_decides() -> None:
    found = figures(["A", "1.234"], ["B", "12,5"])[0]
    assert (found.value, found.readings, found.chosen_by) == (
        Decimal(1234),
        (Decimal(1234), Decimal("1.234")),
        "column",
    )
    found = figures(["A", "1.234"], ["B", "1.5"], ["C", "0.98"])[0]
    assert (found.value, found.chosen_by) == (Decimal("1.234"), "column")


def test_english_decimals_elsewhere_do_not_make_a_count_a_fraction() -> None:
    found = figures(["A", "401.271"], ["B", "2,316,515"], ["C", "12.5"])[0]
    assert (found.value, len(found.readings)) == (None, 2)


def test_the_table_decides_where_the_column_is_silent() -> None:
    found = figures(["A", "1.234", "12,5"], headings=("Uraian", "Nilai", "Indeks"))[0]
    assert (found.value, found.chosen_by) == (Decimal(1234), "table")


def test_what_stays_unclear_keeps_both_readings() -> None:
    found = figures(["A", "1.234"])[0]
    assert (found.value, found.readings, found.chosen_by) == (None, (Decimal(1234), Decimal("1.234")), None)


def test_rupiah_and_counts_are_never_unclear() -> None:
    amount, people = figures(prose=("Sebesar Rp 814.500 untuk 1.250 orang.",))
    assert (amount.value, amount.readings) == (Decimal(814500), ())
    assert (people.value, people.unit, people.exactness) == (Decimal(1250), "orang", "exact")


def test_cents_behind_the_mark_of_thousands_are_a_habit_of_the_column() -> None:
    rows = [["A", "5.538.364.09"], ["B", "1.204.500.00"], ["C", "95.946.200.00"], ["D", "0.00"]]
    values = [one.value for one in figures(*rows, headings=("Uraian", "Anggaran (Rp)"))]
    assert values == [Decimal("5538364.09"), Decimal("1204500.00"), Decimal("95946200.00"), Decimal("0.00")]
    lost = [["A", "5.538.364.09"], ["B", "1.204.500.000"], ["C", "95.946.200"]]
    assert figures(*lost, headings=("Uraian", "Anggaran (Rp)"))[0].value is None


def test_people_under_a_heading_of_people_are_counted() -> None:
    assert figures(["A", "1.343"], headings=("Desa", "Penduduk / Laki-laki"))[0].value == Decimal(1343)
    assert figures(["A", "1.343"], headings=("Desa", "Penduduk / Kepadatan"))[0].value is None


def test_points_between_thousands_beside_points_before_decimals() -> None:
    amounts = ["Rp 1.234.567", "Rp 2.345.678", "Rp 3.456.789", "86.41%", "97.5%", "2.183 akun"]
    found = figures(prose=(f"Tercatat {', '.join(amounts)}.",))[-1]
    assert (found.value, found.chosen_by) == (Decimal(2183), "document")


EXACTNESS = [
    ("Rp 5.000.000", "exact"),
    ("Rp 5 juta", "rounded"),
    ("82,17%", "rounded"),
    ("sekitar 30 orang", "rounded"),
    ("12 desa", "exact"),
    ("86,29", "unknown"),
]


@pytest.mark.parametrize(("text", "exactness"), EXACTNESS)
def test_exactness(text: str, exactness: str) -> None:
    assert figures(prose=(f"Tercapai {text} pada akhir periode.",))[0].exactness == exactness


def test_targets_are_exact_and_achievements_rounded() -> None:
    headings = ("Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)")
    target, result, share = figures(["Indeks layanan", "Poin", "61,5", "62,08", "100,9"], headings=headings)
    assert (target.exactness, result.exactness, share.exactness) == ("exact", "unknown", "rounded")
    assert (target.unit, result.unit, share.unit) == ("Poin", "Poin", "percent")


def test_merged_copies_share_one_figure() -> None:
    printed = table(["Sasaran", "Capaian (%)"], [["A", "80"], ["B", "80"]])
    rows = list(printed.rows)
    first, second = rows[1].cells[1], rows[2].cells[1]
    rows[1] = replace(rows[1], cells=(rows[1].cells[0], replace(first, row_span=2)))
    rows[2] = replace(rows[2], cells=(rows[2].cells[0], replace(second, repeat=True)))
    report = normalise(document(tables=[replace(printed, rows=tuple(rows))]))
    assert len(report.figures) == 1
    assert [row.cells[1].figures for row in report.tables[0].rows[1:]] == [("F1",), ("F1",)]


def test_points_before_decimals_in_the_column_and_between_thousands_elsewhere() -> None:
    rupiah = "Tersedia Rp 1.234.567, Rp 2.345.678 dan Rp 3.456.789."
    headings = ("Indikator", "Satuan", "Target")
    rows = (["Padi", "Ton", "29.232"], ["Layanan", "Indeks", "3.346"], ["Mutu", "Persen", "89.67"])
    rice, index, share = figures(*rows, prose=(rupiah,), headings=headings)[:3]
    assert (rice.value, rice.chosen_by) == (Decimal(29232), "document")
    assert (index.value, len(index.readings)) == (None, 2)
    assert share.value == Decimal("89.67")


def test_means_with_three_decimals_are_not_exact() -> None:
    """Read as they stand "3,176" may be a count; the column behind shows that commas part decimals."""
    rows = [
        ["Persyaratan", "702", "3,176", "0,353"],
        ["Prosedur", "743", "3,362", "0,373"],
        ["Waktu", "699", "3,163", "0,351"],
    ]
    found = figures(*rows, headings=("Unsur", "Jumlah Nilai", "NRR", "NRR Tertimbang"))
    assert [one.exactness for one in found[:3]] == ["exact", "unknown", "unknown"]
    assert found[1].value == Decimal("3.176")
