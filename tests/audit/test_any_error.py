"""Any one figure of a consistent table altered is found at its cell; nothing altered, nothing is flagged."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from audit import Judgement
from schemas.tables import ColumnRole, RowKind
from tests.audit.build import TEXT_ROLES, Build

SERIOUS = {"high", "medium"}
NAMES = ("Penyuluhan", "Pengawasan", "Pendataan", "Pemeliharaan", "Pelatihan", "Pembinaan", "Perencanaan", "Penataan")


@dataclass
class Sheet:
    """A consistent table as text, ready for `Build.table`."""

    roles: list[ColumnRole]
    rows: list[list[str]] = field(default_factory=list)
    kinds: dict[int, RowKind] = field(default_factory=dict)
    parents: dict[int, int] = field(default_factory=dict)

    def cells(self) -> list[tuple[int, int]]:
        """Places of all figures but zeros, in which no digit can be told from a blank."""
        return [
            (row, column)
            for row, texts in enumerate(self.rows)
            for column, text in enumerate(texts)
            if text and self.roles[column] not in TEXT_ROLES and Decimal(text) != 0
        ]

    def judge(self, altered: dict[tuple[int, int], str]) -> tuple[Judgement, dict[tuple[int, int], str]]:
        """What the rules say of the table with some cells altered, and the figure in every cell."""
        build = Build()
        rows = [[altered.get((r, c), text) for c, text in enumerate(texts)] for r, texts in enumerate(self.rows)]
        build.table(self.roles, rows, kinds=self.kinds, parents=self.parents)
        names = {
            (one.row, one.column): one.id for one in build.figures if one.row is not None and one.column is not None
        }
        return build.judge(), names


def rounded(value: Decimal) -> str:
    return str(value.quantize(Decimal("0.01"), ROUND_HALF_UP))


def budget_cells(budget: int, spent: int) -> list[str]:
    return [str(budget), str(spent), str(budget - spent), rounded(Decimal(spent) / budget * 100)]


@st.composite
def budgets(draw: st.DrawFn) -> Sheet:
    """Programs with their kegiatan and a row of totals: budget, spent, rest, absorption."""
    sheet = Sheet(["program", "anggaran", "realisasi_anggaran", "sisa", "serapan"])
    whole: list[tuple[int, int]] = []
    for number in range(draw(st.integers(2, 4))):
        parts = draw(
            st.lists(st.tuples(st.integers(1_000_000, 900_000_000), st.integers(40, 99)), min_size=2, max_size=4)
        )
        amounts = [(budget, budget * share // 100) for budget, share in parts]
        sums = sum(budget for budget, _ in amounts), sum(spent for _, spent in amounts)
        top = len(sheet.rows)
        sheet.rows.append([f"Program {NAMES[number]}", *budget_cells(*sums)])
        for place, amount in enumerate(amounts):
            sheet.parents[len(sheet.rows)] = top
            sheet.rows.append([f"{NAMES[place + 4]} {NAMES[number]}", *budget_cells(*amount)])
        whole.append(sums)
    sheet.kinds[len(sheet.rows)] = "total"
    total = sum(budget for budget, _ in whole), sum(spent for _, spent in whole)
    sheet.rows.append(["Jumlah", *budget_cells(*total)])
    return sheet


@st.composite
def achievements(draw: st.DrawFn) -> Sheet:
    """Indicators with target, result and achievement, all the higher the better."""
    sheet = Sheet(["indikator", "target", "realisasi", "capaian"])
    for number in range(draw(st.integers(4, 7))):
        target = draw(st.integers(20, 900))
        actual = draw(st.integers(target * 7 // 10, target * 13 // 10))
        row = [f"Persentase {NAMES[number]}", str(target), str(actual), rounded(Decimal(actual) / target * 100)]
        sheet.rows.append(row)
    return sheet


@st.composite
def wrong(draw: st.DrawFn, text: str) -> str:
    """`text` with another first or second digit: off by more than a hundredth, the same number of digits."""
    place = draw(st.integers(0, 1 if len(text.partition(".")[0]) > 1 else 0))
    digits = [digit for digit in "0123456789" if digit != text[place] and (place or digit != "0")]
    return text[:place] + draw(st.sampled_from(digits)) + text[place + 1 :]


def lower_is_better(row: list[str]) -> bool:
    """Whether an achievement is what a lower-is-better indicator would have: each row has a direction of its own."""
    target, actual, stated = map(Decimal, row[1:])
    return stated in {
        Decimal(rounded((2 * target - actual) / target * 100)),
        Decimal(rounded(target / actual * 100)) if actual else None,
    }


SHEETS: dict[str, Callable[[], st.SearchStrategy[Sheet]]] = {"budget": budgets, "achievement": achievements}


@pytest.mark.parametrize("kind", SHEETS)
def test_one_altered_figure_is_found_at_its_cell(kind: str) -> None:
    @settings(max_examples=60, deadline=None)
    @given(st.data())
    def check(data: st.DataObject) -> None:
        sheet = data.draw(SHEETS[kind]())
        place = data.draw(st.sampled_from(sheet.cells()))
        row, column = place
        altered = data.draw(wrong(sheet.rows[row][column]))
        texts = [*sheet.rows[row][:column], altered, *sheet.rows[row][column + 1 :]]
        assume(kind != "achievement" or not lower_is_better(texts))
        judged, names = sheet.judge({place: altered})
        named = {
            name
            for finding in judged.findings
            for name in (*finding.figures, *(one.figure for one in finding.candidates))
        }
        assert names[place] in named, (sheet.rows, place, judged.findings)

    check()


@pytest.mark.parametrize("kind", SHEETS)
def test_a_consistent_table_is_not_accused(kind: str) -> None:
    @settings(max_examples=40, deadline=None)
    @given(SHEETS[kind]())
    def check(sheet: Sheet) -> None:
        judged, _ = sheet.judge({})
        assert [finding for finding in judged.findings if finding.severity in SERIOUS] == []

    check()
