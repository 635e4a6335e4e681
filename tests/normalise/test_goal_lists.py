"""Tujuan, sasaran and indicators as they are listed in tables and in the text."""

from dataclasses import replace

import pytest

from normalise.goal_lists import find_goals
from normalise.searches import Searches
from schemas.printed import Sentence
from schemas.statements import ListedGoal
from schemas.tables import Cell, Column, ColumnRole, Row, Table, TableKind
from tests.normalise.build import BOX, document, sentence

NAMES = [
    "Meningkatnya mutu layanan kesehatan",
    "Menurunnya angka kesakitan warga",
    "Terwujudnya tata kelola yang baik",
    "Meningkatnya peran serta warga",
]


def listing(name: str, texts: list[str], role: ColumnRole = "sasaran", kind: TableKind = "perjanjian_kinerja") -> Table:
    rows = [
        Row(index=at, kind="body", cells=(Cell(column=0, text=text, page=3, bbox=BOX),))
        for at, text in enumerate(texts)
    ]
    columns = (Column(index=0, heading=role, role=role),)
    return Table(id=name, key=name, kind=kind, pages=(3,), columns=columns, rows=tuple(rows))


def told(*texts: str) -> list[Sentence]:
    return [sentence(text, order=at, kind="item") for at, text in enumerate(texts)]


def runs(found: tuple[ListedGoal, ...]) -> list[list[tuple[int | None, str]]]:
    lists: dict[str, list[tuple[int | None, str]]] = {}
    for one in found:
        lists.setdefault(one.run, []).append((one.number, one.same))
    return list(lists.values())


def test_names_of_a_table_and_of_the_text_are_the_same_in_other_spelling() -> None:
    text = told(*(f"Sasaran Strategis {number} : {name.lower()}" for number, name in enumerate(NAMES, 1)))
    found = find_goals(document(sentences=text), [listing("T1", NAMES)], Searches())
    assert runs(found) == [[(None, name) for name in NAMES], list(enumerate(NAMES, 1))]
    assert [one.way for one in found][:4] == ["up", "down", None, "up"]


def test_numbers_stand_in_words_and_before_the_name() -> None:
    found = find_goals(
        document(),
        [listing("T1", ["Sasaran Kesatu: " + NAMES[0], "SASARAN II - " + NAMES[1], "3. Sasaran ke-3 " + NAMES[2]])],
        Searches(),
    )
    assert [one.number for one in found] == [1, 2, 3]
    marked = find_goals(document(), [listing("T1", [f"{at}. {name}" for at, name in enumerate(NAMES, 1)])], Searches())
    assert [one.number for one in marked] == [1, 2, 3, 4]


def test_a_list_of_the_text_begins_again_where_a_name_comes_again() -> None:
    lines = [f"Tujuan {number}: {name}" for number, name in enumerate(NAMES[:3], 1)]
    found = find_goals(document(sentences=told(*lines, *lines)), [], Searches())
    assert [len(each) for each in runs(found)] == [3, 3]


def below(lead: str, *items: str) -> list[Sentence]:
    made = [replace(one, bullet=f"{at}.") for at, one in enumerate(told(*items), 1)]
    return [sentence(lead), *made]


@pytest.mark.parametrize(
    "lead",
    ["Sasaran strategis yang hendak dicapai adalah sebagai berikut:", "Untuk itu ditetapkan empat sasaran, yaitu :"],
)
def test_a_list_below_the_sentence_that_leads_to_it(lead: str) -> None:
    items = (NAMES[0] + ";", NAMES[1] + ", dengan dua indikator", NAMES[2] + ".", NAMES[3] + " dengan target 80%")
    found = find_goals(document(sentences=below(lead, *items)), [], Searches())
    assert runs(found) == [[(None, name) for name in NAMES]]


@pytest.mark.parametrize(
    "lead",
    [
        "Sasaran itu memiliki indikator kinerja sasaran:",
        "Sasaran itu terkendala oleh hambatan berikut:",
        "Tujuan penyusunan laporan ini adalah:",
        "Sasaran strategis telah tercapai.",
    ],
)
def test_sentences_that_lead_to_other_lists(lead: str) -> None:
    items = tuple(f"Kegiatan {word}" for word in ("pertama", "kedua", "ketiga"))
    assert find_goals(document(sentences=below(lead, *items)), [], Searches()) == ()


@pytest.mark.parametrize(
    "texts",
    [
        ["Sasaran 1, terdiri dari dua indikator", "Sasaran 2, terdiri dari satu indikator", "Sasaran 3 tercapai"],
        ["Sasaran 1: " + NAMES[0], "Sasaran 2: " + NAMES[1]],
        ["Sasaran 1,5 persen", "Sasaran 20% lebih", "Sasaran tahun 2023"],
    ],
)
def test_what_is_no_list(texts: list[str]) -> None:
    assert find_goals(document(sentences=told(*texts)), [], Searches()) == ()
