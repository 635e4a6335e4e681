"""Findings prepared for reading: what is written, what it comes to, by which arithmetic, where."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from publish.decision_view import decision_view
from publish.finding_view import CandidateView, CheckView, CropView, FindingView, OperandView, RuleView
from publish.i18n import translator
from publish.numbers import arithmetic, bounds, shown_unit, stated_value, value_text
from publish.places import Places
from publish.seen import rival_readings, seen_mark, seen_mark_of
from publish.words import OUTCOMES, SEVERITIES, SIGNS, STATUSES, reason_text, word
from publish.year_text import year_text
from schemas.figures import Figure
from schemas.findings import Check, Finding, RuleText
from schemas.report import AuditedReport

__all__ = ["RANK", "FindingViews", "difference_of", "leading", "pages_of"]

EXTRA_DECIMALS = 2
RANK = {name: rank for rank, name in enumerate(SEVERITIES)}


class FindingViews:
    """Makes the views of one report's findings in one language."""

    def __init__(self, report: AuditedReport, lang: str) -> None:
        self.report = report
        self.lang = lang
        self._ = translator(lang)
        self.places = Places(report, lang)
        self.figures = {figure.id: figure for figure in report.figures}
        self.checks = {check.id: check for check in report.checks}
        self.printed = {figure.key: figure.text for figure in report.figures}

    def all(self) -> list[FindingView]:
        """Every finding, by severity and then page."""
        ordered = sorted(self.report.findings, key=lambda one: (RANK[one.severity], one.page, one.bbox[1]))
        return [self.view(finding) for finding in ordered]

    def view(self, finding: Finding) -> FindingView:
        checks = [self.checks[name] for name in finding.checks if name in self.checks]
        figures = [self.figures[name] for name in finding.figures if name in self.figures]
        main = leading(finding, checks)
        unit = shown_unit(finding.stated_text, figures[0].unit if figures else None)
        rule = self.report.rules.get(finding.rule)
        operands = tuple(self.operands(finding, main, figures))
        return FindingView(
            id=finding.id,
            key=finding.key,
            rule=finding.rule,
            severity=finding.severity,
            severity_word=word(SEVERITIES, finding.severity, self._),
            page=finding.page,
            pages=pages_of(finding, figures),
            message=finding.message.in_language(self.lang),
            explanation=None if finding.explanation is None else finding.explanation.in_language(self.lang),
            stated=finding.stated_text or stated_value(finding.stated, unit, self.lang),
            expected=year_text(finding.stated_text, finding.expected)
            or stated_value(finding.expected, unit, self.lang),
            difference=self.difference(finding, main),
            check=None if main is None else self.check(main),
            others=tuple(self.check(check) for check in checks if check is not main),
            operands=operands,
            crops=tuple(self.crops(finding, operands)),
            candidates=tuple(self.candidates(finding)),
            decided=finding.decided,
            probable=finding.certainty == "probable",
            unsure=self.unsure(finding),
            reading=finding.attribution == "reading",
            text=None if rule is None else self.rule(rule),
            decision=decision_view(finding, self.printed, self.lang),
        )

    def unsure(self, finding: Finding) -> str:
        if finding.certainty == "certain":
            return ""
        if finding.doubt is not None:
            return finding.doubt.in_language(self.lang)
        return self._("sebuah angka terbaca kurang jelas, atau hubungan antarangka disimpulkan dari angkanya sendiri.")

    def difference(self, finding: Finding, main: Check | None) -> str | None:
        value = difference_of(finding, main)
        stated = None if main is None else self.figures.get(main.stated)
        unit = None if stated is None else shown_unit(stated.text, stated.unit)
        return None if value is None else self.signed(value, unit)

    def signed(self, value: Decimal, unit: str | None) -> str:
        """A difference with its sign; that of two percentages is in points."""
        text = value_text(abs(value), None if unit == "percent" else unit, self.lang)
        points = " " + self._("poin") if unit == "percent" else ""
        return f"{'−' if value < 0 else '+' if value > 0 else ''}{text}{points}"

    def check(self, check: Check) -> CheckView:
        stated = self.figures.get(check.stated)
        printed = "" if stated is None else stated.text
        unit = shown_unit(printed, None if stated is None else stated.unit)
        exact, between = self.unrounded(check)
        return CheckView(
            id=check.id,
            where="" if stated is None else self.places.of(stated),
            stated=printed,
            formula="" if check.relation == "equality" else arithmetic(check.formula, self.lang),
            expected=stated_value(check.expected, unit, self.lang),
            exact=exact,
            between=between,
            difference=None if check.difference is None else self.signed(check.difference, unit),
            outcome=word(OUTCOMES, check.outcome, self._),
            reason=None if check.reason is None else reason_text(check.reason, self.lang),
        )

    def unrounded(self, check: Check) -> tuple[str | None, tuple[str, str] | None]:
        """The result with two more decimals than stated: as a number or, where operands are rounded, as bounds."""
        low, high = check.expected_low, check.expected_high
        if not isinstance(check.expected, Decimal) or low is None or high is None or low == high == check.expected:
            return None, None
        decimals = max(-int(check.expected.as_tuple().exponent), 0) + EXTRA_DECIMALS
        ends = bounds(low, high, decimals, self.lang)
        return (ends[0], None) if low == high else (None, ends)

    def operands(self, finding: Finding, main: Check | None, figures: Sequence[Figure]) -> list[OperandView]:
        return [
            OperandView(
                tag=str(number),
                id=figure.id,
                key=figure.key,
                role=self.role(finding, main, figure),
                noted=finding.decided and figure.id == finding.figures[0],
                text=figure.text,
                page=figure.page,
                where=self.places.of(figure),
                status=figure.status,
                sign=SIGNS[figure.status],
                status_word=word(STATUSES, figure.status, self._),
                seen=seen_mark(figure),
                rivals=rival_readings(figure, self.lang),
            )
            for number, figure in enumerate(figures, 1)
        ]

    def role(self, finding: Finding, main: Check | None, figure: Figure) -> str:
        if not finding.decided and any(one.figure == figure.id for one in finding.candidates):
            return self._("mungkin keliru")
        if finding.decided and finding.figures[0] == figure.id:
            return self._("angka yang dicatat")
        if main is not None and figure.id == main.stated:
            return self._("hasil hitungan")
        return self._("angka masukan")

    def candidates(self, finding: Finding) -> list[CandidateView]:
        found = []
        for one in finding.candidates:
            figure = self.figures.get(one.figure)
            if figure is not None:
                would_be = stated_value(one.would_be, shown_unit(figure.text, figure.unit), self.lang)
                found.append(
                    CandidateView(figure.id, figure.key, figure.text, figure.page, self.places.of(figure), would_be)
                )
        return found

    def crops(self, finding: Finding, operands: Sequence[OperandView]) -> Iterator[CropView]:
        """The pictures of those of its figures that were looked at again, with what was read both times."""
        shown = {operand.id: operand for operand in operands}
        nothing = self._("(tidak terbaca)")
        for crop in finding.crops:
            if (one := shown.get(crop.figure)) is not None:
                reader = self.figures[crop.figure].read_by
                yield CropView(
                    png=crop.png,
                    tag=one.tag,
                    text=one.text if crop.text is None else crop.text,
                    seen=one.seen if crop.confidence is None else seen_mark_of(reader, crop.confidence),
                    again=None if crop.second_text is None else crop.second_text or nothing,
                    seen_again="" if crop.second_confidence is None else seen_mark_of("ocr", crop.second_confidence),
                    others=tuple(text or nothing for text in crop.others),
                    page=one.page,
                    where=one.where,
                )

    def rule(self, rule: RuleText) -> RuleView:
        title, kriteria, akibat, rekomendasi = (
            text.in_language(self.lang) for text in (rule.title, rule.kriteria, rule.akibat, rule.rekomendasi)
        )
        return RuleView(title, kriteria, akibat, rekomendasi, rule.reference)


def difference_of(finding: Finding, main: Check | None) -> Decimal | None:
    """That of its leading check, if it holds the very figures that the finding names."""
    return None if main is None or main.expected != finding.expected else main.difference


def leading(finding: Finding, checks: Sequence[Check]) -> Check | None:
    """The check that tells the finding: one about its own figure and result first, then any that does not agree."""

    def rank(check: Check) -> tuple[bool, bool, bool]:
        own = bool(finding.figures) and check.stated == finding.figures[0]
        return (check.outcome == "agrees", not own, check.expected != finding.expected)

    return min(checks, key=rank, default=None)


def pages_of(finding: Finding, figures: Sequence[Figure]) -> tuple[int, ...]:
    """Pages where the finding has a box, its own first."""
    every = [finding.page, *(place.page for place in finding.places), *(figure.page for figure in figures)]
    return tuple(dict.fromkeys(every))
