"""Totals at the foot and head of pages: of the page alone, and carried over; the grand total counts nothing twice."""

from decimal import Decimal

import pytest

from audit import Judgement
from tests.audit.build import Build

ROWS = [
    ["Kegiatan satu", "1250000", "1100000"],
    ["Kegiatan dua", "2735000", "2700000"],
    ["Jumlah halaman ini", "3985000", "3800000"],
    ["Dipindahkan", "3985000", "3800000"],
    ["Jumlah pindahan", "3985000", "3800000"],
    ["Kegiatan tiga", "4121000", "4000000"],
    ["Kegiatan empat", "815500", "815000"],
    ["Jumlah halaman ini", "4936500", "4815000"],
    ["Jumlah s.d. halaman ini", "8921500", "8615000"],
    ["JUMLAH", "8921500", "8615000"],
]
PAGE, RUNNING = (2, 7), (3, 4, 8)


def judged(rows: list[list[str]], running: tuple[int, ...] = RUNNING) -> Judgement:
    build = Build()
    kinds = dict.fromkeys((*PAGE, *RUNNING), "subtotal") | {9: "total"}
    table = build.table(["program", "anggaran", "realisasi_anggaran"], rows, kinds=kinds)  # type: ignore[arg-type]
    build.carry(table, running)
    return build.judge()


def test_they_all_agree_and_nothing_is_counted_twice() -> None:
    result = judged(ROWS)
    assert result.findings == ()
    assert len([check for check in result.checks if check.outcome == "agrees"]) == 12


@pytest.mark.parametrize(
    ("row", "right"), [(2, "3985000"), (3, "3985000"), (8, "8921500"), (9, "8921500"), (5, "4121000")]
)
def test_a_wrong_amount_is_found_at_its_place(row: int, right: str) -> None:
    rows = [list(one) for one in ROWS]
    rows[row][1] = "5555555"
    found = judged(rows).findings
    assert [(one.stated_text, one.expected, one.decided) for one in found] == [("5555555", Decimal(right), True)]


def test_a_table_that_starts_with_what_was_carried_into_it() -> None:
    """The second page, read as a table of its own."""
    build = Build()
    kinds = {0: "subtotal", 3: "subtotal", 4: "subtotal", 5: "total"}
    rows = [ROWS[at] for at in (4, 5, 6, 7, 8, 9)]
    table = build.table(["program", "anggaran", "realisasi_anggaran"], rows, kinds=kinds)  # type: ignore[arg-type]
    build.carry(table, (0, 4))
    result = build.judge()
    assert result.findings == ()
    assert {check.outcome for check in result.checks if check.rule == "jumlah-kolom"} == {"agrees"}


def two_pages(pages: tuple[int, int], brought: list[str]) -> list[tuple[str | None, bool]]:
    """The two pages read as tables of their own."""
    build = Build()
    roles = ["program", "anggaran", "realisasi_anggaran"]
    above = build.table(roles, [ROWS[at] for at in (0, 1, 3)], kinds={2: "subtotal"})  # type: ignore[arg-type]
    rows = [["Jumlah pindahan", *brought], *(ROWS[at] for at in (5, 6, 9))]
    below = build.table(roles, rows, kinds={0: "subtotal", 3: "total"})  # type: ignore[arg-type]
    build.carry(above, (2,))
    build.carry(below, (0,))
    build.tables = [one.model_copy(update={"pages": (page,)}) for one, page in zip(build.tables, pages, strict=True)]
    return [(one.stated_text, one.decided) for one in build.judge().findings]


def test_what_is_brought_forward_is_what_the_page_before_carried() -> None:
    assert two_pages((1, 2), ["3985000", "3800000"]) == []
    assert two_pages((1, 2), ["3885000", "3800000"]) == [("3885000", True)]


def test_pages_apart_carry_nothing_over() -> None:
    assert two_pages((1, 4), ["3885000", "3800000"]) == [("8921500", False)]
