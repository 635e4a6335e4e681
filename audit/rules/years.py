"""Years in headings and captions that contradict each other."""

import re
from collections.abc import Iterator, Sequence

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.geometry import BBox
from schemas.tables import Cell, Column, Table

__all__ = ["AKIBAT", "REFERENCE", "TAHUN_JUDUL", "one_year", "places_of"]

RULE = "tahun-judul"
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
SPAN = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:-|–|s\.?/?d\.?|sampai(?: dengan)?)\s*(?:tahun\s*)?((?:19|20)\d\d)(?!\d)", re.I
)
PLAN = re.compile(r"\b(?:renstra|rpjmd?|rpjmn|rencana strate\w+|jangka menengah)\b", re.IGNORECASE)
COMPARED = re.compile(
    r"thd|terhadap|diband|dari|naik|turun|tumbuh|s\.?/?d\b|sampai|awal|lalu|sebelum|[-–/+]", re.IGNORECASE
)
"""A heading that speaks of two years on purpose."""
RESULTS = ("capaian", "serapan")
STATED = frozenset({"target", "realisasi", "capaian", "anggaran", "realisasi_anggaran", "serapan"})
FEWEST_COLUMNS = 3
NOWHERE: BBox = (0.0, 0.0, 0.0, 0.0)


def check(view: View) -> Iterator[WordDraft]:
    for table in view.report.tables:
        yield from in_one_path(view, table)
        yield from given_twice(view, table)
        yield from against_caption(view, table)
        yield from shifted_span(view, table)


def one_year(text: str) -> int | None:
    years = {int(year) for year in YEAR.findall(text)}
    return years.pop() if len(years) == 1 else None


def in_one_path(view: View, table: Table) -> Iterator[WordDraft]:
    """A heading of one year below a merged one of another: "Tahun 2024 / Realisasi 2023"."""
    for column in table.columns:
        outer, _, inner = column.heading.rpartition(" / ")
        above, below = one_year(outer), one_year(inner)
        said_so = COMPARED.search(without_years(inner)) or COMPARED.search(without_years(outer))
        if column.role in STATED and above and below and above != below and not said_so:
            message = Bilingual(
                id=f'{view.label(table, "id")}: kolom "{inner}" berada di bawah judul "{outer}".',
                en=f'{view.label(table, "en")}: the column "{inner}" stands below the heading "{outer}".',
            )
            yield remark(table, message, str(below), [column])


def without_years(text: str) -> str:
    return YEAR.sub(" ", text)


def given_twice(view: View, table: Table) -> Iterator[WordDraft]:
    """A result of a year that already has one, right behind the target and realisation of a year that has none."""
    for role in RESULTS:
        results = [one for one in table.columns if one.role == role and one_year(one.heading) is not None]
        for earlier, later in zip(results, results[1:], strict=False):
            operands = [one for one in table.columns[earlier.index + 1 : later.index] if one.role in STATED]
            years = {one_year(one.heading) for one in operands}
            year, other = one_year(later.heading), years.pop() if len(years) == 1 else None
            apart = earlier.heading.rpartition(" / ")[0] == later.heading.rpartition(" / ")[0]
            lacks = other is not None and not any(one_year(one.heading) == other for one in results)
            if year == one_year(earlier.heading) and len(operands) > 1 and lacks and apart:
                message = Bilingual(
                    id=f'{view.label(table, "id")}: dua kolom menyebut tahun {year} ("{earlier.heading}" dan "{later.heading}"); '
                    f"yang kedua menyusul kolom-kolom tahun {other}.",
                    en=f'{view.label(table, "en")}: two columns name the year {year} ("{earlier.heading}" and '
                    f'"{later.heading}"); the second follows columns of {other}.',
                )
                yield remark(table, message, str(year), [later])


def against_caption(view: View, table: Table) -> Iterator[WordDraft]:
    """A caption of one year over columns of another; one of the two is that of the report."""
    caption, year = table.caption or "", one_year(table.caption or "")
    dated = [(one, one_year(one.heading)) for one in table.columns if one.role in STATED and YEAR.search(one.heading)]
    years = {found for _, found in dated}
    told = years.pop() if len(years) == 1 else None
    report = view.report.identity.tahun
    if (
        year is None
        or told is None
        or year == told
        or report is None
        or PLAN.search(caption)
        or COMPARED.search(caption)
    ):
        return
    # A column of last year beside undated ones of this year is a comparison, whatever the caption says.
    undated = any(one.role in STATED and not YEAR.search(one.heading) for one in table.columns)
    of_report = told == report and year < report
    if of_report or (year == report and told < report and not undated and len(dated) >= FEWEST_COLUMNS):
        message = Bilingual(
            id=f'{view.label(table, "id")}: judul tabel menyebut tahun {year} ("{short(caption)}"), kolomnya tahun {told} '
            f'("{dated[0][0].heading}").',
            en=f'{view.label(table, "en")}: the caption names the year {year} ("{short(caption)}"), its columns {told} '
            f'("{dated[0][0].heading}").',
        )
        yield remark(table, message, str(year), [one for one, _ in dated])


def shifted_span(view: View, table: Table) -> Iterator[WordDraft]:
    """A caption "2019 s.d. 2023" over one column for each of as many other years."""
    caption = table.caption or ""
    spans = SPAN.findall(caption)
    if len(spans) != 1 or PLAN.search(caption):
        return
    first, last = map(int, spans[0])
    columns = [one for one in table.columns if one_year(one.heading) is not None]
    years = sorted({year for one in columns if (year := one_year(one.heading)) is not None})
    if len(years) < FEWEST_COLUMNS or years != list(range(years[0], years[-1] + 1)):
        return
    if last - first == years[-1] - years[0] and first != years[0]:
        message = Bilingual(
            id=f"{view.label(table, 'id')}: judul tabel menyebut {first}-{last}, kolomnya {years[0]}-{years[-1]}.",
            en=f"{view.label(table, 'en')}: the caption names {first}-{last}, its columns are of {years[0]}-{years[-1]}.",
        )
        yield remark(table, message, f"{first}-{last}", columns)


def short(text: str, limit: int = 80) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def remark(table: Table, message: Bilingual, word: str, columns: Sequence[Column]) -> WordDraft:
    return WordDraft(
        rule=RULE,
        relation="sequence",
        word=word,
        severity="info",
        message=message,
        expression=f"years({table.id})",
        formula=" ".join(str(column.index) for column in columns),
        about="\x1f".join([table.key, *(column.heading for column in columns)]),
        places=places_of(table, columns),
    )


def places_of(table: Table, columns: Sequence[Column]) -> tuple[tuple[int, BBox], ...]:
    """The innermost dated heading cell of each column, else the first cell of the table, else only its page."""
    cells = [cell for column in columns if (cell := heading_cell(table, column)) is not None]
    first = [cell for row in table.rows for cell in row.cells][:1]
    places = [(cell.page, cell.bbox) for cell in cells or first]
    return tuple(dict.fromkeys(places)) or ((table.pages[0], NOWHERE),)


def heading_cell(table: Table, column: Column) -> Cell | None:
    cells = [table.printed(row, column.index) for row in table.rows if row.kind == "header"]
    dated = [cell for cell in cells if cell is not None and YEAR.search(cell.text)]
    return dated[-1] if dated else None


AKIBAT = (
    "Pembaca tidak dapat memastikan angka tersebut milik tahun yang mana.",
    "Readers cannot be sure which year the figures are of.",
)
REFERENCE = "PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)"

TAHUN_JUDUL = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Tahun pada judul tabel dan kolom", "Years in captions and headings"),
        kriteria=(
            "Judul tabel dan judul kolomnya menyebut tahun yang sama untuk angka yang sama.",
            "The caption of a table and the headings of its columns name the same year for the same figures.",
        ),
        akibat=AKIBAT,
        rekomendasi=("Perbaiki tahun pada judul yang keliru.", "Correct the year in the wrong heading."),
        reference=REFERENCE,
    ),
    limits=Bilingual(
        id="Judul yang memang membandingkan tahun, rencana beberapa tahun, dan kolom tahun lalu di samping kolom tanpa tahun "
        "tidak dinilai. Tahun mana yang benar tidak disimpulkan.",
        en="Headings that compare years on purpose, plans over several years, and a column of last year beside undated ones are "
        "not judged. It does not say which of the years is right.",
    ),
    check=check,
)
