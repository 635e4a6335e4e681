"""Missions under two numbers, in two wordings, left out of a list; and lists that are as they should be."""

from dataclasses import replace
from typing import Any

from audit import judge
from schemas.statements import Mission, Statements
from schemas.unread import UnreadParts
from tests.audit.build import BOX, Build

NAMES = [
    "meningkatkan kualitas pelayanan kesehatan dasar masyarakat",
    "membangun infrastruktur jalan dan jembatan yang merata",
    "mewujudkan pemerintahan yang ringkas dan melayani",
    "mengembangkan ekonomi kerakyatan berbasis potensi desa",
]


def mission(number: int, name: str, run: int | None, page: int) -> Mission:
    return Mission(number, name, f"Misi {number}: {name}", run, page, BOX)


def whole(run: int, page: int, *without: int, **other: str) -> list[Mission]:
    """A list of all missions but some; `other` gives another wording of one ("m2")."""
    names = {number: other.get(f"m{number}", name) for number, name in enumerate(NAMES, 1) if number not in without}
    return [mission(number, name, run, page) for number, name in names.items()]


def told(*missions: Mission, **unread: Any) -> list[str]:
    report = replace(Build().report(), stated=Statements(missions=missions), **unread)
    found = [one for one in judge(report).findings if one.rule == "daftar-misi"]
    assert {one.severity for one in found} <= {"info"}
    return [one.message.en for one in found]


def test_the_same_lists_in_two_chapters() -> None:
    assert told(*whole(0, 8), *whole(1, 20)) == []


def test_a_mission_left_out() -> None:
    assert told(*whole(0, 8), *whole(1, 20, 3)) == [
        f'The list of missions on page 20 lacks mission 3 "{NAMES[2]}" (p. 8).'
    ]


def test_no_mission_is_left_out_where_something_is_unread() -> None:
    lists = [*whole(0, 8), *whole(1, 20, 3)]
    assert told(*lists, unread=frozenset({20})) == []
    assert told(*lists, unread_parts=UnreadParts(places=((20, BOX),))) == []
    assert len(told(*lists, unread=frozenset({21}))) == 1


def test_a_mission_under_another_number() -> None:
    assert told(*whole(0, 8), mission(1, NAMES[1], None, 20)) == [
        f'The same mission has the number 2 (p. 8) and 1 (p. 20): "{NAMES[1]}".'
    ]


def test_a_mission_under_the_number_of_its_neighbour_is_not_left_out() -> None:
    assert told(*whole(0, 8), *whole(1, 20, 3), mission(2, NAMES[2], 1, 20)) == [
        f'The same mission has the number 3 (p. 8) and 2 (p. 20): "{NAMES[2]}".'
    ]


def test_a_mission_in_another_wording() -> None:
    other = "memperkuat ketahanan pangan serta kelestarian alam"
    assert told(*whole(0, 8), *whole(1, 20, m2=other)) == [
        f'Mission 2 reads "{NAMES[1]}" (p. 8) and "{other}" (p. 20).'
    ]


def test_spelling_and_cut_names_are_the_same_mission() -> None:
    assert told(*whole(0, 8), *whole(1, 20, m2="membangun infrastuktur jalan dan jembatan")) == []


def test_missions_of_another_owner_have_other_names() -> None:
    names = [
        "ekonomi maju dan berdaya saing tinggi",
        "pendidikan unggul bagi seluruh warga kota",
        "lingkungan hidup lestari serta asri",
    ]
    others = [mission(number, name, 1, 9) for number, name in enumerate(names, 1)]
    assert told(*whole(0, 8), *others) == []


def test_a_list_of_two_of_the_missions_is_a_selection() -> None:
    assert told(*whole(0, 8), *whole(1, 20, 2, 3)) == []
    assert told(*whole(0, 8), *whole(1, 20, 4)) == []
