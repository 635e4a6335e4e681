"""The sheet that the auditor fills in: one row a note, as an office's working paper has it, and read back by `review/`."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from publish.figure_cells import FigureCells
from publish.findings import FindingViews
from publish.gaps import gaps
from publish.i18n import translator
from publish.review_notes import Note, Notes, look_again
from publish.sheet_pen import PLAIN, Pen, print_set_up
from publish.sheet_style import Look
from publish.visible import one_line
from publish.words import SEVERITIES, word
from schemas.working_paper import (
    BASIS_COLUMN,
    COLUMNS,
    DECIDED_COLUMNS,
    KEY_COLUMN,
    OWN_COLUMNS,
    VERDICT_WORDS,
)

__all__ = ["HEAD_ROW", "write_notes"]

HEAD_ROW: Final = 5
TITLE_HEIGHT = 24
"""Points."""
EMPTY_ROWS = 25
"""For notes of the auditor's own."""
FIELDS = (*COLUMNS, BASIS_COLUMN)
WIDTHS: Mapping[str, float] = {
    "no": 5, "page": 8, "table": 17, "row": 26, "column": 17, "severity": 13, "kondisi": 52, "kriteria": 34, "stated": 17,
    "recomputed": 17, "difference": 15, "sebab": 24, "akibat": 28, "rekomendasi": 28, "verdict": 14, "reason": 24,
    "right_value": 17, "comment": 22, "tanggapan": 24, "follow_up": 24, "by": 12,
}  # fmt: skip
HIDDEN = (KEY_COLUMN, BASIS_COLUMN)
AS_TYPED = "@"
"""An office makes a date or another number of what is typed into other cells: 80.312 may become 80,312."""
FILLED_IN = "#FFF9DB"
COLOURS = {"high": "#F4B6AE", "medium": "#FBDD9E", "low": "#CFE3F5", "info": "#E8E8E8"}
GREY_INK = "#6B6B6B"
AGAIN = "#FFC766"


def write_notes(pen: Pen, views: FindingViews, cells: FigureCells) -> None:
    """All notes of the report, those on the document first, then what may be misread, then the auditor's own and empty rows."""
    write_title(pen, views)
    heads = [names[views.lang == "en"] for names in COLUMNS.values()]
    pen.heads(HEAD_ROW, 0, [*heads, BASIS_COLUMN])
    notes = list(Notes(views, cells).all())
    for row, note in enumerate(notes, HEAD_ROW + 1):
        write_note(pen, row, note)
    last = HEAD_ROW + len(notes) + EMPTY_ROWS
    for row in range(HEAD_ROW + len(notes) + 1, last + 1):
        for column, field in enumerate(FIELDS):
            pen.text(row, column, "", Look(fill="" if field in ("no", *HIDDEN) else FILLED_IN))
    set_up(pen, views, last)


def write_title(pen: Pen, views: FindingViews) -> None:
    _ = translator(views.lang)
    info = views.report.report
    plain = Look(framed=False, wrapped=False)
    name = info.instansi or info.title or _("Instansi tidak dikenali")
    year = "" if info.tahun is None else f" {info.tahun}"
    pen.sheet.set_row(0, TITLE_HEIGHT)
    title = _("Kertas Kerja Reviu: {name}").format(name=f"{name}{year}")
    pen.text(0, 0, one_line(title), replace(plain, strong=True, large=True))
    parts = [info.pemda or "", info.file, _("{n} halaman").format(n=info.pages)]
    pen.text(1, 0, one_line(" · ".join(part for part in parts if part)), plain)
    pen.text(
        2,
        0,
        _(
            "Isi kolom kuning. Baris boleh diurutkan dan disaring; baris kosong di bawah untuk catatan Anda sendiri. "
            "Kolom tersembunyi “kunci” dan “dasar” mengenali tiap catatan: jangan dihapus."
        ),
        plain,
    )
    pen.text(3, 0, _("Kembalikan ke lkjip dengan: lkjip review import BERKAS-INI.xlsx"), plain)
    if gaps(views.report, views.lang):
        warning = _("Sebagian laporan TIDAK TERBACA dan harus diperiksa sendiri: lihat lembar Ringkasan.")
        pen.text(4, 0, warning, replace(plain, strong=True, ink="#B00020"))


def write_note(pen: Pen, row: int, note: Note) -> None:
    for column, field in enumerate(FIELDS):
        value = note.values.get(field)
        fill = FILLED_IN if field in (OWN_COLUMNS if note.own else DECIDED_COLUMNS) else ""
        ink, centred = GREY_INK if note.pale else "", field in ("no", "page")
        number = AS_TYPED if field == "right_value" else note.formats.get(field, "")
        look = replace(PLAIN, number=number, fill=fill, ink=ink, centred=centred)
        if field == "table" and note.link is not None and isinstance(value, str) and value:
            pen.link(row, column, note.link, value, look)
        else:
            pen.value(row, column, value, look)
        if remark := note.remarks.get(field):
            pen.remark(row, column, remark)


def set_up(pen: Pen, views: FindingViews, last: int) -> None:
    """Widths, the list of decisions, colours, frozen head, filter and print."""
    sheet, lang = pen.sheet, views.lang
    pen.fit({column: WIDTHS.get(field, 10) for column, field in enumerate(FIELDS)})
    key = FIELDS.index(KEY_COLUMN)
    for hidden in HIDDEN:
        sheet.set_column(FIELDS.index(hidden), FIELDS.index(hidden), 10, None, {"hidden": True})
    sheet.freeze_panes(HEAD_ROW + 1, 2)
    sheet.autofilter(HEAD_ROW, 0, last, len(FIELDS) - 1)
    offer_verdicts(pen, lang, last)
    colour(pen, lang, last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(last, len(FIELDS) - 1)}"})
    print_set_up(sheet, views.report.report.file, lang, (HEAD_ROW, HEAD_ROW), pages_wide=2)
    sheet.repeat_columns(0, 1)
    sheet.print_area(0, 0, last, key - 1)


def offer_verdicts(pen: Pen, lang: str, last: int) -> None:
    _ = translator(lang)
    column = FIELDS.index("verdict")
    words = [names[lang == "en"] for names in VERDICT_WORDS.values()]
    pen.sheet.data_validation(
        HEAD_ROW + 1,
        column,
        last,
        column,
        {
            "validate": "list",
            "source": words,
            "input_title": _("Keputusan"),
            "input_message": " / ".join(words),
            "error_title": _("Keputusan"),
            "error_message": _("Pilih salah satu: {words}.").format(words=", ".join(words)),
        },
    )


def colour(pen: Pen, lang: str, last: int) -> None:
    """By what stands in the cells, so that it stays right when rows are sorted or filled in."""
    _ = translator(lang)
    sheet, book, first = pen.sheet, pen.styles.book, HEAD_ROW + 1
    severity, kondisi, verdict = (xl_col_to_name(FIELDS.index(name)) for name in ("severity", "kondisi", "verdict"))
    rejected = VERDICT_WORDS["rejected"][lang == "en"]
    again = look_again(_).partition(":")[0]
    rules = [(f'=LEFT(${kondisi}{first + 1},{len(again)})="{again}"', kondisi, {"bg_color": AGAIN, "bold": True})]
    for code, name in ((code, word(SEVERITIES, code, _)) for code in SEVERITIES):
        rules.append((f'=LEFT(${severity}{first + 1},{len(name)})="{name}"', severity, {"bg_color": COLOURS[code]}))
    struck = {"font_color": GREY_INK, "font_strikeout": True}
    rules.append((f'=${verdict}{first + 1}="{rejected}"', f"{severity}:{kondisi}", struck))
    for criteria, columns, properties in rules:
        start, _colon, end = columns.partition(":")
        area = f"{start}{first + 1}:{end or start}{last + 1}"
        sheet.conditional_format(area, {"type": "formula", "criteria": criteria, "format": book.add_format(properties)})
