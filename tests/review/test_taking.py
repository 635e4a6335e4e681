"""What working papers add to the decisions that stand, and what is left for the auditors to settle."""

from collections.abc import Mapping
from typing import Any

import pytest

from review import decided, with_evidence
from review.paper import read_paper
from review.taking import Named, Preference, Taken, take
from schemas.report import AuditedReport
from schemas.review import Decision, Review, latest
from schemas.working_paper import BASIS_COLUMN, COLUMNS
from tests.factory import a_finding, a_report
from tests.review.papers import NOW, a_paper, rows_of, workbook

Filled = Mapping[str, Mapping[str, Any]]


def audit() -> AuditedReport:
    plain = a_report(findings=(a_finding(), a_finding("N2", figures=("F5", "F1"), stated_text="1.500.000")))
    return plain.model_copy(update={"findings": with_evidence(plain.findings, plain.figures)})


def is_number(text: str) -> bool:
    return any(mark.isdigit() for mark in text)


def taken(*papers: bytes, standing: Review | None = None, prefer: Preference | None = None) -> Taken:
    named = [Named(name, read_paper(paper)) for name, paper in zip(("ani.xlsx", "budi.xlsx"), papers, strict=False)]
    return take(named, audit(), standing or Review(), NOW, is_number, prefer)


def stands(*before: Taken) -> Review:
    return Review(
        decisions=tuple(one for each in before for one in each.added.decisions),
        own=tuple(one for each in before for one in each.added.own),
    )


def paper(filled: Filled, *extra: Mapping[str, Any], of: AuditedReport | None = None) -> bytes:
    return a_paper(of or audit(), filled, extra)


def without_basis(filled: Filled) -> bytes:
    return workbook(rows_of(audit(), filled), tuple(COLUMNS))


REJECTED = {"key-N1": {"verdict": "ditolak", "by": "Ani"}}
ACCEPTED = {"key-N1": {"verdict": "diterima", "by": "Budi"}}
EITHER = pytest.mark.parametrize("write", [paper, without_basis], ids=["with-basis", "without"])


@EITHER
def test_what_is_filled_in_is_taken_with_its_ground(write: Any) -> None:
    result = taken(write(REJECTED))
    (decision,) = result.added.decisions
    assert (decision.key, decision.verdict, decision.by, decision.at) == ("key-N1", "rejected", "Ani", NOW)
    assert decision.evidence == audit().findings[0].evidence
    assert (result.same, result.missing, result.unknown, result.faults) == (1, 0, (), ())


@EITHER
def test_the_same_file_again_changes_nothing(write: Any) -> None:
    own = {"page": 3, "kondisi": "tanpa tanda tangan"}
    filled = {**REJECTED, "key-N2": {"verdict": "salah baca", "right_value": 1500001}}
    content = workbook([*rows_of(audit(), filled), own], (*COLUMNS, BASIS_COLUMN) if write is paper else tuple(COLUMNS))
    first = taken(content)
    assert (len(first.added.decisions), len(first.added.own)) == (2, 1)
    assert first.added.decisions[1].right_values == {"key-F5": "1500001"}
    again = taken(content, standing=stands(first))
    assert (again.added, again.conflicts, again.faults) == (Review(), (), ())


@EITHER
def test_another_decision_than_stands_is_shown_and_not_taken(write: Any) -> None:
    standing = stands(taken(write(REJECTED)))
    result = taken(write(ACCEPTED), standing=standing)
    (conflict,) = result.conflicts
    assert (conflict.key, conflict.field, conflict.settled) == ("key-N1", "verdict", None)
    assert conflict.says == (("YAML", "rejected"), ("ani.xlsx O4", "accepted"))
    assert result.added == Review()


@pytest.mark.parametrize(("prefer", "verdict"), [("theirs", "accepted"), ("mine", None)])
def test_the_caller_may_say_which_is_taken(prefer: Preference, verdict: str | None) -> None:
    result = taken(paper(ACCEPTED), standing=stands(taken(paper(REJECTED))), prefer=prefer)
    assert [one.verdict for one in result.added.decisions] == ([verdict] if verdict else [])
    assert [one.settled for one in result.conflicts] == [prefer]


def test_a_paper_written_from_what_stands_may_change_and_clear_it() -> None:
    standing = stands(taken(paper({"key-N1": {"verdict": "ditolak", "comment": "x"}})))
    shown = decided(audit(), standing)
    changed = taken(paper({"key-N1": {"verdict": "diterima"}}, of=shown), standing=standing)
    assert [(one.verdict, one.comment) for one in changed.added.decisions] == [("accepted", "x")]
    cleared = taken(paper({"key-N1": {"verdict": None, "comment": None}}, of=shown), standing=standing)
    assert [(one.verdict, one.comment) for one in cleared.added.decisions] == [(None, None)]
    untouched = taken(paper({}, of=shown), standing=stands(taken(paper(REJECTED)), changed))
    assert untouched.added == Review()


def test_a_decision_on_an_older_audit_keeps_that_ground() -> None:
    old = audit()
    older = old.model_copy(
        update={"findings": tuple(one.model_copy(update={"evidence": "0123456789abcdef"}) for one in old.findings)}
    )
    (decision,) = taken(paper(REJECTED, of=older)).added.decisions
    assert decision.evidence == "0123456789abcdef"


def test_more_said_by_another_is_added_and_signed_by_both() -> None:
    standing = stands(taken(without_basis(REJECTED)))
    more = {"key-N1": {"verdict": "ditolak", "comment": "setuju", "by": "Budi"}}
    (decision,) = taken(without_basis(more), standing=standing).added.decisions
    assert (decision.verdict, decision.comment, decision.by) == ("rejected", "setuju", "Ani, Budi")


def test_who_decided_may_decide_otherwise_but_an_old_file_does_not_bring_back_what_was_replaced() -> None:
    first = taken(without_basis(REJECTED))
    other = without_basis({"key-N1": {"verdict": "diterima", "by": "Ani"}})
    second = taken(other, standing=stands(first))
    assert [one.verdict for one in second.added.decisions] == ["accepted"]
    late = taken(without_basis(REJECTED), standing=stands(first, second))
    assert (late.added, len(late.conflicts)) == (Review(), 1)


def test_two_papers_what_agrees_and_what_one_says_is_taken() -> None:
    filled = {"key-N1": {"verdict": "ditolak", "comment": "c", "by": "Budi"}, "key-N2": {"verdict": "diterima"}}
    result = taken(paper(REJECTED), paper(filled))
    said = latest(result.added)
    assert (said["key-N1"].verdict, said["key-N1"].comment, said["key-N1"].by) == ("rejected", "c", "Ani, Budi")
    assert said["key-N2"].verdict == "accepted"
    assert result.conflicts == ()


def test_two_papers_that_differ_nothing_of_that_finding_is_taken() -> None:
    filled = {"key-N1": {"verdict": "diterima", "comment": "c"}, "key-N2": {"verdict": "diterima"}}
    result = taken(paper(REJECTED), paper(filled), prefer="theirs")
    (conflict,) = result.conflicts
    assert conflict.says == (("ani.xlsx O4", "rejected"), ("budi.xlsx O4", "accepted"))
    assert [one.key for one in result.added.decisions] == ["key-N2"]


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("82,18", {"key-F7": "82,18"}),
        ("[1] 82,18", {"key-F7": "82,18"}),
        ("[2] 800.001; [3] 1.000.001", {"key-F2": "800.001", "key-F1": "1.000.001"}),
        ("[2] 800.001\n[1] 82,18", {"key-F2": "800.001", "key-F7": "82,18"}),
        (82.18, {"key-F7": "82,18"}),
    ],
)
def test_right_values_by_the_number_of_the_figure(cell: object, values: dict[str, str]) -> None:
    result = taken(paper({"key-N1": {"verdict": "salah baca", "right_value": cell}}))
    assert result.faults == ()
    assert result.added.decisions[0].right_values == values


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        ("tidak jelas", "bukan satu bilangan"),
        ("[4] 12", "tidak punya angka itu"),
        ("[0] 12", "tidak punya angka itu"),
        ("lihat [2] 12", "tidak dipahami"),
        (80.312, "dapat berarti 80,312 atau 80312"),
    ],
)
def test_a_right_value_that_is_none_is_named_by_its_cell_and_not_taken(cell: object, fault: str) -> None:
    result = taken(paper({"key-N1": {"verdict": "salah baca", "right_value": cell}}))
    (line,) = [one.id for one in result.faults]
    assert line.startswith("ani.xlsx: sel Q4: ")
    assert fault in line
    assert result.added == Review()


def test_numbers_of_figures_of_another_audit_are_not_trusted() -> None:
    older = audit().model_copy(
        update={"findings": tuple(one.model_copy(update={"evidence": "0" * 16}) for one in audit().findings)}
    )
    result = taken(paper({"key-N1": {"verdict": "salah baca", "right_value": "[2] 12"}}, of=older))
    assert (result.added, len(result.faults)) == (Review(), 1)


def test_a_right_value_without_the_decision_it_belongs_to_is_told() -> None:
    result = taken(paper({"key-N1": {"verdict": "ditolak", "right_value": "82,18"}}))
    assert len(result.added.decisions) == len(result.faults) == 1


def test_rows_taken_out_are_told_and_decide_nothing() -> None:
    standing = stands(taken(paper({"key-N2": {"verdict": "ditolak"}})))
    result = taken(workbook(rows_of(audit())[:1]), standing=standing)
    assert (result.missing, result.added) == (1, Review())


def test_a_decision_on_a_finding_that_is_no_more_is_taken_and_told() -> None:
    gone = {"kondisi": "lama", "verdict": "ditolak", "kunci": "key-N9"}
    result = taken(paper({}, gone))
    assert [one.key for one in result.added.decisions] == ["key-N9"]
    assert result.unknown == ("key-N9",)


def test_right_values_of_a_finding_that_they_have_settled_are_nothing_new() -> None:
    content = paper({"key-N1": {"verdict": "salah baca", "right_value": "[2] 900.000"}})
    standing = stands(taken(content))
    settled = audit().model_copy(update={"findings": audit().findings[1:]})
    again = take([Named("ani.xlsx", read_paper(content))], settled, standing, NOW, is_number)
    assert (again.added, again.conflicts, again.faults) == (Review(), (), ())


def test_an_own_finding_keeps_its_key_when_it_is_edited_in_the_next_paper() -> None:
    standing = stands(taken(paper({}, {"page": 3, "kondisi": "tanpa tanda tangan"})))
    (own,) = standing.own
    shown = decided(audit(), standing)
    result = taken(paper({own.key: {"rekomendasi": "tanda tangani"}}, of=shown), standing=standing)
    (edited,) = result.added.own
    assert (edited.key, edited.page, edited.rekomendasi) == (own.key, 3, "tanda tangani")


def test_a_column_that_was_taken_out_of_the_paper_clears_nothing() -> None:
    standing = stands(taken(paper({"key-N1": {"verdict": "ditolak", "comment": "x"}})))
    lines = rows_of(decided(audit(), standing), {"key-N1": {"verdict": "diterima"}})
    content = workbook(lines, [name for name in (*COLUMNS, BASIS_COLUMN) if name != "comment"])
    (decision,) = taken(content, standing=standing).added.decisions
    assert (decision.verdict, decision.comment) == ("accepted", "x")


def test_without_the_audit_decisions_are_taken_without_their_ground() -> None:
    content = without_basis({"key-N1": {"verdict": "ditolak"}, "key-N2": {"verdict": "salah baca", "right_value": "1"}})
    result = take([Named("a", read_paper(content))], None, Review(), NOW, is_number)
    assert result.added.decisions == (Decision(key="key-N1", verdict="rejected", at=NOW),)
    assert len(result.faults) == 1
