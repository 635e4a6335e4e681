"""Numbered missions in sentences and cells."""

import pytest

from normalise.missions import find_missions
from tests.normalise.build import document, sentence, table


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        ("Misi 2 : Meningkatkan tata kelola pemerintahan", 2, "meningkatkan tata kelola pemerintahan"),
        ("Misi Ketiga: Mewujudkan lingkungan yang lestari, dengan tujuan :", 3, "mewujudkan lingkungan yang lestari"),
        ("1. MISI IV - Meningkatkan daya saing", 4, "meningkatkan daya saing"),
        ("MISI I", 1, ""),
        ("Misi Pertama bernilai TINGGI", 1, ""),
        ("Dinas mendukung Misi ke-2, yaitu “Meningkatkan tata kelola”.", 2, "meningkatkan tata kelola"),
    ],
)
def test_number_and_name(text: str, number: int, name: str) -> None:
    (one,) = find_missions(document(sentences=[sentence(text)]))
    assert (one.number, one.name) == (number, name)


@pytest.mark.parametrize(
    "text",
    [
        "Dinas menjalankan misi 5 program unggulan",
        "capaian misi 2 sebesar 98,5%",
        "Dinas mendukung Misi ke-2 daerah",
        "Visi 1",
    ],
)
def test_what_only_mentions_a_mission(text: str) -> None:
    assert find_missions(document(sentences=[sentence(text)])) == ()


def test_lists_begin_again_at_one_and_tables_are_lists_of_their_own() -> None:
    texts = ["Misi 1 : Membangun A", "Misi 2 : Membangun B", "Misi 1 : Membangun A", "Misi 2 : Membangun B"]
    cells = table(["Uraian", "Capaian"], [["Misi 1 : Membangun A", "90"], ["Misi 2 : Membangun B", "80"]])
    found = find_missions(document(sentences=[sentence(text) for text in texts], tables=[cells]))
    runs = [one.run for one in found]
    assert runs[0] == runs[1] != runs[2] == runs[3] != runs[4] == runs[5]
