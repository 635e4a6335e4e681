"""Makes a whole fictional LKjIP: style, agency, model, text, planted errors, PDF, answer key."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from synthetic.agency import pick_agency
from synthetic.book import Book
from synthetic.chapters import write_report
from synthetic.every_recipe import CLAIM_RECIPES, EVERY_RECIPE
from synthetic.kinds import ErrorKind
from synthetic.model import Model, build_model
from synthetic.paint import paint
from synthetic.planting import PlantedError, plant
from synthetic.style import Rules, Style, pick_style
from synthetic.topics import pick_topics
from synthetic.truth import Truth, describe
from synthetic.voices import VOICES, Voice

__all__ = ["SyntheticReport", "compose", "make_report"]


@dataclass(frozen=True, slots=True)
class SyntheticReport:
    """A report as PDF bytes and what it states."""

    pdf: bytes
    truth: Truth


def make_report(
    seed: int,
    *,
    errors: Sequence[ErrorKind] | int = (),
    agency: str | None = None,
    style: Style | None = None,
    rules: Rules | None = None,
    topics: Sequence[str] | None = None,
    voice: Voice | None = None,
) -> SyntheticReport:
    """The report of `seed`, the same bytes for the same arguments.

    `errors` names the kinds of error to plant, or says how many; `agency` is one of `agency_kinds()`; `style` replaces
    the drawn one; `rules` asks for tables with only horizontal lines or none; `topics` names the optional parts, which
    else go by seed and by what the errors need. `voice` has chapter III and the summary tell of the figures at length, in that
    style; errors in such prose bring one by seed. Raises NoPlaceError when the report has no place for an error.
    """
    book, model, planted = compose(
        seed, errors=errors, agency=agency, style=style, rules=rules, topics=topics, voice=voice
    )
    pdf, pages = paint(book)
    return SyntheticReport(pdf, describe(book, model, planted, seed=seed, pages=pages))


def compose(
    seed: int,
    *,
    errors: Sequence[ErrorKind] | int = (),
    agency: str | None = None,
    style: Style | None = None,
    rules: Rules | None = None,
    topics: Sequence[str] | None = None,
    voice: Voice | None = None,
) -> tuple[Book, Model, list[PlantedError]]:
    """The report of `make_report` before it is set on pages: what it states, from what, and what was planted in it."""
    rng = random.Random(seed)
    drawn = pick_style(rng)
    named = () if isinstance(errors, int) else errors
    style = style or replace(drawn, **{name: value for kind in named for name, value in EVERY_RECIPE[kind].style})
    if rules:
        style = replace(style, layout=replace(style.layout, rules=rules))
    if topics is None:
        barred = {EVERY_RECIPE[kind].barred for kind in named}
        topics = pick_topics(seed, (topic for kind in named if (topic := EVERY_RECIPE[kind].topic)), barred)
    if "versions" in topics:
        style = replace(style, revised=True)
    owner = pick_agency(rng, agency)
    if voice is None and any(kind in CLAIM_RECIPES for kind in named):
        voice = VOICES[seed % len(VOICES)]
    model = replace(build_model(owner, style, rng, tuple(topics)), voice=voice)
    book = write_report(model, rng)
    return book, model, plant(book, model.scale, errors, rng)
