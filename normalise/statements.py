"""What a report says of its plans, of the decrees it cites and of itself, gathered from its pages."""

from collections.abc import Sequence

from normalise.agreed import find_agreed
from normalise.decrees import find_decrees, national_decrees
from normalise.listed import find_listed, page_offset
from normalise.plan_periods import find_periods
from normalise.self_names import find_self_names
from schemas.meaning import Identity
from schemas.printed import Document
from schemas.report import Section
from schemas.statements import Statements
from schemas.tables import Table

__all__ = ["find_statements"]


def find_statements(
    document: Document, identity: Identity, tables: Sequence[Table], sections: Sequence[Section]
) -> Statements:
    """Plans and periods, decrees, the report's own name and year, missions, contents, each with its place."""
    return Statements(
        periods=find_periods(document, identity),
        decrees=find_decrees(document),
        national=national_decrees(),
        names=find_self_names(document),
        agreed=find_agreed(document, tables, sections),
        contents=find_listed(document),
        offset=page_offset(document),
    )
