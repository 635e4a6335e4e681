"""Where there is too much to try, what fits plainly is verified, and what does not fit accuses nobody and says why."""

from dataclasses import replace

import pytest

from audit import bases, judge, pairings
from audit.judge import Judgement
from schemas.meaning import Claim, EndedSearch
from schemas.reasons import SEARCH_ENDED
from schemas.tables import ColumnRole
from tests.audit.build import Build

PROGRAMS = [
    (f"Program {name}", 40_000_000 + at * 7_123_000, 30_000_000 + at * 6_044_000) for at, name in enumerate("ABCDEF")
]


def judged(roles: list[ColumnRole], wrong: str) -> Judgement:
    """A table of two targets or budgets with a result of each row; that of the last row is `wrong`."""
    rows = [[name, str(99 + at), str(whole), str(part), f"{part / whole * 100:.2f}"] for at, (name, whole, part) in
            enumerate(PROGRAMS)]  # fmt: skip
    rows[-1][-1] = wrong
    build = Build()
    build.table(roles, rows, years=[None, 2022, 2023, 2023, 2023])
    return build.judge()


TABLES: list[list[ColumnRole]] = [
    ["program", "anggaran", "anggaran", "realisasi_anggaran", "serapan"],
    ["indikator", "target", "target", "realisasi", "capaian"],
]


@pytest.mark.parametrize("roles", TABLES, ids=["absorption", "achievement"])
def test_of_too_many_columns_that_a_percentage_may_be_of_none_is_blamed(
    monkeypatch: pytest.MonkeyPatch, roles: list[ColumnRole]
) -> None:
    found = [one for one in judged(roles, "61.23").findings if one.relation == "ratio"]
    assert [one.stated_text for one in found] == ["61.23"]
    monkeypatch.setattr(bases, "MOST_TRIED", 3)
    result = judged(roles, "61.23")
    assert not [one for one in result.findings if one.relation == "ratio"]
    stated = [one for one in result.figures if one.column == 4]
    assert [one.status for one in stated] == [*["verified"] * 5, "unverifiable"]
    assert stated[-1].reason == SEARCH_ENDED


@pytest.mark.parametrize("turned", [False, True])
def test_among_too_many_figures_of_a_sentence_it_stays_open_which_belong_together(
    monkeypatch: pytest.MonkeyPatch, turned: bool
) -> None:
    def result() -> Judgement:
        build = Build()
        text = "Perbandingan keduanya 61,23 persen."
        stated, part, whole, *others = (
            build.figure(value, unit, "exact", sentence=text)
            for value, unit in (
                ("61.23", "percent"),
                ("800", "IDR"),
                ("1000", "IDR"),
                ("300", "IDR"),
                ("489.84", "IDR"),
            )
        )
        around = tuple(others[::-1] if turned else others)
        build.claims.append(Claim("ratio-of", (stated, part, whole), text, context=around))
        return build.judge()

    def outcome(judgement: Judgement) -> tuple[str, str | None]:
        (check,) = (one for one in judgement.checks if one.relation == "ratio" and one.stated == "F1")
        return check.outcome, check.reason

    assert outcome(result()) == ("not_computable", "other-pairing")
    monkeypatch.setattr(pairings, "MOST_FIGURES", 3)
    assert outcome(result()) == ("not_computable", SEARCH_ENDED)
    assert result().figures[0].reason == SEARCH_ENDED
    assert not result().findings


def test_in_a_table_whose_rows_were_too_many_to_nest_no_sum_is_blamed() -> None:
    build = Build()
    amounts = 1_234_567, 2_345_678, 3_456_789, 4_567_890, 11_604_294
    build.table(["program", "anggaran"], [[f"Program {one}", str(one)] for one in amounts], kinds={4: "total"})
    assert [one.relation for one in build.judge().findings if one.relation == "sum"] == ["sum"]
    ended = EndedSearch("nesting", (1,), tuple(one.id for one in build.figures))
    result = judge(replace(build.report(), ended=(ended,)))
    assert not result.findings
    assert [one.reason for one in result.checks if one.relation == "sum"] == [SEARCH_ENDED]
