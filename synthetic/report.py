"""Makes a whole fictional LKjIP: style, agency, model, text, planted errors, PDF, answer key."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from synthetic.agency import pick_agency
from synthetic.chapters import write_report
from synthetic.model import build_model
from synthetic.paint import paint
from synthetic.planting import plant
from synthetic.recipes import ErrorKind
from synthetic.style import Rules, Style, pick_style
from synthetic.truth import Truth, describe

__all__ = ["SyntheticReport", "make_report"]


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
) -> SyntheticReport:
    """The report of `seed`, the same bytes for the same arguments.

    `errors` names the kinds of error to plant, or says how many; `agency` is one of `agency_kinds()`; `style` replaces
    the drawn one; `rules` asks for tables with only horizontal lines or none. Raises NoPlaceError when the report has
    no place for an error.
    """
    rng = random.Random(seed)
    drawn = pick_style(rng)
    style = style or drawn
    if rules:
        style = replace(style, layout=replace(style.layout, rules=rules))
    owner = pick_agency(rng, agency)
    model = build_model(owner, style, rng)
    book = write_report(model, rng)
    planted = plant(book, model.scale, errors, rng)
    pdf, pages = paint(book)
    return SyntheticReport(pdf, describe(book, model, planted, seed=seed, pages=pages))
