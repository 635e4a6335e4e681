"""Scales that are printed as a list: "80 s/d 100 % = Sangat Baik (SB)", one step a line, or all of them in one sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalise.folding import squeeze
from normalise.passages import Passage
from normalise.ranges import range_in
from normalise.scale_tables import FEWEST_STEPS, does_grade, goes_one_way
from normalise.step_names import LIST_MARK, bare_name, predicates
from schemas.scales import Band

__all__ = ["ListedScale", "listed_scales", "prints_steps"]

LONGEST_LINE = 120
BETWEEN_STEPS = re.compile(r"\s*[;•]\s*(?:dan\s+)?|,\s+(?:dan\s+)?")


@dataclass(frozen=True, slots=True)
class ListedScale:
    """The lines that print a scale, the steps in them, and the line before them, which says what they are for."""

    subject: str
    lines: tuple[Passage, ...]
    bands: tuple[Band, ...]


def listed_scales(passages: Sequence[Passage]) -> Iterator[ListedScale]:
    """Runs of three and more lines that are each a step with its name, and sentences that list as many; all go one way."""
    run: list[tuple[Passage, Band]] = []
    before = ""
    for passage in [*passages, None]:
        step = None if passage is None else step_of(passage, len(run))
        if passage is not None and step is not None:
            run.append((passage, step))
            continue
        if len(run) >= FEWEST_STEPS and is_scale([band for _, band in run], before):
            yield ListedScale(before, tuple(line for line, _ in run), tuple(band for _, band in run))
        run = []
        if passage is not None and (bands := steps_inside(passage)):
            yield ListedScale(squeeze(passage.sentence.text), (passage,), bands)
        before = "" if passage is None else squeeze(passage.sentence.text)


def step_of(passage: Passage, place: int) -> Band | None:
    """The step that a whole line states; `place` is that of the line in its list."""
    return step_in(squeeze(passage.sentence.text), place)


def step_in(line: str, place: int) -> Band | None:
    text = LIST_MARK.sub("", line)
    found = range_in(text) if len(text) <= LONGEST_LINE else None
    name = bare_name(found[1], found[2]) if found else None
    named = predicates(name, "line") if name else ()
    return Band(**dict(found[0]), predicates=named, rank=0, row=place) if found and named else None


def steps_inside(passage: Passage) -> tuple[Band, ...]:
    """The steps of "Kriteria: Baik (> 90), Cukup (60 - 90), dan Kurang (< 60)": nothing but steps stands behind the colon."""
    lead, colon, tail = squeeze(passage.sentence.text).partition(":")
    parts = BETWEEN_STEPS.split(tail.rstrip(" .")) if colon and not re.search(r"\d", lead) else []
    steps = [step_in(part, place) for place, part in enumerate(parts)]
    bands = tuple(step for step in steps if step is not None)
    return bands if len(bands) == len(steps) >= FEWEST_STEPS and is_scale(bands, lead) else ()


def prints_steps(passage: Passage) -> bool:
    """Whether the sentence prints a scale or a step of one; what it says then is no predicate of a figure."""
    return step_of(passage, 0) is not None or bool(steps_inside(passage))


def is_scale(bands: Sequence[Band], subject: str) -> bool:
    """Steps that go one way, each with a name of its own, and that grade."""
    names = [band.predicates[0].name.casefold() for band in bands]
    return does_grade(bands, subject) and goes_one_way(bands) and len(set(names)) == len(names)
