"""Scales that are printed as a list: "80 s/d 100 % = Sangat Baik (SB)", one step a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalise.folding import squeeze
from normalise.passages import Passage
from normalise.ranges import range_in
from normalise.scale_tables import FEWEST_STEPS, goes_one_way
from normalise.step_names import LIST_MARK, bare_name, predicates
from schemas.scales import Band

__all__ = ["ListedScale", "listed_scales", "step_of"]

LONGEST_LINE = 120


@dataclass(frozen=True, slots=True)
class ListedScale:
    """The lines that print a scale, the steps in them, and the line before them, which says what they are for."""

    subject: str
    lines: tuple[Passage, ...]
    bands: tuple[Band, ...]


def listed_scales(passages: Sequence[Passage]) -> Iterator[ListedScale]:
    """Runs of three and more lines that are each a step with its name, and go one way."""
    run: list[tuple[Passage, Band]] = []
    before = ""
    for passage in [*passages, None]:
        step = None if passage is None else step_of(passage, len(run))
        if passage is not None and step is not None:
            run.append((passage, step))
            continue
        if len(run) >= FEWEST_STEPS and is_scale([band for _, band in run]):
            yield ListedScale(before, tuple(line for line, _ in run), tuple(band for _, band in run))
        run = []
        before = "" if passage is None else squeeze(passage.sentence.text)


def step_of(passage: Passage, place: int) -> Band | None:
    """The step that a whole line states; `place` is that of the line in its list."""
    text = LIST_MARK.sub("", squeeze(passage.sentence.text))
    found = range_in(text) if len(text) <= LONGEST_LINE else None
    name = bare_name(found[1], found[2]) if found else None
    named = predicates(name, "line") if name else ()
    return Band(**dict(found[0]), predicates=named, rank=0, row=place) if found and named else None


def is_scale(bands: Sequence[Band]) -> bool:
    """Steps that go one way, each with a name of its own."""
    names = [band.predicates[0].name.casefold() for band in bands]
    return goes_one_way(bands) and len(set(names)) == len(names)
