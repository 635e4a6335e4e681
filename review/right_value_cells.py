"""The cell "right value" of the working paper: what is printed, for the finding's own figure or for one named by its number."""

import re
from collections.abc import Callable, Sequence

from schemas.base import Bilingual
from schemas.figures import Figure

__all__ = ["RightValueError", "in_notation_of", "right_values_in", "values_named"]

PART = re.compile(r"\[\s*(?P<name>\d{1,4}|[0-9a-f]{16})\s*\]\s*(?P<text>[^\[\];\n]+)")
UNCLEAR = re.compile(r"-?[1-9]\d{0,2},\d{3}")
"""Three digits behind a comma: decimals, or thousands whose mark was taken for one."""
POINT_DECIMALS = re.compile(r"\.\d+\D*")


class RightValueError(Exception):
    """A cell that names no figure or states no number; `message` says so."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


def right_values_in(
    text: str, figures: Sequence[Figure], *, only_own: bool, understands: Callable[[str], bool]
) -> dict[str, str]:
    """What `text` says is printed, by the key of the figure: "82,17" or "[2] 952.945.200; [3] 909.791.200".

    `figures` are those of the finding, its own first. `only_own` tells that numbers may be those of another audit. Raises
    RightValueError.
    """
    if not figures:
        raise RightValueError(
            Bilingual(
                id="catatan ini tidak (lagi) tentang sebuah angka dari laporan",
                en="this finding is about no figure of the report (any more)",
            )
        )
    if "[" not in text:
        return {figures[0].key: understood(text, understands)}
    if PART.sub("", text).strip(" ;\n"):
        raise RightValueError(
            Bilingual(
                id=f"“{text}” tidak dipahami; tulis misalnya [2] 82,17",
                en=f"“{text}” is not understood; write [2] 82,17",
            )
        )
    return {
        figure_named(part["name"], figures, only_own).key: understood(part["text"].strip(), understands)
        for part in PART.finditer(text)
    }


def values_named(text: str) -> list[str]:
    """The values of the cell `text`, sorted, whatever figures they are of."""
    return sorted(part["text"].strip() for part in PART.finditer(text)) or [text]


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
    """`text`, a number that the office has read, with a decimal comma, as `figure` writes its decimals.

    80.312 may have been typed as eighty thousand: an office set to English takes the point for a decimal one. Raises
    RightValueError.
    """
    if UNCLEAR.fullmatch(text) and figure.decimals != 3:
        raise RightValueError(
            Bilingual(
                id=f"dapat berarti {text} atau {text.replace(',', '')}; tulis sebagai teks, diawali tanda petik tunggal",
                en=f"may be {text} or {text.replace(',', '')}; write it as text, after a single quote",
            )
        )
    with_point = figure.decimals > 0 and POINT_DECIMALS.fullmatch(figure.text, figure.text.rfind("."))
    return text.replace(",", ".") if with_point else text
