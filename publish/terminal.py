"""The summary that `lkjip audit` prints: plain enough for a pipe, never clean when something was unread."""

import textwrap
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from publish.auditor_word import auditor_lines
from publish.finding_view import FindingView
from publish.findings import FindingViews
from publish.gaps import gaps, loose_pages
from publish.i18n import translator
from publish.ledger import coverage_rows, reason_rows
from publish.numbers import count
from publish.places import page_list
from publish.seen import seen_note
from publish.verdict import verdict
from publish.visible import logged, one_line, visible
from publish.words import SEVERITIES, SIGNS, STATUSES
from schemas.report import AuditedReport, ReadReport

__all__ = ["console_for", "print_paths", "print_summary"]

PIPE_WIDTH = 100
SHOWN_MINOR = 8
"""How many findings of `low` and of `info` are printed; the files hold all."""
MOST_TOLD = 12
"""Corrections, and findings of the auditor's own that are printed: the files hold all."""
LONGEST_VALUE = 26
STYLES = {"high": "bold red", "medium": "bold yellow", "low": "bold cyan", "info": "bold"}
TONES = {"alarm": "bold red", "unknown": "bold yellow", "calm": "bold green"}


def console_for(stream: TextIO) -> Console:
    """A console on `stream`: as wide as the terminal, or 100 columns without colour in a pipe.

    What the stream's encoding has no sign for is written as "?": a Windows code page must not end the audit.
    """
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")
    return Console(file=stream, width=None if stream.isatty() else PIPE_WIDTH, highlight=False)


def print_summary(report: AuditedReport, console: Console, lang: str, outputs: Sequence[Path]) -> None:
    """Whose report, how far it could be checked, what was found, what was not read, where the files are, the verdict."""
    print_head(report, console, lang)
    print_coverage(report, console, lang)
    print_findings(report, console, lang)
    print_auditor(report, console, lang)
    print_unread(report, console, lang)
    _ = translator(lang)
    print_paths(console, _("Berkas:"), outputs)
    conclusion = verdict(report, lang)
    say(console, " ".join([_("Simpulan:"), conclusion.text]), TONES[conclusion.tone])


def print_paths(console: Console, heading: str, paths: Sequence[Path]) -> None:
    say(console, heading)
    for path in paths:
        # A path is neither broken into lines nor has its blanks folded: it must work when copied.
        console.print(Text(f"  {visible(str(path))}"), soft_wrap=True)


def say(console: Console, text: str, style: str = "", indent: int = 0) -> None:
    """One paragraph, free of what could steer the terminal; its further lines hang two columns further in."""
    lines = textwrap.fill(
        one_line(text),
        width=console.width,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        break_on_hyphens=False,
    )
    console.print(Text(logged(lines), style=style), soft_wrap=True)


def print_head(report: AuditedReport | ReadReport, console: Console, lang: str) -> None:
    _ = translator(lang)
    info = report.report
    title = info.instansi or info.title or _("Instansi tidak dikenali")
    say(console, title if info.tahun is None else f"{title} {info.tahun}", "bold")
    parts = [info.pemda or "", info.file, _("{n} halaman").format(n=count(info.pages, lang))]
    say(console, " · ".join(part for part in parts if part))
    if note := seen_note(report, lang):
        say(console, note)
    console.print()


def print_coverage(report: AuditedReport, console: Console, lang: str) -> None:
    """Statuses down, classes across: fits 80 columns with all classes."""
    _ = translator(lang)
    rows, total = coverage_rows(report, lang)
    columns = [*rows, total]
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    table.add_column(_("Angka"))
    for column in columns:
        table.add_column(column.name, justify="right")
    table.add_row(_("tertulis dalam laporan"), *(count(column.figures, lang) for column in columns))
    for status, name in STATUSES.items():
        table.add_row(f"{SIGNS[status]} {_(name)}", *(count(column.statuses[status], lang) for column in columns))
    console.print(table)
    print_reasons(report, console, lang)
    loose = loose_pages(report)
    if loose:
        text = _("Bilangan yang tidak dikenali artinya dan tidak ikut dihitung: {n}, di halaman {pages}.")
        say(console, text.format(n=count(sum(loose.values()), lang), pages=page_list(loose)))
    console.print()


def print_reasons(report: AuditedReport, console: Console, lang: str) -> None:
    """Why figures could not be checked, one line a reason."""
    rows = reason_rows(report, lang)
    if not rows:
        return
    _ = translator(lang)
    say(console, _("Tidak dapat diperiksa karena:"))
    width = max(len(count(row.total, lang)) for row in rows)
    for row in rows:
        many = count(row.total, lang)
        say(console, f"{many} {row.text}", indent=2 + width - len(many))


def print_findings(report: AuditedReport, console: Console, lang: str) -> None:
    _ = translator(lang)
    rejected = {one.id for one in report.findings if one.is_rejected}
    views = [view for view in FindingViews(report, lang).all() if view.id not in rejected]
    document = [view for view in views if not view.reading]
    for severity, name in SEVERITIES.items():
        members = [view for view in document if view.severity == severity]
        if members:
            title = _("Catatan {severity}: {n} (halaman {pages})")
            pages = page_list(view.page for view in members)
            filled = title.format(severity=_(name), n=count(len(members), lang), pages=pages)
            say(console, filled, STYLES[severity])
            print_list(members, severity, console, lang)
            console.print()
    if not document:
        say(console, _("Tidak ada catatan.") if not rejected else _("Tidak ada catatan selain yang ditolak auditor."))
        console.print()
    readings = [view for view in views if view.reading]
    if readings:
        text = _("Dugaan salah baca oleh alat ini, mohon dilihat; tidak dihitung: {n} (halaman {pages})")
        say(console, text.format(n=count(len(readings), lang), pages=page_list(view.page for view in readings)))
        console.print()


def print_auditor(report: AuditedReport, console: Console, lang: str) -> None:
    """What the auditor has decided."""
    lines = auditor_lines(report, lang, MOST_TOLD)
    for line in lines:
        say(console, line, indent=len(line) - len(line.lstrip()))
    if lines:
        console.print()


def print_list(members: Sequence[FindingView], severity: str, console: Console, lang: str) -> None:
    """One line a finding: where, what is written, what it comes to, and as much of the message as fits. What is only
    worth knowing compares no values."""
    _ = translator(lang)
    shown = members if severity in ("high", "medium") else members[:SHOWN_MINOR]
    starts = [
        (one_line(view.id), _("hal. {n}").format(n=view.page), "" if severity == "info" else values(view))
        for view in shown
    ]
    widths = [max(len(start[column]) for start in starts) for column in range(3)]
    for view, start in zip(shown, starts, strict=True):
        cells = [text.ljust(width) for text, width in zip(start, widths, strict=True)]
        line = Text(logged("  ".join(["", *cells, one_line(view.message)])))
        line.truncate(console.width, overflow="ellipsis")
        console.print(line, soft_wrap=True)
    if len(members) > len(shown):
        rest = _("dan {n} lainnya, lihat berkas HTML").format(n=count(len(members) - len(shown), lang))
        say(console, f"… {rest}", indent=2)


def values(view: FindingView) -> str:
    return " → ".join(one_line(text, LONGEST_VALUE) for text in (view.stated, view.expected) if text)


def print_unread(report: AuditedReport | ReadReport, console: Console, lang: str) -> None:
    missing = gaps(report, lang)
    if not missing:
        return
    _ = translator(lang)
    say(console, _("TIDAK TERBACA, harus diperiksa sendiri:"), "bold yellow")
    for gap in missing:
        say(console, f"- {gap.heading}: {gap.what}" if gap.heading else f"- {gap.what}", indent=2)
    console.print()
