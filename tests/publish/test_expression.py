"""Expressions of checks: what is arithmetic is read and written as a spreadsheet has it, what is not is said to be none."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.expression import Call, Chain, Comparison, Node, Number, Power, Reference, parsed, references
from publish.expression_value import value_of
from publish.figure_cells import Spot
from publish.sheet_formula import formula_text

VALUES = {f"F{at}": Decimal(at) for at in range(1, 400)}
SPOTS = {name: Spot("T", at, 1) for at, name in enumerate(VALUES)}
"""F1 stands in B1, F2 in B2, ..."""


@pytest.mark.parametrize(
    ("expression", "formula", "value"),
    [
        ("F1 / F2 * 100", "B1/B2*100", "50"),
        ("F3 - F2", "B3-B2", "1"),
        ("(F3 - (F2 - F3)) / F3 * 100", "(B3-(B2-B3))/B3*100", "133.33"),
        ("F1 + F2", "B1+B2", "3"),
        ("F1 + F2 + F3 + F5", "SUM(B1:B3,B5)", "11"),
        ("(F1 + F2 + F3) / 3", "SUM(B1:B3)/3", "2"),
        ("(F1 + F5) / (F2 + F9) * 100", "(B1+B5)/(B2+B9)*100", "54.55"),
        ("F1 + F2 + F3 + 2 * 4", "B1+B2+B3+2*4", "14"),
        ("(F1 * F2 + F3 * F4) / (F2 + F4)", "(B1*B2+B3*B4)/(B2+B4)", "2.33"),
        ("MIN(F5 / F2 * 100, 120)", "MIN(B5/B2*100,120)", "120"),
        ("MAX(F1, F2, F3, F7)", "MAX(B1:B3,B7)", "7"),
        ("(MIN(F5, 100) + MIN(F200, 100)) / 2", "(MIN(B5,100)+MIN(B200,100))/2", "52.5"),
        ("(F4 * F9) ^ (1 / 2)", "(B4*B9)^(1/2)", "6"),
        ("((F4 / F1) ^ (1 / 2) - 1) * 100", "((B4/B1)^(1/2)-1)*100", "100"),
        ("IF(F100 >= 100, 100 - F5, 0)", "IF(B100>=100,100-B5,0)", "95"),
        (
            "IF(F9 > F8, (F8 - (F9 - F8)) / F8 * 100, IF(F9 < F7, F9 / F7 * 100, 100))",
            "IF(B9>B8,(B8-(B9-B8))/B8*100,IF(B9<B7,B9/B7*100,100))",
            "87.5",
        ),
        ("100 - F5", "100-B5", "95"),
        ("-F5 + F2", "-B5+B2", "-3"),
        ("F6 / (F3 / F2)", "B6/(B3/B2)", "4"),
        ("F6 - (F3 - F2)", "B6-(B3-B2)", "5"),
        ("F1 * 1E-2", "B1*0.01", "0.01"),
    ],
)
def test_arithmetic_is_written_with_cells_and_means_the_same(expression: str, formula: str, value: str) -> None:
    node = parsed(expression)
    assert node is not None
    assert formula_text(node, SPOTS, "T") == formula
    result = value_of(node, VALUES)
    assert result is not None and round(result, 2) == Decimal(value)


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "scale(F1, T1)",
        "count(list)",
        "name(7.01.02)",
        "rows(T1, T2)",
        "F1 +",
        "(F1",
        "F1)",
        "F1 F2",
        "F1 & F2",
        "IF(F1, 1)",
    ]
    + ["all(F1, F2) >= 100", "=1", "F1 ; F2", "HYPERLINK(F1)", "'T'!A1", "(" * 500 + "F1" + ")" * 500],
)
def test_what_is_no_arithmetic_has_no_tree(expression: str) -> None:
    assert parsed(expression) is None


def test_a_sum_of_a_thousand_lines_is_one_level_and_takes_no_more_arguments_than_excel_does() -> None:
    spots = {f"F{at}": Spot("T", 2 * at, 1) for at in range(1000)}
    node = parsed(" + ".join(spots))
    assert isinstance(node, Chain)
    text = formula_text(node, spots, "T")
    assert text.startswith("SUM(SUM(B1,B3,")
    assert max(part.count(",") for part in text.split("SUM(")) <= 250
    assert list(references(node)) == list(spots)


def test_cells_of_other_sheets_are_named_with_them_and_scaled_ones_with_their_factor() -> None:
    spots = {f"F{at}": Spot("Tabel '1'", at, 2) for at in range(4)} | {"F9": Spot("T", 8, 0, Decimal(1000))}
    total, mixed = parsed("F0 + F1 + F2 + F3"), parsed("F1 / F9 + F9 / F1")
    assert total is not None and mixed is not None
    assert formula_text(total, spots, "T") == "SUM('Tabel ''1'''!C1:C4)"
    assert formula_text(mixed, spots, "T") == "'Tabel ''1'''!C2/(A9*1000)+A9*1000/'Tabel ''1'''!C2"


def test_a_division_by_zero_has_no_value() -> None:
    node = parsed("F1 / (F2 - F2)")
    assert node is not None and value_of(node, VALUES) is None


LEAVES = st.one_of(
    st.sampled_from([Reference(name) for name in list(VALUES)[:30]]),
    st.integers(0, 500).map(lambda value: Number(Decimal(value))),
)


def grown(parts: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    many = st.lists(parts, min_size=2, max_size=5)
    return st.one_of(
        many.flatmap(lambda terms: signed("+-", terms)),
        many.flatmap(lambda terms: signed("*/", terms)),
        many.map(lambda terms: Call("MIN", tuple(terms))),
        st.tuples(LEAVES, LEAVES, parts, parts).map(
            lambda it: Call("IF", (Comparison(">", it[0], it[1]), it[2], it[3]))
        ),
        st.tuples(parts, st.integers(1, 3)).map(lambda it: Power(it[0], Number(Decimal(it[1])))),
    )


def signed(signs: str, terms: list[Node]) -> st.SearchStrategy[Node]:
    later = st.lists(st.sampled_from(signs), min_size=len(terms) - 1, max_size=len(terms) - 1)
    return later.map(lambda found: Chain((signs[0], *found), tuple(terms)))


@settings(max_examples=60)
@given(st.recursive(LEAVES, grown, max_leaves=8))
def test_what_is_written_means_what_was_read(node: Node) -> None:
    """The formula of any tree, read again with cells for figures, comes to the same value: no bracket is missing."""
    single = {name: Spot("T", 3 * at, 1) for at, name in enumerate(list(VALUES)[:30])}  # no neighbours, hence no ranges
    text = formula_text(node, single, "T")
    again = parsed(text)
    assert again is not None
    found, meant = (
        value_of(again, {spot.address: VALUES[name] for name, spot in single.items()}),
        value_of(node, VALUES),
    )
    assert (found is None) == (meant is None)
    if found is not None and meant is not None:  # a * (b / c) may be written a * b / c
        assert abs(found - meant) <= abs(meant) * Decimal("1e-18")
