"""Parents of rows: what codes, words, marks, print and sums tell together, and where one of them is wrong."""

import random
import time

from hypothesis import given, settings
from hypothesis import strategies as st

from normalise.hierarchy import NamedRow, parents_of
from tests.normalise.budget_trees import Print, forest, printed


def row(
    index: int,
    name: str,
    *amounts: int | None,
    code: str | None = None,
    number: str | None = None,
    bold: bool = False,
    band: bool = False,
    level: int | None = None,
    columns: tuple[int, ...] = (),
    indent: float | None = None,
) -> NamedRow:
    hundredths = tuple(None if amount is None else 100 * amount for amount in amounts)
    return NamedRow(
        index, name, code, hundredths, bold, number, columns, indent, size=9.0, band=band, level=level
    )  # fmt: skip


def rows_of(*amounts: tuple[int, ...]) -> list[NamedRow]:
    return [row(index, "Penyediaan jasa", *values) for index, values in enumerate(amounts)]


PROGRAM = (
    (600_310, 500_170),
    (200_210, 150_100),
    (200_210, 150_100),
    (400_100, 350_070),
    (300_060, 260_030),
    (100_040, 90_040),
)


def test_three_levels_by_sums_alone() -> None:
    assert parents_of(rows_of(*PROGRAM)) == {1: 0, 2: 1, 3: 0, 4: 3, 5: 3}


def test_a_wrong_amount_in_one_column_does_not_hide_the_nesting() -> None:
    wrong = [*PROGRAM[:4], (305_060, 260_030), PROGRAM[5]]
    assert parents_of(rows_of(*wrong)) == {1: 0, 2: 1, 3: 0, 4: 3, 5: 3}


def test_equal_neighbours_in_a_flat_table_are_no_family() -> None:
    assert parents_of(rows_of((5_000, 4_000), (5_000, 4_000), (7_000, 6_500), (9_000, 1_000))) == {}


def test_round_amounts_that_happen_to_add_up_are_no_family() -> None:
    flat = rows_of((1_979_750_000,), (2_000_000_000,), (1_500_000_000,), (500_000_000,), (1_284_200_000,))
    assert parents_of(flat) == {}


def test_counts_that_happen_to_add_up_are_no_family() -> None:
    assert parents_of(rows_of((12, 3), (7, 2), (5, 1), (9, 9), (4, 4))) == {}


def coded(*codes: str, amounts: tuple[int, ...] | None = None) -> list[NamedRow]:
    return [
        row(index, f"Nama {index}", amounts[index] if amounts else 1, code=code) for index, code in enumerate(codes)
    ]


def test_codes_tell_parents_even_with_wrong_sums() -> None:
    codes = ("7.01.01", "7.01.01.2.01", "7.01.01.2.01.0001", "7.01.01.2.01.0002", "7.01.02", "7.01.02.2.03")
    assert parents_of(coded(*codes)) == {1: 0, 2: 1, 3: 1, 5: 4}


def test_codes_may_stand_with_blanks_or_without_leading_zeros() -> None:
    assert parents_of(coded("7 01 01", "7 01 01 2 01", "7.1.1.2.02", "7-01-02", "7.01.02.2.1")) == {1: 0, 2: 0, 4: 3}


def test_codes_of_ministries_that_do_not_extend_one_another() -> None:
    codes = ("024.05.WA", "2070", "2070.EBA", "2070.EBA.994", "051", "052", "2070.EBB", "2070.EBB.951", "051", "2071")
    assert parents_of(coded(*codes)) == {1: 0, 2: 1, 3: 2, 4: 3, 5: 3, 6: 1, 7: 6, 8: 7, 9: 0}


def test_accounts_stand_below_what_they_are_spent_on() -> None:
    codes = ("1.02.02", "1.02.02.2.01", "5.1.02", "5.1.02.01", "5.1.02.02", "1.02.02.2.02", "5.1.02", "5.1.02.01")
    assert parents_of(coded(*codes)) == {1: 0, 2: 1, 3: 2, 4: 2, 5: 0, 6: 5, 7: 6}


def test_one_wrong_code_is_outvoted_by_the_sums() -> None:
    codes = ("7.01.01", "7.01.01.2.01", "7.01.02.2.02", "7.01.01.2.03", "7.01.02", "7.01.02.2.01", "7.01.02.2.02")
    amounts = (640_910_300, 210_310_100, 200_420_100, 230_180_100, 410_300_700, 210_100_400, 200_200_300)
    assert parents_of(coded(*codes, amounts=amounts)) == {1: 0, 2: 0, 3: 0, 5: 4, 6: 4}


def test_parts_whose_parent_is_not_printed_are_given_to_nobody() -> None:
    codes = ("7.01.01", "7.01.01.2.01", "7.01.01.2.02", "7.01.03.2.01", "7.01.03.2.02", "7.01.04", "7.01.04.2.01")
    found = parents_of(coded(*codes))
    assert 3 not in found and 4 not in found


def test_level_words_tell_parents() -> None:
    names = ("Program Tertib", "Kegiatan Patroli", "Sub Kegiatan Patroli Malam", "Kegiatan Rapat", "Program Bersih")
    assert parents_of([row(index, name, 1) for index, name in enumerate(names)]) == {1: 0, 2: 1, 3: 0}


def test_a_level_given_from_outside_counts_like_a_word() -> None:
    levels = (4, 5, 6, 6, 5, 6)
    rows = [row(index, f"Nama {index}", 1, level=level) for index, level in enumerate(levels)]
    assert parents_of(rows) == {1: 0, 2: 1, 3: 1, 4: 0, 5: 4}


def test_columns_of_their_own_for_each_level() -> None:
    places = (0, 1, 2, 2, 1, 2, 0, 1)
    rows = [row(index, f"Nama {index}", columns=(place,)) for index, place in enumerate(places)]
    assert parents_of(rows) == {1: 0, 2: 1, 3: 1, 4: 0, 5: 4, 7: 6}


def test_a_merged_cell_beside_the_names_is_no_parent() -> None:
    places = ((0, 1), (1,), (1,), (0, 1), (1,))
    rows = [row(index, f"Nama {index}", 100 + index, columns=place) for index, place in enumerate(places)]
    assert parents_of(rows) == {}


def test_bold_alone_proves_nothing() -> None:
    rows = [row(index, f"Nama {index}", 7_310_100 + 991 * index, bold=index in (0, 3)) for index in range(6)]
    assert parents_of(rows) == {}


def test_bold_carries_what_sums_have_proved_over_a_wrong_amount() -> None:
    amounts = (600_310_110, 200_210_100, 400_100_010, 510_330_240, 310_110_120, 200_120_120, 777_777_777, 1_230, 4_560)
    rows = [row(index, f"Nama {index}", amount, bold=index in (0, 3, 6)) for index, amount in enumerate(amounts)]
    assert parents_of(rows) == {1: 0, 2: 0, 4: 3, 5: 3, 7: 6, 8: 6}


def test_bands_stand_over_the_rows_below_them() -> None:
    rows = [
        row(0, "Misi 1: Rapi", band=True),
        row(1, "Sasaran 1: Tertib", band=True),
        row(2, "Indeks ketertiban"),
        row(3, "Sasaran 2: Bersih", band=True),
        row(4, "Indeks kebersihan"),
        row(5, "Misi 2: Maju", band=True),
        row(6, "Sasaran 1: Giat", band=True),
        row(7, "Indeks kegiatan"),
    ]
    assert parents_of(rows) == {1: 0, 2: 1, 3: 0, 4: 3, 6: 5, 7: 6}


def test_the_agency_in_the_first_row_is_the_parent_of_its_programs() -> None:
    rows = [row(0, "DINAS CONTOH", 1_010_640_350), row(1, "Program A", 600_310_110), row(2, "Program B", 410_330_240)]
    assert parents_of(rows) == {1: 0, 2: 0}


def test_accounts_of_a_statement_of_realisation() -> None:
    names = ("BELANJA", "Belanja Operasi", "Belanja Pegawai", "Belanja Barang dan Jasa", "Belanja Tidak Terduga")
    amounts = (910_640_350, 900_310_110, 500_200_100, 400_110_010, 10_330_240)
    rows = [row(index, name, amount) for index, (name, amount) in enumerate(zip(names, amounts, strict=True))]
    assert parents_of(rows) == {1: 0, 2: 1, 3: 1, 4: 0}


def test_sources_of_funds_over_programs_with_list_marks() -> None:
    names = ("A. APBD", "1. Program Sehat", "a) Promosi", "b) Gizi", "B. BLUD", "1. Program Layanan", "a) Obat")
    assert parents_of([row(index, name) for index, name in enumerate(names)]) == {1: 0, 2: 1, 3: 1, 5: 4, 6: 5}


def random_print(rng: random.Random) -> Print:
    return Print(
        codes=rng.random() < 0.35,
        words=rng.random() < 0.35,
        marks=rng.random() < 0.3,
        bold=rng.random() < 0.4,
        capitals=rng.random() < 0.3,
        indents=rng.random() < 0.3,
        agency=rng.random() < 0.2,
        gaps=rng.choice([0.0, 0.0, 0.1, 0.3]),
    )


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**9), st.integers(1, 5), st.integers(1, 3))
def test_a_budget_without_errors_is_never_nested_wrongly(seed: int, depth: int, columns: int) -> None:
    rng = random.Random(seed)
    rows, parents = printed(rng, forest(rng, depth, columns), random_print(rng))
    found = parents_of(rows)
    assert found.items() <= parents.items()


def test_nestings_are_recovered_or_refused_with_wrong_amounts_and_gaps() -> None:
    """Over many random budgets, whatever is printed and whatever is wrong: hardly a link is false, most are found."""
    links = right = wrong = wrong_tables = 0
    tables = 150
    for seed in range(tables):
        rng = random.Random(seed)
        how = random_print(rng)
        trees = forest(rng, rng.choice([1, 2, 3, 4]), rng.choice([1, 2, 3]))
        rows, parents = printed(rng, trees, how, wrong=rng.choice([0, 1, 2, 4]))
        found = parents_of(rows)
        false = sum(parents.get(child) != parent for child, parent in found.items())
        links, right, wrong = links + len(parents), right + len(found) - false, wrong + false
        wrong_tables += false > 0
    assert wrong <= 0.005 * right and wrong_tables <= 0.01 * tables
    assert right >= 0.95 * links


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(1, 400), st.integers(1, 400)), min_size=3, max_size=25))
def test_flat_tables_of_round_amounts_stay_flat(millions: list[tuple[int, int]]) -> None:
    rows = rows_of(*((first * 1_000_000, second * 500_000) for first, second in millions))
    assert parents_of(rows) == {}


def test_a_thousand_rows_take_no_time_to_speak_of() -> None:
    rng = random.Random(5)
    rows: list[NamedRow] = []
    while len(rows) < 1000:
        more, _ = printed(rng, forest(rng, 4, 2), Print(bold=True, words=True))
        rows += [
            NamedRow(len(rows) + one.index, one.name, amounts=one.amounts, bold=one.bold, size=one.size) for one in more
        ]
    flat = [
        row(index, "Penyediaan jasa", rng.randrange(10**6, 10**9), rng.randrange(10**6, 10**9)) for index in range(1000)
    ]
    for table in (rows[:1000], flat):
        begun = time.perf_counter()
        parents_of(table)
        assert time.perf_counter() - begun < 2


def test_no_program_is_a_part_of_another() -> None:
    """Where each program has one activity, sums and numbers allow the second program under the first."""
    rows = [
        row(0, "Program Penunjang Urusan", 600_310, 500_170, number="1"),
        row(1, "Administrasi Umum", 200_210, 150_100, number="2"),
        row(2, "Administrasi Keuangan", 400_100, 350_070, number="3"),
        row(3, "Program Penyuluhan", 52_871, 29_318, number="4"),
        row(4, "Pelaksanaan Penyuluhan", 52_871, 29_318, number="5"),
        row(5, "Program Penanganan Kerawanan", 608_158, 300_100, number="6"),
        row(6, "Penanganan Kerawanan", 608_158, 300_100, number="7"),
    ]
    assert parents_of(rows).get(5) is None
