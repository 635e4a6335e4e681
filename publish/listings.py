"""The formats of a listing for machines, by the names that `--format` knows them by."""

from collections.abc import Callable

from publish.listing import Listing
from publish.listing_csv import listing_csv
from publish.listing_json import listing_json
from publish.listing_markdown import listing_markdown
from publish.sarif import listing_sarif

__all__ = ["LISTING_FORMATS"]

LISTING_FORMATS: dict[str, Callable[[Listing], bytes]] = {
    "json": listing_json,
    "csv": listing_csv,
    "markdown": listing_markdown,
    "sarif": listing_sarif,
}
