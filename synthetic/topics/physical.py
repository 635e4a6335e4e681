"""Optional: physical beside financial progress of the programs, without a row of totals."""

from decimal import Decimal

from synthetic.blocks import Row
from synthetic.chapters.statements import cell, state_absorption
from synthetic.topics.desk import Desk

__all__ = ["write_physical"]


def write_physical(desk: Desk) -> None:
    """Nothing derives the physical progress. The rows are not numbered, so that one may be missing without a trace."""
    book = desk.book
    desk.open("h_physical")
    desk.say("physical")
    rows: list[Row] = []
    for line in desk.model.programs:
        done = Decimal(desk.rng.randrange(8800, 10001)) / 100
        budget = book.money(line.budget, "anggaran", line.name, key=("budget", line.code))
        spent = book.money(line.spent, "realisasi_anggaran", line.name, key=("spent", line.code))
        absorbed = state_absorption(book, budget, spent, line.name, key=("absorption", line.code))
        name = book.word(line.name, "nama", line.name)
        book.relate("presence", "listed", name, [book.first["budget", line.code]], rounding="exact")
        physical = book.percent(done, "fisik", line.name)
        rows.append(Row((cell(name), cell(budget), cell(spent), cell(physical), cell(absorbed))))
    columns = [
        desk.column("program_name", "program", 3, align="left"),
        desk.column("amount", "anggaran", align="right", unit="IDR"),
        desk.column("program_spent", "realisasi_anggaran", align="right", unit="IDR"),
        desk.column("physical", "fisik", unit="percent"),
        desk.column("financial", "serapan", unit="percent"),
    ]
    desk.table("realisasi_anggaran", "t_physical", columns, rows)
