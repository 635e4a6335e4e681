"""A column of results that holds the figures of another year."""

from decimal import Decimal

from schemas.figures import Quantity
from tests.audit.build import Build

LAST = ["81.20", "74.50", "90.10", "66.00"]
THIS = ["84.60", "76.00", "91.30", "70.25"]
NAMES = ["Indeks Kepuasan Masyarakat", "Nilai Evaluasi SAKIP", "Persentase Temuan Selesai", "Indeks Inovasi Daerah"]


def findings(results: list[str], last: list[str] = LAST) -> list[tuple[str, Decimal | str | None, int]]:
    """What is said where the first table states both years and a second one `results` as those of 2023."""
    build = Build()
    both = build.table(
        ["indikator", "realisasi", "realisasi"],
        [[name, *pair] for name, *pair in zip(NAMES, last, THIS, strict=True)],
        years=[None, 2022, 2023],
    )
    again = build.table(
        ["indikator", "realisasi"],
        [list(pair) for pair in zip(NAMES, results, strict=True)],
        years=[None, 2023],
    )
    build.quantities = [
        Quantity(
            id=f"Q{row}-{year}",
            what="realisasi",
            of=name.casefold(),
            name=name,
            tahun=year,
            figures=tuple(build.at(table, row, column) for table, column in places),
        )
        for row, name in enumerate(NAMES)
        for year, places in ((2022, [(both, 1)]), (2023, [(both, 2), (again, 1)]))
    ]
    return [
        (one.rule, one.expected, len(one.places))
        for one in build.judge().findings
        if one.rule in ("nilai-tahun-lain", "nilai-sama")
    ]


def test_results_of_last_year_are_one_finding() -> None:
    assert findings(LAST) == [("nilai-tahun-lain", Decimal("84.60"), 4)]


def test_results_of_the_year_are_silent() -> None:
    assert findings(THIS) == []


def test_one_figure_of_last_year_is_that_figures_contradiction() -> None:
    found = findings([LAST[0], *THIS[1:]])
    assert [rule for rule, _, _ in found] == ["nilai-sama"]


def test_two_rows_are_enough_where_the_others_were_the_same_in_both_years() -> None:
    """Else their equal rows would show that the columns state one thing, and the two would be accused one by one."""
    same = [*LAST[:2], *THIS[2:]]
    assert findings(same, same) == [("nilai-tahun-lain", Decimal("84.60"), 2)]


def test_two_rows_of_last_year_among_others_of_this_are_their_own_contradictions() -> None:
    found = findings([*LAST[:2], *THIS[2:]])
    assert "nilai-tahun-lain" not in [rule for rule, _, _ in found]
