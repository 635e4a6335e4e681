"""A year that is wrong, and the year that should stand there: numbers that are not written as figures are."""

import re
from decimal import Decimal

__all__ = ["year_text"]

YEAR = re.compile(r"(?:^|\btahun |\byear )(?:19|20)\d\d$", re.IGNORECASE)
YEAR_DIGITS = 4


def year_text(printed: str | None, expected: Decimal | str | None) -> str | None:
    """What stands for a year that is wrong: a year too, without the marks and the unit of a figure. None for anything else."""
    if YEAR.search(printed or "") is None or not isinstance(expected, Decimal) or len(str(expected)) != YEAR_DIGITS:
        return None
    return str(expected)
