"""What people ask of the official names: which ones a text may mean, and since when they are in force."""

from collections.abc import Callable, Sequence

from normalise.knowledge import knowledge
from normalise.nomenclature.ladder import candidates
from normalise.nomenclature.likeness import likeness
from normalise.nomenclature.shipped import catalogue_of
from normalise.nomenclature.weights import Weights
from normalise.nomenclature.writing import written
from schemas.nomenclature import OfficialName

__all__ = ["LEAST", "candidate_names", "first_year_of_names", "name_likeness"]

LEAST = 30.0
"""A name less like the text is none that a person would choose."""


def candidate_names(
    text: str, imported: Sequence[OfficialName], most: int, *, year: int | None = None, provincial: bool = False
) -> list[tuple[OfficialName, float]]:
    """The official names most like `text`, best first, with scores from 0 to 100; a code in `text` comes first."""
    catalogue = catalogue_of(imported, year, provincial=provincial)
    name = written(text)
    found = [(entry.name, round(score, 1)) for entry, score in candidates(catalogue, name, most)] if name.words else []
    coded = [(entry.name, 100.0) for entry in catalogue.coded(name.code or text)]
    known = {one.code for one, _ in coded}
    return [*coded, *(pair for pair in found if pair[0].code not in known and pair[1] >= LEAST)][:most]


def name_likeness(text: str) -> Callable[[str], float]:
    """How like `text` a name is, from 0 to 100, for names that are in no list: all words weigh alike."""
    sought = written(text).words
    weigh = Weights(())

    def of(name: str) -> float:
        words = written(name).words
        return round(likeness(sought, words, weigh), 1) if sought and words else 0.0

    return of


def first_year_of_names() -> int:
    """First budget year of the nomenclature whose codes a list of names has, unless the list says otherwise."""
    first: int = knowledge("nomenclature")["first_year"]
    return first
