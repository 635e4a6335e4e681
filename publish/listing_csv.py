"""A listing as CSV for spreadsheets: one line for each part that was not read and for each note."""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from publish.csv_file import CSV_STYLES, CsvStyle, defused
from publish.i18n import Translate, mark, translator
from publish.listing import Entry, Listed, Listing
from publish.places import page_list
from schemas.base import plain

__all__ = ["listing_csv"]

STYLES = {"id": "id", "en": "polos"}
HEADINGS = (
    mark("Berkas"),
    mark("Halaman"),
    mark("Tingkat"),
    mark("Tempat"),
    mark("Tertulis"),
    mark("Seharusnya"),
    mark("Catatan"),
    mark("Kepastian"),
    mark("Keputusan"),
    mark("Kode aturan"),
    mark("Kunci"),
)


def listing_csv(listing: Listing) -> bytes:
    """`listing` with semicolons and decimal commas in Indonesian, with commas and decimal points in English. A number stands
    bare, a text can never act as a formula."""
    style, _ = CSV_STYLES[STYLES[listing.lang]], translator(listing.lang)
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=style.delimiter)
    writer.writerow([_(heading) for heading in HEADINGS])
    unread = _("tidak terbaca")
    for refused in listing.unreviewed:
        row = [str(refused.path), "", unread, "", "", "", refused.message.in_language(listing.lang), "", "", "", ""]
        writer.writerow([defused(text, style) for text in row])
    for one in listing.reports:
        writer.writerows(
            [defused(field, style) if isinstance(field, str) else bare(field, style) for field in row]
            for row in rows(one, unread, _)
        )
    return stream.getvalue().encode(style.encoding, errors="replace")


Field = str | Decimal


def rows(one: Listed, unread: str, _: Translate) -> Iterator[tuple[Field, ...]]:
    """Of one report: numbers as numbers, all else as text."""
    path = str(one.path)
    for gap in one.gaps:
        yield path, page_list(gap.pages), unread, "", "", "", gap.what, "", "", "", ""
    for entry in one.entries:
        finding, view = entry.finding, entry.view
        yield (
            path,
            Decimal(finding.page),
            view.severity_word,
            entry.where,
            finding.stated if isinstance(finding.stated, Decimal) else view.stated or "",
            finding.expected if isinstance(finding.expected, Decimal) else view.expected or "",
            view.message,
            certainty(entry, _),
            decision(entry, _),
            finding.rule,
            finding.key,
        )
    for own in one.own:
        page = "" if own.page is None else Decimal(own.page)
        yield path, page, _("auditor"), own.where or "", "", "", own.kondisi, "", "", "", own.key


def certainty(entry: Entry, _: Translate) -> str:
    if entry.view.reading:
        return _("dugaan salah baca oleh alat ini, mohon dilihat")
    return _("perlu dipastikan") if entry.view.probable else _("jelas")


def decision(entry: Entry, _: Translate) -> str:
    if entry.finding.look_again:
        return _("perlu dilihat lagi")
    if entry.finding.is_rejected:
        return _("ditolak oleh auditor")
    taken = entry.finding.decision
    return _("diterima") if taken and taken.verdict == "accepted" else ""


def bare(value: Decimal, style: CsvStyle) -> str:
    return plain(value).replace(".", style.decimal_mark)
