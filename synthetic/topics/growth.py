"""Optional: counts of two years and how they grew, in percent of the first or in points."""

from decimal import Decimal

from synthetic.blocks import Row
from synthetic.chapters.statements import cell
from synthetic.topics.desk import Desk

__all__ = ["write_growth"]


def write_growth(desk: Desk) -> None:
    book, rng = desk.book, desk.rng
    percent = rng.random() < 0.7
    desk.open("h_growth")
    desk.say("growth_percent" if percent else "growth_points")
    rows: list[Row] = []
    names = desk.pick("services", rng.randrange(5, 8))
    for number, name in zip(desk.ordinals(len(names), "growth"), names, strict=True):
        before = rng.randrange(40, 900)
        after = max(1, int(before * rng.uniform(0.7, 1.5)))
        old = book.plain(before, 0, "layanan_lalu", name)
        new = book.plain(after, 0, "layanan", name)
        if percent:
            change = book.percent(Decimal(after - before) / before * 100, "pertumbuhan", name)
            book.relate("ratio", "growth", change, [new, old])
        else:
            change = book.plain(after - before, 0, "selisih", name)
            book.relate("difference", "difference", change, [new, old], rounding="exact")
        rows.append(Row((number, cell(name), cell(old), cell(new), cell(change))))
    columns = [
        desk.number_column(),
        desk.column("service", "nama", 3, align="left"),
        desk.column("growth_before", "realisasi", year=book.year - 1),
        desk.column("growth_after", "realisasi"),
        desk.column(
            "growth_percent" if percent else "growth_points", "pertumbuhan", unit="percent" if percent else None
        ),
    ]
    desk.table("perbandingan_tahun", "t_growth", columns, rows)
