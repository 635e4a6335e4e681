"""Optional: a list of activities over two pages with what is carried from one to the next."""

from collections.abc import Sequence

from synthetic.blocks import Cell, Row, Turn
from synthetic.budget import BudgetLine
from synthetic.chapters.statements import cell, state_absorption
from synthetic.facts import Fact
from synthetic.topics.desk import Desk

__all__ = ["write_running"]

Amounts = tuple[Fact, Fact]


def _line(desk: Desk, line: BudgetLine, number: Cell) -> tuple[Amounts, Row]:
    book = desk.book
    budget = book.money(line.budget, "anggaran", line.name, key=("budget", line.code))
    spent = book.money(line.spent, "realisasi_anggaran", line.name, key=("spent", line.code))
    absorbed = state_absorption(book, budget, spent, line.name, key=("absorption", line.code))
    return (budget, spent), Row((number, cell(line.name), cell(budget), cell(spent), cell(absorbed)))


def _sum(desk: Desk, parts: Sequence[Amounts], role: str, key: str | None = None) -> Amounts:
    """The sums of both columns over the rows since the last one that sums."""
    found = []
    for place, name in enumerate(("budget", "spent")):
        facts = [part[place] for part in parts]
        amount = sum(int(fact.value) for fact in facts if fact.value is not None)
        total = desk.book.money(amount, f"{role}_{name}", "total", key=(name, key) if key else None)
        desk.book.relate("sum", "sum", total, facts, rounding="exact")
        found.append(total)
    return found[0], found[1]


def _total_row(label: str, amounts: Amounts) -> Row:
    return Row((cell(label, columns=2), None, *map(cell, amounts), cell("")), "total")


def write_running(desk: Desk) -> None:
    book = desk.book
    lines = [line for program in desk.model.programs for line in program.walk() if line.level == 2 and line.budget]
    numbers = desk.ordinals(len(lines), "running")
    middle = len(lines) // 2
    desk.open("h_running")
    desk.say("running")
    written = [_line(desk, line, number) for line, number in zip(lines, numbers, strict=True)]
    columns = [
        desk.number_column(),
        desk.column("activity", "kegiatan", 3, align="left"),
        desk.column("amount", "anggaran", align="right", unit="IDR"),
        desk.column("program_spent", "realisasi_anggaran", align="right", unit="IDR"),
        desk.column("financial", "serapan", unit="percent", formula="[1]/[2]x100"),
    ]
    out = _sum(desk, [amounts for amounts, _ in written[:middle]], "dipindahkan")
    rows = [*(row for _, row in written[:middle]), _total_row(desk.name("carried_out"), out)]
    desk.table("realisasi_anggaran", "t_running", columns, rows)
    book.blocks.append(Turn())
    carried = []
    for fact in out:
        assert fact.value is not None
        carried.append(book.money(int(fact.value), f"pindahan_{fact.role}", "total"))
        book.relate("equality", "equal", carried[-1], [fact], rounding="exact")
    rest = [amounts for amounts, _ in written[middle:]]
    total = _sum(desk, [(carried[0], carried[1]), *rest], "seluruhnya", "total")
    rows = [
        _total_row(desk.name("carried_in"), (carried[0], carried[1])),
        *(row for _, row in written[middle:]),
        _total_row(desk.name("grand_total"), total),
    ]
    book.table("realisasi_anggaran", f"{desk.name('t_running')} (lanjutan)", columns, rows, numbered=False)
