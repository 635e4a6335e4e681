"""Optional: results held against a national standard."""

from synthetic.blocks import Row
from synthetic.chapters.statements import cell, value_cell
from synthetic.topics.desk import Desk

__all__ = ["write_standard"]


def write_standard(desk: Desk) -> None:
    book = desk.book
    desk.open("h_standard")
    desk.say("standard")
    rows: list[Row] = []
    for g, i, item in desk.model.indicators():
        if item.lower or item.whole is not None:
            continue
        actual = value_cell(book, item, (g, i), "actual", book.year)
        norm = max(1, int(item.now.target) + desk.rng.choice([-2, -1, 1, 2, 3]))
        standard = book.plain(norm, 0, "standar", item.name)
        level = book.percent(item.now.actual / norm * 100, "terhadap_standar", item.name)
        book.relate("ratio", "part/whole", level, [actual.facts[0], standard])
        rows.append(Row((cell(item.name), actual, cell(standard), cell(level))))
    columns = [
        desk.column("weighted_item", "indikator", 3, align="left"),
        desk.dated_column("dated_actual", "realisasi", "standard"),
        desk.column("standard", "standar_nasional"),
        desk.column("against_standard", "capaian", unit="percent"),
    ]
    desk.table("standar_nasional", "t_standard", columns, rows)
