"""Optional: the budget of the first plan and of the revised one side by side, with what was added or taken away."""

from synthetic.blocks import Cell, Row
from synthetic.chapters.statements import cell, programs_sum
from synthetic.facts import Fact
from synthetic.topics.desk import Desk

__all__ = ["write_versions"]


def _changes(desk: Desk, old: Fact, new: Fact, of: str) -> tuple[list[Fact], list[Cell]]:
    """The facts that add up over the rows, and all cells of a row."""
    book = desk.book
    assert old.value is not None and new.value is not None
    gap = book.money(int(new.value - old.value), "selisih", of)
    book.relate("difference", "difference", gap, [new, old], rounding="exact")
    rate = book.percent((new.value - old.value) / old.value * 100, "pertumbuhan", of)
    book.relate("ratio", "growth", rate, [new, old])
    return [old, new, gap], [cell(fact) for fact in (old, new, gap, rate)]


def write_versions(desk: Desk) -> None:
    book, programs = desk.book, desk.model.programs
    desk.open("h_versions")
    desk.say("versions")
    rows: list[Row] = []
    parts: list[list[Fact]] = []
    for number, line in zip(desk.ordinals(len(programs), "versions"), programs, strict=True):
        old = book.money(line.before, "anggaran_pk", line.name, key=("before", line.code))
        new = book.money(line.budget, "anggaran_pk", line.name, key=("budget", line.code))
        facts, cells = _changes(desk, old, new, line.name)
        parts.append(facts)
        rows.append(Row((number, cell(line.name), *cells)))
    before = sum(line.before for line in programs)
    old = book.money(before, "total_pk", "total", key=("before", "total"))
    new = book.money(programs_sum(programs)[0], "total_pk", "total", key=("budget", "total"))
    facts, cells = _changes(desk, old, new, "total")
    for place, fact in enumerate(facts):
        book.relate("sum", "sum", fact, [part[place] for part in parts], rounding="exact")
    rows.append(Row((cell(book.name("total"), columns=2), None, *cells), "total"))
    columns = [
        desk.number_column(),
        desk.column("program_name", "program", 3, align="left"),
        desk.column("first_plan", "anggaran", align="right", unit="IDR"),
        desk.column("last_plan", "anggaran", align="right", unit="IDR"),
        desk.column("more_or_less", None, align="right", formula="[1]-[2]"),
        desk.column("more_or_less_rate", None, formula="[1]/[3]x100"),
    ]
    desk.table("anggaran_program", "t_versions", columns, rows)
