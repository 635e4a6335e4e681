"""The tables of the dataset. Every column says what it holds: docs/dataset.md is made from these words.

What is found in one version of a report is known by the version and by its id in the audit's JSON ("F212"), so that every
row leads back to a page and a box.
"""

from sqlalchemy import Index, Table

from corpus import agency_tables, content_tables, review_tables
from corpus.columns import metadata

__all__ = ["OF_A_VERSION", "metadata", "table"]

MADE = (agency_tables, content_tables, review_tables)
"""Each adds its tables to `metadata`, in the order in which the document shows them."""

OF_A_VERSION = (
    "tables",
    "quantities",
    "budget_lines",
    "indicators",
    "region_lines",
    "formulas",
    "figures",
    "checks",
    "findings",
)
"""What is written with a version and goes when it is read again."""

for name, columns in {
    "quantities": ("name", "tahun"),
    "findings": ("rule", "severity"),
    "figures": ("version_id", "quantity_id"),
    "decisions": ("report_id", "finding_key"),
    "doubts": ("version_id",),
    "series_findings": ("agency_id",),
    "region_lines": ("owner_name",),
    "peers": ("agency_id",),
}.items():
    Index(None, *(metadata.tables[name].c[column] for column in columns))


def table(name: str) -> Table:
    """The table `name`; raises KeyError when there is none."""
    return metadata.tables[name]
