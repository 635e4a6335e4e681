"""Rows that carry another indicator's figures, where the report elsewhere states the indicator's own."""

from decimal import Decimal

import pytest

from audit import judge
from normalise import normalise
from schemas.findings import Finding
from schemas.printed import PrintedTable
from tests.normalise.build import document, sentence, table

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Contoh Kabupaten Contoh"]
CURE, PRESSURE = "Angka keberhasilan pengobatan paru", "Prevalensi tekanan darah tinggi"
FIRST, SECOND = [CURE, "86,25", "62,41", "72,36"], [PRESSURE, "33,06", "30,45", "92,11"]
HEAD = ["Indikator Kinerja", "Target 2023", "Realisasi 2023", "Capaian (%) 2023"]


def results(order: int, *rows: list[str], caption: str = "Capaian Kinerja Tahun 2023") -> PrintedTable:
    return table(HEAD, rows, caption=caption, order=order)


def found(*tables: PrintedTable, said: str = "") -> list[Finding]:
    sentences = [sentence(said, order=9)] if said else []
    report = normalise(document(tables=tables, sentences=sentences, lines=COVER))
    return [one for one in judge(report).findings if one.rule in ("baris-tersalin", "nilai-sama")]


def test_a_row_that_two_tables_refute_is_a_copy() -> None:
    copied = [PRESSURE, *FIRST[1:]]
    (one,) = found(results(0, FIRST, SECOND), results(1, FIRST, SECOND), results(2, FIRST), results(3, copied))
    assert (one.rule, one.severity, one.stated, one.expected) == (
        "baris-tersalin",
        "high",
        Decimal("86.25"),
        Decimal("33.06"),
    )
    assert one.decided
    assert len(one.places) == 3
    assert CURE in one.message.id


def test_where_one_place_alone_states_otherwise_neither_is_accused() -> None:
    copied = [PRESSURE, *FIRST[1:]]
    said = f"Pada tahun 2023 target {PRESSURE.lower()} sebesar 34,00 persen."
    (one,) = found(results(0, FIRST), results(1, copied), said=said)
    assert (one.rule, one.decided, one.expected) == ("baris-tersalin", False, Decimal("34.00"))


@pytest.mark.parametrize(
    ("first", "copied"),
    [
        # all that one is and the other is not
        (FIRST, [PRESSURE, "86,25", "62,45", "72,41"]),
        # everything reached: no copy can be told from that
        ([CURE, "100", "100", "100"], [PRESSURE, "100", "100", "100"]),
        # few digits
        ([CURE, "80", "60", "75"], [PRESSURE, "80", "60", "75"]),
    ],
)
def test_what_may_be_chance_is_no_copy(first: list[str], copied: list[str]) -> None:
    tables = [results(0, first, SECOND), results(1, first, SECOND), results(2, first), results(3, copied)]
    assert "baris-tersalin" not in {one.rule for one in found(*tables)}


def test_two_indicators_of_equal_figures_are_no_copy_where_nothing_refutes_them() -> None:
    copied = [PRESSURE, *FIRST[1:]]
    assert found(results(0, FIRST, copied), results(1, FIRST, copied)) == []


def test_tables_of_one_row_are_known_to_state_the_same_by_the_others_of_their_series() -> None:
    names = [
        "Angka harapan hidup lansia",
        "Cakupan gizi ibu hamil",
        "Rasio puskesmas terakreditasi",
        "Indeks mutu obat",
    ]
    rows = [[name, "80,10", f"8{at},4{at}", ""] for at, name in enumerate(names)]
    wrong = [rows[-1][0], "80,10", "88,88", ""]
    (one,) = found(results(0, *rows), *(results(at, row) for at, row in enumerate([*rows[:-1], wrong], 1)))
    assert (one.rule, {one.stated, one.expected}) == ("nilai-sama", {Decimal("88.88"), Decimal("83.43")})
