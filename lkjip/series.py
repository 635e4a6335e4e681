"""Series of agencies: fetched from the dataset, judged, kept in it, and written as files where somebody wants them."""

from pathlib import Path

from audit.series import judge_series
from audit.series_rules import SERIES_RULES
from corpus.database import Database
from corpus.peers import renew_peers
from corpus.series import agency_series, series_stems, write_series
from corpus.series_rows import AgencyRow, agencies_with_series
from publish.files import write_atomically
from publish.json_file import compact_json
from schemas.series import AgencySeries

__all__ = ["renew_series", "series_files"]


def renew_series(database: Database) -> None:
    """Make the series of every agency whose reports changed since, also by a call that was interrupted. Raises DatabaseError."""
    renew_peers(database)
    for agency in agencies_with_series(database, due=True):
        made(database, agency)


def series_files(database: Database, folder: Path) -> list[Path]:
    """Make the series of every agency with reports of two years, and write `<agency>.series.json` into `folder`, which must
    exist. Raises DatabaseError, OSError."""
    renew_peers(database)
    agencies = agencies_with_series(database)
    stems = series_stems(agencies)
    written = []
    for agency in agencies:
        written.append(folder / f"{stems[agency.id]}.series.json")
        write_atomically(written[-1], compact_json(made(database, agency).model_dump(mode="json")))
    return written


def made(database: Database, agency: AgencyRow) -> AgencySeries:
    series = agency_series(database, agency, judge_series, SERIES_RULES)
    write_series(database, agency, series)
    return series
