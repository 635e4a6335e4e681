"""The names that the reports of a dataset use, beside the official ones and never as one of them."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from heapq import nsmallest
from pathlib import Path

from corpus.seen_names import SeenName, seen_names
from corpus.stated import letters
from lkjip.cli.language import Language
from lkjip.dataset import USUAL_PLACE, dataset_errors, opened
from lkjip.errors import UsageError
from normalise import LEAST, name_likeness
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["Seen", "seen_beside"]

HEADING = Bilingual(id="Dalam dataset, bukan nama resmi:", en="In the dataset, no official names:")


@dataclass(frozen=True, slots=True)
class Seen:
    """`used` says of official names (by their letters) who states them, `others` are names like the one asked for that are in
    no official list, with their scores; `problem` says why the dataset in the usual place was left out."""

    used: dict[str, SeenName] = field(default_factory=dict)
    others: tuple[tuple[float, SeenName], ...] = ()
    problem: Bilingual | None = None

    def use_of(self, name: str, lang: Language) -> str:
        """How many state the official name `name`, as the end of its line."""
        found = self.used.get(letters(name))
        return f"  [{frequency(found, lang)}]" if found else ""

    def lines(self, lang: Language) -> Iterator[str]:
        """The other names, a line each under a heading: score, what it names, name, and how many state it."""
        if self.others:
            yield HEADING.in_language(lang)
        for score, name in self.others:
            level = (name.level or "-").replace("_", " ")
            yield f"{score:5.1f}  {level:<18}  {one_line(name.name)}  [{frequency(name, lang)}]"
        if self.problem:
            yield self.problem.in_language(lang)


def seen_beside(official: Collection[str], text: str, most: int, place: str | None) -> Seen:
    """What the dataset at `place` says of the `official` names, and its `most` likest others. Without a place that in the usual
    one is asked, where there is one. Raises UsageError for a dataset that was named and cannot be read."""
    if place is None and not Path(USUAL_PLACE).is_file():
        return Seen()
    try:
        with opened(place or USUAL_PLACE) as database, dataset_errors():
            return chosen({letters(name) for name in official}, seen_names(database), text, most)
    except UsageError as error:
        if place is not None:
            raise
        return Seen(problem=error.message)


def chosen(official: set[str], seen: Iterable[SeenName], text: str, most: int) -> Seen:
    used: dict[str, SeenName] = {}

    def others() -> Iterator[tuple[float, SeenName]]:
        like = name_likeness(text)
        for name in seen:
            if name.key in official:
                kept = used.get(name.key)
                used[name.key] = name if kept is None or kept.agencies < name.agencies else kept
            elif not name.is_official and (score := like(name.name)) >= LEAST:
                yield score, name

    likest = nsmallest(most, others(), key=lambda pair: (-pair[0], -pair[1].agencies, -pair[1].reports, pair[1].name))
    return Seen(used, tuple(likest))


def frequency(name: SeenName, lang: Language) -> str:
    """Who states it: "3 instansi, 7 laporan, 2021-2023"."""
    years = "-".join(dict.fromkeys(str(year) for year in (name.first_year, name.last_year) if year is not None))
    counts = Bilingual(
        id=f"{name.agencies} instansi, {name.reports} laporan",
        en=f"{name.agencies} agenc{'y' if name.agencies == 1 else 'ies'}, {name.reports} report{'' if name.reports == 1 else 's'}",
    ).in_language(lang)
    return f"{counts}, {years}" if years else counts
