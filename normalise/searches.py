"""The searches that were ended because there was too much to try: each is told, none passed over."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from schemas.figures import Figure
from schemas.meaning import EndedSearch, Sought
from schemas.reasons import SEARCH_ENDED

__all__ = ["Searches"]


@dataclass(frozen=True, slots=True)
class Searches:
    """Hears of every search that was `ended`."""

    ended: list[EndedSearch] = field(default_factory=list)

    def end(self, sought: Sought, pages: Iterable[int], figures: Iterable[str] = ()) -> None:
        self.ended.append(EndedSearch(sought, tuple(sorted(set(pages))), tuple(sorted(set(figures)))))

    def marked(self, figures: Sequence[Figure]) -> tuple[Figure, ...]:
        """`figures` with the reason at those that an ended search was for: it stands where nothing else checks them."""
        left = {name for search in self.ended for name in search.figures}
        return tuple(one.model_copy(update={"reason": SEARCH_ENDED}) if one.id in left else one for one in figures)
