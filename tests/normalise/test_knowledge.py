"""The shipped YAML speaks the vocabulary of the schemas, and its patterns compile."""

import re
from typing import get_args

import pytest

from normalise import normalise
from normalise.exclusions import Reason
from normalise.knowledge import knowledge
from schemas.tables import ColumnRole, TableKind
from tests.normalise.build import document, table


def test_roles_and_kinds_are_those_of_the_contract() -> None:
    columns = knowledge("columns")
    roles = {entry["role"] for entry in (*columns["roles"], *columns["silent_roles"])}
    assert roles <= set(get_args(ColumnRole))
    assert set(columns["percent_after"].values()) <= set(get_args(ColumnRole))
    assert {rule["kind"] for rule in knowledge("tables")["kinds"]} <= set(get_args(TableKind))
    needed = {
        role for rule in knowledge("tables")["kinds"] for role in (*rule.get("roles", ()), *rule.get("lacks", ()))
    }
    assert needed <= set(get_args(ColumnRole))


def test_exclusions_have_names() -> None:
    assert {entry["reason"] for entry in knowledge("numbers")["exclusions"]} <= set(get_args(Reason))


def test_section_patterns_match_a_heading_of_their_kind() -> None:
    patterns = [re.compile(entry["pattern"]) for entry in knowledge("sections")["sections"]]
    assert any(pattern.search("realisasi anggaran") for pattern in patterns)
    assert not all(pattern.search("realisasi anggaran") for pattern in patterns)


ODD = [
    table(["A"], []),
    table(["", ""], [["", ""], ["", ""]]),
    table(["1", "2"], [["3", "4"]]),
    table(["Anggaran (Rp)", "Realisasi (Rp)", "%"], [["-", "n/a", ""], ["0", "0", "0"]]),
    table(["Program", "Anggaran"], [["A", "0"]] * 40),
]


@pytest.mark.parametrize("odd", ODD)
def test_odd_tables_are_read_without_error(odd: object) -> None:
    report = normalise(document(tables=[odd]))  # type: ignore[list-item]
    assert len(report.tables) == 1


def test_an_empty_document_is_read_without_error() -> None:
    report = normalise(document())
    assert (report.tables, report.figures, report.identity.tahun) == ((), (), None)
