"""A gallery of layouts: each draws, for a seed, a page or more of a fictional report and knows what stands on them.

Where the reports of `synthetic` test what is computed, these pages test what is read: every way of printing a table or
a text that real reports show is one function, so that reading can be measured layout by layout. What they truly say is
written down while they are drawn, never read back.
"""

from collections.abc import Callable

from synthetic.gallery import celled, headed, lined, overlaid, paged, stacked, texted
from synthetic.gallery.cells import KnownTable
from synthetic.gallery.drawing import Drawing, Specimen

__all__ = ["LAYOUTS", "KnownTable", "Specimen", "draw"]

_FAMILIES = (lined, headed, celled, stacked, paged, overlaid, texted)
LAYOUTS: dict[str, Callable[[Drawing], None]] = {
    name: getattr(family, name) for family in _FAMILIES for name in family.__all__
}
"""Every layout by its name, families together."""


def draw(layout: str, seed: int) -> Specimen:
    """The pages of the layout of that name for `seed`. Raises KeyError for a name that LAYOUTS has not."""
    drawing = Drawing(f"{layout} {seed}")
    LAYOUTS[layout](drawing)
    return drawing.specimen()
