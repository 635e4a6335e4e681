"""Layouts that differ in how tables stand on pages: continued, beside or under each other, on turned sheets."""

from dataclasses import replace

from synthetic.gallery.cells import Cell, Row, Table
from synthetic.gallery.drawing import Drawing
from synthetic.gallery.headed import head
from synthetic.gallery.leaf import Turn
from synthetic.gallery.matter import Column
from synthetic.gallery.ruling import Ruling, full_grid, open_ends
from synthetic.gallery.setting import column_edges, cut_row
from synthetic.style import PAPERS

__all__ = [
    "a4_page", "caption_below", "caption_continued", "close_pair", "folio_page", "header_not_repeated", "header_repeated", "landscape_page",
    "legal_page", "merged_over_pages", "no_caption", "pair_on_one_grid", "rotated_270", "rotated_90", "row_cut_open", "row_cut_ruled",
    "side_by_side", "sideways_table", "source_below",
]  # fmt: skip


def over_two_pages(
    drawing: Drawing, *, repeat: bool, cut: bool = False, ruled: bool = True, continued: str | None = None
) -> None:
    """A table that goes on at the top of the next page; with `cut` its row at the break is divided between them.

    `continued` is printed above the second part, after the number of the table.
    """
    matter, rng = drawing.matter, drawing.rng
    table = matter.table(rows=rng.randrange(9, 13))
    # A column of names so narrow that every name needs several lines.
    if cut:
        table = with_long_names(drawing, table)
    drawing.say()
    title = drawing.caption()
    xs, kind = column_edges(table, drawing.margin, drawing.width, drawing.table_type)
    at = rng.randrange(3, 6)
    upper, lower = table.body[:at], table.body[at:]
    if cut:
        above, below = cut_row(table.body[at], 1, xs, kind)
        upper, lower = (*upper, above), (below, *table.body[at + 1 :])
    first: Ruling = full_grid if ruled else open_ends(top=False, bottom=True)
    second: Ruling = full_grid if ruled else open_ends(top=True, bottom=False)
    start = drawing.leaf.number
    drawing.rows((*table.top, *upper), len(table.top), xs, kind, first)
    heads = table.top if repeat else ()
    drawing.next_page()
    if continued:
        drawing.paragraph(f"Tabel {drawing.chapter}.{drawing.captions} {continued}", drawing.margin, drawing.width)
        drawing.y += 0.6 * drawing.size
    drawing.rows((*heads, *lower), len(heads), xs, kind, second)
    drawing.tables.append(table.known(title, [start, drawing.leaf.number]))
    drawing.y += 1.5 * drawing.size
    drawing.say()


def with_long_names(drawing: Drawing, table: Table) -> Table:
    """`table` with the names of its rows so long that they need two lines or more."""
    place = next(index for index, cell in enumerate(table.heads[0]) if cell and cell.text not in {"No", "Satuan"})
    body: list[Row] = []
    for row in table.body:
        cells = list(row)
        name = cells[place]
        if name is not None:
            village = drawing.matter.villages(1)[0]
            cells[place] = replace(name, text=f"{name.text} bagi masyarakat\ndi wilayah binaan Desa {village}")
        body.append(tuple(cells))
    return table.with_body(body)


def header_repeated(drawing: Drawing) -> None:
    over_two_pages(drawing, repeat=True)


def header_not_repeated(drawing: Drawing) -> None:
    over_two_pages(drawing, repeat=False)


def row_cut_ruled(drawing: Drawing) -> None:
    over_two_pages(drawing, repeat=drawing.rng.random() < 0.5, cut=True)


def row_cut_open(drawing: Drawing) -> None:
    """Without a rule at the page break."""
    over_two_pages(drawing, repeat=False, cut=True, ruled=False)


def caption_continued(drawing: Drawing) -> None:
    """With "Tabel 3.4 (lanjutan)" above the second part."""
    form = drawing.rng.choice(["(lanjutan)", "(Lanjutan)", "Lanjutan", "(sambungan)"])
    over_two_pages(drawing, repeat=drawing.rng.random() < 0.7, continued=form)


def merged_over_pages(drawing: Drawing) -> None:
    """A goal merged over indicators of which some stand on the next page, where its cell is empty."""
    matter, rng = drawing.matter, drawing.rng
    heads = ("No", "Sasaran", "Indikator Kinerja", "Satuan", "Target", "Realisasi")
    body: list[Row] = []
    for number, (goal, _) in enumerate(matter.goals()[:2], start=1):
        count = rng.randrange(3, 5)
        for place, (name, unit) in enumerate(matter.indicators(count)):
            first: list[Cell | None] = [None, None]
            if place == 0:
                first = [Cell(str(number), rows=count, align="center"), Cell(goal, rows=count)]
            figures = [Cell(matter.count(), align="right") for _ in range(2)]
            body.append((*first, Cell(name), Cell(unit, align="center"), *figures))
    table = Table((tuple(head(text) for text in heads),), tuple(body))
    drawing.say()
    title = drawing.caption()
    xs, kind = column_edges(table, drawing.margin, drawing.width, drawing.table_type)
    start, at = drawing.leaf.number, next(row for row in range(1, len(body)) if body[row][0]) + 1
    rest = len(body) - at
    upper = [*body[: at - 1], (*(replace(cell, rows=1) if cell else None for cell in body[at - 1]),)]
    lower = [(Cell("", rows=rest), Cell("", rows=rest), *body[at][2:]), *body[at + 1 :]]
    drawing.rows((*table.top, *upper), 1, xs, kind, full_grid)
    drawing.next_page()
    drawing.rows((*table.top, *lower), 1, xs, kind, full_grid)
    drawing.tables.append(table.known(title, [start, drawing.leaf.number]))
    drawing.y += 1.5 * drawing.size
    drawing.say()


def source_below(drawing: Drawing) -> None:
    """A small line below the table that names its source."""
    drawing.say()
    drawing.table(drawing.matter.table())
    drawing.y -= 1.5 * drawing.size
    source = f"Sumber: {drawing.matter.agency.name}, {drawing.matter.year} (diolah)"
    drawing.y += 11
    drawing.leaf.text(drawing.margin, drawing.y, source, drawing.font, 8)
    drawing.y += drawing.size
    drawing.say()


def close_pair(drawing: Drawing) -> None:
    """Two tables under one another with nothing but a small gap between them."""
    matter, rng = drawing.matter, drawing.rng
    drawing.say()
    drawing.table(matter.table(rows=rng.randrange(3, 6)))
    drawing.y += rng.choice([5.0, 8.0, 12.0]) - 1.5 * drawing.size
    columns = matter.columns()
    second = Table((matter.heads(columns),), tuple(map(tuple, matter.cells(columns, rng.randrange(3, 6)))))
    drawing.table(second, caption=False)
    drawing.say()


def side_by_side(drawing: Drawing) -> None:
    """Two narrow tables beside each other, without a caption."""
    matter, rng = drawing.matter, drawing.rng
    drawing.say()
    top, gap = drawing.y, rng.choice([14.0, 24.0])
    half = (drawing.width - gap) / 2
    bottoms = []
    for left in (drawing.margin, drawing.margin + half + gap):
        drawing.y = top
        columns = [Column("Desa", "name"), Column("Target", "count"), Column("Realisasi", "count")]
        rows = matter.cells(columns, rng.randrange(3, 7))
        for row, village in zip(rows, matter.villages(len(rows)), strict=True):
            row[0] = replace(row[0], text=village)
        drawing.table(Table((matter.heads(columns),), tuple(map(tuple, rows))), left=left, width=half, caption=False)
        bottoms.append(drawing.y)
    drawing.y = max(bottoms)
    drawing.say()


def pair_on_one_grid(drawing: Drawing) -> None:
    """A second table, with headings of its own, begins right below the first one, on the same columns."""
    matter, rng = drawing.matter, drawing.rng
    columns = [
        Column("No", "number"), Column("Kegiatan", "name"), Column("Pagu (Rp)", "money"), Column("Realisasi (Rp)", "money"),
    ]  # fmt: skip
    others = [
        Column("No", "number"), Column("Indikator", "name"), Column("Tahun Lalu", "count"), Column("Tahun Ini", "count"),
    ]  # fmt: skip
    first = Table((matter.heads(columns),), tuple(map(tuple, matter.cells(columns, rng.randrange(3, 6)))))
    second = Table((matter.heads(others),), tuple(map(tuple, matter.cells(others, rng.randrange(3, 6)))))
    drawing.say()
    title = drawing.caption()
    whole = Table(first.heads, (*first.body, *second.heads, *second.body))
    xs, kind = column_edges(whole, drawing.margin, drawing.width, drawing.table_type)
    drawing.rows((*whole.top, *whole.body), 1, xs, kind, full_grid)
    page = [drawing.leaf.number]
    drawing.tables += [first.known(title, page), second.known(None, page)]
    drawing.y += drawing.size
    drawing.say()


def caption_below(drawing: Drawing) -> None:
    """Two tables, each with its caption below it."""
    for _ in range(2):
        drawing.say()
        drawing.y += 8
        drawing.table(drawing.matter.table(rows=4), caption=False)
        drawing.y -= 1.5 * drawing.size
        title = drawing.caption()
        drawing.tables[-1] = replace(drawing.tables[-1], caption=title)
        drawing.y += drawing.size
    drawing.say()


def no_caption(drawing: Drawing) -> None:
    drawing.say()
    drawing.y += 8
    drawing.table(drawing.matter.table(), caption=False)
    drawing.say()


# Sheets


def on_paper(drawing: Drawing, paper: tuple[float, float]) -> None:
    drawing.use_paper(paper)
    drawing.say()
    drawing.table(drawing.matter.table(rows=drawing.rng.randrange(12, 16)))
    drawing.say()


def a4_page(drawing: Drawing) -> None:
    on_paper(drawing, PAPERS["a4"])


def folio_page(drawing: Drawing) -> None:
    on_paper(drawing, PAPERS["folio"])


def legal_page(drawing: Drawing) -> None:
    on_paper(drawing, PAPERS["legal"])


def landscape_page(drawing: Drawing) -> None:
    on_paper(drawing, (drawing.paper[1], drawing.paper[0]))


def on_turned_sheet(drawing: Drawing, turn: Turn) -> None:
    """A page of text, then a table on a sheet that is turned."""
    drawing.say(3)
    drawing.next_page()
    drawing.leaf.turn(turn)
    drawing.y = drawing.margin
    drawing.table(drawing.matter.table(rows=drawing.rng.randrange(5, 9)))
    drawing.say()


def rotated_90(drawing: Drawing) -> None:
    on_turned_sheet(drawing, "rotate-90")


def rotated_270(drawing: Drawing) -> None:
    on_turned_sheet(drawing, "rotate-270")


def sideways_table(drawing: Drawing) -> None:
    """Typeset sideways on an upright sheet, which is displayed as it lies."""
    on_turned_sheet(drawing, drawing.rng.choice(["sideways-90", "sideways-270"]))
