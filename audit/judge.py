"""All rules over one report: recomputations, blame, findings, ledger."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from audit.conclude import conclude
from audit.draft import Draft, WordDraft, as_stated
from audit.ledger import accused_in, enter
from audit.rule import verdicts_of
from audit.rules import RULES
from audit.unnested import Unnested
from audit.unread import spared, spared_words
from audit.view import View
from schemas.base import plain
from schemas.figures import Figure
from schemas.findings import Check, Finding, RuleText
from schemas.meaning import NormalisedReport

__all__ = ["Judgement", "judge"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """`figures` are those of the report with their status; `rules` the texts of the rules that have findings."""

    figures: tuple[Figure, ...]
    checks: tuple[Check, ...]
    findings: tuple[Finding, ...]
    rules: dict[str, RuleText]


def judge(report: NormalisedReport) -> Judgement:
    """Recompute everything that `report` states."""
    view = View(report)
    drafts: list[Draft] = []
    words: list[WordDraft] = []
    for rule in RULES:
        for verdict in verdicts_of(view, rule.check):
            if isinstance(verdict, Draft):
                drafts.append(spared(view, verdict))
            elif (word := spared_words(view, verdict)) is not None:
                words.append(word)
    unnested = Unnested(view)
    drafts = [unnested.left_open(draft) for draft in without_doubles(drafts)]
    ids = [f"C{number}" for number in range(1, len(drafts) + 1)]
    checks = [check_of(draft, name, view) for draft, name in zip(drafts, ids, strict=True)]
    worded: list[tuple[WordDraft, str]] = []
    for draft in words:
        name = f"C{len(checks) + 1}" if draft.stated is not None else ""
        worded.append((draft, name))
        if draft.stated is not None:
            checks.append(word_check(draft, draft.stated, name))
    findings = conclude(view, drafts, worded, ids)
    accused = accused_in(report.figures, findings)
    checks = [with_suspect(check, accused) for check in checks]
    used = {finding.rule for finding in findings}
    return Judgement(
        figures=enter(settled(report.figures, drafts), checks, findings, view.tables),
        checks=tuple(checks),
        findings=tuple(findings),
        rules={rule.id: rule.text for rule in RULES if rule.id in used},
    )


def settled(figures: Sequence[Figure], drafts: Sequence[Draft]) -> list[Figure]:
    """`figures` with the readings that arithmetic chose, where no two recomputations chose differently."""
    choices: dict[str, set[Decimal]] = {}
    for draft in drafts:
        for name, value in draft.chosen:
            choices.setdefault(name, set()).add(value)
    single = {name: next(iter(values)) for name, values in choices.items() if len(values) == 1}
    return [
        figure.model_copy(update={"value": single[figure.id], "chosen_by": "arithmetic"})
        if figure.id in single
        else figure
        for figure in figures
    ]


def without_doubles(drafts: list[Draft]) -> list[Draft]:
    """A merged cell stands in several rows: the same recomputation counts once."""
    seen: dict[tuple[str, str, tuple[str, ...]], Draft] = {}
    for draft in drafts:
        seen.setdefault((draft.rule, draft.stated.id, draft.inputs), draft)
    return list(seen.values())


def check_of(draft: Draft, name: str, view: View) -> Check:
    def value(figure: str) -> str:
        stated = view.figures[figure].value
        return "?" if stated is None else plain(stated)

    bounds, expected, stated = draft.comparison.bounds, draft.expected, draft.stated.value
    return Check(
        id=name,
        relation=draft.relation,
        rule=draft.rule,
        variant=draft.variant,
        stated=draft.stated.id,
        inputs=draft.inputs,
        expression=draft.formula.write(str),
        formula=draft.formula.write(value),
        expected=expected,
        expected_low=None if bounds is None else bounds.low,
        expected_high=None if bounds is None else bounds.high,
        difference=None if expected is None or stated is None else stated - expected,
        outcome=draft.outcome,
        reason=draft.comparison.reason,
    )


def word_check(draft: WordDraft, stated: Figure, name: str) -> Check:
    return Check(
        id=name,
        relation=draft.relation,
        rule=draft.rule,
        stated=stated.id,
        inputs=draft.inputs,
        expression=draft.expression,
        formula=draft.formula,
        expected=as_stated(draft.expected),
        outcome=draft.outcome,
        reason=draft.reason,
    )


def with_suspect(check: Check, accused: set[str]) -> Check:
    """`check` with the one of its figures that is held to be wrong."""
    suspects = [name for name in (check.stated, *check.inputs) if name in accused]
    return check.model_copy(update={"suspect": suspects[0]}) if check.outcome == "disagrees" and suspects else check
