"""Satisfaction surveys (SKM/IKM): mean values per element, weighted values, and the sums that they are made of.

The number of respondents and the weights (1/9, 0,11, 0,111, 1/14, 0,071 ...) are not taken from a rule book but from the
table: a line of figures that is another one times a constant shows the constant by most of its own values.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.compare import interval_of
from audit.draft import Draft, recompute
from audit.formulas import Mean, Scaled, Sum
from audit.interval import Interval
from audit.respondents import missing_respondents, with_missing
from audit.rule import Rule, rule_text
from audit.survey_table import FEWEST, Line, Survey, read_survey
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Table

__all__ = ["SKM", "constant"]

RULE = "skm-unsur"
MOST = Decimal("0.8")
MOST_ELEMENTS = 14
WEIGHTS = tuple(Decimal(text) for text in ("0.111", "0.11", "0.071", "25")) + (Decimal(1) / 9, Decimal(1) / 14)


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        if table.kind == "skm":
            survey = read_survey(view, table)
            yield from proportional(view, table, survey.lines)
            if survey.marks and survey.lines:
                yield from of_marks(view, table, survey)


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


def of_marks(view: View, table: Table, survey: Survey) -> Iterator[Draft]:
    """The first line below the respondents: the sums of their marks, or at once the means."""
    missing = missing_respondents(table, survey, divisor(survey.lines))
    for column, stated in survey.lines[0].items():
        cells = [row.cell(column) for row in survey.marks]
        terms = tuple(one.id for cell in cells if cell is not None and (one := view.stated_in(cell)) is not None)
        if len(terms) < FEWEST:
            continue
        formula = Sum(terms) if stated.decimals == 0 else Mean(terms)
        draft = recompute(
            RULE,
            "sum" if stated.decimals == 0 else "mean",
            stated,
            formula,
            view.figures,
            f"{table.id}:sum",
            last_digit=stated.decimals > 0,
            inferred=True,
        )
        yield with_missing(view, draft, missing)


def divisor(lines: Sequence[Line]) -> int | None:
    """The number of respondents that the means divide the sums by."""
    factor = constant(lines[0], lines[1]) if len(lines) > 1 else None
    return None if factor is None else respondents(factor)


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
        "terbaca, jumlah hanya dinilai terhadap batas yang mungkin diisi oleh responden itu.",
        en="Respondents and weights are taken from most elements of the table itself; where respondents are missing, a sum "
        "is only held to the bounds that their answers leave.",
    ),
    check=check,
)
