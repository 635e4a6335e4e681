"""Every figure with what became of it, class by class."""

from collections.abc import Iterator
from dataclasses import dataclass

from publish.i18n import translator
from publish.numbers import arithmetic, stated_value, value_text
from publish.places import Places
from publish.words import CLASSES, REASONS, SIGNS, STATUSES, word
from schemas.figures import Figure
from schemas.findings import Check
from schemas.report import AuditedReport, Coverage

__all__ = ["ClassLedger", "CoverageRow", "Entry", "coverage_rows", "ledgers"]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """Counts by status of one class of figures, or of all."""

    name: str
    figures: int
    statuses: dict[str, int]


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure. `value` is how it was understood, `remark` the arithmetic that it was held to or why there is none."""

    id: str
    page: int
    text: str
    value: str
    where: str
    status: str
    sign: str
    status_word: str
    remark: str


@dataclass(frozen=True, slots=True)
class ClassLedger:
    name: str
    entries: tuple[Entry, ...]


def coverage_rows(report: AuditedReport, lang: str) -> tuple[list[CoverageRow], CoverageRow]:
    """One row for each class that has figures, in the order of the contract, and the row of all."""
    _ = translator(lang)
    classes = report.summary.by_class
    names = [*(name for name in CLASSES if name in classes), *(name for name in classes if name not in CLASSES)]
    rows = [coverage_row(word(CLASSES, name, _), classes[name]) for name in names]
    return rows, coverage_row(_("Semua angka"), report.summary)


def coverage_row(name: str, coverage: Coverage) -> CoverageRow:
    return CoverageRow(name, coverage.figures, {status: getattr(coverage, status) for status in STATUSES})


def ledgers(report: AuditedReport, lang: str) -> list[ClassLedger]:
    """The figures of each class in reading order."""
    _ = translator(lang)
    places = Places(report, lang)
    checks = {check.id: check for check in report.checks}
    members: dict[str, list[Entry]] = {}
    for figure in report.figures:
        members.setdefault(figure.class_, []).append(entry(figure, places, checks, lang))
    ordered = [*(name for name in CLASSES if name in members), *(name for name in members if name not in CLASSES)]
    return [ClassLedger(word(CLASSES, name, _), tuple(members[name])) for name in ordered]


def entry(figure: Figure, places: Places, checks: dict[str, Check], lang: str) -> Entry:
    _ = translator(lang)
    return Entry(
        id=figure.id,
        page=figure.page,
        text=figure.text,
        value="" if figure.value is None else value_text(figure.value, figure.unit, lang),
        where=places.of(figure),
        status=figure.status,
        sign=SIGNS[figure.status],
        status_word=word(STATUSES, figure.status, _),
        remark="; ".join(remarks(figure, checks, lang)),
    )


def remarks(figure: Figure, checks: dict[str, Check], lang: str) -> Iterator[str]:
    _ = translator(lang)
    if figure.reason is not None:
        yield word(REASONS, figure.reason, _)
    if figure.value is None and figure.readings:
        yield _("dua bacaan: {values}").format(
            values=" / ".join(value_text(one, None, lang) for one in figure.readings)
        )
    own = next((checks[name] for name in figure.checks if name in checks and checks[name].stated == figure.id), None)
    if own is not None:
        expected = stated_value(own.expected, figure.unit, lang)
        yield arithmetic(own.formula, lang) + ("" if expected is None else f" = {expected}")
