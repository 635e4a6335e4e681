"""What became of a report that its agency has corrected."""

from decimal import Decimal
from typing import Any

import pytest

from publish.comparison import comparison_json, comparison_markdown, comparison_text
from review import with_evidence
from review.compared import compared
from schemas.comparison import Comparison
from schemas.report import AuditedReport
from schemas.review import Decision
from tests.factory import a_check, a_figure, a_finding, a_page, a_report, an_unread
from tests.review.papers import NOW

SENTENCE = "Serapan Program Pelayanan mencapai {}."


def version(text: str = "82,17%", wrong: bool = True, **fields: Any) -> AuditedReport:
    """The report of the factory whose sentence states `text`, which is held to be `wrong`."""
    plain = a_report()
    value = Decimal(text.rstrip("%").replace(",", "."))
    stated = next(one for one in plain.figures if one.id == "F7").model_copy(
        update={
            "text": text,
            "value": value,
            "key": f"key-{text}",
            "sentence": SENTENCE.format(text),
            "status": "contradicted" if wrong else "verified",
        }
    )
    figures = (*plain.figures[:-1], stated)
    check = a_check(outcome="disagrees" if wrong else "agrees")
    finding = a_finding(key=f"finding-{text}", stated=value, stated_text=text)
    findings = with_evidence([finding] if wrong else [], figures)
    return a_report(**{"figures": figures, "checks": (check,), "findings": findings, **fields})


def numbers(result: Comparison) -> tuple[int, int, int, int]:
    return len(result.fixed), len(result.remaining), len(result.appeared), len(result.gone)


def test_the_same_report_has_changed_in_nothing() -> None:
    result = compared(version(), version())
    assert numbers(result) == (0, 1, 0, 0)
    assert (result.figures, result.only_old, result.only_new, result.remaining[0].changed) == ((), 0, 0, False)


def test_a_corrected_figure_fixes_its_finding() -> None:
    result = compared(version(), version("80,00%", wrong=False))
    assert numbers(result) == (1, 0, 0, 0)
    (change,) = result.figures
    assert (change.old.text, change.new.text) == ("82,17%", "80,00%")


def test_a_figure_that_was_changed_and_is_still_wrong_is_the_same_finding() -> None:
    result = compared(version(), version("81,00%"))
    assert numbers(result) == (0, 1, 0, 0)
    assert result.remaining[0].changed


def test_a_new_contradiction_is_a_new_finding() -> None:
    result = compared(version("80,00%", wrong=False), version("82,17%"))
    assert numbers(result) == (0, 0, 1, 0)


def test_a_sentence_that_is_gone_proves_nothing() -> None:
    plain = version("80,00%", wrong=False)
    result = compared(version(), a_report(figures=plain.figures[:-1], checks=(), findings=()))
    assert numbers(result) == (0, 0, 0, 1)
    assert result.only_old == 1


def test_a_recomputation_that_is_not_made_any_more_proves_nothing() -> None:
    later = version("80,00%", wrong=False, checks=(a_check(outcome="not_computable"),))
    assert numbers(compared(version(), later)) == (0, 0, 0, 1)


@pytest.mark.parametrize(("page", "fixed"), [(a_page(), 1), (an_unread(), 0)])
def test_a_remark_is_settled_only_where_everything_was_read(page: Any, fixed: int) -> None:
    remark = a_finding(severity="info", figures=(), checks=(), candidates=())
    old = version(findings=(remark,))
    result = compared(old, version("80,00%", wrong=False, pages=(page,)))
    assert (len(result.fixed), len(result.gone)) == (fixed, 1 - fixed)


def test_what_the_auditor_has_rejected_is_no_finding_and_not_fixed_either() -> None:
    said = Decision(key="finding-82,17%", verdict="rejected", at=NOW)
    plain = version()
    rejected = plain.model_copy(update={"findings": (plain.findings[0].model_copy(update={"decision": said}),)})
    assert numbers(compared(rejected, plain)) == (0, 0, 1, 0)
    assert numbers(compared(plain, rejected)) == (0, 0, 0, 1)


def test_equal_figures_are_paired_in_their_order_and_not_guessed_where_they_are_not_as_many() -> None:
    def with_figures(*texts: str) -> AuditedReport:
        figures = [
            a_figure(f"G{at}", "1", key=f"{text}-{at}", text=text, sentence=f"Ada {text} desa.")
            for at, text in enumerate(texts)
        ]
        return a_report(figures=tuple(figures), tables=(), checks=(), findings=())

    even = compared(with_figures("1", "2"), with_figures("1", "3"))
    assert [(one.old.text, one.new.text) for one in even.figures] == [("2", "3")]
    uneven = compared(with_figures("1", "2"), with_figures("4", "3", "5"))
    assert (uneven.figures, uneven.only_old, uneven.only_new) == ((), 2, 3)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_it_is_told_in_text_markdown_and_json(lang: str) -> None:
    result = compared(version(), version("80,00%", wrong=False))
    text = comparison_text(result, lang)
    assert "82,17%" in text
    assert "80,00%" in text
    assert {"id": "sudah diperbaiki: 1", "en": "fixed: 1"}[lang] in text
    assert "- 82,17%" in comparison_markdown(result, lang)
    assert Comparison.model_validate_json(comparison_json(result)) == result


def test_two_reports_of_different_owners_are_told_apart() -> None:
    other = version()
    other = other.model_copy(update={"report": other.report.model_copy(update={"tahun": 2020})})
    assert "bukan versi dari laporan yang sama" in comparison_text(compared(version(), other), "id")


def test_markdown_takes_no_orders_from_the_report() -> None:
    hostile = version("80,00%", wrong=False)
    info = hostile.report.model_copy(update={"instansi": "<script>[x](http://y)"})
    assert "\\<script\\>\\[x\\]" in comparison_markdown(
        compared(version(), hostile.model_copy(update={"report": info})), "id"
    )
