"""Lists of goals that differ between chapters, and those that only seem to."""

from dataclasses import replace
from typing import Literal

import pytest

from audit import judge
from schemas.statements import GoalLevel, ListedGoal, Statements
from schemas.tables import TableKind, Version
from tests.audit.build import BOX, Build

NAMES = [
    "Meningkatnya mutu layanan kesehatan",
    "Menurunnya angka kesakitan warga",
    "Terwujudnya tata kelola yang bersih",
    "Meningkatnya peran serta masyarakat desa",
    "Meningkatnya ketahanan pangan rumah tangga",
]
Lines = list[tuple[int | None, str]]
PLAIN: Lines = [(None, name) for name in NAMES]
COUNTED: Lines = list(enumerate(NAMES, 1))


def way(name: str) -> Literal["up", "down"] | None:
    return "up" if name.startswith("Meningkat") else "down" if name.startswith("Menurun") else None


def listed(run: str, page: int, lines: Lines, level: GoalLevel = "sasaran") -> list[ListedGoal]:
    return [ListedGoal(level, number, name, name, way(name), run, page, BOX) for number, name in lines]


def told(
    first: Lines,
    second: Lines,
    level: GoalLevel = "sasaran",
    kinds: tuple[TableKind, TableKind] = ("perjanjian_kinerja", "capaian_kinerja"),
    versions: tuple[Version | None, Version | None] = (None, None),
) -> list[tuple[str, str]]:
    build = Build()
    for kind, version in zip(kinds, versions, strict=True):
        build.table(["sasaran"], [["x"]], kind=kind)
        build.tables[-1] = build.tables[-1].model_copy(update={"version": version})
    goals = (*listed("T1", 8, first, level), *listed("T2", 20, second, level))
    found = judge(replace(build.report(), stated=Statements(goals=goals))).findings
    return [(one.severity, one.message.en) for one in found if one.rule == "daftar-sasaran"]


def instead(lines: Lines, at: int, name: str, number: int | None = None) -> Lines:
    return [*lines[:at], (number or lines[at][0], name), *lines[at + 1 :]]


def test_the_same_lists() -> None:
    assert told(PLAIN, COUNTED) == []


def test_a_name_in_another_wording_between_the_same_ones() -> None:
    other = "Terlaksananya pengawasan internal"
    assert told(PLAIN, instead(PLAIN, 2, other)) == [
        ("info", f'Sasaran "{NAMES[2]}" (p. 8) reads "{other}" at the same place of another list (p. 20).')
    ]
    assert told(PLAIN, instead(PLAIN, 2, other), "indikator") != []


@pytest.mark.parametrize(
    "other",
    [
        "Terwujudnya tata kelola yg bersih",
        "Terwujudnya tata kelolla yang bersih",
        "Terwujudnya tata kelola yang bersih dan melayani di kecamatan",
        "Terwujudnya tata 3 kelola yang 3 berbersih",
        "Terwujudnya tata kelola",
        "Terwujdnya tata kelola",
    ],
)
def test_spelling_and_names_cut_or_written_out(other: str) -> None:
    assert told(PLAIN, instead(PLAIN, 2, other)) == []


def test_one_word_for_another_is_no_spelling() -> None:
    assert len(told(PLAIN, instead(PLAIN, 2, "Terwujudnya tata kelola yang efektif"))) == 1


def test_the_opposite_direction() -> None:
    ((severity, text),) = told(PLAIN, instead(PLAIN, 3, "Menurunnya peran serta masyarakat desa"))
    assert severity == "medium"
    assert "opposite directions" in text


def test_a_number_out_of_its_series() -> None:
    assert told(COUNTED, instead(COUNTED, 2, NAMES[2], 13)) == [
        ("info", f'The same sasaran has the number 3 (p. 8) and 13 (p. 20): "{NAMES[2]}".')
    ]


def test_lines_without_a_number_say_nothing_of_those_beside_them() -> None:
    partly: Lines = [*COUNTED[:3], (None, NAMES[3]), *COUNTED[4:]]
    wrong = instead(COUNTED, 2, NAMES[2], 13)
    assert len(told(partly, wrong)) == 1
    assert told([(None, name) if at != 2 else (3, name) for at, name in enumerate(NAMES)], wrong) == []


def test_numbers_that_begin_again_are_another_way_to_count() -> None:
    assert told(COUNTED, [(number, name) for number, name in zip((1, 2, 3, 1, 2), NAMES, strict=True)]) == []


def test_two_of_one_number() -> None:
    ((_, text),) = told(PLAIN, [(number, name) for number, name in zip((1, 2, 2, 4, 5), NAMES, strict=True)])
    assert text == f'The number 2 is given to two sasaran: "{NAMES[1]}" and "{NAMES[2]}" (p. 20).'
    assert told(PLAIN, [(number, name) for number, name in zip((1, 1, 3, 4, 5), NAMES, strict=True)]) == []


def test_a_name_left_out_where_both_lists_count_through() -> None:
    rest: Lines = list(enumerate([*NAMES[:2], *NAMES[3:]], 1))
    ((_, text),) = told(COUNTED, rest)
    assert text == f'Sasaran 3 "{NAMES[2]}" (p. 8) is missing in another list, whose number 3 is "{NAMES[3]}" (p. 20).'
    assert told(COUNTED, rest, kinds=("tujuan_sasaran", "perjanjian_kinerja")) == []
    assert told(PLAIN, [*PLAIN[:2], *PLAIN[3:]]) == []
    assert told(COUNTED, COUNTED[:4]) == []


def test_lists_of_other_things() -> None:
    others: Lines = [(None, f"Sasaran lain yang ke-{number}") for number in range(3)]
    assert told(PLAIN, [*others, *PLAIN[:2]]) == []


def test_agreements_before_and_after_a_revision_may_differ() -> None:
    other = instead(PLAIN, 2, "Terlaksananya pengawasan internal")
    kinds: tuple[TableKind, TableKind] = ("perjanjian_kinerja", "perjanjian_kinerja")
    assert told(PLAIN, other, kinds=kinds, versions=("murni", "perubahan")) == []
    assert told(PLAIN, other, kinds=kinds, versions=(None, "perubahan")) == []
    assert len(told(PLAIN, other, kinds=kinds)) == 1


def test_a_plan_over_years_may_have_other_indicators() -> None:
    other = instead(PLAIN, 2, "Terlaksananya pengawasan internal")
    assert told(PLAIN, other, "indikator", kinds=("tujuan_sasaran", "capaian_kinerja")) == []
