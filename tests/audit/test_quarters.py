"""A year against its quarters: added up or as the last leaves it, mixed by indicator, and never against other rows."""

from decimal import Decimal
from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from audit import Judgement
from schemas.tables import ColumnRole
from tests.audit.build import Build

QUARTERS = ("TW1", "TW2", "TW3", "TW4")


def build_of(rows: list[list[str]], role: ColumnRole = "realisasi") -> Build:
    """Rows of a name, four quarters and the year."""
    build = Build()
    table = build.table(["indikator", *[role] * 5], rows)
    for at, period in enumerate(QUARTERS, 1):
        build.mark(table, at, period=period)
    return build


def judged(rows: list[list[str]], role: ColumnRole = "realisasi") -> Judgement:
    return build_of(rows, role).judge()


AMOUNTS = st.lists(st.lists(st.integers(0, 10**9), min_size=4, max_size=4), min_size=1, max_size=8)


@given(rows=AMOUNTS, added=st.booleans())
def test_a_year_that_adds_up_its_quarters_or_ends_in_the_last_is_silent(rows: list[list[int]], added: bool) -> None:
    quarters = [parts if added else list(accumulate(parts)) for parts in rows]
    texts = [
        [f"Kegiatan {at}", *map(str, parts), str(sum(parts) if added else parts[-1])]
        for at, parts in enumerate(quarters)
    ]
    assert judged(texts, "realisasi_anggaran").findings == ()


def test_a_wrong_year_is_found() -> None:
    rows = [["A", "10", "12", "15", "20", "57"], ["B", "1", "2", "3", "4", "10"], ["C", "5", "5", "5", "5", "20"],
            ["D", "7", "7", "7", "9", "33"]]  # fmt: skip
    found = judged(rows).findings
    assert [(one.rule, one.stated_text, one.expected) for one in found] == [("triwulan", "33", Decimal(30))]


def test_counts_and_indices_may_be_mixed() -> None:
    rows = [["Jumlah A", "10", "12", "15", "20", "57"], ["Jumlah B", "1", "2", "3", "4", "10"],
            ["Indeks C", "70", "71", "72", "74", "74"], ["Jumlah D", "2", "0", "0", "1", "3"]]  # fmt: skip
    assert judged(rows).findings == ()


def test_blank_quarters_count_as_nothing_and_words_make_the_row_unclear() -> None:
    rows = [["A", "10", "", "-", "20", "30"], ["B", "1", "2", "3", "4", "10"], ["C", "5", "5", "5", "5", "20"],
            ["D", "7", "7", "7", "9", "30"]]  # fmt: skip
    build = build_of([[*row[:2], row[2], "" if row[3] == "-" else row[3], *row[4:]] for row in rows])
    build.put("T1", 3, 2, "belum ada", ())
    result = build.judge()
    assert result.findings == ()
    assert len([check for check in result.checks if check.rule == "triwulan"]) == 3


def test_a_target_of_activities_is_no_year_of_the_goals() -> None:
    """Action plans print the quarters of a goal, then the activities for it with targets of their own."""
    build = Build()
    rows = [[f"S{at}", "1", "2", "3", "4", f"Kegiatan {at}", str(50 + at)] for at in range(5)]
    table = build.table(["indikator", *["target"] * 4, "kegiatan", "target"], rows)
    for at, period in enumerate(QUARTERS, 1):
        build.mark(table, at, period=period)
    assert build.judge().checks == ()


def test_achievement_of_a_year_of_quarters_is_verified_either_way_and_accuses_nobody() -> None:
    build = Build()
    rows = [["Jumlah A", "50", "10", "12", "15", "20", "114.00"], ["Indeks B", "80", "70", "71", "72", "74", "92.50"],
            ["Indeks C", "80", "70", "71", "72", "74", "88.10"]]  # fmt: skip
    table = build.table(["indikator", "target", *["realisasi"] * 4, "capaian"], rows)
    for at, period in enumerate(QUARTERS, 2):
        build.mark(table, at, period=period)
    result = build.judge()
    assert result.findings == ()
    assert [check.outcome for check in result.checks] == ["agrees", "agrees", "not_computable"]


def test_what_is_spent_up_to_a_quarter_does_not_shrink() -> None:
    rows = [["A", "100", "220", "350", "500", "500"], ["B", "10", "40", "30", "90", "90"], ["C", "0", "0", "75", "80", "80"],
            ["D", "5", "6", "6", "70", "70"]]  # fmt: skip
    found = judged(rows, "realisasi_anggaran").findings
    assert [(one.rule, one.stated_text, one.severity) for one in found] == [("kumulatif-turun", "30", "medium")]


def test_quarters_that_add_up_may_fall() -> None:
    rows = [
        ["A", "100", "20", "350", "30", "500"],
        ["B", "10", "40", "30", "10", "90"],
        ["C", "50", "0", "20", "10", "80"],
    ]
    assert judged(rows, "realisasi_anggaran").findings == ()
