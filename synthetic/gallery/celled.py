"""Layouts that differ in the cells of a table: merged ones, wrapped figures, empty places, lists, alignment."""

from dataclasses import replace

from synthetic.gallery.cells import SIDES, Cell, Row, Table
from synthetic.gallery.drawing import Drawing
from synthetic.gallery.headed import head
from synthetic.gallery.matter import Column
from synthetic.gallery.ruling import full_grid, horizontal

__all__ = [
    "aligned_figures", "band_rows", "bulleted_cells", "empty_alternate_columns", "empty_first_cells", "merged_across",
    "merged_down", "text_only", "total_first", "total_last", "wrapped_figures",
]  # fmt: skip


def framed(drawing: Drawing, table: Table) -> None:
    drawing.say()
    drawing.table(table)
    drawing.say()


def merged_down(drawing: Drawing) -> None:
    """A goal over its several indicators, its text in the middle of their height."""
    matter, rng = drawing.matter, drawing.rng
    body: list[Row] = []
    for number, (goal, indicators) in enumerate(matter.goals(), start=1):
        for place, (name, unit) in enumerate(indicators):
            first: list[Cell | None] = [None, None]
            if place == 0:
                first = [
                    Cell(str(number), rows=len(indicators), align="center", middle=True),
                    Cell(goal, rows=len(indicators), middle=rng.random() < 0.8),
                ]
            figures = [Cell(matter.count(), align="right"), Cell(matter.count(), align="right")]
            body.append(
                (*first, Cell(name), Cell(unit, align="center"), *figures, Cell(matter.percent(), align="right"))
            )
    heads = ("No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)")
    framed(drawing, Table((tuple(head(text) for text in heads),), tuple(body)))


def merged_across(drawing: Drawing) -> None:
    """Rows whose name reaches over the number's column and, at the end, over the units too."""
    matter, rng = drawing.matter, drawing.rng
    columns = [
        Column("No", "number"), Column("Indikator Kinerja", "name"), Column("Satuan", "unit"), Column("Target", "count"),
        Column("Realisasi", "count"), Column("Capaian (%)", "percent"),
    ]  # fmt: skip
    body: list[Row] = [tuple(row) for row in matter.cells(columns, rng.randrange(3, 8))]
    total = [Cell("Jumlah", columns=3, align="center", bold=True), None, None]
    figures = [Cell(matter.figure(one.kind), align="right", bold=True) for one in columns[3:]]
    body.append((*total, *figures))
    if rng.random() < 0.5:
        mean = [Cell("Rata-rata capaian", columns=5, align="center"), None, None, None, None]
        body.append((*mean, Cell(matter.percent(), align="right")))
    framed(drawing, Table((matter.heads(columns),), tuple(body)))


def with_total(drawing: Drawing, *, last: bool) -> Table:
    matter = drawing.matter
    columns = [one for one in matter.columns() if one.kind not in {"number", "unit"}]
    rows = [tuple(row) for row in matter.cells(columns, drawing.rng.randrange(4, 9))]
    name, align = drawing.rng.choice(["TOTAL", "Jumlah", "JUMLAH TOTAL"]), drawing.rng.choice(SIDES[:2])
    figures = [Cell(matter.figure(one.kind), align="right", bold=True) for one in columns[1:]]
    total: Row = (Cell(name, bold=True, align=align), *figures)
    return Table((matter.heads(columns),), (*rows, total) if last else (total, *rows))


def total_first(drawing: Drawing) -> None:
    framed(drawing, with_total(drawing, last=False))


def total_last(drawing: Drawing) -> None:
    framed(drawing, with_total(drawing, last=True))


def wrapped_figures(drawing: Drawing) -> None:
    """Figures broken at one of their points, over two lines of the cell or by a blank."""
    matter, rng = drawing.matter, drawing.rng
    point = matter.style.group
    columns = [
        Column("No", "number"), Column("Kegiatan", "name"), Column("Anggaran (Rp)", "money"),
        Column("Realisasi (Rp)", "money"), Column("%", "percent"),
    ]  # fmt: skip
    body: list[Row] = []
    for row in matter.cells(columns, rng.randrange(4, 9)):
        broken = []
        for cell, column in zip(row, columns, strict=True):
            head_, dot, tail = cell.text.partition(point)
            second, dot2, rest = tail.partition(point)
            if column.kind == "money" and dot2 and rng.random() < 0.7:
                joint = rng.choice(["\n", "\n", " "])
                cell = replace(cell, text=f"{head_}{dot}{second}{dot2}{joint}{rest}", true=cell.text)
            broken.append(cell)
        body.append(tuple(broken))
    framed(drawing, Table((matter.heads(columns),), tuple(body)))


def band_rows(drawing: Drawing) -> None:
    """Programmes over all columns, their activities below them."""
    matter, rng = drawing.matter, drawing.rng
    columns = [
        Column("No", "number"), Column("Kegiatan", "name"), Column("Anggaran (Rp)", "money"),
        Column("Realisasi (Rp)", "money"), Column("%", "percent"),
    ]  # fmt: skip
    bold = rng.random() < 0.6
    body: list[Row] = []
    for program in matter.programs():
        align = rng.choice(SIDES[:2])
        body.append((Cell(str(program["name"]), columns=5, align=align, bold=bold), None, None, None, None))
        for number, plan in enumerate(program["kegiatan"], start=1):
            figures = [Cell(matter.figure(one.kind), align="right") for one in columns[2:]]
            body.append((Cell(str(number), align="center"), Cell(str(plan["name"])), *figures))
    framed(drawing, Table((matter.heads(columns),), tuple(body)))


def empty_alternate_columns(drawing: Drawing) -> None:
    """Quarters of which every second one has no figure in a row."""
    matter, rng = drawing.matter, drawing.rng
    columns = [Column("Uraian", "name"), *(Column(f"TW {one}", "count") for one in ("I", "II", "III", "IV"))]
    columns += [Column("Keterangan", "unit")]
    body: list[Row] = []
    for number, row in enumerate(matter.cells(columns, rng.randrange(4, 9))):
        body.append(tuple(Cell("") if place and (place + number) % 2 else cell for place, cell in enumerate(row)))
    framed(drawing, Table((matter.heads(columns),), tuple(body)))


def empty_first_cells(drawing: Drawing) -> None:
    """Numbered activities, each followed by sub-rows whose first cell is empty."""
    matter, rng = drawing.matter, drawing.rng
    columns = [Column("No", "number"), Column("Uraian", "name"), Column("Pagu", "money"), Column("Realisasi", "money")]
    body: list[Row] = []
    for number, program in enumerate(matter.programs(), start=1):
        names = [(str(number), str(program["name"])), *(("", f"- {plan['name']}") for plan in program["kegiatan"])]
        for label, name in names:
            body.append(
                (
                    Cell(label, align="center"), Cell(name), Cell(matter.money(), align="right"),
                    Cell(matter.money(), align="right"),
                )
            )  # fmt: skip
    drawing.say()
    drawing.table(Table((matter.heads(columns),), tuple(body)), rng.choice([full_grid, horizontal]))
    drawing.say()


def aligned_figures(drawing: Drawing) -> None:
    """Columns of figures set to the left, to the middle and to the right, without rules between them."""
    matter, rng = drawing.matter, drawing.rng
    table = matter.table(values=3)
    sides = [rng.choice(SIDES) for _ in range(3)]
    first = table.width - 3
    body = [
        tuple(
            replace(cell, align=sides[place - first]) if cell and place >= first else cell
            for place, cell in enumerate(row)
        )
        for row in table.body
    ]
    drawing.say()
    drawing.table(table.with_body(body), rng.choice([full_grid, horizontal]))
    drawing.say()


def text_only(drawing: Drawing) -> None:
    """A table without any figure."""
    matter, rng = drawing.matter, drawing.rng
    issues = list(matter.agency.catalogue["issues"])
    body = [
        (
            Cell(goal), Cell(name), Cell(str(rng.choice(issues)).capitalize()), Cell(f"Pembinaan di Desa {place}"),
        )
        for (goal, indicators), place in zip(matter.goals(), matter.villages(9), strict=False)
        for name, _ in indicators[:1]
    ]  # fmt: skip
    heads = ("Sasaran", "Indikator", "Permasalahan", "Tindak Lanjut")
    framed(drawing, Table((tuple(head(text) for text in heads),), tuple(body)))


def bulleted_cells(drawing: Drawing) -> None:
    """Cells that hold several lines, each with a list mark."""
    matter, rng = drawing.matter, drawing.rng
    body: list[Row] = []
    for number, (goal, indicators) in enumerate(matter.goals(), start=1):
        mark = rng.choice(["-", "\u2022"])
        causes = [f"{mark} {name}" for name, _ in indicators] + [f"{mark} {place}" for place in matter.villages(2)]
        actions = [f"{mark} {name}" for name in matter.activities(rng.randrange(2, 4))]
        body.append((Cell(str(number), align="center"), Cell(goal), Cell("\n".join(causes)), Cell("\n".join(actions))))
    heads = ("No", "Sasaran", "Faktor Pendukung", "Rencana Aksi")
    framed(drawing, Table((tuple(head(text) for text in heads),), tuple(body)))
