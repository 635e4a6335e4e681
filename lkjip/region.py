"""The page of a region: fetched from the dataset, rendered, written."""

from collections.abc import Sequence
from pathlib import Path

from audit import RULES
from audit.series_rules import SERIES_RULES
from corpus.database import Database
from corpus.region import known_regions, region_of
from lkjip.dataset import opened
from lkjip.errors import UsageError
from normalise.agency_names import agency_name
from publish.audit_pages import audit_pages
from publish.files import write_atomically
from publish.region import region_html
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["write_region_page"]

SHOWN = 12
"""Regions that are named when the one asked for is not among them."""


def write_region_page(place: str, out: Path, language: str = "id", regions: Sequence[str] = ()) -> Path:
    """Write the page of the dataset at `place` (a path or URL) to the file `out`, whose folder is made where it is missing;
    returns `out`. `regions` are the names of governments, as people write them; none means all that are in the dataset.

    Findings lead to the pages of audits (`*.audit.html`) that lie beside `out` or in folders beside it. Nothing is written
    to the dataset. Raises UsageError, and OSError when `out` cannot be written.
    """
    with opened(place) as database:
        region = region_of(database, chosen(database, regions))
    titles = {rule.id: rule.text.title for rule in RULES} | {name: text.title for name, text in SERIES_RULES.items()}
    out.parent.mkdir(parents=True, exist_ok=True)
    html = region_html(region, titles, audit_pages(out.parent), language)
    write_atomically(out, html.encode("utf-8"))
    return out


def chosen(database: Database, asked: Sequence[str]) -> list[str]:
    """The names that the dataset has for `asked`: "Kab. Paser" is "kabupaten paser". Raises UsageError for one that it lacks."""
    if not asked:
        return []
    known = known_regions(database)
    found = []
    for name in asked:
        agency = agency_name("dinas", name)
        if agency is None or agency.region not in known:
            raise UsageError(no_such_region(name, known), "no-such-region")
        found.append(agency.region)
    return list(dict.fromkeys(found))


def no_such_region(name: str, known: Sequence[str]) -> Bilingual:
    said = ", ".join(map(one_line, known[:SHOWN])) + (", ..." if len(known) > SHOWN else "") or "-"
    return Bilingual(
        id=f'wilayah "{one_line(name)}" tidak ada di dataset. Yang ada: {said}.',
        en=f'there is no region "{one_line(name)}" in the dataset. There are: {said}.',
    )
