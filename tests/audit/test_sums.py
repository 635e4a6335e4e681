"""Which rows a total adds up: sections, earlier totals, rows under bands; and what is no part of a sum."""

from decimal import Decimal

import pytest

from schemas.tables import ColumnRole
from tests.audit.build import Build

SECTIONS = [
    ["Program A", "400123", "300111"],
    ["Program B", "200456", "100222"],
    ["JUMLAH I", "600579", "400333"],
    ["Program C", "150789", "120333"],
    ["JUMLAH II", "150789", "120333"],
    ["JUMLAH I + II", "751368", "520666"],
]
TOTALS = {2: "total", 4: "total", 5: "total"}
MONEY: list[ColumnRole] = ["program", "anggaran", "realisasi_anggaran"]


def sections(changes: dict[tuple[int, int], str]):
    rows = [
        [changes.get((number, column), text) for column, text in enumerate(row)] for number, row in enumerate(SECTIONS)
    ]
    build = Build()
    build.table(MONEY, rows, kinds=TOTALS)
    return build.judge()


def test_a_total_of_totals_is_verified() -> None:
    result = sections({})
    assert result.findings == ()
    totals = [figure for figure in result.figures if figure.row in TOTALS]
    assert {figure.status for figure in totals} == {"verified"}


def test_a_wrong_total_of_totals_is_found_where_its_other_column_is_right() -> None:
    [finding] = sections({(5, 1): "761368"}).findings
    assert (finding.stated_text, finding.expected) == ("761368", Decimal(751368))


def test_a_total_nearer_to_the_totals_before_it_accuses_nobody() -> None:
    """ "Total" after "Jumlah" and one more row: is it the row alone, or all of them? With one column nobody can say."""
    build = Build()
    rows = [
        ["Program A", "400123"],
        ["Program B", "200456"],
        ["Jumlah", "600579"],
        ["Gaji", "150789"],
        ["Total", "751369"],
    ]
    build.table(["program", "anggaran"], rows, kinds={2: "total", 4: "total"})
    assert build.judge().findings == ()


def test_lowest_and_highest_values_and_means_are_no_parts_of_a_sum() -> None:
    build = Build()
    rows = [["A", "12"], ["B", "30"], ["Minimum", "12"], ["Maksimum", "30"], ["Rata-rata", "21"], ["Jumlah", "42"]]
    kinds = {2: "min_max", 3: "min_max", 4: "mean", 5: "total"}
    build.table(["nama", "nilai"], rows, kinds=kinds)  # type: ignore[arg-type]
    result = build.judge()
    assert result.findings == ()
    assert "agrees" in {check.outcome for check in result.checks if check.rule == "jumlah-kolom"}


def test_rows_under_bands_add_up_to_the_total() -> None:
    build = Build()
    rows = [["APBD", ""], ["Program A", "400123"], ["BLUD", ""], ["Program B", "200456"], ["JUMLAH", "610579"]]
    build.table(["program", "anggaran"], rows, kinds={0: "band", 2: "band", 4: "total"}, parents={1: 0, 3: 2})
    [finding] = build.judge().findings
    assert (finding.stated_text, finding.expected) == ("610579", Decimal(600579))


def test_one_wrong_parent_does_not_make_the_whole_outline_doubtful() -> None:
    """It breaks its own sum and that of its parent by the same amount: one error, not two."""
    build = Build()
    rows = [
        ["Tugas Pembantuan", "500579"],
        ["Program A", "3001230"],
        ["Kegiatan", "100111"],
        ["Kegiatan", "200012"],
        ["Program B", "200456"],
        ["Kegiatan", "100400"],
        ["Kegiatan", "100056"],
        ["Dekonsentrasi", "300999"],
        ["Program C", "300999"],
        ["Kegiatan", "300999"],
    ]
    build.table(["program", "anggaran"], rows, parents={1: 0, 2: 1, 3: 1, 4: 0, 5: 4, 6: 4, 8: 7, 9: 8})
    [finding] = build.judge().findings
    assert (finding.stated_text, finding.expected) == ("3001230", Decimal(300123))


def test_a_table_without_a_heading_accuses_no_parent() -> None:
    build = Build()
    rows = [
        ["A", "300"],
        ["a", "100"],
        ["b", "200"],
        ["B", "90"],
        ["c", "40"],
        ["d", "50"],
        ["C", "7"],
        ["e", "3"],
        ["f", "4"],
    ]
    rows += [["D", "80"], ["g", "30"], ["h", "51"]]
    build.table(["nama", "nilai"], rows, parents={1: 0, 2: 0, 4: 3, 5: 3, 7: 6, 8: 6, 10: 9, 11: 9})
    assert [one.stated_text for one in build.judge().findings] == ["80"]
    bare = build.tables[0].model_copy(update={"rows": build.tables[0].rows[1:]})
    build.tables[0] = bare
    assert build.judge().findings == ()


OUTLINE = [
    ["Program A", "900123", "700111"],
    ["A.1", "500100", "400100"],
    ["A.2", "400023", "300011"],
    ["Program B", "612579", "512345"],
    ["B.1", "300222", "250333"],
    ["B.2", "500234", "450111"],
    ["JUMLAH", "1700579", "1400555"],
]


def test_parents_that_their_parts_contradict_in_all_columns_are_found_where_the_total_proves_the_outline() -> None:
    build = Build()
    build.table(MONEY, OUTLINE, kinds={6: "total"}, parents={1: 0, 2: 0, 4: 3, 5: 3})
    wrong = [one for one in build.judge().findings if one.rule == "jumlah-bagian"]
    assert [(one.stated_text, one.expected) for one in wrong] == [
        ("612579", Decimal(800456)),
        ("512345", Decimal(700444)),
    ]


def test_parents_accuse_nobody_where_no_total_proves_the_outline() -> None:
    build = Build()
    build.table(MONEY, OUTLINE[:-1], parents={1: 0, 2: 0, 4: 3, 5: 3})
    assert build.judge().findings == ()


NUMBERED = [
    ["a.", "Program A", "900123", "700111"],
    ["1)", "A.1", "500100", "400100"],
    ["2)", "A.2", "300023", "200011"],
    ["3)", "A.3", "100000", "100000"],
    ["b.", "Program B", "612579", "512345"],
    ["4)", "B.1", "300222", "250333"],
    ["5)", "B.2", "200234", "150111"],
    ["6)", "B.3", "110123", "100001"],
    ["c.", "Program C", "90000", "80000"],
    ["7)", "C.1", "50000", "45000"],
    ["8)", "C.2", "40000", "35000"],
    ["d.", "Program D", "70000", "60000"],
    ["9)", "D.1", "30000", "25000"],
    ["10)", "D.2", "40000", "35000"],
]


@pytest.mark.parametrize(("behind", "wrong"), [("7)", ["612579", "512345"]), ("8)", []), ("1)", [])])
def test_numbers_that_run_on_through_the_table_show_that_no_part_is_missing(behind: str, wrong: list[str]) -> None:
    """Where the count starts anew with every parent, its last part may not have been read."""
    build = Build()
    rows = [*NUMBERED[:9], [behind, *NUMBERED[9][1:]], *NUMBERED[10:]]
    parents = {1: 0, 2: 0, 3: 0, 5: 4, 6: 4, 7: 4, 9: 8, 10: 8, 12: 11, 13: 11}
    build.table(["nomor", *MONEY], rows, parents=parents)
    assert [one.stated_text for one in build.judge().findings if one.rule == "jumlah-bagian"] == wrong


def test_totals_that_lost_a_digit_in_every_column_lack_no_row() -> None:
    build = Build()
    rows = [
        ["A", "65148032865", "58115297710"],
        ["B", "51040276000", "48300050963"],
        ["C", "22209345625", "21066808254"],
    ]
    build.table(MONEY, [*rows, ["Jumlah", "38397654490", "27482156927"]], kinds={3: "total"})
    assert [str(one.expected) for one in build.judge().findings] == ["138397654490", "127482156927"]
    short = Build()
    short.table(MONEY, [*rows, ["Jumlah", "148397654490", "137482156921"]], kinds={3: "total"})
    assert short.judge().findings == ()


def test_a_total_that_leaves_out_the_last_row_is_found() -> None:
    build = Build()
    rows = [["A", "300123"], ["B", "200456"], ["C", "150789"], ["Jumlah", "500579"]]
    build.table(["program", "anggaran"], rows, kinds={3: "total"})
    [finding] = build.judge().findings
    assert (finding.stated_text, finding.expected) == ("500579", Decimal(651368))


VERSIONS = ["program", "anggaran", "anggaran", "pertumbuhan"]


def revised(cells: dict[tuple[int, int], str]) -> list[tuple[str | None, bool]]:
    """A budget before and after its revision and what was added, in rupiah; `cells` are put in the place of right ones."""
    rows = [
        ["Program A", "14054765516", "14089388049", "34622533"],
        ["Program B", "2781610938", "2554289872", "-227321066"],
        ["Program C", "501603000", "586028000", "84425000"],
        ["Jumlah", "17337979454", "17229705921", "-108273533"],
    ]
    for (row, column), text in cells.items():
        rows[row][column] = text
    build = Build()
    table = build.table(VERSIONS, rows, kinds={3: "total"}, kind="anggaran_program")  # type: ignore[arg-type]
    build.mark(table, 3, unit="IDR")
    build.figures = [one.model_copy(update={"unit": "IDR", "exactness": "exact"}) for one in build.figures]
    return [(one.stated_text, one.decided) for one in build.judge().findings if one.severity == "high"]


def test_two_totals_that_fail_by_different_amounts_lack_no_row() -> None:
    """Half the rows of the change follow to the rupiah, which is practice enough."""
    assert revised({}) == []
    found = revised({(3, 1): "20119590392", (0, 3): "44622533"})
    assert sorted(found) == [("20119590392", True), ("44622533", True)]


def test_two_totals_that_fail_by_one_amount_lack_a_row() -> None:
    assert revised({(3, 2): "17329705921", (3, 3): "-8273533"}) == []
