"""Parents of rows from sums, codes and level words, also where an amount is wrong."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from normalise.hierarchy import NamedRow, parents_of
from normalise.sums import Item, nesting


def items(*amounts: tuple[int, int]) -> list[Item]:
    return [Item((Decimal(first), Decimal(second))) for first, second in amounts]


PROGRAM = items(
    (600_000, 500_000),
    (200_000, 150_000),
    (200_000, 150_000),
    (400_000, 350_000),
    (300_000, 260_000),
    (100_000, 90_000),
)


def test_three_levels_by_sums() -> None:
    assert nesting(PROGRAM) == {1: 0, 2: 1, 3: 0, 4: 3, 5: 3}


def test_a_wrong_amount_in_one_column_does_not_hide_the_nesting() -> None:
    wrong = [*PROGRAM[:4], Item((Decimal(305_000), Decimal(260_000))), PROGRAM[5]]
    assert nesting(wrong) == {1: 0, 2: 1, 3: 0, 4: 3, 5: 3}


def test_equal_neighbours_in_a_flat_table_are_no_family() -> None:
    assert nesting(items((5_000, 4_000), (5_000, 4_000), (7_000, 6_500), (9_000, 1_000))) == {}


@given(
    st.lists(
        st.lists(st.lists(st.integers(1_000, 9_999_999), min_size=1, max_size=4), min_size=1, max_size=4),
        min_size=1,
        max_size=4,
    )
)
def test_sums_hold_in_whatever_nesting_is_found(programs: list[list[list[int]]]) -> None:
    amounts: list[int] = []
    for program in programs:
        amounts.append(sum(map(sum, program)))
        for kegiatan in program:
            amounts += [sum(kegiatan), *kegiatan]
    parents = nesting([Item((Decimal(amount),)) for amount in amounts])
    for parent in set(parents.values()):
        assert sum(amounts[child] for child, above in parents.items() if above == parent) == amounts[parent]
    if any(len(kegiatan) > 1 or len(program) > 1 for program in programs for kegiatan in program):
        assert parents


def row(index: int, name: str, code: str | None = None, amount: int | None = 1) -> NamedRow:
    return NamedRow(index, name, code, (Decimal(amount),) if amount is not None else (None,), bold=False)


def test_codes_tell_parents_even_with_wrong_sums() -> None:
    codes = ["7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0002", "7.01.02", "7.01.02.2.03"]
    rows = [row(index, f"Nama {index}", code) for index, code in enumerate(codes)]
    assert parents_of(rows) == {1: 0, 2: 1, 3: 1, 5: 4}


def test_level_words_tell_parents() -> None:
    names = ["Program Tertib", "Kegiatan Patroli", "Sub Kegiatan Patroli Malam", "Kegiatan Rapat", "Program Bersih"]
    assert parents_of([row(index, name) for index, name in enumerate(names)]) == {1: 0, 2: 1, 3: 0}
