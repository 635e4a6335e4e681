"""What is known of the columns of a table before their roles are: the grounds on which these are found."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from normalise.cells import Profile
from normalise.formulas import Formula
from normalise.headings import HeadingPath
from normalise.steps import Steps
from schemas.tables import ColumnRole

__all__ = ["MOST_STEPS", "Grounds", "Roles"]

MOST_STEPS = 300_000
"""Rows of three columns that are held against each other: some seconds. Only a table of dozens of columns and hundreds of
rows asks for more; all its columns keep the role that their headings tell, or none, and that is told."""

Roles = list[ColumnRole | None]
"""One role for each column, None where nothing tells it yet."""


@dataclass(frozen=True, slots=True)
class Grounds:
    """Headings and look of each column; `caption` is folded and without "tahun anggaran", which speaks of no money;
    `formulas` are those that the table states, by column, `steps` what trying its figures may still cost."""

    headings: Sequence[HeadingPath]
    profiles: Sequence[Profile]
    caption: str
    report_year: int | None
    steps: Steps
    formulas: Mapping[int, Formula] = field(default_factory=dict)

    def __iter__(self) -> Iterator[tuple[int, HeadingPath, Profile]]:
        for index, (heading, look) in enumerate(zip(self.headings, self.profiles, strict=True)):
            yield index, heading, look

    @property
    def naming(self) -> str:
        """The headings of the columns of words, together."""
        return " ".join(heading.leaf for _, heading, look in self if not look.is_numeric)
