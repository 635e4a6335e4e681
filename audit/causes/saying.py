"""What the texts of all causes are made of: places with their page, numbers, two languages."""

from decimal import Decimal

from audit.causes.cause import Say
from audit.view import View
from audit.wording import number
from audit.words import place
from schemas.figures import Figure
from schemas.rounding import rounded

__all__ = ["at", "comes_to", "copied_from", "in_two", "written"]


def in_two(indonesian: str, english: str) -> Say:
    return lambda lang: english if lang == "en" else indonesian


def at(view: View, figure: Figure, lang: str) -> str:
    """Where `figure` stands: table, row and column, and the page."""
    where = place(view, figure, lang)
    if figure.table is None:
        return where
    return f"{where} (hlm. {figure.page})" if lang == "id" else f"{where} (p. {figure.page})"


def written(value: Decimal, lang: str) -> str:
    """A value in the text of an explanation, its decimals as they are, at most four."""
    short = rounded(value, 4).normalize() if -value.as_tuple().exponent > 4 else value  # type: ignore[operator]
    return number(short, lang)


def comes_to(view: View, figure: Figure, value: Decimal) -> Say:
    """The result that the row of `figure` gives, where the row itself states another."""

    def say(lang: str) -> str:
        where = at(view, figure, lang)
        if lang == "en":
            return f"The printed number is what another row comes to: {number(value, lang)}, recomputed for {where}."
        return f"Angka yang tertulis adalah hasil hitung baris lain: {number(value, lang)}, hasil hitung ulang untuk {where}."

    return say


def copied_from(view: View, figure: Figure, indonesian: str, english: str) -> Say:
    """`indonesian` and `english` say whose value it is: "nilai baris lain"."""

    def say(lang: str) -> str:
        where = at(view, figure, lang)
        if lang == "en":
            return f"The printed number is exactly {english}: {figure.text} in {where}."
        return f"Angka yang tertulis sama persis dengan {indonesian}: {figure.text} pada {where}."

    return say
