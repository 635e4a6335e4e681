"""What `lkjip corpus export` writes."""

from functools import partial
from pathlib import Path

from corpus.export import DESCRIPTION, Guard, write_description, write_table
from corpus.tidy import TIDY
from lkjip.cli.batch import writing_to
from lkjip.dataset import opened
from lkjip.errors import UsageError
from publish.csv_file import CSV_STYLES, defused, poses_as_formula
from publish.files import replacing
from publish.sheet_text import sheet_text
from schemas.base import Bilingual

__all__ = ["export_tables"]


def export_tables(place: str, folder: Path, format_: str, csv_style: str) -> list[Path]:
    """Write the long tables of the dataset at `place` and their description into `folder`; each file appears whole or not
    at all. Raises UsageError."""
    style = CSV_STYLES[csv_style]
    facts = style.delimiter, style.decimal_mark, style.encoding
    written: list[Path] = []
    as_text: dict[str, frozenset[str]] = {}
    with opened(place) as database, writing_to(folder):
        for tidy in TIDY.values():
            target = folder / f"{tidy.name}.{format_}"
            with replacing(target) as partial_file:
                try:
                    safe = sheet_text if format_ == "xlsx" else partial(defused, style=style)
                    guard = Guard(safe, poses_as_formula)
                    as_text[tidy.name] = write_table(database, tidy, partial_file, format_, facts, guard)
                except ValueError as error:
                    raise UsageError(too_large(tidy.name, format_), "too-large") from error
            written.append(target)
        with replacing(folder / DESCRIPTION) as partial_file:
            write_description(partial_file, format_, facts, as_text)
        written.append(folder / DESCRIPTION)
    return written


def too_large(name: str, format_: str) -> Bilingual:
    return Bilingual(
        id=f"tabel {name} tidak muat dalam berkas {format_} (terlalu banyak baris); pakai --format csv.",
        en=f"the table {name} does not fit a {format_} file (too many rows); use --format csv.",
    )
