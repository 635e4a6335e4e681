"""The index of a satisfaction survey, on its scale to 4 and to 100, from the lines of figures by element.

domain: PermenPANRB 14/2017: index = sum of (mean of an element x its weight), converted x 25. The weight is 1/n, which offices
round to two or three decimals (0,11 and 0,111 of nine); each is accepted, and so is the mean of the elements.
"""

from collections.abc import Iterator, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from audit.draft import Draft, recompute
from audit.formulas import Formula
from audit.rule import Rule, rule_text
from audit.rules.survey import divisor
from audit.survey_formulas import ScaledSum
from audit.survey_table import Line, Survey, read_survey
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Table

__all__ = ["SKM_INDEKS"]

RULE = "skm-indeks"
ONE = Decimal(1)
INDEX = (Decimal(1), Decimal(5))
CONVERTED = (Decimal(25), Decimal(100))
CONVERSIONS = (Decimal(25), Decimal(20))
NEAR = Decimal("0.15")
MOST_MEANS = 2
"""Lines of means: of this year and perhaps of the last. More are columns of elements, one row for each office."""


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        if table.kind == "skm":
            survey = read_survey(view, table)
            for place, stated in enumerate(survey.overall):
                yield from index_of(view, table, survey, stated, survey.overall[:place])
    for claim in view.report.claims:
        if claim.kind == "survey-index" and claim.table is not None:
            table = view.tables[claim.table]
            survey = read_survey(view, table)
            yield from converted(view, table, survey, view.figures[claim.figures[0]])


def converted(view: View, table: Table, survey: Survey, stated: Figure) -> Iterator[Draft]:
    """The index that a sentence states: the table's own one on the other scale, where it prints that; else by every way."""
    own = [one for one in survey.overall if is_within(one, INDEX)]
    drafts = [
        recompute(RULE, "product", stated, ScaledSum((one.id,), scale), view.figures, table.id, variant="index")
        for one in own
        for scale in CONVERSIONS
    ]
    fitting = [draft for draft in drafts if draft.outcome in ("agrees", "agrees_truncated")]
    if fitting or len(own) == 1:
        yield (fitting or sorted(drafts, key=miss))[0]
    elif not own:
        yield from index_of(view, table, survey, stated, survey.overall)


def index_of(view: View, table: Table, survey: Survey, stated: Figure, before: Sequence[Figure]) -> Iterator[Draft]:
    """The stated index by every way that fits its size; wrong only if none does and it can be meant for nothing else."""
    drafts = [
        recompute(RULE, "weighted_mean", stated, formula, view.figures, table.id, variant=name, inferred=True)
        for name, formula in ways(survey, stated, before)
    ]
    drafts = [draft for draft in drafts if draft.outcome != "not_computable"]
    fitting = [draft for outcome in ("agrees", "agrees_truncated") for draft in drafts if draft.outcome == outcome]
    if fitting:
        yield fitting[0]
    elif (
        drafts
        and (nearest := min(drafts, key=miss))
        and miss(nearest) <= NEAR
        and is_of_elements(table, survey, stated)
    ):
        yield nearest


def is_of_elements(table: Table, survey: Survey, stated: Figure) -> bool:
    """Whether the table shows itself to be of elements: by answers, respondents or weighted values. Means alone may be those
    of offices, whose overall index weighs them by respondents."""
    shown = survey.marks or divisor(survey.lines) is not None or any(map(are_shares, survey.lines))
    return bool(shown) and sum(map(are_means, survey.lines)) <= MOST_MEANS and not is_of_a_year(table, stated)


def ways(survey: Survey, stated: Figure, before: Sequence[Figure]) -> Iterator[tuple[str, Formula]]:
    """`(variant, formula)`: from the sums and the respondents, the weighted values, the means, the index before it."""
    if stated.value is None or stated.decimals == 0:
        return
    if INDEX[0] <= stated.value <= INDEX[1]:
        scales: tuple[Decimal, ...] = (ONE,)
    elif CONVERTED[0] < stated.value <= CONVERTED[1]:
        scales = CONVERSIONS
    else:
        return
    number = divisor(survey.lines)
    for scale in scales:
        if scale != ONE:
            yield from (("index", ScaledSum((one.id,), scale)) for one in before if is_within(one, INDEX))
        for line in survey.lines:
            terms = tuple(figure.id for figure in line.values())
            if number is not None and line is survey.lines[0]:
                yield from weighted("sums", terms, scale, number)
            elif are_means(line):
                yield from weighted("means", terms, scale, 1)
                yield "sum-of-means", ScaledSum(terms, ONE)
            elif are_shares(line):
                yield "weighted-values", ScaledSum(terms, scale)


def weighted(name: str, terms: tuple[str, ...], scale: Decimal, divisor: int) -> Iterator[tuple[str, Formula]]:
    """With the weight 1/n and its roundings: as printed to two and three decimals, rounded and cut off."""
    count = len(terms)
    yield f"{name}-1/{count}", ScaledSum(terms, scale, divisor * count)
    weights = {
        (ONE / count).quantize(Decimal(1).scaleb(-places), rounding=way)
        for places in (2, 3)
        for way in (ROUND_HALF_UP, ROUND_DOWN)
    }
    for weight in sorted(weights, reverse=True):
        yield f"{name}-{weight}", ScaledSum(terms, weight * scale, divisor)


def is_within(figure: Figure, bounds: tuple[Decimal, Decimal]) -> bool:
    return figure.value is not None and bounds[0] <= figure.value <= bounds[1]


def are_means(line: Line) -> bool:
    return all(is_within(figure, INDEX) for figure in line.values()) and any(one.decimals for one in line.values())


def are_shares(line: Line) -> bool:
    """Means times weights: none reaches one."""
    return all(figure.value is not None and 0 < figure.value < 1 for figure in line.values())


def miss(draft: Draft) -> Decimal:
    """By how much of itself the stated figure misses the result."""
    point, stated = draft.comparison.point, draft.stated.value
    return Decimal("Infinity") if not point or stated is None else abs(point - stated) / point


def is_of_a_year(table: Table, stated: Figure) -> bool:
    """Whether the row names a year: the index of an earlier one stands below those of this one."""
    row = table.row(stated.row)
    words = " ".join(cell.text for cell in row.cells if stated.id not in cell.figures)
    return any(part.isdecimal() and len(part) == 4 for part in words.replace("/", " ").split())


SKM_INDEKS = Rule(
    id=RULE,
    relation="weighted_mean",
    text=rule_text(
        title=("Indeks kepuasan masyarakat", "Satisfaction index"),
        kriteria=(
            "Indeks = jumlah (nilai rata-rata unsur x bobot 1/n); nilai konversi = indeks x 25.",
            "Index = sum of (mean of an element x weight 1/n); converted value = index x 25.",
        ),
        akibat=(
            "Indeks yang dilaporkan, dan mutu pelayanan yang disimpulkan darinya, tidak didukung nilai unsurnya.",
            "The reported index, and the quality of service concluded from it, are not borne out by its elements.",
        ),
        rekomendasi=("Hitung ulang indeks dari nilai unsurnya.", "Recompute the index from its elements."),
        reference="PermenPANRB 14/2017 (pedoman survei kepuasan masyarakat); KepMenPAN 25/2004",
    ),
    limits=Bilingual(
        id="Bobot 1/n dan pembulatannya (dua atau tiga angka) serta rata-rata unsur diterima semuanya; angka dari tahun lain dan "
        "angka yang jauh dari indeks tidak dinilai.",
        en="The weight 1/n, its roundings (to two or three decimals) and the mean of the elements are all accepted; figures of "
        "another year and those far from the index are not judged.",
    ),
    check=check,
)
