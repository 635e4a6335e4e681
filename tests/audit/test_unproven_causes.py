"""What proves nothing is not called a cause: chance, doubt about the reading, two causes for one figure."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from schemas.tables import ColumnRole
from tests.audit.build import Build
from tests.audit.causes_sheet import BUDGET, REST, SHARE, SPENT, TOTAL, build, explanation, rows

SHEET = rows()


@pytest.mark.parametrize("wrong", [("81000000", "20"), ("69000000", "16")])
def test_what_has_few_numbers_of_its_kind_proves_nothing(wrong: tuple[str, str]) -> None:
    """That the round amounts or small counts fit without a row, or with one twice, may be chance."""
    made = Build()
    lines = [["A", "12000000", "4", "11000000"], ["B", "31000000", "7", "22000000"], ["C", "26000000", "9", "23000000"]]
    roles: list[ColumnRole] = ["program", "anggaran", "nilai", "realisasi_anggaran"]
    made.table(roles, [*lines, ["Jumlah", *wrong, "56000000"]], kinds={3: "total"})
    [finding] = made.judge().findings
    assert finding.explanation is None


def test_a_figure_off_in_its_last_digits_proves_nothing() -> None:
    assert explanation(build({(0, SHARE): "94.37"}), "94.37") is None


def test_a_slip_is_not_told_of_what_was_read_from_a_picture() -> None:
    made = build({(0, REST): "2389485"})
    at = next(index for index, one in enumerate(made.figures) if one.text == "2389485")
    made.figures[at] = made.figures[at].model_copy(update={"read_by": "ocr"})
    assert explanation(made, "2389485") is None


def test_two_causes_that_give_the_same_figure_are_both_left_unsaid() -> None:
    """Two lines of the same amount: which of them was left out nobody knows."""
    made = Build()
    lines = [["A", "412563700"], ["B", "158647320"], ["C", "158647320"], ["D", "391472860"]]
    total = 412_563_700 + 158_647_320 + 391_472_860
    made.table(["program", "anggaran"], [*lines, ["Jumlah", str(total)]], kinds={4: "total"})
    assert explanation(made, str(total)) is None


@pytest.mark.slow
def test_random_wrong_numbers_are_explained_in_one_of_a_hundred_at_most() -> None:
    """A number that nothing led to gets a cause only by chance: in a percentage, an amount and a total alike."""
    drawn, explained = 0, 0

    @settings(max_examples=400, deadline=None, derandomize=True)
    @given(st.sampled_from([0, 1, 2, 3, 4, TOTAL]), st.sampled_from([BUDGET, SPENT, REST, SHARE]), st.integers(2, 997))
    def check(row: int, column: int, permille: int) -> None:
        nonlocal drawn, explained
        right = Decimal(SHEET[row][column])
        noise = Decimal(permille * 7919 % 1000) / 1000  # so that the digits do not repeat those of the factor
        wrong = right * (Decimal(permille) / 500 + noise / 500)
        text = str(wrong.quantize(Decimal(1).scaleb(int(right.as_tuple().exponent))))
        assume(Decimal(text) != right)
        for finding in build({(row, column): text}).judge().findings:
            drawn += 1
            explained += finding.explanation is not None

    check()
    assert drawn > 200
    assert explained <= drawn / 100
