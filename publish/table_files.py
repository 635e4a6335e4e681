"""What `lkjip tables` writes: every table of a report as CSV, all of them as one workbook and as JSON."""

import re
from collections.abc import Mapping
from pathlib import Path

from publish.csv_file import CSV_STYLES, csv_bytes
from publish.json_file import compact_json
from publish.workbook import workbook_bytes
from schemas.report import ReadReport

__all__ = ["stale_files", "table_files"]

JUDGED = {"status", "reason", "checks", "quantity"}
"""Fields of a figure that only an audit can fill."""


def table_files(
    report: ReadReport, drawings: Mapping[int, bytes], stem: str, csv_style: str, lang: str
) -> dict[str, bytes]:
    """Contents by file name: `<stem>.T1.csv`, ... by the table's id, `<stem>.halaman-7.png` for the drawing of page 7,
    `<stem>.tabel.xlsx` and `<stem>.tabel.json`.

    The JSON comes last: once it is there, so are the others. Raises KeyError for an unknown `csv_style`.
    """
    figures = {figure.id: figure for figure in report.figures}
    style = CSV_STYLES[csv_style]
    contents = {f"{stem}.{table.id}.csv": csv_bytes(table, figures, style, lang) for table in report.tables}
    contents |= {f"{stem}.halaman-{number}.png": drawing for number, drawing in drawings.items()}
    contents[f"{stem}.tabel.xlsx"] = workbook_bytes(report, lang)
    contents[f"{stem}.tabel.json"] = json_bytes(report)
    return contents


def json_bytes(report: ReadReport) -> bytes:
    """The part of the contract that needs no audit, as one line of JSON."""
    fields = report.model_dump(by_alias=True, mode="json", exclude={"figures": {"__all__": JUDGED}})
    return compact_json(fields)


def stale_files(folder: Path, stem: str, written: set[str]) -> list[Path]:
    """CSV files of an earlier reading of the same report that found more tables."""
    named = re.compile(rf"{re.escape(stem)}\.T\d+\.csv")
    return [path for path in folder.iterdir() if named.fullmatch(path.name) and path.name not in written]
