"""What `lkjip tables` prints: which tables were found, what was not read, where the files are."""

from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.text import Text

from publish.i18n import translator
from publish.ledger import class_counts
from publish.numbers import count
from publish.places import page_list
from publish.terminal import print_head, print_unread, say
from publish.visible import one_line, visible
from schemas.report import ReadReport
from schemas.tables import Table

__all__ = ["print_tables"]


def print_tables(report: ReadReport, console: Console, lang: str, outputs: Sequence[Path]) -> None:
    """Whose report, how many figures of each class, a line for each table, what was not read, the files; of the CSV files
    only how many they are."""
    _ = translator(lang)
    print_head(report, console, lang)
    say(console, " ".join([class_counts(report, lang) + ".", _("Belum dihitung ulang: gunakan `lkjip audit`.")]))
    say(console, _("Tabel: {n}").format(n=count(len(report.tables), lang)), "bold")
    lines = [(table.id, _("hal. {n}").format(n=page_list(table.pages)), named(table, lang)) for table in report.tables]
    widths = [max((len(line[column]) for line in lines), default=0) for column in range(2)]
    for name, pages, title in lines:
        line = Text(f"  {name.ljust(widths[0])}  {pages.ljust(widths[1])}  {title}".rstrip())
        line.truncate(console.width, overflow="ellipsis")
        console.print(line, soft_wrap=True)
    console.print()
    print_unread(report, console, lang)
    say(console, _("Berkas:"))
    for path in outputs:
        if path.suffix != ".csv":
            console.print(Text(f"  {visible(str(path))}"), soft_wrap=True)
    if report.tables:
        many = _("dan {n} berkas CSV di folder yang sama").format(n=count(len(report.tables), lang))
        say(console, many, indent=2)


def named(table: Table, lang: str) -> str:
    """Number and caption, or what stands in its place: "6 × 4"."""
    _ = translator(lang)
    number = _("Tabel {number}").format(number=table.number) if table.number else ""
    size = f"{len(table.rows)} × {len(table.columns)}"
    return one_line(" ".join(part for part in (number, table.caption or "", f"({size})") if part))
