"""What a report says of its plans, of the decrees it cites and of itself, gathered from its pages."""

from collections.abc import Sequence

from normalise.agreed import find_agreed
from normalise.caps import find_caps
from normalise.decrees import find_decrees, national_decrees
from normalise.goal_lists import find_goals
from normalise.listed import find_listed, page_offset
from normalise.missions import find_missions
from normalise.owners import find_other_owners
from normalise.plan_periods import find_periods
from normalise.references import find_references
from normalise.searches import Searches
from normalise.self_names import find_self_names
from normalise.table_mentions import find_pictures
from schemas.meaning import Identity
from schemas.printed import Document
from schemas.report import Section
from schemas.statements import Picture, Statements
from schemas.tables import Table

__all__ = ["find_statements"]


def find_statements(
    document: Document, identity: Identity, tables: Sequence[Table], sections: Sequence[Section], searches: Searches
) -> Statements:
    """Plans and periods, decrees, the report's own name and year, missions, contents, each with its place."""
    return Statements(
        periods=find_periods(document, identity),
        decrees=find_decrees(document),
        national=national_decrees(),
        names=find_self_names(document),
        agreed=find_agreed(document, tables, sections),
        missions=find_missions(document),
        contents=find_listed(document),
        offset=page_offset(document),
        goals=find_goals(document, tables, searches),
        others=find_other_owners(document, identity),
        caps=find_caps(document),
        references=find_references(document, tables, identity),
        pictures=tuple(
            Picture(word, one.number, one.printed, one.title, one.page, one.bbox)
            for word, mentions in find_pictures(document).items()
            for one in mentions
            if one.kind == "caption" and not one.goes_on
        ),
    )
