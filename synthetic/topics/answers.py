"""Optional: the answers of every respondent to the satisfaction survey."""

from synthetic.blocks import Cell, Row
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.topics.desk import Desk

__all__ = ["write_answers"]


def write_answers(desk: Desk) -> None:
    """A row for each respondent; the columns add up to the scores of the summary, which stands before it."""
    book, survey = desk.book, desk.model.survey
    elements = len(survey.scores)
    by_element: list[list[Fact]] = [[] for _ in range(elements)]
    rows: list[Row] = []
    numbers = desk.ordinals(len(survey.answers), "answers")
    for number, given in zip(numbers, survey.answers, strict=True):
        answers = [book.plain(one, 0, "jawaban", f"U{place + 1}") for place, one in enumerate(given)]
        for place, fact in enumerate(answers):
            by_element[place].append(fact)
        rows.append(Row((number, *map(cell, answers))))
    totals: list[Cell] = []
    for place, facts in enumerate(by_element):
        total = book.plain(survey.scores[place], 0, "jumlah_jawaban", f"U{place + 1}", key=("score", place))
        book.relate("sum", "sum", total, facts, rounding="exact")
        totals.append(cell(total))
    rows.append(Row((cell(desk.name("answers_total")), *totals), "total"))
    if desk.rng.random() < 0.5:
        rows += [_extreme(desk, by_element, lowest=True), _extreme(desk, by_element, lowest=False)]
    columns = [
        desk.column("respondent", None, 0),
        *(desk.column("element", "nilai", n=place + 1) for place in range(elements)),
    ]
    desk.table("skm", "t_respondents", columns, rows, numbered=False)


def _extreme(desk: Desk, columns: list[list[Fact]], *, lowest: bool) -> Row:
    cells = []
    for place, facts in enumerate(columns):
        values = [fact.value for fact in facts if fact.value is not None]
        found = desk.book.plain(min(values) if lowest else max(values), 0, "batas_jawaban", f"U{place + 1}")
        desk.book.relate("equality", "min" if lowest else "max", found, facts, rounding="exact")
        cells.append(cell(found))
    return Row((cell(desk.name("lowest" if lowest else "highest")), *cells), "min_max")
