"""Reports of more than any report has: what is bounded is still judged, and what is not looked for is said."""

from decimal import Decimal

import pytest

from audit.causes import explainer
from audit.rules.equality import MOST_RIVALS
from schemas.figures import Quantity
from tests.audit.build import Build


def test_of_hundreds_of_statements_the_one_that_differs_is_found() -> None:
    build = Build()
    names = []
    for at in range(2 * MOST_RIVALS):
        value = "81.25" if at == MOST_RIVALS + 7 else "82.17"
        table = build.table(["indikator", "realisasi"], [["Indeks Kepuasan", value], [f"Lain {at}", "3.5"]])
        names.append(build.at(table, 0, 1))
    build.quantities.append(
        Quantity(
            id="Q1", what="realisasi", of="indeks kepuasan", name="Indeks Kepuasan", tahun=2024, figures=tuple(names)
        )
    )
    checks = [one for one in build.judge().checks if one.rule == "nilai-sama"]
    assert len(checks) == 2 * MOST_RIVALS - 1
    assert [one.outcome for one in checks].count("agrees") == 2 * MOST_RIVALS - 2
    (other,) = (one for one in checks if one.outcome != "agrees")
    assert other.expected == Decimal("82.17")


def test_causes_that_are_not_looked_for_are_named_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explainer, "MOST_EXPLAINED", 1)
    build = Build()
    rows = [[f"I{at}", str(40 + at), str(30 + at * 3), f"{(30 + at * 3) / (40 + at) * 100:.2f}"] for at in range(9)]
    for at in (2, 5):
        rows[at][3] = str(Decimal(rows[at][3]) + Decimal("11.37"))
    build.table(["indikator", "target", "realisasi", "capaian"], rows)
    found = [one for one in build.judge().findings if one.rule == "capaian-kinerja"]
    assert len(found) == 2
    assert [one.explanation for one in found].count(explainer.NOT_SOUGHT) == 1
