"""Plants errors at known cells of a consistent report, each with evidence elsewhere that shows which figure is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from synthetic.book import Book
from synthetic.every_recipe import CLAIM_RECIPES, EVERY_RECIPE
from synthetic.facts import Fact
from synthetic.field import Field
from synthetic.kinds import ErrorKind
from synthetic.scales import Scale

__all__ = ["NoPlaceError", "PlantedError", "plant"]


class NoPlaceError(ValueError):
    """The report has no figure at which this kind of error could be planted without ambiguity."""

    def __init__(self, message: str, kind: ErrorKind | None = None) -> None:
        super().__init__(message)
        self.kind = kind


@dataclass(frozen=True, slots=True)
class PlantedError:
    """One wrong statement: `fact` was altered, or stood in a row that was taken out (then it is on no page).

    `echoes` are the facts whose derivations it also breaks; of a row taken out, those that list it elsewhere. `source` is the
    fact whose value was taken, left out or added.
    """

    kind: ErrorKind
    relation: str
    severity: str
    cause: str
    fact: Fact
    right_text: str
    right_value: Decimal | None
    echoes: tuple[Fact, ...]
    source: Fact | None = None


def _sow(field: Field, kind: ErrorKind) -> PlantedError:
    recipe = EVERY_RECIPE[kind]
    facts = [fact for fact in field.book.facts.values() if field.free(fact) and recipe.fits(field, fact)]
    for fact in field.rng.sample(facts, len(facts)):
        echoes = field.neighbours(fact)
        field.source = None
        changed = recipe.change(field, fact)
        if changed is None or changed[0] == fact.text:
            continue
        planted = PlantedError(
            kind,
            recipe.relation,
            recipe.severity,
            recipe.cause,
            fact,
            fact.text,
            fact.value,
            tuple(echoes),
            field.source,
        )
        if fact.id in field.book.facts:
            fact.text, fact.value = changed
        field.spoilt.update([fact.id, *(echo.id for echo in echoes)])
        return planted
    raise NoPlaceError(f"no place for an error of kind {kind.value}", kind)


def plant(book: Book, scale: Scale, errors: Sequence[ErrorKind] | int, rng: Random) -> list[PlantedError]:
    """Alter facts of `book` in place. A number asks for that many errors of kinds that fit; a sequence names the kinds.

    Raises NoPlaceError when a named kind, or so many errors, cannot be planted.
    """
    field = Field(book, scale, rng)
    if not isinstance(errors, int):
        return [_sow(field, kind) for kind in errors]
    planted: list[PlantedError] = []
    kinds = [kind for kind in ErrorKind if book.said or kind not in CLAIM_RECIPES]
    while len(planted) < errors:
        if not kinds:
            raise NoPlaceError(f"no place for {errors} errors")
        for kind in rng.sample(kinds, len(kinds))[: errors - len(planted)]:
            try:
                planted.append(_sow(field, kind))
            except NoPlaceError:
                kinds.remove(kind)
    return planted
