"""What other versions of a plan state of the same thing: a value that a figure may have been meant to have."""

from decimal import Decimal

from audit.slips import one_slip_apart
from audit.view import View
from schemas.figures import Figure

__all__ = ["in_other_versions"]

FEWEST_DIGITS = 5


def in_other_versions(view: View, figure: Figure) -> frozenset[Decimal]:
    """The amounts that the report states of the thing and the year of `figure` under another version of the plan, with so
    many digits that none of them is met by chance, and a slip of the hand away: a line that was revised differs otherwise, and
    then its total may be the one that was left as it was."""
    own = view.quantity(figure)
    others = [one for one in view.in_all_years(own) if one.id != own.id and one.tahun == own.tahun] if own else []
    values = (view.figures[name].value for one in others for name in one.figures)
    long = (value for value in values if value is not None and len(str(value).strip("0")) >= FEWEST_DIGITS)
    return frozenset(
        value for value in long if figure.value == value or one_slip_apart(digits(figure.value), digits(value))
    )


def digits(value: Decimal | None) -> str:
    return "".join(filter(str.isdigit, str(value)))
