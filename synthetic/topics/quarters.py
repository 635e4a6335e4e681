"""Optional: results of four quarters, added up over the year or standing at its end."""

from decimal import Decimal

from synthetic.blocks import Row
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.topics.desk import Desk

__all__ = ["write_quarters"]

ROMAN = ("I", "II", "III", "IV")


def _sums(desk: Desk) -> list[Decimal]:
    return [Decimal(desk.rng.randrange(0 if place else 1, 15)) for place in range(4)]


def _positions(desk: Desk) -> list[Decimal]:
    return sorted(Decimal(desk.rng.randrange(120, 980)) / 10 for _ in range(4))


def _year_result(desk: Desk, quarters: list[Fact], name: str, *, added: bool) -> Fact:
    values = [fact.value for fact in quarters if fact.value is not None]
    value = sum(values, Decimal(0)) if added else values[-1]
    fact = desk.book.plain(value, quarters[0].decimals, "hasil_setahun", name)
    if added:
        desk.book.relate("sum", "sum", fact, quarters, rounding="exact")
    else:
        desk.book.relate("equality", "equal", fact, [quarters[-1]], rounding="exact")
    return fact


def write_quarters(desk: Desk) -> None:
    """One practice a report: every row of the table follows it, and a sentence declares it."""
    book, rng = desk.book, desk.rng
    added = rng.random() < 0.6
    desk.open("h_quarters")
    desk.say("quarters_sum" if added else "quarters_end")
    names = desk.pick("actions_sum" if added else "actions_end", 5)
    rows: list[Row] = []
    for number, name in zip(desk.ordinals(len(names), "quarters"), names, strict=True):
        values = _sums(desk) if added else _positions(desk)
        quarters = [book.plain(value, 0 if added else 1, "triwulan", name) for value in values]
        last = sum(values, Decimal(0)) if added else values[-1]
        target = book.plain(max(1, int(last) + rng.choice([-2, -1, 0, 0, 1, 3])), 0, "target_setahun", name)
        result = _year_result(desk, quarters, name, added=added)
        assert target.value is not None
        level = book.percent(last / target.value * 100, "capaian", name)
        book.relate(
            "ratio", "part/whole", level, [result, target], rounding="cut" if book.style.truncates else "half_up"
        )
        rows.append(Row((number, cell(name), cell(target), *map(cell, quarters), cell(result), cell(level))))
    group = desk.name("quarters_group")
    columns = [
        desk.number_column(),
        desk.column("action", "indikator", 3, align="left"),
        desk.column("year_target", "target"),
        *(desk.column("quarter", "realisasi", 0.6, group=group, n=ROMAN[place]) for place in range(4)),
        desk.column("year_result", "realisasi"),
        desk.column("year_level", "capaian", unit="percent"),
    ]
    desk.table("rencana_aksi", "t_quarters", columns, rows)
