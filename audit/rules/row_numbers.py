"""Numbers of rows: one left out, one given twice, one mistyped."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from audit.completeness import NumberedRow, numbered_rows
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Table

__all__ = ["NOMOR_BARIS"]

RULE = "nomor-baris"
LED_BY = 3
"""So many rows that count up before a slip show that the column counts them."""
FEWEST_STEPS = 4
MOST_SLIPS = 0.05
ALWAYS_SLIPS = 1
WIDEST_SKIP = 20


@dataclass(frozen=True, slots=True)
class Slip:
    """Where the count fails: between `before` and `after`; a mistyped number is that of `after`."""

    what: Literal["skipped", "doubled", "mistyped"]
    before: NumberedRow
    after: NumberedRow


def check(view: View) -> Iterator[WordDraft]:
    for table in view.report.tables:
        columns = table.columns_of("nomor")
        rows = numbered_rows(table, columns[0]) if len(columns) == 1 else []
        slips = slips_in(rows)
        if slips and (is_counted(rows, slips) or is_short_count(table, rows, slips)):
            yield remark(view, table, slips)


def is_counted(rows: Sequence[NumberedRow], slips: Sequence[Slip]) -> bool:
    """Whether the column counts rows but for these slips: where much does not run on it numbers something else."""
    steps = len(rows) - 1
    regular = sum(after.number == before.number + 1 for before, after in zip(rows, rows[1:], strict=False))
    anew = sum(after.number == 1 for after in rows[1:])
    explained = regular + anew + sum(2 if slip.what == "mistyped" else 1 for slip in slips)
    return regular >= FEWEST_STEPS and explained >= steps and len(slips) <= max(ALWAYS_SLIPS, MOST_SLIPS * steps)


def is_short_count(table: Table, rows: Sequence[NumberedRow], slips: Sequence[Slip]) -> bool:
    """Whether a table of few rows numbers every one of them from 1 on, on one page, and leaves out a single number."""
    body = sum(row.kind == "body" for row in table.rows)
    one_skip = len(slips) == 1 and slips[0].what == "skipped"
    numbers = [row.number for row in rows]
    missing = set(range(1, numbers[-1] + 1)) - set(numbers)
    counted = numbers == sorted(set(numbers)) and len(missing) == 1
    return one_skip and counted and len(rows) == body and len(table.pages) == 1


def slips_in(rows: Sequence[NumberedRow]) -> list[Slip]:
    """Slips between rows that stand directly below one another: a row without a number between them may have it."""
    found: list[Slip] = []
    led = 0
    for at, (before, after) in enumerate(zip(rows, rows[1:], strict=False)):
        following = rows[at + 2] if at + 2 < len(rows) else None
        if after.number == before.number + 1:
            led += 1
        elif at and found and found[-1].what == "mistyped" and found[-1].after is before:
            led = 1
        else:
            what = slip_of(before, after, following)
            if what is not None and led >= LED_BY - 1 and after.at == before.at + 1:
                found.append(Slip(what, before, after))
            led = led if what in ("skipped", "doubled") else 0
    return found


def slip_of(
    before: NumberedRow, after: NumberedRow, following: NumberedRow | None
) -> Literal["skipped", "doubled", "mistyped"] | None:
    """What the numbers tell, each only where the count goes on behind it; of the last number only that one was skipped."""
    if after.number == 1:
        return None
    if following is None:
        return "skipped" if after.number == before.number + 2 else None
    if following.number == before.number + 2 and after.number != before.number:
        return "mistyped"
    if following.number != after.number + 1:
        return None
    if after.number == before.number:
        return "doubled"
    return "skipped" if 1 < after.number - before.number <= WIDEST_SKIP else None


def remark(view: View, table: Table, slips: Sequence[Slip]) -> WordDraft:
    texts = {lang: "; ".join(told(slip, lang) for slip in slips) for lang in ("id", "en")}
    after = slips[0].after
    return WordDraft(
        rule=RULE,
        relation="sequence",
        word=after.cell.text.strip(),
        severity="info",
        message=Bilingual(
            id=f"Nomor baris pada {view.label(table, 'id')}: {texts['id']}.",
            en=f"Row numbers in {view.label(table, 'en')}: {texts['en']}.",
        ),
        expression=f"rows({table.id})",
        formula=" ".join(str(slip.after.number) for slip in slips),
        about="\x1f".join([table.key, *(f"{slip.before.number}-{slip.after.number}" for slip in slips)]),
        places=tuple((slip.after.cell.page, slip.after.cell.bbox) for slip in slips),
    )


def told(slip: Slip, lang: str) -> str:
    """In words; behind a page break the rows may be there and unread, which is said."""
    before, after = slip.before.number, slip.after.number
    page = f"{'hlm.' if lang == 'id' else 'p.'} {slip.after.cell.page}"
    if slip.what == "doubled":
        text = f"nomor {after} dipakai dua kali" if lang == "id" else f"the number {after} is given twice"
    elif slip.what == "mistyped":
        text = (
            f"setelah {before} tertulis {after}, bukan {before + 1}"
            if lang == "id"
            else f"{before} is followed by {after} instead of {before + 1}"
        )
    elif slip.before.cell.page != slip.after.cell.page:
        text = (
            f"melompat dari {before} ke {after} pada pergantian halaman (baris di antaranya tidak dicetak atau tidak terbaca)"
            if lang == "id"
            else f"they jump from {before} to {after} where the page changes (the rows between are not printed or not read)"
        )
    else:
        text = f"melompat dari {before} ke {after}" if lang == "id" else f"they jump from {before} to {after}"
    return f"{text} ({page})"


NOMOR_BARIS = Rule(
    id=RULE,
    relation="sequence",
    text=rule_text(
        title=("Nomor baris tabel", "Row numbers"),
        kriteria=("Baris tabel yang dinomori bernomor urut.", "Rows that are numbered are numbered in order."),
        akibat=(
            "Pembaca tidak yakin apakah ada baris yang hilang atau tercetak dua kali.",
            "Readers cannot be sure whether a row is missing or printed twice.",
        ),
        rekomendasi=(
            "Periksa apakah ada baris yang hilang, lalu perbaiki nomornya.",
            "See whether a row is missing, then correct the numbers.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: kelengkapan dan penyajian data)",
    ),
    limits=Bilingual(
        id="Penomoran yang mulai lagi, bertingkat (1.1), berhuruf, atau Romawi wajar; nomor pada sel gabung, baris tanpa nomor "
        "di antaranya, dan kolom yang sering tidak berurutan tidak dinilai.",
        en="Numbers that begin again, of several levels (1.1), letters and Roman numbers are normal; numbers of merged cells, "
        "unnumbered rows between, and columns that often do not run on are not judged.",
    ),
    check=check,
)
