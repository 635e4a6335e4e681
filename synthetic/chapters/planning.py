"""Chapter II: aims, key indicators, and the performance agreement with its budget."""

from collections.abc import Callable

from synthetic.blocks import Cell, Column, Row
from synthetic.book import Book
from synthetic.chapters.columns import column
from synthetic.chapters.front import state_counts
from synthetic.chapters.statements import budget_total, cell, programs_sum, value_cell
from synthetic.facts import Fact
from synthetic.indicators import Indicator
from synthetic.model import Model

__all__ = ["goal_columns", "goal_rows", "plan_budget_table", "plan_table", "write_planning"]

FORMULAS = {
    "percent": "Jumlah yang memenuhi syarat dibagi jumlah seluruhnya dikali seratus",
    "survey": "Jumlah nilai tertimbang seluruh unsur dikali dua puluh lima",
    "grade": "Nilai hasil evaluasi oleh tim penilai",
    "fraction": "Jumlah yang memenuhi dibandingkan dengan jumlah seluruhnya",
}


def goal_rows(book: Book, model: Model, cells_of: Callable[[int, int, Indicator], list[Cell]]) -> list[Row]:
    """One row per indicator: number, goal (merged over its indicators where the report does so), then `cells_of`."""
    rows: list[Row] = []
    for g, i, item in model.indicators():
        goal = model.goals[g]
        left: list[Cell | None]
        if not book.style.merged_goals:
            left = [cell(f"{len(rows) + 1}"), cell(goal.name)]
        elif i == 0:
            span = len(goal.indicators)
            left = [cell(f"{g + 1}", rows=span), cell(goal.name, rows=span)]
        else:
            left = [None, None]
        rows.append(Row((*left, cell(item.name), *cells_of(g, i, item))))
    return rows


def goal_columns(book: Book) -> list[Column]:
    """Headings over the first cells of `goal_rows`."""
    return [
        column(book, "no", 0, "center"),
        column(book, "goal", 3, "left"),
        column(book, "indicator", 3, "left"),
    ]


def plan_table(book: Book, model: Model, caption: str, *, numbered: bool = True) -> list[Fact]:
    """Goals, indicators, units and targets of the year; returns the targets."""
    columns = [*goal_columns(book), column(book, "unit", 1, "center"), column(book, "target", 1, "center")]

    targets: list[Fact] = []

    def cells(g: int, i: int, item: Indicator) -> list[Cell]:
        target = value_cell(book, item, (g, i), "target", book.year)
        targets.append(target.facts[0])
        return [cell(item.unit), target]

    book.table("perjanjian_kinerja", caption, columns, goal_rows(book, model, cells), numbered=numbered)
    return targets


def plan_budget_table(
    book: Book, model: Model, caption: str, *, before: bool = False, total: bool = True, numbered: bool = True
) -> list[Fact]:
    """Programs and their budget, of the first plan (`before`) or of the last one; returns the programs' amounts."""
    version = "before" if before else "budget"
    columns = [
        column(book, "no", 0, "center"),
        column(book, "program", 4, "left"),
        column(book, "Anggaran (Rp)", 2, role="anggaran") if before else column(book, "budget", 2),
        column(book, "note", 1, "center"),
    ]
    facts: list[Fact] = []
    rows: list[Row] = []
    for number, line in enumerate(model.programs, start=1):
        amount = line.before if before else line.budget
        facts.append(book.money(amount, "anggaran_pk", line.name, key=(version, line.code)))
        rows.append(Row((cell(str(number)), cell(line.name), cell(facts[-1]), cell("APBD" if number % 2 else ""))))
    if total:
        amount = sum(line.before if before else line.budget for line in model.programs)
        whole = book.money(amount, "total_pk", "total", key=(version, "total"))
        book.relate("sum", "sum", whole, facts, rounding="exact")
        label = cell(book.name("total"), columns=2)
        rows.append(Row((label, None, cell(whole), cell("")), "total"))
    book.table("anggaran_program", caption, columns, rows, numbered=numbered)
    return facts


def _write_aims(book: Book, model: Model) -> None:
    book.open_section("h_aims")
    book.say(book.sentence("aims_1"))
    columns = [
        column(book, "no", 0, "center"),
        column(book, "aim", 2, "left"),
        column(book, "goal", 2, "left"),
        column(book, "strategy", 2, "left"),
    ]
    aim = "Mewujudkan layanan dan tata kelola yang semakin baik"
    rows = [
        Row(
            (
                cell(str(g + 1)),
                cell(aim, rows=len(model.goals)) if g == 0 else None,
                cell(goal.name),
                cell(
                    f"Penguatan pelaksanaan {model.programs[goal.programs[0]].name}"
                    if goal.programs
                    else "Penguatan koordinasi"
                ),
            )
        )
        for g, goal in enumerate(model.goals)
    ]
    table = book.table("tujuan_sasaran", book.name("t_aims"), columns, rows)
    book.relate("count", f"distinct of {table.id} column 2", book.first["goals",], [], rounding="exact")
    state_counts(book, model)


def _write_key_indicators(book: Book, model: Model) -> None:
    book.open_section("h_iku")
    book.say(book.sentence("iku_1"))
    columns = [
        *goal_columns(book),
        column(book, "formula", 3, "left"),
        column(book, "source", 1.5, "left"),
        column(book, "owner", 1.5, "left"),
    ]

    def cells(_g: int, i: int, item: Indicator) -> list[Cell]:
        formula = FORMULAS.get(item.kind, "Hasil pencatatan selama satu tahun")
        return [
            cell(formula),
            cell("Laporan unit" if i % 2 else "Data sektoral"),
            cell("Sekretariat" if i else "Unit teknis"),
        ]

    book.table("iku", book.name("t_iku"), columns, goal_rows(book, model, cells))


def _write_revision(book: Book, model: Model) -> None:
    before, after = sum(line.before for line in model.programs), programs_sum(model.programs)[0]
    old = book.money(before, "anggaran_pk", "total", key=("before", "total"), prose=True)
    new = budget_total(book, model, prose=True)
    gap = book.money(abs(after - before), "selisih", "total", prose=True)
    book.relate("difference", "gap", gap, [new, old], rounding="exact")
    book.say(book.sentence("plan_revised", before=old, after=new, difference=gap))


def write_planning(book: Book, model: Model) -> None:
    book.open_chapter("Perencanaan Kinerja")
    _write_aims(book, model)
    if not model.topics:
        _write_key_indicators(book, model)
    book.open_section("h_plan")
    book.say(book.sentence("plan_1"))
    targets = plan_table(book, model, book.name("t_plan"))
    book.relate("count", "count of inputs", book.first["indicators",], targets, rounding="exact")
    programs = book.counted(len(model.programs), "jumlah_program", "total", key=("programs",))
    book.say(book.sentence("plan_budget", programs=programs, budget=budget_total(book, model, prose=True)))
    amounts = plan_budget_table(book, model, book.name("t_plan_budget"), total=book.style.total != "none")
    book.relate("count", "count of inputs", programs, amounts, rounding="exact")
    if book.style.revised:
        _write_revision(book, model)
