"""Headings of the body -> the sections that the regulation asks for, by what their titles say."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge
from schemas.printed import Heading
from schemas.report import Section

__all__ = ["SectionsByPlace", "find_sections", "section_kind"]

LONGEST = 400
"""Characters of a title; no section has so long a one."""
_SPACED = re.compile(r"\b(?:[a-z] ){4,}[a-z]\b")
"""A word whose letters are set apart."""


def find_sections(headings: Sequence[Heading]) -> tuple[Section, ...]:
    """Every heading with the kind of section (I .. IV, III.A.1 .. III.B) that it opens, None when it opens none.

    A bare "BAB III" is joined with the heading that follows it.
    """
    sections: list[Section] = []
    chapter = ""
    for heading in headings:
        title = squeeze(heading.title)
        if re.fullmatch(r"bab\s+[ivx\d]+\.?", title, re.IGNORECASE):
            chapter = title
            continue
        kind = section_kind(title) or section_kind(f"{chapter} {title}")
        place = {"page": heading.page, "bbox": heading.bbox}
        sections.append(Section(title=f"{chapter} {title}".strip(), kind=kind, **place))
        chapter = ""
    return tuple(sections)


class SectionsByPlace:
    """The sections that the parts of a document are in, for all of them at once: `headings` are in reading order."""

    def __init__(self, headings: Sequence[Heading]) -> None:
        self._orders = [heading.order for heading in headings]
        self._kinds: list[str | None] = []
        above: list[tuple[int, str | None]] = []
        for heading in headings:
            while above and above[-1][0] >= heading.level:
                above.pop()
            kind = section_kind(squeeze(heading.title)) or (above[-1][1] if above else None)
            above.append((heading.level, kind))
            self._kinds.append(kind)

    def at(self, order: int) -> str | None:
        """The kind of the innermost section that what stands at `order` is in; None where no heading above it names one."""
        passed = bisect_left(self._orders, order)
        return self._kinds[passed - 1] if passed else None


@lru_cache(maxsize=4096)
def section_kind(title: str) -> str | None:
    """The section that a heading of this title opens; None when it opens none that the regulation names."""
    if len(title) > LONGEST:
        return None
    folded = _SPACED.sub(lambda spaced: spaced[0].replace(" ", ""), fold(title).replace("-", " "))
    known: list[dict[str, str]] = knowledge("sections")["sections"]
    return next((entry["kind"] for entry in known if re.search(entry["pattern"], folded)), None)
