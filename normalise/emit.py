"""Read tables and sentences -> the records of the contract, with ids and keys in reading order."""

from collections.abc import Mapping
from dataclasses import dataclass

from normalise.boxes import figure_box, numeric_words
from normalise.classes import class_in_prose, class_in_table
from normalise.columns import ReadColumn
from normalise.figures import Evidence, choose, exactness_of
from normalise.folding import squeeze
from normalise.keys import KeyMaker, words_alone
from normalise.kinds import table_version
from normalise.numbers import NumberReading
from normalise.passages import Mention, Passage
from normalise.row_units import unit_in_force
from normalise.searches import Searches
from normalise.sentences import ReadSentence
from normalise.sightings import Sightings
from normalise.tables import FiguredCell, ReadTable
from normalise.tokens import TokenTally
from normalise.units import counted_in
from schemas.figures import Figure
from schemas.geometry import BBox
from schemas.printed import PrintedCell, PrintedRow
from schemas.tables import Cell, Row, Table

__all__ = ["Emitter"]

_RENUMBERED = frozenset({"list_number", "label", "reference"})
"""Numbers of a sentence that change when something else is put in before it."""
MOST_MENTIONS = 120
"""A sentence with more figures is a list that lost its table: what it tells of each nobody can know, and the searches for it
would grow with the cube of their number. Its figures stay, held to nothing, each with the words around it, and that is told."""
AROUND = 200
"""Characters of a sentence before and behind a figure; were all of them told with each of a thousand figures, a page would be
written as the ten megabytes of a report."""


@dataclass(frozen=True, slots=True)
class _InTable:
    """The table that is being written out."""

    id: str
    read: ReadTable
    evidence: Mapping[int, Evidence]


class Emitter:
    """Collects tables (and their order in the document), figures and passages.

    `in_tables` and `in_prose` are the ways of writing numbers that the whole report proves, `sightings` what of it was seen
    on pictures, `searches` hear of what was too long to look for.
    """

    def __init__(self, in_tables: Evidence, in_prose: Evidence, sightings: Sightings, searches: Searches) -> None:
        self._searches = searches
        self.tables: list[Table] = []
        self.figures: list[Figure] = []
        self.passages: list[Passage] = []
        self.orders: dict[str, int] = {}
        self.tally = TokenTally()
        self._in_tables = in_tables
        self._in_prose = in_prose
        self._sightings = sightings
        self._keys = KeyMaker()
        self._heading: str | None = None

    def emit(self, part: ReadTable | ReadSentence) -> None:
        """Write out one table or sentence; call in reading order."""
        if isinstance(part, ReadTable):
            self._emit_table(part)
        else:
            self._emit_sentence(part)

    def _emit_table(self, read: ReadTable) -> None:
        evidence = self._in_tables.in_table(read.readings())
        context = _InTable(
            id=f"T{len(self.tables) + 1}",
            read=read,
            evidence={
                column.column.index: evidence.within(read.readings(column.column.index)) for column in read.columns
            },
        )
        rows: list[Row] = []
        owned: dict[tuple[int, int], tuple[str, ...]] = {}
        for row in read.printed.rows:
            self._emit_cells(context, row, owned)
            cells = tuple(_cell(cell, owned.get((row.index, cell.column), ())) for cell in row.cells)
            kind, parent = read.row_kinds[row.index], read.parents.get(row.index)
            running = row.index in read.running
            rows.append(Row(index=row.index, kind=kind, parent=parent, running=running, cells=cells))
        for sought in read.ended:
            self._searches.end(sought, read.printed.pages, (figure for ids in owned.values() for figure in ids))
        printed = read.printed
        self.orders[context.id] = printed.order
        headings = [column.column.heading for column in read.columns]
        version = table_version(read.kind, printed.caption, self._heading)
        # The programs and their budget follow the goals of the same agreement, often without a caption of their own.
        self._heading = (printed.caption if read.kind == "perjanjian_kinerja" else None) or self._heading
        self.tables.append(
            Table(
                id=context.id,
                key=self._keys.key("table", printed.caption, *headings),
                number=printed.number,
                caption=printed.caption,
                kind=read.kind,
                version=version,
                pages=printed.pages,
                columns=tuple(column.column for column in read.columns),
                rows=tuple(rows),
            )
        )

    def _emit_cells(self, context: _InTable, row: PrintedRow, owned: dict[tuple[int, int], tuple[str, ...]]) -> None:
        columns = {column.column.index: column for column in context.read.columns}
        for cell in row.cells:
            if cell.repeat:
                continue
            figured = context.read.figured[row.index, cell.column]
            self.tally.cell(cell, figured.readings, figured.excluded, figured.otherwise)
            words = numeric_words(cell) if figured.readings else []
            ids = tuple(
                self._table_figure(
                    context, row, figured, reading, columns.get(cell.column), figure_box(cell, words, reading)
                )
                for reading in figured.readings
            )
            for row_index in range(row.index, row.index + max(cell.row_span, 1)):
                for column in range(cell.column, cell.column + max(cell.col_span, 1)):
                    owned[row_index, column] = ids

    def _table_figure(
        self,
        context: _InTable,
        row: PrintedRow,
        figured: FiguredCell,
        reading: NumberReading,
        column: ReadColumn | None,
        box: BBox,
    ) -> str:
        cell, role = figured.cell, column.column.role if column else None
        read = context.read
        in_force = unit_in_force(reading, row, column, read.columns)
        unit, factor = in_force.unit, in_force.factor
        heading = column.column.heading if column else ""
        counted = unit is None and (counted_in(heading) or counted_in(read.row_name(row)))
        evidence = context.evidence.get(cell.column, self._in_tables)
        chosen = choose(reading, evidence, unit, factor, counted=counted)
        figure = Figure(
            id=f"F{len(self.figures) + 1}",
            key=self._keys.key("cell", read.printed.caption, _row_words(read, row), heading, reading.text),
            text=reading.text,
            value=chosen.value,
            unit=unit,
            decimals=chosen.decimals,
            exactness=exactness_of(
                reading, chosen.decimals, unit, role, factor, mean=read.row_kinds[row.index] == "mean"
            ),
            bound=reading.form if reading.form in ("low", "high") else None,
            readings=chosen.readings,
            chosen_by=chosen.by,
            page=cell.page,
            bbox=box,
            source="table",
            table=context.id,
            row=row.index,
            column=cell.column,
            class_=class_in_table(read.kind, role, unit),
        )
        self.figures.append(self._as_seen(figure))
        return figure.id

    def _as_seen(self, figure: Figure) -> Figure:
        seen = self._sightings.at(figure.page, figure.bbox)
        if seen is None:
            return figure
        return figure.model_copy(update={"read_by": seen.read_by, "confidence": seen.confidence})

    def _emit_sentence(self, read: ReadSentence) -> None:
        sentence = read.printed
        if sentence.kind == "heading":
            self._heading = sentence.text
        self.tally.sentence(sentence, read.readings, read.excluded, read.otherwise)
        mentions: list[Mention] = []
        units = {reading.unit for reading in read.readings}
        evidence = {unit: self._in_prose.beside(read.readings, unit) for unit in units}
        words = _sentence_words(read)
        for number, reading in enumerate(read.readings):
            places = sentence.places(reading.start, reading.end)
            if places:
                figure = self._as_seen(self._prose_figure(read, number, evidence[reading.unit], words, *places[0]))
                self.figures.append(figure)
                mentions.append(Mention(figure, reading.start, reading.end, reading.approximate))
        if sentence.kind not in ("text", "item", "label"):
            return
        if len(mentions) <= MOST_MENTIONS:
            self.passages.append(Passage(sentence, tuple(mentions)))
        else:
            told = [one.figure for one in mentions]
            self._searches.end("sentences", (one.page for one in told), (one.id for one in told))

    def _prose_figure(
        self, read: ReadSentence, number: int, evidence: Evidence, words: str, page: int, bbox: BBox
    ) -> Figure:
        reading = read.readings[number]
        text, is_chart = squeeze(read.printed.text), read.printed.kind == "chart"
        chosen = choose(reading, evidence, reading.unit)
        return Figure(
            id=f"F{len(self.figures) + 1}",
            key=self._keys.key("chart" if is_chart else "prose", words, str(number), reading.text),
            text=reading.text,
            value=chosen.value,
            unit=reading.unit,
            decimals=chosen.decimals,
            exactness=exactness_of(reading, chosen.decimals, reading.unit, None, reading.factor),
            bound=reading.form if reading.form in ("low", "high") else None,
            readings=chosen.readings,
            chosen_by=chosen.by,
            page=page,
            bbox=bbox,
            source="chart" if is_chart else "prose",
            sentence=None if is_chart else _told_in(read, reading),
            class_=class_in_prose(text, reading.unit, read.section),
        )


def _row_words(read: ReadTable, row: PrintedRow) -> str:
    """The name of the row; of one that is named by a cell which states figures, its words."""
    name = read.row_name(row)
    for cell in row.cells:
        figured = read.figured.get((row.index, cell.column))
        if figured is not None and figured.readings and squeeze(cell.text) == name:
            return words_alone(cell.text, [(one.start, one.end) for one in figured.readings])
    return name


def _told_in(read: ReadSentence, reading: NumberReading) -> str:
    """The sentence that states a figure; of one with too many of them the words around it."""
    text = read.printed.text
    if len(read.readings) <= MOST_MENTIONS:
        return text
    start, end = max(reading.start - AROUND, 0), reading.end + AROUND
    return f"{'… ' * (start > 0)}{text[start:end].strip()}{' …' * (end < len(text))}"


def _sentence_words(read: ReadSentence) -> str:
    """The sentence without its figures and without the numbers of lists and tables."""
    numbers = [(one.start, one.end) for one in read.readings]
    renumbered = [(one.start, one.end) for one in read.excluded if one.reason in _RENUMBERED]
    apart = [one for one in renumbered if not any(one[0] < end and start < one[1] for start, end in numbers)]
    return words_alone(read.printed.text, [*numbers, *apart])


def _cell(cell: PrintedCell, figures: tuple[str, ...]) -> Cell:
    return Cell(
        column=cell.column,
        text="" if cell.repeat else cell.text,
        figures=figures,
        page=cell.page,
        bbox=cell.bbox,
        row_span=cell.row_span,
        col_span=cell.col_span,
        repeat=cell.repeat,
    )
