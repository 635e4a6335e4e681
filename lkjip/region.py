"""The page of a region: fetched from the dataset, rendered, written."""

from collections.abc import Sequence
from pathlib import Path

__all__ = ["write_region_page"]


def write_region_page(place: str, out: Path, language: str = "id", regions: Sequence[str] = ()) -> Path:
    """Write the page of the dataset at `place` (a path or URL) to the file `out`, whose folder is made where it is missing;
    returns `out`. `regions` are the names of governments, as people write them; none means all that are in the dataset.

    Findings lead to the pages of audits (`*.audit.html`) that lie beside `out` or in folders beside it. Raises UsageError.
    """
    raise NotImplementedError
