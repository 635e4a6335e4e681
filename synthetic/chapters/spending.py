"""Chapter III, second half: programs and the budget realisation."""

from collections.abc import Iterator
from decimal import Decimal

from synthetic.blocks import Cell, Row, Turn
from synthetic.book import Book
from synthetic.budget import BudgetLine
from synthetic.chapters.columns import column
from synthetic.chapters.efficiency import write_efficiency
from synthetic.chapters.front import state_total_absorption
from synthetic.chapters.statements import budget_total, cell, programs_sum, spent_total, state_absorption
from synthetic.facts import Fact
from synthetic.model import Model

__all__ = ["write_spending"]


def _program_row(book: Book, line: BudgetLine, number: int) -> Row:
    """A row of the table that shows physical and financial achievement side by side."""
    if line.level == 1:
        title, unit, target, actual = "Persentase pelaksanaan program", "Persen", 100, book.rng.randrange(88, 101)
    else:
        title, unit, target = "Jumlah laporan kegiatan", "Laporan", book.rng.randrange(2, 25)
        actual = target - book.rng.choice([0, 0, 0, 1])
    wanted = book.plain(target, 0, "target", line.name)
    reached = book.plain(actual, 0, "actual", line.name)
    share = book.percent(Decimal(actual) / target * 100, "capaian", line.name)
    book.relate("ratio", "part/whole", share, [reached, wanted], rounding="cut" if book.style.truncates else "half_up")
    budget = book.money(line.budget, "anggaran", line.name, key=("budget", line.code))
    spent = book.money(line.spent, "realisasi_anggaran", line.name, key=("spent", line.code))
    absorbed = state_absorption(book, budget, spent, line.name, key=("absorption", line.code))
    cells = (wanted, reached, share, budget, spent, absorbed)
    return Row(
        (cell(str(number)), cell(line.name), cell(title), cell(unit), *(cell(fact) for fact in cells)),
        "body",
        line.level,
    )


def _write_programs(book: Book, model: Model) -> None:
    book.open_section("h_programs")
    book.say(book.sentence("programs_1"))
    lines = [line for program in model.programs for line in program.walk() if line.level < 3 and line.budget]
    rows = [_program_row(book, line, number) for number, line in enumerate(lines, start=1)]
    columns = [
        column(book, "no", 0, "center"),
        column(book, "Program / Kegiatan", 3, "left", role="kegiatan"),
        column(book, "indicator", 2, "left"),
        column(book, "unit", 0.5, "center"),
        column(book, "target", 0.5, "center", "Kinerja"),
        column(book, "actual", 0.5, "center", "Kinerja"),
        column(book, "achievement", 0.5, "center", "Kinerja"),
        column(book, "budget", 1, "right", "Keuangan"),
        column(book, "spent", 1, "right", "Keuangan"),
        column(book, "absorption", 0.5, "center", "Keuangan"),
    ]
    book.table("capaian_program", book.name("t_programs"), columns, rows)


class _BudgetTable:
    """Collects the rows of the budget table with the sums between its levels."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self.rows: list[Row] = []

    def line_facts(self, budget: Fact, spent: Fact, of: str, key: str) -> tuple[Fact, Fact, Fact, Fact]:
        """Budget, spent, rest and absorption of one row."""
        assert budget.value is not None and spent.value is not None
        rest = self.book.money(int(budget.value - spent.value), "sisa", of, key=("rest", key))
        self.book.relate("difference", "difference", rest, [budget, spent], rounding="exact")
        return budget, spent, rest, state_absorption(self.book, budget, spent, of, key=("absorption", key))

    def write(self, line: BudgetLine) -> tuple[Fact, Fact, Fact, Fact]:
        """Append `line` and all below it; every amount with parts is their sum."""
        budget = self.book.money(line.budget, "anggaran", line.name, key=("budget", line.code))
        spent = self.book.money(line.spent, "realisasi_anggaran", line.name, key=("spent", line.code))
        facts = self.line_facts(budget, spent, line.name, line.code)
        name = line.name.upper() if line.level == 1 and self.book.style.layout.capitals else line.name
        row = Row(self._cells(line.code, name, facts), "parent" if line.children else "body", line.level)
        self.rows.append(row)
        self.add_up(facts, [self.write(child) for child in line.children])
        return facts

    def add_up(self, facts: tuple[Fact, Fact, Fact, Fact], parts: list[tuple[Fact, Fact, Fact, Fact]]) -> None:
        for position, fact in enumerate(facts[:3]):
            if parts:
                self.book.relate("sum", "sum", fact, [part[position] for part in parts], rounding="exact")

    def _cells(self, code: str, name: str, facts: tuple[Fact, ...]) -> tuple[Cell, ...]:
        left = [cell(code), cell(name)] if self.book.style.codes else [cell(name)]
        return (*left, *(cell(fact) for fact in facts))

    def write_total(self, facts: tuple[Fact, Fact, Fact, Fact]) -> None:
        cells: list[Cell | None] = [cell(fact) for fact in facts]
        label = self.book.name("total")
        left: list[Cell | None] = [cell(label, columns=2), None] if self.book.style.codes else [cell(label)]
        at = 0 if self.book.style.total == "first" else len(self.rows)
        self.rows.insert(at, Row((*left, *cells), "total"))


def _say_rest(book: Book, model: Model, totals: tuple[Fact, Fact]) -> None:
    budget, spent = programs_sum(model.programs)
    rest = book.money(budget - spent, "sisa", "total", key=("rest", "total"), prose=True)
    book.relate("difference", "difference", rest, totals, rounding="exact")
    book.say(book.sentence("budget_rest", rest=rest))


def _write_budget_table(book: Book, model: Model, totals: tuple[Fact, Fact]) -> None:
    """The long table of all lines; without a row of totals the `totals` of the prose are what its programs add up to."""
    table = _BudgetTable(book)
    parts = [table.write(program) for program in model.programs]
    if book.style.total != "none":
        total = table.line_facts(budget_total(book, model), spent_total(book, model), "total", "total")
        table.add_up(total, parts)
        table.write_total(total)
    else:
        for position, fact in enumerate(totals):
            book.relate("sum", "sum", fact, [part[position] for part in parts], rounding="exact")
    columns = [
        *([column(book, "code", 0, "left")] if book.style.codes else []),
        column(book, "line", 4, "left"),
        column(book, "budget", 1),
        column(book, "spent", 1),
        column(book, "rest", 1, formula="[2]-[1]"),
        column(book, "absorption", 0.5, "center", formula="[2]/[3]x100"),
    ]
    book.table("realisasi_anggaran", book.name("t_budget"), columns, table.rows)


def _say_program(book: Book, line: BudgetLine) -> None:
    budget = book.money(line.budget, "anggaran", line.name, key=("budget", line.code), prose=True)
    spent = book.money(line.spent, "realisasi_anggaran", line.name, key=("spent", line.code), prose=True)
    pct = state_absorption(book, budget, spent, line.name, key=("absorption", line.code), prose=True)
    book.say(book.sentence("budget_program", program=line.name, budget=budget, spent=spent, pct=pct))


def _rates(book: Book, model: Model) -> Iterator[tuple[Decimal, BudgetLine]]:
    for line in model.programs:
        fact = book.first["absorption", line.code]
        if fact.value is not None:
            yield fact.value, line


def _say_extremes(book: Book, model: Model) -> None:
    """Highest and lowest absorption, left out when the printed figures tie."""
    rates = sorted(_rates(book, model), key=lambda pair: pair[0])
    if rates[0][0] == rates[1][0] or rates[-1][0] == rates[-2][0]:
        return
    (low, low_line), (high, high_line) = rates[0], rates[-1]
    low_pct = book.percent(low, "serapan", low_line.name, key=("absorption", low_line.code), prose=True)
    high_pct = book.percent(high, "serapan", high_line.name, key=("absorption", high_line.code), prose=True)
    names = {"high": high_line.name, "low": low_line.name}
    book.say(book.sentence("budget_extreme", high_pct=high_pct, low_pct=low_pct, **names))


def write_spending(book: Book, model: Model) -> None:
    if "efficiency" not in model.topics:
        write_efficiency(book, model)
    if "physical" not in model.topics:
        book.blocks.append(Turn(landscape=True))
        _write_programs(book, model)
        book.blocks.append(Turn())
    book.open_section("h_budget")
    totals = state_total_absorption(book, model)
    _say_rest(book, model, totals)
    if book.style.layout.landscape_budget:
        book.blocks.append(Turn(landscape=True))
    _write_budget_table(book, model, totals)
    if book.style.layout.landscape_budget:
        book.blocks.append(Turn())
    for line in model.programs:
        _say_program(book, line)
    _say_extremes(book, model)
