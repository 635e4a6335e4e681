"""Directions and changes that sentences state, against their figures."""

from decimal import Decimal

import pytest

from audit.row_partners import of_other_years
from audit.view import View
from schemas.findings import Finding
from schemas.meaning import Claim
from tests.audit.build import Build


def judged(build: Build, kind: str, figures: tuple[str, ...], word: str, **more: object) -> list[Finding]:
    build.claims.append(Claim(kind, figures, "kalimat", word=word, **more))  # type: ignore[arg-type]
    return [one for one in build.judge().findings if one.rule in ("arah-perubahan", "perubahan-prosa")]


@pytest.mark.parametrize(
    ("kind", "earlier", "later", "wrong"),
    [
        ("trend-up", "85.16", "86.29", False),
        ("trend-up", "86.29", "85.16", True),
        ("trend-down", "86.29", "85.16", False),
        ("trend-down", "85.16", "86.29", True),
        ("trend-up", "85.16", "85.16", False),
        ("trend-down", "-1.20", "-1.50", False),
        ("trend-up", "-1.50", "-1.20", False),
    ],
)
def test_a_word_of_direction_is_held_to_its_figures(kind: str, earlier: str, later: str, wrong: bool) -> None:
    build = Build()
    figures = build.figure(earlier), build.figure(later)
    assert bool(judged(build, kind, figures, "kata")) is wrong


def test_it_stays_open_whether_word_or_figure_is_wrong_where_nothing_else_prints_them() -> None:
    build = Build()
    [finding] = judged(build, "trend-up", (build.figure("0.262"), build.figure("0.255")), "meningkat")
    assert (finding.decided, finding.stated, finding.expected) == (False, "meningkat", "turun")
    assert "salah satu angkanya" in finding.message.id


def series(build: Build) -> None:
    rows = [["Cakupan persalinan", "95.95", "92.46"], ["Cakupan imunisasi", "91.20", "93.40"]]
    build.table(["indikator", "realisasi", "realisasi"], rows, years=[None, 2022, 2023])


def test_the_word_is_wrong_where_a_table_prints_both_figures() -> None:
    build = Build()
    series(build)
    [finding] = judged(build, "trend-up", (build.figure("95.95"), build.figure("92.46")), "meningkat")
    assert (finding.decided, finding.stated) == (True, "meningkat")


def test_the_figure_is_wrong_where_a_table_states_another_that_fits_the_word() -> None:
    build = Build()
    series(build)
    [finding] = judged(build, "trend-down", (build.figure("95.95"), build.figure("993.46")), "penurunan")
    assert (finding.stated, finding.expected) == (Decimal("993.46"), Decimal("92.46"))
    assert "95.95" in finding.message.id


def test_a_word_that_fits_another_figure_of_the_sentence_is_left_alone() -> None:
    build = Build()
    target, result, last = build.figure("85.00"), build.figure("82.17"), build.figure("84.20")
    assert judged(build, "trend-down", (last, target), "menurun", context=(result,)) == []


@pytest.mark.parametrize(
    ("change", "unit", "earlier", "later", "word", "wrong"),
    [
        ("1.13", "poin", "85.16", "86.29", "poin", False),
        ("1.33", "percent", "85.16", "86.29", "up", False),
        ("1.13", "percent", "85.16", "86.29", "up", False),
        ("1.33", "percent", "85.16", "86.29", "poin", True),
        ("2.13", "poin", "85.16", "86.29", "poin", True),
        ("1.13", None, "86.29", "85.16", "down", False),
        ("-1.13", None, "86.29", "85.16", "down", False),
        ("-1.31", "percent", "86.29", "85.16", "down", False),
        ("200", "percent", "5", "15", "up", False),
        ("7.45", "poin", "72.14", "81.59", "poin", True),
        ("100.00", "percent", "29", "0", "down", False),
        ("5.00", "percent", "0", "12", "up", True),
    ],
)
def test_a_stated_change_is_recomputed_in_points_and_in_percent(
    change: str, unit: str | None, earlier: str, later: str, word: str, wrong: bool
) -> None:
    build = Build()
    figures = build.figure(change, unit), build.figure(earlier), build.figure(later)
    assert any(one.severity == "high" for one in judged(build, "change", figures, word)) is wrong


def test_a_change_in_percent_starts_from_the_earlier_figure() -> None:
    for percent, wrong in (("17.29", False), ("14.74", True)):
        build = Build()
        figures = build.figure(percent, "percent"), build.figure("120", "orang"), build.figure("814", "orang")
        assert bool(judged(build, "change-share", figures, "up")) is wrong


def test_a_change_since_a_year_finds_that_year_in_the_row_of_the_table() -> None:
    for change, wrong in (("2.20", False), ("2.41", False), ("1.02", True)):
        build = Build()
        series(build)
        figures = build.figure(change, "percent"), build.figure("93.40", "percent")
        found = judged(build, "change-since", figures, "up", value=Decimal(2022))
        assert [one.certainty for one in found] == (["probable"] if wrong else [])


def test_a_value_that_stands_in_two_rows_has_no_known_partner() -> None:
    build = Build()
    rows = [["A", "95.95", "92.46"], ["B", "91.20", "92.46"]]
    build.table(["indikator", "realisasi", "realisasi"], rows, years=[None, 2022, 2023])
    stated = build.figure("92.46")
    view = View(build.report())
    assert of_other_years(view, view.figures[stated]) == []
