"""A recomputation as a line of the working paper: its formula lives where a spreadsheet can show it, else it is told in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from publish.expression import Comparison, parsed, references
from publish.expression_value import value_of
from publish.figure_cells import FigureCells, Spot, fits
from publish.finding_view import CheckView
from publish.findings import FindingViews
from publish.i18n import translator
from publish.sheet_formula import formula_text
from publish.visible import one_line
from schemas.findings import Check
from schemas.rounding import rounded

__all__ = ["LiveCheck", "LiveChecks", "decimals_of"]

LONGEST_FORMULA = 8_000
"""Characters; Excel takes 8,192."""


@dataclass(frozen=True, slots=True)
class LiveCheck:
    """`formula` and `stated` are written on a given sheet and are None where they cannot be; `verdict` tells the outcome, and in
    words all that no cell shows, `arithmetic` the way there or, of an equality, the other place. `expected` and `difference` are
    what the audit found."""

    id: str
    stated: str | None
    stated_value: Decimal | None
    printed: str
    formula: str | None
    expected: Decimal | str | None
    difference: Decimal | None
    verdict: str
    arithmetic: str


class LiveChecks:
    """Makes the lines of one report in one language; `cells` tell where its figures stand."""

    def __init__(self, views: FindingViews, cells: FigureCells) -> None:
        self.views = views
        self.spots: Mapping[str, Spot] = cells.spots
        self._ = translator(views.lang)
        self.values = {one.id: one.value for one in views.figures.values() if one.value is not None}

    def line(self, check: Check, sheet: str) -> LiveCheck:
        view = self.views.check(check)
        stated = self.spots.get(check.stated)
        computed = check.outcome != "not_computable"
        formula, lack = self.formula(check, sheet) if computed and isinstance(check.expected, Decimal) else (None, "")
        notes = [*self.notes(check, view, live=formula is not None), lack]
        told = "; ".join(note for note in notes if note)
        return LiveCheck(
            id=check.id,
            stated=None if stated is None else stated.seen_from(sheet),
            stated_value=self.values.get(check.stated),
            printed=one_line(view.stated),
            formula=formula,
            expected=check.expected if computed else None,
            difference=check.difference if computed else None,
            verdict=f"{view.outcome} ({told})" if told else view.outcome,
            arithmetic=one_line(view.formula) or self.other_place(check),
        )

    def other_place(self, check: Check) -> str:
        """Where the figure stands that an equality holds the stated one to."""
        figure = self.views.figures.get(check.inputs[0]) if check.relation == "equality" and check.inputs else None
        if figure is None:
            return ""
        text = self._("{place}, hal. {n}")
        return text.format(place=self.views.places.of(figure), n=figure.page)

    def notes(self, check: Check, view: CheckView, *, live: bool) -> Iterator[str]:
        """Why the outcome is not plain, what the rounding of the operands leaves open, and the arithmetic that does not live."""
        if view.reason:
            yield view.reason
        if view.between and (view.reason or check.outcome != "agrees"):
            text = self._("dengan pembulatan angka masukan antara {low} dan {high}")
            yield text.format(low=view.between[0], high=view.between[1])
        if not live and check.relation != "equality":
            yield one_line(view.formula)

    def formula(self, check: Check, sheet: str) -> tuple[str | None, str]:
        """The formula by which a spreadsheet comes to what the audit says, or why there is none."""
        node = parsed(check.expression)
        if node is None or isinstance(node, Comparison):
            return None, self._("dihitung dari isi laporan, bukan dari sel")
        names = set(references(node))
        if not names or not names <= self.spots.keys() & self.values.keys():
            return None, self._("tanpa rumus: sebuah angka masukannya tidak ada sebagai bilangan di sebuah sel")
        if not isinstance(check.expected, Decimal) or not fits(check.expected):
            return None, self._("tanpa rumus: hasilnya lebih panjang dari ketelitian lembar kerja (15 angka)")
        result = value_of(node, self.values)
        if result is None or as_stated(check, result) != check.expected:
            return None, self._("tanpa rumus: hasilnya tidak diperoleh dari angka-angka itu saja")
        text = formula_text(node, self.spots, sheet)
        text = text if check.relation == "equality" else f"ROUND({text},{decimals_of(check.expected)})"
        if len(text) > LONGEST_FORMULA:
            return None, self._("tanpa rumus: rumusnya lebih panjang dari yang diterima Excel")
        return text, ""


def as_stated(check: Check, result: Decimal) -> Decimal:
    return result if check.relation == "equality" else rounded(result, decimals_of(check.expected))


def decimals_of(value: Decimal | str | None) -> int:
    exponent = value.as_tuple().exponent if isinstance(value, Decimal) else 0
    return max(-exponent, 0) if isinstance(exponent, int) else 0
