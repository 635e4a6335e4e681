"""Every figure with what became of it, class by class."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publish.i18n import translator
from publish.numbers import arithmetic, count, stated_value, value_text
from publish.places import Places
from publish.seen import rival_readings, seen_mark
from publish.words import CLASSES, SIGNS, STATUSES, reason_text, word
from schemas.figures import Figure
from schemas.findings import Check
from schemas.report import AuditedReport, Coverage, ReadReport

__all__ = [
    "ClassLedger",
    "CoverageRow",
    "Entry",
    "ReasonRow",
    "class_counts",
    "coverage_rows",
    "entries",
    "ledgers",
    "reason_rows",
]


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """Counts by status of one class of figures, or of all."""

    name: str
    figures: int
    statuses: dict[str, int]


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """How many figures could not be checked for one reason: `counts` by class, in the order of `coverage_rows`."""

    text: str
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure. `value` is how it was understood, `remark` the arithmetic that it was held to or why there is none,
    `seen` the sign of one that was read from a picture."""

    id: str
    page: int
    text: str
    value: str
    where: str
    status: str
    sign: str
    status_word: str
    remark: str
    seen: str


@dataclass(frozen=True, slots=True)
class ClassLedger:
    name: str
    entries: tuple[Entry, ...]


def coverage_rows(report: AuditedReport, lang: str) -> tuple[list[CoverageRow], CoverageRow]:
    """One row for each class that has figures, in the order of the contract, and the row of all."""
    _ = translator(lang)
    classes = report.summary.by_class
    rows = [coverage_row(word(CLASSES, name, _), classes[name]) for name in in_order(classes)]
    return rows, coverage_row(_("Semua angka"), report.summary)


def class_counts(report: ReadReport, lang: str) -> str:
    """How many figures the tables state, class by class, for a report that was read and not judged."""
    _ = translator(lang)
    many: Counter[str] = Counter(figure.class_ for figure in report.figures)
    parts = [f"{word(CLASSES, name, _)} {count(many[name], lang)}" for name in in_order(many)]
    return _("Angka dalam tabel: {n} ({classes})").format(
        n=count(len(report.figures), lang), classes=", ".join(parts) or "-"
    )


def in_order(classes: Iterable[str]) -> list[str]:
    """The classes of the contract in its order, then any that a newer version has."""
    known = list(classes)
    return [*(name for name in CLASSES if name in known), *(name for name in known if name not in CLASSES)]


def reason_rows(report: AuditedReport, lang: str) -> list[ReasonRow]:
    """Why figures could not be checked, the most frequent reason first."""
    classes = report.summary.by_class
    rows = [
        ReasonRow(
            reason_text(code, lang), tuple(classes[name].reasons.get(code, 0) for name in in_order(classes)), total
        )
        for code, total in report.summary.reasons.items()
    ]
    return sorted(rows, key=lambda row: -row.total)


def coverage_row(name: str, coverage: Coverage) -> CoverageRow:
    return CoverageRow(name, coverage.figures, {status: getattr(coverage, status) for status in STATUSES})


def ledgers(report: AuditedReport, lang: str) -> list[ClassLedger]:
    """The figures of each class in reading order."""
    members: dict[str, list[Entry]] = {}
    for figure, one in zip(report.figures, entries(report, lang), strict=True):
        members.setdefault(figure.class_, []).append(one)
    _ = translator(lang)
    return [ClassLedger(word(CLASSES, name, _), tuple(members[name])) for name in in_order(members)]


def entries(report: AuditedReport, lang: str) -> list[Entry]:
    """All figures in reading order."""
    places = Places(report, lang)
    checks = {check.id: check for check in report.checks}
    return [entry(figure, places, checks, lang) for figure in report.figures]


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
        seen=seen_mark(figure),
    )


def remarks(figure: Figure, checks: dict[str, Check], lang: str) -> Iterator[str]:
    if figure.reason is not None:
        yield reason_text(figure.reason, lang)
    if rivals := rival_readings(figure, lang):
        yield rivals
    own = next((checks[name] for name in figure.checks if name in checks and checks[name].stated == figure.id), None)
    if own is not None:
        expected = stated_value(own.expected, figure.unit, lang)
        yield arithmetic(own.formula, lang) + ("" if expected is None else f" = {expected}")
