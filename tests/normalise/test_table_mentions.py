"""Where a report says "Tabel" with a number, and as what."""

import pytest

from normalise.table_mentions import find_mentions
from tests.normalise.build import document, sentence, table

FOUND = [
    ("Tabel 3.1 Realisasi Anggaran", "caption", ("caption", "3.1", "3.1", "Realisasi Anggaran")),
    ("Tabel III. 2. Capaian", "caption", ("caption", "3.2", "III.2", "Capaian")),
    ("TABEL 8 Evaluasi", "caption", ("caption", "8", "8", "Evaluasi")),
    ("2.1.4 Kebijakan Tabel 3 Program", "heading", ("caption", "3", "3", "Program")),
    ("Capaian dapat dilihat pada tabel 3.5 berikut", "text", ("reference", "3.5", "3.5", "berikut")),
    ("Sesuai Permendagri 86 Tahun 2017 Tabel 5.1", "text", ("other", "5.1", "5.1", "")),
    ("Tabel 2.1 Perjanjian Kinerja ..... 15", "contents", ("other", "2.1", "2.1", "Perjanjian Kinerja ..... 15")),
]


@pytest.mark.parametrize(("text", "kind", "expected"), FOUND)
def test_each_mention_by_where_it_stands(text: str, kind: str, expected: tuple[str, ...]) -> None:
    (one,) = find_mentions(document(sentences=[sentence(text, kind=kind)]))
    assert (one.kind, one.number, one.printed, one.title) == expected


@pytest.mark.parametrize(
    "text", ["Dari tabel di atas diketahui", "Tabel T-E.1", "tabel 2023 menunjukkan", "pada tabel 30%"]
)
def test_no_number_of_a_table(text: str) -> None:
    assert find_mentions(document(sentences=[sentence(text)])) == ()


def test_a_caption_that_says_so_goes_on() -> None:
    (one,) = find_mentions(document(sentences=[sentence("Tabel 3.1 Realisasi Anggaran (Lanjutan)", kind="caption")]))
    assert one.goes_on


def test_a_caption_inside_a_table_is_known_too() -> None:
    (one,) = find_mentions(document(tables=[table(["Uraian"], [["Tabel 3.7 Pegawai"]])]))
    assert (one.kind, one.number) == ("other", "3.7")
