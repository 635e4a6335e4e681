"""Amounts that sentences quote from the tables."""

import pytest

from audit import judge
from normalise import normalise
from schemas.printed import PrintedTable
from tests.normalise.build import document, sentence, table

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Contoh Kabupaten Contoh"]


def budget(order: int = 0, caption: str = "Realisasi Anggaran Tahun 2023") -> PrintedTable:
    return table(
        ["Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
        [
            ["Program Penunjang Urusan", "1.234.567.890", "1.111.222.333", "90,01"],
            ["Program Kesehatan Masyarakat", "3.456.789.012", "2.345.678.901", "67,86"],
            ["Jumlah", "4.691.356.902", "3.456.901.234", "73,69"],
        ],
        caption=caption,
        order=order,
    )


def outcomes(*said: str) -> list[tuple[str, str]]:
    sentences = [sentence(one, order=5 + at) for at, one in enumerate(said)]
    judged = judge(normalise(document(tables=[budget()], sentences=sentences, lines=COVER)))
    return [
        (
            check.outcome,
            next(one.stated_text or "" for one in judged.findings if check.id in one.checks)
            if check.outcome == "disagrees"
            else "",
        )
        for check in judged.checks
        if check.rule == "rupiah-dikutip"
    ]


def test_an_amount_of_the_tables_is_a_tie_out() -> None:
    assert outcomes("Pagu anggaran tahun 2023 sebesar Rp 4.691.356.902.") == [("agrees", "")]


@pytest.mark.parametrize(
    "wrong",
    [
        "Rp 4.691.365.902",  # exchanged
        "Rp 469.356.902",  # lost
        "Rp 4.691.356.907",  # one of the last digits
    ],
)
def test_a_slip_of_the_hand_is_found(wrong: str) -> None:
    assert outcomes(f"Pagu anggaran tahun 2023 sebesar {wrong}.") == [("disagrees", wrong)]


@pytest.mark.parametrize(
    "said",
    [
        # a revision of the plan, not a slip
        "Pagu anggaran semula sebesar Rp 4.791.356.902.",
        "Pagu anggaran tahun 2023 sebesar Rp 4,69 miliar.",
        "Pagu anggaran dekonsentrasi sebesar Rp 812.345.678.",
        "Sisa anggaran sebesar Rp 1.234.455.668.",
    ],
)
def test_what_stands_in_no_table_is_left_alone(said: str) -> None:
    assert outcomes(said) == []


def test_a_realisation_called_the_budget_is_found_where_another_sentence_names_it_rightly() -> None:
    wrong = "Anggaran tahun 2023 sebesar Rp 3.456.901.234."
    assert outcomes(wrong) == []
    right = "Anggaran tersebut telah direalisasikan sebesar Rp 3.456.901.234."
    assert outcomes(wrong, right) == [("disagrees", "Rp 3.456.901.234"), ("agrees", "")]


@pytest.mark.parametrize(
    "spent",
    [
        "Dana yang termanfaatkan sampai akhir tahun",
        "Dana yang keluar",
        "Dana yang sudah menjadi layanan",
        "Anggaran telah kita serap sebesar",
        "Anggaran yang kami pakai",
        "Dana itu membiayai kegiatan senilai",
        "Penggunaan anggaran mencapai",
        "Pencairan dana sebesar",
        "Belanja dari dana program",
        "Kinerja anggaran sebesar",
        "Anggaran (SPJ) sebesar",
    ],
)
def test_an_amount_that_may_be_what_was_spent_is_not_called_an_exchange(spent: str) -> None:
    right = "Anggaran tersebut telah direalisasikan sebesar Rp 3.456.901.234."
    assert outcomes(f"{spent} Rp 3.456.901.234.", right) == [("agrees", ""), ("agrees", "")]
    assert outcomes(f"{spent} Rp 3.456.910.234.") == [("disagrees", "Rp 3.456.910.234")]


def test_a_verb_of_spending_behind_the_amount_leaves_open_what_it_is() -> None:
    right = "Anggaran tersebut telah direalisasikan sebesar Rp 3.456.901.234."
    paid = "Dana sebesar Rp 3.456.901.234 telah dibayarkan kepada penyedia."
    assert outcomes(paid, right) == [("agrees", ""), ("agrees", "")]


@pytest.mark.parametrize(
    "budget",
    [
        "Anggaran yang telah dialokasikan sebesar",
        "Dana yang kami kelola",
        "Pagu setelah perubahan sebesar",
        "Program yang dikelola dinas memiliki anggaran sebesar",
        "Anggaran Program Kesehatan Masyarakat adalah",
        "Kegiatan tersebut dibiayai dari sumber yang terdiri atas dana APBD sebesar",
    ],
)
def test_a_realisation_that_is_plainly_called_the_budget_is_still_found(budget: str) -> None:
    right = "Anggaran tersebut telah direalisasikan sebesar Rp 3.456.901.234."
    assert outcomes(f"{budget} Rp 3.456.901.234.", right) == [("disagrees", "Rp 3.456.901.234"), ("agrees", "")]
