"""The cell "right value" of the working paper: what is printed, for the finding's own figure or for one named by its number."""

import re
from collections.abc import Callable, Sequence

from schemas.base import Bilingual
from schemas.figures import Figure

__all__ = ["RightValueError", "right_values_in"]

PART = re.compile(r"\[\s*(?P<name>\d{1,4}|[0-9a-f]{16})\s*\]\s*(?P<text>[^\[\];\n]+)")
POINT_DECIMALS = re.compile(r"\.\d+\D*")


class RightValueError(Exception):
    """A cell that names no figure or states no number; `message` says so."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def right_values_in(
    text: str, figures: Sequence[Figure], *, is_number: bool, only_own: bool, understands: Callable[[str], bool]
) -> dict[str, str]:
    """What `text` says is printed, by the key of the figure: "82,17" or "[2] 952.945.200; [3] 909.791.200".

    `figures` are those of the finding, its own first. `is_number` tells a cell that the office has read as a number, `only_own`
    that numbers may be those of another audit. Raises RightValueError.
    """
    if not figures:
        raise RightValueError(
            Bilingual(id="catatan ini tidak tentang sebuah angka", en="this finding is about no figure")
        )
    if "[" not in text:
        stated = in_notation_of(figures[0], text) if is_number else text
        return {figures[0].key: understood(stated, understands)}
    if PART.sub("", text).strip(" ;\n"):
        raise RightValueError(
            Bilingual(
                id=f"“{text}” tidak dipahami; tulis misalnya [2] 82,17",
                en=f"“{text}” is not understood; write [2] 82,17",
            )
        )
    named = {part["name"]: part["text"].strip() for part in PART.finditer(text)}
    return {
        figure_named(name, figures, only_own).key: understood(stated, understands) for name, stated in named.items()
    }


def figure_named(name: str, figures: Sequence[Figure], only_own: bool) -> Figure:
    by_key = next((one for one in figures if one.key == name), None)
    if by_key is not None:
        return by_key
    number = int(name) if len(name) <= 4 else 0
    if only_own and number > 1:
        raise RightValueError(
            Bilingual(
                id=f"[{name}]: nomor itu dari hasil audit yang lama; pakai kertas kerja yang baru",
                en=f"[{name}]: that number is of an older audit; use the new working paper",
            )
        )
    if not 0 < number <= len(figures):
        raise RightValueError(
            Bilingual(
                id=f"[{name}]: catatan ini tidak punya angka itu", en=f"[{name}]: this finding has no such figure"
            )
        )
    return figures[number - 1]


def understood(text: str, understands: Callable[[str], bool]) -> str:
    if not understands(text):
        raise RightValueError(Bilingual(id=f"“{text}” bukan satu bilangan", en=f"“{text}” is not one number"))
    return text


def in_notation_of(figure: Figure, text: str) -> str:
    """`text`, with a decimal comma, as `figure` writes its decimals."""
    with_point = figure.decimals > 0 and POINT_DECIMALS.fullmatch(figure.text, figure.text.rfind("."))
    return text.replace(",", ".") if with_point else text
