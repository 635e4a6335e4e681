"""A heading that names last year over this year's figures: said only where the figures themselves leave no doubt."""

from dataclasses import replace

import pytest

from audit import judge
from schemas.figures import Quantity
from schemas.findings import Finding
from schemas.meaning import Identity
from tests.audit.build import Build

THIS = [("40", "10"), ("60", "90")]
LAST = [("30", "25"), ("50", "45")]


def remarks(shown: list[tuple[str, str]], last: list[tuple[str, str]] = LAST, heading: str = "2022") -> list[Finding]:
    """Of a report of 2023 with a table headed `heading` that shows `shown`, beside tables of both years."""
    build = Build()
    tables = [(heading, 2022, shown), ("2022", 2022, last), ("2023", 2023, THIS)]
    quantities: dict[tuple[str, str, int], list[str]] = {}
    for head, year, rows in tables:
        start = len(build.figures)
        build.table(
            ["indikator", "target", "realisasi"],
            [[f"Indikator {at}", target, result] for at, (target, result) in enumerate(rows)],
        )
        table = build.tables[-1]
        columns = tuple(
            one.model_copy(update={"heading": f"{head} / {one.heading}" if one.index else one.heading})
            for one in table.columns
        )
        build.tables[-1] = table.model_copy(update={"columns": columns})
        for figure in build.figures[start:]:
            key = ("target" if figure.column == 1 else "realisasi", f"indikator {figure.row}", year)
            quantities.setdefault(key, []).append(figure.id)
    known = tuple(
        Quantity(id=f"Q{at}", what=what, of=of, name=of, tahun=year, figures=tuple(ids))
        for at, ((what, of, year), ids) in enumerate(quantities.items())
    )
    of = {figure: one.id for one in known for figure in one.figures}
    build.figures = [one.model_copy(update={"quantity": of.get(one.id)}) for one in build.figures]
    report = replace(build.report(), quantities=known, identity=Identity(None, None, None, 2023))
    return [one for one in judge(report).findings if one.rule == "tahun-angka"]


def test_this_years_figures_below_last_years_heading() -> None:
    (finding,) = remarks(THIS)
    assert (finding.severity, finding.stated, finding.expected) == ("medium", 2022, 2023)
    assert "the headings name the year 2022, but the figures are those of 2023" in finding.message.en


@pytest.mark.parametrize(
    ("shown", "last"),
    [
        (LAST, LAST),  # last year's, as it says
        ([THIS[0], ("60", "91")], LAST),  # one differs from this year's
        (THIS, THIS),  # nothing changed from year to year: the figures cannot tell
        (THIS, [THIS[0], ("60", "45")]),  # too little changed
    ],
)
def test_in_doubt_nothing_is_said(shown: list[tuple[str, str]], last: list[tuple[str, str]]) -> None:
    assert remarks(shown, last) == []


@pytest.mark.parametrize("heading", ["2023", "Tahun ini", "2022 dan 2023"])
def test_a_heading_that_does_not_name_another_year_alone(heading: str) -> None:
    assert remarks(THIS, heading=heading) == []


def test_a_year_that_a_finding_states_is_a_number_in_the_json_too() -> None:
    (finding,) = remarks(THIS)
    assert Finding.model_validate_json(finding.model_dump_json()) == finding
