"""Numbers that cannot be what their column says."""

from schemas.figures import Figure

__all__ = ["is_tiny"]

SMALLEST_BUDGET = 1000


def is_tiny(figure: Figure) -> bool:
    """No budget line is below a thousand rupiah: such "amounts" are numbers of columns that stand among the rows."""
    return figure.unit == "IDR" and figure.value is not None and 0 < figure.value < SMALLEST_BUDGET
