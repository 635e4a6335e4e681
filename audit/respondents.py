"""Respondents of a survey whose rows were not read: what their answers may add is bounded, so that sums can still be judged."""

import re
from collections.abc import Iterator
from dataclasses import replace

from audit.completeness import rows_are_missing
from audit.draft import Draft, recompute, unclear
from audit.formulas import Sum
from audit.survey_formulas import SumAndMissing
from audit.survey_table import Survey
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Row, Table

__all__ = ["missing_respondents", "with_missing"]

LOWEST = 1
USUAL_HIGHEST = 4
HIGHEST = 5


def missing_respondents(table: Table, survey: Survey, respondents: int | None) -> int:
    """How many rows of answers are missing: by the number that the means divide by, else by the gaps in their numbers."""
    gaps = sum(numbers_left_out(table, survey))
    short = respondents - len(survey.marks) if respondents is not None else 0
    return max(gaps, short, 1 if rows_are_missing(table) else 0)


def numbers_left_out(table: Table, survey: Survey) -> Iterator[int]:
    """Numbers left out before the first row and between any two; a column that is not headed as numbers is one where it counts up
    by one in every row."""
    headed = [column.index for column in table.columns_of("nomor")[:1]]
    for index in headed or [0]:
        numbers = [number for row in survey.marks if (number := number_of(row, index)) is not None]
        steps = [after - before for before, after in zip(numbers, numbers[1:], strict=False)]
        if numbers and (headed or (len(numbers) == len(survey.marks) and set(steps) == {1})):
            yield max(numbers[0] - 1, 0)
            yield from (max(step - 1, 0) for step in steps)


def number_of(row: Row, column: int) -> int | None:
    cell = row.cell(column)
    found = re.fullmatch(r"(\d{1,4})\.?", cell.text.strip()) if cell is not None and not cell.repeat else None
    return int(found[1]) if found else None


def with_missing(view: View, draft: Draft, missing: int) -> Draft:
    """`draft` as it may be judged when the answers of `missing` respondents are not among its terms.

    Rows that add up to the stated sum are all there are, whatever their numbers say. Between the sums with the lowest and
    with the highest answers nothing can be said; beyond them the stated sum is impossible.
    """
    if not missing or draft.outcome != "disagrees":
        return draft
    stated, formula = draft.stated, draft.formula
    if not isinstance(formula, Sum) or stated.value is None or draft.comparison.point is None:
        return unclear(draft, "rows-missing")
    read, best = draft.comparison.point, max(view.figures[name].value or 0 for name in formula.terms)
    highest = HIGHEST if best > USUAL_HIGHEST else USUAL_HIGHEST
    if read + missing * LOWEST <= stated.value <= read + missing * highest:
        return unclear(draft, "rows-missing")
    mark = LOWEST if stated.value < read + missing * LOWEST else highest
    bound = recompute(
        draft.rule,
        "sum",
        stated,
        SumAndMissing(formula.terms, missing, mark),
        view.figures,
        draft.group,
        variant="respondents-missing",
        severity="medium",
        last_digit=False,
        inferred=True,
    )
    note = Bilingual(
        id=f"{missing} responden tidak terbaca pada halaman; apa pun jawaban mereka ({LOWEST} sampai {highest}), jumlah yang "
        "tertulis tidak mungkin.",
        en=f"{missing} respondents could not be read; whatever they answered ({LOWEST} to {highest}), the stated sum is "
        "impossible.",
    )
    return replace(bound, note=note)
