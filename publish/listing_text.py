"""A listing for people: one line a note, aligned, in a pipe whole and on a terminal folded to its width."""

import textwrap
from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from publish.i18n import Translate, translator
from publish.listing import Entry, Listed, Listing
from publish.numbers import count
from publish.visible import logged, one_line
from publish.words import SEVERITIES, word
from schemas.report import FindingCounts
from schemas.review import OwnFinding

__all__ = ["counts_text", "print_listed", "print_total"]

LONGEST_VALUE = 32
WIDEST = 36
"""Columns that the values are given; wider ones push their place to the right."""
LEAST_ROOM = 30
"""Columns that the place of a note needs; with fewer it goes to a line of its own."""
STYLES = {"high": "bold red", "medium": "bold yellow", "low": "cyan", "info": ""}
TONES = {"alarm": "bold red", "unknown": "bold yellow", "calm": "bold green"}


def print_listed(one: Listed, console: Console, lang: str) -> None:
    """Whose report, what was not read, its notes, and on the last line what it comes to."""
    _ = translator(lang)
    say(console, head(one, _), "bold")
    for gap in one.gaps:
        text = f"{gap.heading}: {gap.what}" if gap.heading else gap.what
        say(console, " ".join([_("TIDAK TERBACA"), text]), "bold yellow")
    print_rows(list(rows(one, _)), console)
    conclusion = one.verdict
    say(console, " ".join([counts_text(one, lang), conclusion.text]), TONES[conclusion.tone])


Row = tuple[str, str, str, str, str]
"""Page, severity, values, place or message, and the style to print it in."""


def rows(one: Listed, _: Translate) -> Iterator[Row]:
    if one.entries:
        yield _("hal."), _("tingkat"), _("tertulis → hitung ulang"), _("tempat"), "dim"
    for entry in one.entries:
        yield (*cells(entry, _), STYLES[entry.finding.severity])
    for own in one.own:
        yield (*own_cells(own, _), "")


def print_rows(lines: Sequence[Row], console: Console) -> None:
    """In columns; a note that compares no values says what it says where they would stand."""
    widths = [min(max((len(row[column]) for row in lines), default=0), WIDEST) for column in range(3)]
    for row in lines:
        parts = row[:3] if row[2] else row[:2]
        starts = [text.ljust(width) for text, width in zip(parts, widths, strict=False)]
        start = "".join(f"{text}  " for text in starts)
        say(console, row[3], row[4], start, len(start))


def head(one: Listed, _: Translate) -> str:
    info = one.report.report
    agency = " ".join(str(part) for part in (info.instansi, info.tahun) if part is not None)
    pages = _("{n} halaman").format(n=info.pages)
    return " · ".join(part for part in (str(one.path), agency, pages) if part)


def cells(entry: Entry, _: Translate) -> tuple[str, str, str, str]:
    """Page, severity, values, and where: or, of a note that compares no values, what it says."""
    view = entry.view
    values = " → ".join(one_line(text, LONGEST_VALUE) for text in (view.stated, view.expected) if text)
    what = entry.where if entry.compares else view.message
    said = "; ".join([what, *remarks(entry, _)])
    return (
        _("hal. {n}").format(n=view.page),
        view.severity_word,
        values if entry.compares else "",
        said,
    )


def remarks(entry: Entry, _: Translate) -> Iterator[str]:
    """What must be known before the note is believed."""
    if entry.view.reading:
        yield _("dugaan salah baca oleh alat ini, mohon dilihat")
    elif entry.view.probable:
        yield _("perlu dipastikan")
    if entry.finding.look_again:
        yield _("perlu dilihat lagi")
    elif entry.finding.is_rejected:
        yield _("ditolak oleh auditor")


def own_cells(own: OwnFinding, _: Translate) -> tuple[str, str, str, str]:
    page = "" if own.page is None else _("hal. {n}").format(n=own.page)
    return page, _("auditor"), "", ": ".join(part for part in (own.where, own.kondisi) if part)


def counts_text(one: Listed, lang: str) -> str:
    """ "8 tinggi, 1 sedang, 1 rendah, 0 info." and what is not among them."""
    _ = translator(lang)
    summary = one.report.summary
    parts = [severities(summary.findings, lang)]
    if summary.readings:
        parts.append(_("{n} dugaan salah baca").format(n=count(summary.readings, lang)))
    if one.rejected:
        parts.append(_("{n} ditolak oleh auditor").format(n=count(one.rejected, lang)))
    if one.own:
        parts.append(_("{n} dari auditor").format(n=count(len(one.own), lang)))
    if one.unlisted:
        parts.append(_("{n} tidak ditampilkan (--severity)").format(n=count(one.unlisted, lang)))
    return f"{'; '.join(parts)}."


def severities(counts: FindingCounts, lang: str) -> str:
    _ = translator(lang)
    return ", ".join(f"{count(getattr(counts, name), lang)} {word(SEVERITIES, name, _)}" for name in SEVERITIES)


def print_total(listing: Listing, console: Console) -> None:
    """The last line of a call on several reports."""
    _ = translator(listing.lang)
    every = [one.report.summary.findings for one in listing.reports]
    total = FindingCounts(**{name: sum(getattr(counts, name) for counts in every) for name in SEVERITIES})
    text = _("{n} laporan direviu, {unread} di antaranya terbaca sebagian, {refused} tidak dapat direviu")
    reviewed = text.format(
        n=count(len(listing.reports), listing.lang),
        unread=count(sum(bool(one.gaps) for one in listing.reports), listing.lang),
        refused=count(len(listing.unreviewed), listing.lang),
    )
    say(console, f"{reviewed}: {severities(total, listing.lang)}.", "bold")


def say(console: Console, text: str, style: str = "", start: str = "", hang: int = 2) -> None:
    """`start` and `text`, free of what could steer the terminal. A pipe gets one line, whatever its length; on a terminal
    further lines hang `hang` columns in."""
    flat = one_line(text)
    lines: Sequence[str] = [start + flat]
    if console.is_terminal:
        lines = folded(flat, start, hang, console.width)
    for line in lines:
        console.print(Text(logged(line), style=style), soft_wrap=True)


def folded(text: str, start: str, hang: int, width: int) -> list[str]:
    if width - hang < LEAST_ROOM and start:
        return [start.rstrip(), *textwrap.wrap(text, width, initial_indent="    ", subsequent_indent="    ")]
    return textwrap.wrap(text, width, initial_indent=start, subsequent_indent=" " * hang)
