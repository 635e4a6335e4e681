"""Prose in several styles of writing, asked for by name: what chapters and summaries of officials say of their figures."""

from collections.abc import Callable, Mapping

from synthetic.book import Book
from synthetic.model import Model
from synthetic.prose.indicators import tell_indicators
from synthetic.prose.overview import tell_overview, tell_summary
from synthetic.prose.pen import Pen
from synthetic.prose.programs import tell_programs

__all__ = ["write_prose"]

PLACES: Mapping[str, tuple[Callable[[Pen], None], ...]] = {
    "summary": (tell_summary,),
    "performance": (tell_overview, tell_indicators),
    "spending": (tell_programs,),
}
"""What is told where."""


def write_prose(book: Book, model: Model, place: str) -> None:
    """The sentences of the report's voice at `place`; nothing where the report has none."""
    if model.voice is None:
        return
    pen = Pen(book, model, place)
    for tell in PLACES[place]:
        tell(pen)
