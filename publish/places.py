"""Where a figure stands, in words that a reader of the report finds again."""

from collections.abc import Iterable

from publish.i18n import translator
from publish.visible import one_line
from schemas.figures import Figure
from schemas.report import AuditedReport
from schemas.tables import ColumnRole, Row, Table

__all__ = ["Places", "page_list"]

NAMES: tuple[ColumnRole, ...] = ("indikator", "kegiatan", "program", "nama", "sasaran")
LONGEST = 90


class Places:
    """Names of tables, rows and columns of one report in one language."""

    def __init__(self, report: AuditedReport, lang: str) -> None:
        self._ = translator(lang)
        self.tables = {table.id: table for table in report.tables}
        self.rows = {(table.id, row.index): row for table in report.tables for row in table.rows}

    def of(self, figure: Figure) -> str:
        """Table, row and column of `figure`, or the sentence that states it."""
        table = self.tables.get(figure.table or "")
        if table is None:
            return self.sentence(figure)
        parts = [self.table(table)]
        row = self.rows.get((table.id, -1 if figure.row is None else figure.row))
        name = "" if row is None else self.row(table, row)
        if name:
            parts.append(self._("baris {name}").format(name=quoted(name)))
        heading = next((one.heading for one in table.columns if one.index == figure.column), "")
        if heading:
            parts.append(self._("kolom {name}").format(name=quoted(heading)))
        return ", ".join(parts)

    def sentence(self, figure: Figure) -> str:
        if figure.sentence is None:
            return self._("grafik") if figure.source == "chart" else self._("kalimat")
        return self._("kalimat {text}").format(text=quoted(around(figure.sentence, figure.text)))

    def table(self, table: Table) -> str:
        """ "Tabel 3.2.1"; without a number its caption, without either where it is."""
        if table.number:
            return self._("Tabel {number}").format(number=one_line(table.number))
        if table.caption:
            return self._("tabel {caption}").format(caption=quoted(table.caption))
        return self._("tabel di halaman {page}").format(page=page_list(table.pages))

    def row(self, table: Table, row: Row) -> str:
        """What the row is about: the innermost name in it, else the first cell that is no figure."""
        roles = {column.index: column.role for column in table.columns}
        shown = [(cell.repeat, table.printed(row, cell.column) or cell) for cell in row.cells]
        worded = [(copy, cell) for copy, cell in shown if cell.text.strip() and not cell.figures]
        names = [(copy, cell) for copy, cell in worded if roles.get(cell.column) in NAMES]
        own = [cell for copy, cell in names if not copy]
        any_name = [cell for _, cell in names]
        in_words = [cell for _, cell in worded if any(mark.isalpha() for mark in cell.text)]
        chosen = own[-1:] or any_name[-1:] or in_words[:1]
        return one_line(chosen[0].text) if chosen else ""


def quoted(text: str) -> str:
    return f"“{one_line(text, LONGEST)}”"


def around(sentence: str, text: str) -> str:
    """The part of a long sentence that surrounds `text`."""
    at = sentence.find(text)
    start = at - LONGEST // 2
    if at < 0 or start <= 0:
        return sentence
    return "…" + sentence[sentence.find(" ", start) + 1 :]


def page_list(pages: Iterable[int]) -> str:
    """`26, 27, 28, 31` as "26–28, 31"."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
