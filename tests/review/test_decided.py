"""What a decision does to an audited report, and what it leaves as it is."""

from decimal import Decimal

import pytest

from review import decided, right_values, with_evidence
from schemas.report import AuditedReport
from schemas.review import Correction, Decision, OwnFinding, Review, Verdict
from tests.factory import a_finding, a_report
from tests.review.papers import NOW


def report() -> AuditedReport:
    plain = a_report(findings=(a_finding(), a_finding("N2", severity="medium", rule="lain", figures=("F5", "F1"))))
    return plain.model_copy(update={"findings": with_evidence(plain.findings, plain.figures)})


def a_decision(verdict: Verdict | None = "rejected", **fields: object) -> Decision:
    return Decision.model_validate({"key": "key-N1", "verdict": verdict, "at": NOW, **fields})


def after(*decisions: Decision, of: AuditedReport | None = None) -> AuditedReport:
    return decided(of or report(), Review(decisions=decisions))


def test_nothing_said_changes_nothing() -> None:
    assert after() == report()


def test_a_rejected_finding_stays_and_does_not_count() -> None:
    result = after(a_decision(reason="benar begitu"))
    assert [one.id for one in result.findings] == ["N1", "N2"]
    assert (result.summary.findings.high, result.summary.findings.medium, result.summary.rejected) == (0, 1, 1)
    assert result.findings[0].decision is not None
    assert [one.status for one in result.figures if one.id == "F7"] == ["disputed"]
    assert (result.summary.contradicted, result.summary.disputed) == (0, 1)
    assert sum(one.contradicted for one in result.summary.by_class.values()) == 0


@pytest.mark.parametrize("verdict", ["accepted", None])
def test_what_is_accepted_or_only_remarked_on_counts(verdict: Verdict | None) -> None:
    result = after(a_decision(verdict, comment="catatan"))
    assert result.summary == report().summary
    assert result.findings[0].decision is not None
    assert not result.findings[0].look_again


def test_what_was_misread_speaks_against_the_reading() -> None:
    result = after(a_decision("misread"))
    assert result.findings[0].attribution == "reading"
    assert (result.summary.findings.high, result.summary.readings, result.summary.rejected) == (0, 1, 0)


@pytest.mark.parametrize("verdict", ["rejected", "misread", "accepted"])
def test_a_decision_on_other_evidence_decides_nothing(verdict: Verdict) -> None:
    result = after(a_decision(verdict, evidence="0000"))
    assert result.findings[0].look_again
    assert result.findings[0].attribution == "document"
    assert (result.summary.findings.high, result.summary.rejected) == (1, 0)
    assert result.figures == report().figures


def test_a_decision_on_the_same_evidence_holds_wherever_the_finding_stands() -> None:
    ground = report().findings[0].evidence
    moved = report().findings[0].model_copy(update={"page": 9, "id": "N7"})
    later = report().model_copy(update={"findings": (moved, report().findings[1])})
    assert after(a_decision(evidence=ground), of=later).summary.rejected == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"stated": Decimal("82.18")},
        {"expected": Decimal("80.01")},
        {"rule": "x"},
        {"severity": "low"},
        {"figures": ("F7", "F2")},
    ],
)
def test_the_evidence_is_what_the_finding_says(fields: dict[str, object]) -> None:
    plain = report()
    (other,) = with_evidence([a_finding(**fields)], plain.figures)
    assert other.evidence != plain.findings[0].evidence


def test_the_order_of_the_operands_and_the_page_are_no_evidence() -> None:
    plain = report()
    (other,) = with_evidence([a_finding(figures=("F7", "F1", "F2"), page=5)], plain.figures)
    assert other.evidence == plain.findings[0].evidence


def test_a_finding_that_stays_with_the_right_values_is_looked_at_again() -> None:
    result = after(a_decision("misread", right_values={"key-F1": "900.000"}))
    assert result.findings[0].look_again
    assert result.findings[0].counts


def test_a_decision_whose_finding_is_gone_is_kept_and_told_unless_it_was_settled_by_it() -> None:
    settled = a_decision("misread", key="weg", right_values={"key-F1": "1"})
    correction = Correction(figure="F1", key="key-F1", text="1.000.000", read=None, right_text="1", value=Decimal(1))
    corrected = report().model_copy(update={"corrections": (correction,)})
    assert after(settled, a_decision(key="lama"), of=corrected).lost_decisions == (a_decision(key="lama"),)
    assert after(settled).lost_decisions == (settled,)


def test_the_auditors_own_findings_are_set_as_they_stand() -> None:
    first, second = (OwnFinding(key="own-1", kondisi=text, at=NOW) for text in ("lama", "baru"))
    result = decided(report(), Review(own=(first, second)))
    assert result.own_findings == (second,)
    assert result.summary == report().summary


def test_only_what_stands_as_misread_goes_into_the_arithmetic() -> None:
    misread = a_decision("misread", right_values={"key-F1": "1"})
    other = a_decision("accepted", key="b", right_values={"key-F2": "2"})
    assert right_values(Review(decisions=(misread, other))) == {"key-F1": "1"}
    assert right_values(Review(decisions=(misread, a_decision("rejected")))) == {}
