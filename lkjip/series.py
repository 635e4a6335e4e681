"""Series of agencies: fetched from the dataset, judged, kept in it, and written as files where somebody wants them."""

from collections.abc import Collection
from pathlib import Path

from audit.series import SERIES_RULES, judge_series
from corpus.database import Database
from corpus.series import agency_series, series_bytes, series_stem, write_series
from corpus.series_rows import agencies_with_series
from publish.files import write_atomically

__all__ = ["make_series"]


def make_series(database: Database, folder: Path | None = None, versions: Collection[int] | None = None) -> list[Path]:
    """Make the series of every agency with reports of two years, or of those whose `versions` these are; writes
    `<agency>.series.json` into `folder`, which must exist. Raises DatabaseError, OSError."""
    written = []
    for agency in agencies_with_series(database, versions):
        series = agency_series(database, agency, judge_series, SERIES_RULES)
        write_series(database, agency, series)
        if folder is not None:
            written.append(folder / f"{series_stem(agency)}.series.json")
            write_atomically(written[-1], series_bytes(series))
    return written
