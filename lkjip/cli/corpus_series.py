"""What `lkjip corpus series` writes."""

from pathlib import Path

from lkjip.cli.batch import writing_to
from lkjip.dataset import opened
from lkjip.series import series_files

__all__ = ["written_series"]


def written_series(place: str, folder: Path) -> list[Path]:
    """Make the series of all agencies of the dataset at `place` and write them into `folder`. Raises UsageError."""
    with opened(place) as database, writing_to(folder):
        return series_files(database, folder)
