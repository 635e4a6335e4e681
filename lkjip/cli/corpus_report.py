"""What `lkjip corpus report` writes."""

from collections.abc import Sequence
from pathlib import Path

from lkjip.cli.batch import unwritable
from lkjip.region import write_region_page

__all__ = ["written_report"]


def written_report(place: str, out: Path, regions: Sequence[str], lang: str) -> Path:
    """Write the page of the dataset at `place` to the file `out`; no folder is made for a page that cannot be. Raises
    UsageError."""
    try:
        return write_region_page(place, out, lang, regions)
    except OSError as error:
        raise unwritable(out.parent, error) from error
