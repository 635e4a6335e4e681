"""Optional: parts and their share of the whole; the rounded shares need not add up to 100."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from synthetic.blocks import Column, Row
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.topics.desk import Desk

__all__ = ["write_shares"]


def _rows(desk: Desk, parts: Sequence[tuple[str, Fact]], whole: Fact, of: str) -> list[Row]:
    """Number, name, part and share of every part, then the row of totals, whose share is the whole of the whole."""
    book = desk.book
    rows: list[Row] = []
    for number, (name, part) in zip(desk.ordinals(len(parts), of), parts, strict=True):
        assert part.value is not None and whole.value is not None
        share = book.percent(part.value / whole.value * 100, "proporsi", name)
        book.relate("ratio", "part/whole", share, [part, whole])
        rows.append(Row((number, cell(name), cell(part), cell(share))))
    hundred = book.percent(Decimal(100), "proporsi", "total")
    book.relate("ratio", "part/whole", hundred, [whole, whole])
    rows.append(Row((cell(book.name("total"), columns=2), None, cell(whole), cell(hundred)), "total"))
    return rows


def _staff(desk: Desk) -> None:
    book = desk.book
    names = desk.pick("ranks", desk.rng.randrange(5, 8))
    counts = [desk.rng.randrange(1, 38) for _ in names]
    parts = [(str(name), book.plain(count, 0, "pegawai", str(name))) for name, count in zip(names, counts, strict=True)]
    whole = book.plain(sum(counts), 0, "pegawai", "total")
    book.relate("sum", "sum", whole, [fact for _, fact in parts], rounding="exact")
    _place(desk, "t_staff", desk.column("rank", "nama", 3, align="left"), desk.column("people", "nilai"),
           _rows(desk, parts, whole, "ranks"), "data_pendukung")  # fmt: skip


def _budget(desk: Desk) -> None:
    book = desk.book
    parts = [
        (line.name, book.money(line.budget, "anggaran", line.name, key=("budget", line.code)))
        for line in desk.model.programs
    ]
    amount = sum(line.budget for line in desk.model.programs)
    whole = book.money(amount, "anggaran", "total", key=("budget", "total"))
    book.relate("sum", "sum", whole, [fact for _, fact in parts], rounding="exact")
    name = desk.column("program_name", "program", 3, align="left")
    money = desk.column("amount", "anggaran", align="right", unit="IDR")
    _place(desk, "t_budget_share", name, money, _rows(desk, parts, whole, "program shares"), "anggaran_program")


def _place(desk: Desk, key: str, name: Column, part: Column, rows: list[Row], kind: str) -> None:
    share = desk.column("share", None, formula="[1]/total")
    desk.table(kind, key, [desk.number_column(), name, part, share], rows)


def write_shares(desk: Desk) -> None:
    desk.open("h_shares")
    desk.say("shares")
    chosen: list[Callable[[Desk], None]] = desk.rng.choice([[_staff], [_budget], [_staff, _budget]])
    for write in chosen:
        write(desk)
