"""Layouts that differ in the headings of a table: merged, numbered, with formulas, broken inside words."""

from dataclasses import replace

from synthetic.gallery.cells import Cell, Row, Table
from synthetic.gallery.drawing import Drawing
from synthetic.gallery.matter import Column, Kind
from synthetic.gallery.setting import Type

__all__ = [
    "broken_headings", "column_numbers", "double_header", "formula_headings", "triple_header", "turned_headings", "very_wide_table",
]  # fmt: skip

PAIR: tuple[tuple[str, Kind], ...] = (("Target", "count"), ("Realisasi", "count"), ("Capaian (%)", "percent"))


def head(text: str, rows: int = 1, columns: int = 1, true: str | None = None) -> Cell:
    return Cell(text, rows=rows, columns=columns, align="center", middle=True, bold=True, true=true)


def named_columns(drawing: Drawing) -> list[Column]:
    names = [Column("No", "number"), Column("Indikator Kinerja", "name"), Column("Satuan", "unit")]
    return names[drawing.rng.randrange(2) :]


def grouped(drawing: Drawing, groups: list[str], below: list[tuple[str, Kind]], rows: int) -> Table:
    """Names at the left, then for each of `groups` the columns `below`, under one merged heading."""
    first = named_columns(drawing)
    upper: list[Cell | None] = [head(one.heading, rows=2) for one in first]
    lower: list[Cell | None] = [None for _ in first]
    for group in groups:
        upper += [head(group, columns=len(below)), *([None] * (len(below) - 1))]
        lower += [head(heading) for heading, _ in below]
    columns = [*first, *(Column(heading, kind) for _ in groups for heading, kind in below)]
    body = tuple(map(tuple, drawing.matter.cells(columns, rows)))
    return Table((tuple(upper), tuple(lower)), body)


def double_header(drawing: Drawing) -> None:
    year, rng = drawing.matter.year, drawing.rng
    groups = [f"Tahun {one}" for one in range(year - rng.randrange(1, 3), year + 1)]
    drawing.say()
    drawing.table(grouped(drawing, groups, list(PAIR[: rng.choice([2, 3])]), rng.randrange(4, 9)))
    drawing.say()


def triple_header(drawing: Drawing) -> None:
    """Years over plan and outcome over physical and financial figures."""
    year, matter = drawing.matter.year, drawing.matter
    years = [f"Tahun {year - 1}", f"Tahun {year}"]
    first = named_columns(drawing)[:2]
    rows: list[list[Cell | None]] = [[head(one.heading, rows=3) for one in first], [None, None], [None, None]]
    rows[1], rows[2] = [None] * len(first), [None] * len(first)
    for name in years:
        rows[0] += [head(name, columns=4), None, None, None]
        rows[1] += [head("Target", columns=2), None, head("Realisasi", columns=2), None]
        rows[2] += [head("Fisik"), head("Keuangan"), head("Fisik"), head("Keuangan")]
    kinds: list[Kind] = ["count", "money", "count", "money"]
    columns = [*first, *(Column("", kind) for _ in years for kind in kinds)]
    drawing.say()
    body = tuple(map(tuple, matter.cells(columns, drawing.rng.randrange(4, 8))))
    drawing.table(Table((tuple(rows[0]), tuple(rows[1]), tuple(rows[2])), body), kind=Type(drawing.font, 7.0, 2.0))
    drawing.say()


def column_numbers(drawing: Drawing) -> None:
    """A row that counts the columns, some with the formula of the column: "(1) (2) (3)", "1 2 3", "6=5/3"."""
    matter, rng = drawing.matter, drawing.rng
    columns = [
        Column("No", "number"), Column("Kegiatan", "name"), Column("Pagu (Rp)", "money"),
        Column("Realisasi (Rp)", "money"), Column("Sisa (Rp)", "money"), Column("%", "percent"),
    ]  # fmt: skip
    form = rng.choice(["({})", "{}", "{}"])
    texts = [form.format(number) for number in range(1, 7)]
    if rng.random() < 0.6:
        texts[4:] = [form.format("5=3-4"), form.format("6=4/3")]
    numbers: Row = tuple(Cell(text, align="center") for text in texts)
    body = tuple(map(tuple, matter.cells(columns, rng.randrange(4, 9))))
    drawing.say()
    drawing.table(Table((matter.heads(columns),), body, numbers=numbers))
    drawing.say()


def formula_headings(drawing: Drawing) -> None:
    """Headings that say how their column is computed: "Capaian (%) (5/4)*100"."""
    matter, rng = drawing.matter, drawing.rng
    form = rng.choice(["({}/{})*100", "({}:{})x100%", "({} / {}) x 100"]).format(5, 4)
    columns = [
        Column("No", "number"), Column("Indikator Kinerja", "name"), Column("Satuan", "unit"), Column("Target", "count"),
        Column("Realisasi", "count"), Column(f"Capaian (%)\n{form}", "percent"),
    ]  # fmt: skip
    drawing.say()
    drawing.table(Table((matter.heads(columns),), tuple(map(tuple, matter.cells(columns, rng.randrange(4, 9))))))
    drawing.say()


def broken_headings(drawing: Drawing) -> None:
    """Columns so narrow that the words of their headings, some in capitals, are broken with a hyphen."""
    matter = drawing.matter
    capitals = drawing.rng.random() < 0.4
    columns = [
        Column("No", "number"), Column("Indikator Kinerja", "name"), Column("Tar-\nget", "index"),
        Column("Reali-\nsasi", "index"), Column("Capai-\nan (%)", "percent"), Column("Ke-\nnaikan", "index"),
    ]  # fmt: skip
    if capitals:
        columns = [replace(one, heading=one.heading.upper()) for one in columns]
    heads = tuple(replace(cell, true=cell.text.replace("-\n", "")) if cell else None for cell in matter.heads(columns))
    drawing.say()
    drawing.table(Table((heads,), tuple(map(tuple, matter.cells(columns, drawing.rng.randrange(4, 9))))))
    drawing.say()


def turned_headings(drawing: Drawing) -> None:
    """Headings of narrow columns that stand on end."""
    matter = drawing.matter
    columns = [
        Column("No", "number"), Column("Indikator Kinerja", "name"), Column("Triwulan I", "index"),
        Column("Triwulan II", "index"), Column("Triwulan III", "index"), Column("Capaian (%)", "percent"),
    ]  # fmt: skip
    heads = tuple(replace(cell, turned=place > 1) if cell else None for place, cell in enumerate(matter.heads(columns)))
    drawing.say()
    drawing.table(Table((heads,), tuple(map(tuple, matter.cells(columns, drawing.rng.randrange(4, 9))))))
    drawing.say()


def very_wide_table(drawing: Drawing) -> None:
    """Fourteen columns and more, in small type, on a page lying on its side."""
    drawing.use_paper((drawing.paper[1], drawing.paper[0]))
    drawing.margin = 45.0
    drawing.y = drawing.margin
    year = drawing.matter.year
    groups = [str(one) for one in range(year - drawing.rng.choice([3, 4]), year + 1)]
    below: list[tuple[str, Kind]] = [("Target", "count"), ("Realisasi", "count"), ("%", "percent")]
    drawing.say(1)
    drawing.table(grouped(drawing, groups, below, drawing.rng.randrange(6, 12)), kind=Type(drawing.font, 6.0, 2.0))
