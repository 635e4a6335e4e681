"""Satisfaction surveys (SKM/IKM): mean values per element, weighted values, and the sums that they are made of.

The number of respondents and the weights (1/9, 0,11, 0,111, 1/14, 0,071 ...) are not taken from a rule book but from the
table: a line of figures that is another one times a constant shows the constant by most of its own values.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from audit.compare import interval_of
from audit.completeness import rows_are_missing
from audit.draft import Draft, recompute, unclear
from audit.formulas import Scaled, Sum
from audit.interval import Interval
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Row, Table

__all__ = ["SKM", "constant"]

RULE = "skm-unsur"
FEWEST = 5
MOST = Decimal("0.8")
HIGHEST_MARK = 5
MOST_ELEMENTS = 14
WEIGHTS = tuple(Decimal(text) for text in ("0.111", "0.11", "0.071", "25")) + (Decimal(1) / 9, Decimal(1) / 14)

Line = Mapping[int, Figure]
"""Figures of one column by row, or of one row by column."""


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        if table.kind == "skm":
            marks = [row for row in view.rows(table) if is_marks(view, row)]
            lines = rows_below(view, table, marks) if len(marks) >= FEWEST else columns(view, table)
            yield from proportional(view, table, lines)
            if len(marks) >= FEWEST and lines:
                yield from sums_of_marks(view, table, marks, lines[0])


def is_marks(view: View, row: Row) -> bool:
    """A respondent's answers: whole numbers from 1 to 4 or 5."""
    values = [view.figures[name].value for cell in row.cells for name in cell.figures]
    whole = [
        value for value in values if value is not None and value == value.to_integral_value() and value <= HIGHEST_MARK
    ]
    return len(values) >= FEWEST and len(whole) == len(values)


def rows_below(view: View, table: Table, marks: Sequence[Row]) -> list[Line]:
    last = marks[-1].index
    below = [row for row in view.rows(table) if row.index > last]
    lines = [{cell.column: one for cell in row.cells if (one := view.stated_in(cell)) is not None} for row in below]
    return [line for line in lines if len(line) >= FEWEST]


def columns(view: View, table: Table) -> list[Line]:
    body = [row for row in table.rows if row.kind == "body"]
    lines = [
        {row.index: figure for row in body if (figure := view.figure(row, column)) is not None}
        for column in table.columns
        if column.role not in ("nomor", "kode", "bobot")
    ]
    return [line for line in lines if len(line) >= FEWEST]


def proportional(view: View, table: Table, lines: Sequence[Line]) -> Iterator[Draft]:
    """Each line against the nearest line before it that it is proportional to."""
    for index, line in enumerate(lines):
        for source in reversed(lines[:index]):
            factor = constant(source, line)
            if factor is None:
                continue
            divisor = respondents(factor)
            for place in sorted(source.keys() & line.keys()):
                formula = Scaled(source[place].id, Decimal(1) / divisor if divisor else weight(factor), divisor)
                yield recompute(
                    RULE, "product", line[place], formula, view.figures, f"{table.id}:{index}", inferred=True
                )
            break


def constant(source: Line, line: Line) -> Interval | None:
    """The constants by which most of `line` follows from `source`; None when there is none or the values are too alike."""
    ratios = [ratio for place in source.keys() & line.keys() if (ratio := ratio_of(source[place], line[place]))]
    distinct = {source[place].value for place in source.keys() & line.keys()}
    if len(ratios) < FEWEST or len(distinct) < FEWEST:
        return None
    groups = [[other for other in ratios if other.contains(one.low)] for one in ratios]
    group = max(groups, key=len)
    if len(group) < MOST * len(ratios):
        return None
    return Interval(max(one.low for one in group), min(one.high for one in group))


def ratio_of(source: Figure, result: Figure) -> Interval | None:
    above, below = interval_of(result), interval_of(source)
    return None if above is None or below is None else above.over(below)


def respondents(factor: Interval) -> int | None:
    """The whole number that the line was divided by, when exactly one is possible."""
    if factor.low <= 0 or factor.high >= 1:
        return None
    least, most = int(1 / factor.high), int(1 / factor.low)
    possible = [
        number for number in range(least, min(most, least + 3) + 1) if number and factor.contains(Decimal(1) / number)
    ]
    return possible[0] if len(possible) == 1 and possible[0] > MOST_ELEMENTS else None


def weight(factor: Interval) -> Decimal:
    return next((known for known in WEIGHTS if factor.contains(known)), factor.middle)


def sums_of_marks(view: View, table: Table, marks: Sequence[Row], totals: Line) -> Iterator[Draft]:
    """The first line below the respondents against their marks; not computable when respondents are missing."""
    missing = rows_are_missing(table)
    for column, stated in totals.items():
        cells = [row.cell(column) for row in marks]
        terms = [one.id for cell in cells if cell is not None and (one := view.stated_in(cell)) is not None]
        if stated.decimals == 0 and len(terms) >= FEWEST:
            draft = recompute(
                RULE, "sum", stated, Sum(tuple(terms)), view.figures, f"{table.id}:sum", last_digit=False, inferred=True
            )
            yield unclear(draft, "rows-missing") if missing else draft


SKM = Rule(
    id=RULE,
    relation="product",
    text=rule_text(
        title=("Hitungan survei kepuasan masyarakat", "Arithmetic of the satisfaction survey"),
        kriteria=(
            "Nilai rata-rata unsur = jumlah nilai / responden; nilai tertimbang = nilai rata-rata x bobot unsur.",
            "Mean of an element = sum of its marks / respondents; weighted value = mean x weight of the element.",
        ),
        akibat=(
            "Indeks kepuasan masyarakat tidak dapat ditelusuri ke jawaban responden.",
            "The satisfaction index cannot be traced to the respondents' answers.",
        ),
        rekomendasi=("Hitung ulang nilai unsur ini.", "Recompute the value of this element."),
        reference="PermenPANRB 14/2017 (pedoman survei kepuasan masyarakat); KepMenPAN 25/2004",
    ),
    limits=Bilingual(
        id="Banyaknya responden dan bobot diambil dari sebagian besar unsur tabel itu sendiri; bila ada responden yang tidak "
        "terbaca, jumlahnya tidak dinilai.",
        en="Respondents and weights are taken from most elements of the table itself; where respondents are missing, sums "
        "are not judged.",
    ),
    check=check,
)
