"""Small normalised reports for tests of the rules, written as tables of strings."""

from decimal import Decimal

from audit import Judgement, judge
from schemas.figures import Exactness, Figure, Quantity
from schemas.meaning import Claim, Identity, NormalisedReport
from schemas.scales import Scale
from schemas.tables import Cell, Column, ColumnRole, Row, RowKind, Table, TableKind

BOX = (0.0, 0.0, 10.0, 10.0)
TEXT_ROLES = {
    "nomor",
    "kode",
    "sasaran",
    "indikator",
    "program",
    "kegiatan",
    "nama",
    "satuan",
    "predikat",
    "keterangan",
}
UNITS = {"anggaran": "IDR", "realisasi_anggaran": "IDR", "sisa": "IDR", "serapan": "percent", "capaian": "percent"}
EXACT = {"anggaran", "realisasi_anggaran", "sisa", "target", "realisasi", "nilai"}


class Build:
    """Collects tables, figures and claims; `judge()` runs all rules on them."""

    def __init__(self) -> None:
        self.tables: list[Table] = []
        self.figures: list[Figure] = []
        self.claims: list[Claim] = []
        self.scales: list[Scale] = []
        self.quantities: list[Quantity] = []

    def figure(self, text: str, unit: str | None = None, exactness: Exactness = "unknown", **more: object) -> str:
        """`text` is a plain decimal; its decimals are those printed."""
        name = f"F{len(self.figures) + 1}"
        value = Decimal(text)
        exponent = value.as_tuple().exponent
        decimals = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        fields = {"page": 1, "bbox": BOX, "source": "prose", **more}
        self.figures.append(
            Figure(
                id=name,
                key=f"{name}:{text}",
                text=text,
                value=value,
                unit=unit,
                decimals=decimals,
                exactness=exactness,
                **fields,
            )
        )
        return name

    def table(
        self,
        roles: list[ColumnRole],
        rows: list[list[str]],
        kinds: dict[int, RowKind] | None = None,
        parents: dict[int, int] | None = None,
        years: list[int | None] | None = None,
        kind: TableKind = "lainnya",
    ) -> str:
        """Cells are plain decimals or names; "" is an empty cell. `kinds` and `parents` by row index."""
        table_id = f"T{len(self.tables) + 1}"
        columns = tuple(
            Column(index=index, heading=role, role=role, unit=UNITS.get(role), tahun=years[index] if years else None)
            for index, role in enumerate(roles)
        )
        built = [Row(index=-1, kind="header", cells=())]
        for number, texts in enumerate(rows):
            cells = []
            for column, text in enumerate(texts):
                ids: tuple[str, ...] = ()
                if text and roles[column] not in TEXT_ROLES:
                    whole = roles[column] != "nilai" or "." not in text
                    exact: Exactness = "exact" if roles[column] in EXACT and whole else "rounded"
                    ids = (
                        self.figure(
                            text,
                            UNITS.get(roles[column]),
                            exact,
                            source="table",
                            table=table_id,
                            row=number,
                            column=column,
                        ),
                    )
                cells.append(Cell(column=column, text=text, figures=ids, page=1, bbox=BOX))
            row_kind = (kinds or {}).get(number, "body")
            built.append(Row(index=number, kind=row_kind, parent=(parents or {}).get(number), cells=tuple(cells)))
        self.tables.append(Table(id=table_id, key=table_id, kind=kind, pages=(1,), columns=columns, rows=tuple(built)))
        return table_id

    def mark(self, table: str, column: int, **fields: object) -> None:
        """Set `fields` of a column (its period, version, formula) of the table with this id."""
        at = next(index for index, one in enumerate(self.tables) if one.id == table)
        columns = list(self.tables[at].columns)
        columns[column] = columns[column].model_copy(update=fields)
        self.tables[at] = self.tables[at].model_copy(update={"columns": tuple(columns)})

    def carry(self, table: str, running: tuple[int, ...]) -> None:
        """Let the rows `running` of the table with this id be running totals."""
        at = next(index for index, one in enumerate(self.tables) if one.id == table)
        rows = tuple(one.model_copy(update={"running": one.index in running}) for one in self.tables[at].rows)
        self.tables[at] = self.tables[at].model_copy(update={"rows": rows})

    def put(self, table: str, row: int, column: int, text: str, figures: tuple[str, ...]) -> None:
        """Let a cell of the table with this id state `figures`."""
        at = next(index for index, one in enumerate(self.tables) if one.id == table)
        cell = Cell(column=column, text=text, figures=figures, page=1, bbox=BOX)
        rows = tuple(
            one.model_copy(update={"cells": tuple(cell if old.column == column else old for old in one.cells)})
            if one.index == row
            else one
            for one in self.tables[at].rows
        )
        self.tables[at] = self.tables[at].model_copy(update={"rows": rows})

    def at(self, table: str, row: int, column: int) -> str:
        """The id of the figure in a cell."""
        return next(one.id for one in self.figures if (one.table, one.row, one.column) == (table, row, column))

    def report(self) -> NormalisedReport:
        of = {name: quantity.id for quantity in self.quantities for name in quantity.figures}
        return NormalisedReport(
            identity=Identity(None, None, None, None),
            sections=(),
            tables=tuple(self.tables),
            figures=tuple(one.model_copy(update={"quantity": of.get(one.id, one.quantity)}) for one in self.figures),
            quantities=tuple(self.quantities),
            claims=tuple(self.claims),
            scales=tuple(self.scales),
            tokens={},
        )

    def judge(self) -> Judgement:
        return judge(self.report())
