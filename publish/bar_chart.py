"""What a report states of its programs and indicators, as bars: its own percentages, none computed here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from publish.chart import span_of
from publish.i18n import translator
from publish.words import SIGNS, STATUSES, word
from schemas.figures import Figure, Quantity
from schemas.report import AuditedReport
from schemas.tables import Row

__all__ = ["Bar", "BarChart", "BarRow", "bar_charts"]

HUNDRED = Decimal(100)
PARTS = {"kegiatan", "sub_kegiatan"}
GRAVEST = ("contradicted", "disputed", "truncated", "verified", "input", "unverifiable")
"""Which of several figures with one value stands for them."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stated percentage; `width` of 100, `is_beyond` the edge that it is drawn to. `figure` is an id."""

    figure: str
    page: int
    text: str
    width: float
    is_beyond: bool
    status: str
    sign: str
    status_word: str


@dataclass(frozen=True, slots=True)
class BarRow:
    """A program or indicator: a bar for each value that is stated of it, and `beside` the amounts, as they are printed."""

    name: str
    bars: tuple[Bar, ...]
    beside: tuple[str, str]


@dataclass(frozen=True, slots=True)
class BarChart:
    """`mark` is where 100% stands, `top` the percentage at the edge; `headings` are of the table that says the same."""

    code: str
    title: str
    headings: tuple[str, str, str, str]
    rows: tuple[BarRow, ...]
    mark: float
    top: int


def bar_charts(report: AuditedReport, lang: str) -> list[BarChart]:
    """Absorption by program and achievement by indicator, each where the report states any for its year."""
    _ = translator(lang)
    drawer = Drawer(report, lang)
    absorption = drawer.chart(
        "serapan",
        _("Serapan anggaran per program atau baris teratas tabelnya, sebagaimana tertulis"),
        (_("Program atau baris"), _("Anggaran"), _("Realisasi"), _("Serapan")),
        ("anggaran", "realisasi_anggaran"),
        drawer.programs,
    )
    achievement = drawer.chart(
        "capaian",
        _("Capaian per indikator terhadap target, sebagaimana tertulis"),
        (_("Indikator"), _("Target"), _("Realisasi"), _("Capaian")),
        ("target", "realisasi"),
        list,
    )
    return [chart for chart in (absorption, achievement) if chart.rows]


class Drawer:
    """Puts the quantities of one report into bars."""

    def __init__(self, report: AuditedReport, lang: str) -> None:
        self._ = translator(lang)
        self.figures = {figure.id: figure for figure in report.figures}
        self.rows: dict[tuple[str | None, int | None], Row] = {
            (table.id, row.index): row for table in report.tables for row in table.rows
        }
        self.yearly = [one for one in report.quantities if one.period is None and one.of is not None]
        self.by_thing: dict[tuple[str, str | None, int | None], list[Quantity]] = {}
        for one in self.yearly:
            self.by_thing.setdefault((one.what, one.of, one.tahun), []).append(one)
        self.year = report.report.tahun

    def chart(
        self,
        what: str,
        title: str,
        headings: tuple[str, str, str, str],
        beside: tuple[str, str],
        chosen: Callable[[Sequence[Quantity]], list[Quantity]],
    ) -> BarChart:
        stated = chosen(self.of_the_year(what))
        shown = {quantity.id: self.distinct(quantity) for quantity in stated}
        span = span_of([Decimal(0), *(one.value for every in shown.values() for one in every if one.value is not None)])
        rows = [
            BarRow(
                quantity.name,
                tuple(self.bar(figure, span.top) for figure in shown[quantity.id]),
                (self.printed(beside[0], quantity), self.printed(beside[1], quantity)),
            )
            for quantity in stated
            if shown[quantity.id]
        ]
        return BarChart(what, title, headings, tuple(rows), share(HUNDRED, span.top), span.top)

    def of_the_year(self, what: str) -> list[Quantity]:
        """Those of the report's year; where it is not known, of the last one stated."""
        every = [one for one in self.yearly if one.what == what]
        year = self.year or max((one.tahun for one in every if one.tahun is not None), default=None)
        return [one for one in every if one.tahun in (None, year)]

    def programs(self, stated: Sequence[Quantity]) -> list[Quantity]:
        """Those of programs, and of rows that no list names and that are part of no other: outside the official names these
        are the programs, or what a budget without programs is made of."""
        return [one for one in stated if "program" in (levels := self.levels(one)) or self.is_topmost(one, levels)]

    def levels(self, quantity: Quantity) -> set[str]:
        return {row.canonical.level for row in self.rows_of(quantity) if row.canonical is not None}

    def is_topmost(self, quantity: Quantity, levels: set[str]) -> bool:
        rows = self.rows_of(quantity)
        return not levels & PARTS and any(row.parent is None and row.kind == "body" for row in rows)

    def rows_of(self, quantity: Quantity) -> list[Row]:
        places = [(figure.table, figure.row) for figure in self.of(quantity)]
        return [self.rows[place] for place in places if place in self.rows]

    def of(self, quantity: Quantity) -> list[Figure]:
        return [self.figures[name] for name in quantity.figures if name in self.figures]

    def distinct(self, quantity: Quantity) -> list[Figure]:
        """A figure for each value that is stated: the one in the gravest status."""
        found: dict[Decimal, Figure] = {}
        for figure in sorted(self.of(quantity), key=lambda one: GRAVEST.index(one.status)):
            if figure.value is not None:
                found.setdefault(figure.value, figure)
        return list(found.values())

    def bar(self, figure: Figure, top: int) -> Bar:
        value = figure.value or Decimal(0)
        return Bar(
            figure=figure.id,
            page=figure.page,
            text=figure.text if "%" in figure.text else f"{figure.text}%",
            width=share(value, top),
            is_beyond=value > top,
            status=figure.status,
            sign=SIGNS[figure.status],
            status_word=word(STATUSES, figure.status, self._),
        )

    def printed(self, what: str, beside: Quantity) -> str:
        """What the report states as `what` of the same thing and year, each text once."""
        of = self.by_thing.get((what, beside.of, beside.tahun), ())
        return " / ".join(unique(figure.text for one in of for figure in self.of(one)))


def unique(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(texts))


def share(value: Decimal, top: int) -> float:
    """How much of the width up to `top` a percentage takes, of 100."""
    return round(float(min(max(value / top, Decimal(0)), Decimal(1))) * 100, 1)
