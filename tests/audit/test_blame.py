"""What a figure would have to be for a recomputation to agree."""

from decimal import Decimal

import pytest

from audit.draft import recompute
from audit.formulas import Same
from audit.needs import needed
from schemas.figures import Quantity
from tests.audit.build import Build


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [("80", "80", "79.5", "80.5"), ("105.00", "105", "104.5", "105.5"), ("86", "86.29", "85.79", "86.79")],
)
def test_one_number_printed_twice_leaves_the_room_of_its_last_digit_once(
    one: str, other: str, low: str, high: str
) -> None:
    build = Build()
    names = build.figure(one), build.figure(other)
    figures = {figure.id: figure for figure in build.figures}
    draft = recompute("nilai-sama", "equality", figures[names[0]], Same(names[1]), figures, "nilai-sama:Q1")
    room = needed(figures[names[0]], draft, figures)
    assert room is not None
    assert (room.low, room.high) == (Decimal(low), Decimal(high))


def budget(*total: str) -> list[list[str]]:
    rows = [["A", "65148032865", "58115297710", "89.20"], ["B", "51040276000", "48300050963", "94.63"]]
    return [*rows, ["C", "22209345625", "21066808254", "94.86"], ["Jumlah", *total]]


@pytest.mark.parametrize(
    ("total", "accused"),
    [
        (("138397654490", "127482156927", "92.11"), []),
        (("38397654490", "27482156927", "92.11"), ["138397654490", "127482156927"]),
        (("138397654490", "127482156927", "82.11"), ["92.11"]),
    ],
)
def test_two_wrong_totals_do_not_make_their_right_percentage_look_wrong(
    total: tuple[str, ...], accused: list[str]
) -> None:
    build = Build()
    build.table(["program", "anggaran", "realisasi_anggaran", "serapan"], budget(*total), kinds={3: "total"})
    findings = build.judge().findings
    assert [str(one.expected) for one in findings] == accused
    assert all(one.decided for one in findings)


@pytest.mark.parametrize(("elsewhere", "accused"), [("76186713", True), ("76986713", False), ("90000", False)])
def test_a_sum_fails_at_the_part_that_another_version_of_the_plan_states_otherwise(
    elsewhere: str, accused: bool
) -> None:
    """All parts of a sum stand even, but for one that would be what the original plan says of the same programme."""
    build = Build()
    rows = [["A", "920789619"], ["B", "1074655156"], ["C", "76986713"], ["Jumlah", "2071631488"]]
    table = build.table(["program", "anggaran"], rows, kinds={3: "total"})
    own, original = build.at(table, 2, 1), build.figure(elsewhere, "IDR", "exact", source="table")
    for number, (figure, version) in enumerate(((own, "perubahan"), (original, "murni"))):
        build.quantities.append(
            Quantity(
                id=f"Q{number}",
                what="anggaran",
                of="program:c",
                name="C",
                tahun=2023,
                version=version,  # type: ignore[arg-type]
                figures=(figure,),
            )
        )
    [found] = build.judge().findings
    assert (found.decided, found.stated_text == "76986713") == (accused, accused)
