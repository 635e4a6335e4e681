"""How a wrong figure came about, where the report's own figures show it.

A fixed, bounded list of causes is tried. One is stated only if it alone gives the figure to its last decimal, and if
so many tries would hardly hit it by chance: candidates tried x 10^-digits <= 0.01.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from audit.compare import exponent_of, round_to
from audit.draft import Draft
from audit.partners import partners
from audit.summands import top_rows
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["explain"]

CHANCE = Decimal("0.01")
MOST_TRIES = 400


@dataclass(frozen=True, slots=True)
class Cause:
    """A value that the writer may have taken; causes of one `kind` with one value are one cause."""

    kind: str
    value: Decimal
    text: Bilingual


def explain(view: View, draft: Draft) -> Bilingual | None:
    """The cause of `draft`'s stated figure, or None when none or several reproduce it."""
    stated = draft.stated.value
    if stated is None:
        return None
    decimals = max(-exponent_of(stated), 0)
    causes = list(causes_of(view, draft))[:MOST_TRIES]
    digits = len(str(abs(stated)).replace(".", "").strip("0"))
    fitting = [cause for cause in causes if round_to(cause.value, decimals) == stated]
    kinds = {cause.kind for cause in fitting}
    if len(kinds) != 1 or len(causes) * Decimal(10) ** -digits > CHANCE:
        return None
    return fitting[0].text


def causes_of(view: View, draft: Draft) -> Iterator[Cause]:
    if draft.relation == "ratio" and draft.rule in ("serapan-prosa", "serapan-tabel"):
        for table in view.report.tables:
            for column in table.columns_of("serapan"):
                yield from table_causes(view, draft, table, column)
    yield from swapped(view, draft)


def table_causes(view: View, draft: Draft, table: Table, column: Column) -> Iterator[Cause]:
    """The whole table's absorption, and the mean of its percentages, in the place of one line's."""
    found = partners(table, column, "realisasi_anggaran", "anggaran")
    if found is None:
        return
    top = top_rows(table.rows)
    sums = [total(view, top, one) for one in found]
    if len(top) < 2 or sums[0] is None or not sums[1]:
        return
    part, whole = sums[0], sums[1]
    owner = line_of(view, table, found, draft)
    yield Cause("total", part / whole * 100, totals_text(view, table, part, whole, len(top), owner))
    shares = [
        figure.value for row in top if (figure := view.figure(row, column)) is not None and figure.value is not None
    ]
    if len(shares) > 1:
        mean = sum(shares, Decimal(0)) / len(shares)
        yield Cause(
            "mean",
            mean,
            Bilingual(
                id=f"Angka yang tertulis adalah rata-rata sederhana dari {len(shares)} persentase pada {view.label(table, 'id')}.",
                en=f"The stated figure is the simple mean of {len(shares)} percentages in {view.label(table, 'en')}.",
            ),
        )


def total(view: View, rows: list[Row], column: Column) -> Decimal | None:
    values = [figure.value for row in rows if (figure := view.figure(row, column)) is not None]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(rows) else None


def line_of(view: View, table: Table, columns: tuple[Column, ...], draft: Draft) -> str | None:
    """The row whose amounts the draft's operands are, when exactly one row has them."""
    wanted = [view.figures[name].value for name in draft.inputs]
    names = [
        view.name(table, row)
        for row in top_rows(table.rows)
        if [value_in(view, row, column) for column in columns] == wanted
    ]
    return names[0] if len(names) == 1 else None


def value_in(view: View, row: Row, column: Column) -> Decimal | None:
    figure: Figure | None = view.figure(row, column)
    return None if figure is None else figure.value


def totals_text(view: View, table: Table, part: Decimal, whole: Decimal, lines: int, owner: str | None) -> Bilingual:
    amounts = {lang: (number(part, lang), number(whole, lang)) for lang in ("id", "en")}
    text = {
        "id": f"Angka yang tertulis adalah rasio jumlah {lines} baris utama pada {view.label(table, 'id')}: "
        f"Rp {amounts['id'][0]} dari Rp {amounts['id'][1]}.",
        "en": f"The stated figure is the ratio of the totals of {lines} main lines in {view.label(table, 'en')}: "
        f"Rp {amounts['en'][0]} of Rp {amounts['en'][1]}.",
    }
    if owner:
        text["id"] += f' Kedua angka rupiah yang disebut adalah milik satu baris saja: "{owner}".'
        text["en"] += f' The two amounts quoted belong to one line only: "{owner}".'
    return Bilingual(id=text["id"], en=text["en"])


def swapped(view: View, draft: Draft) -> Iterator[Cause]:
    """Numerator and denominator exchanged."""
    if draft.relation != "ratio" or len(draft.inputs) != 2:
        return
    part, whole = (view.figures[name].value for name in draft.inputs)
    if part and whole:
        yield Cause(
            "swapped",
            whole / part * 100,
            Bilingual(
                id="Pembilang dan penyebut tertukar.",
                en="Numerator and denominator are exchanged.",
            ),
        )
