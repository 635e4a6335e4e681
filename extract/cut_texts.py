"""How the two halves of a text look that a page break has cut."""

from collections.abc import Mapping, Sequence

from extract.figures import is_figure, is_label_number
from extract.headers import folded
from extract.sheet import Sheet, SheetCell

__all__ = ["Printed", "begins_inside", "ends_open", "ends_text", "fills_cell", "is_printed_whole"]

Printed = Mapping[str, int]
"""How often each text is printed in the cells of the document, folded."""

LEAST_OTHERS = 3
FEW = 0.25
"""Up to this share of the texts of a column may begin with a small letter by mistake, or be rests themselves."""
ROOM = 1.6
"""A text that goes on below the page break leaves less than so many font sizes free at the foot of its cell."""
JOINING = frozenset(
    ("agar", "akan", "antara", "atau", "bagi", "dalam", "dan", "dari", "daripada", "dengan", "di", "guna", "hingga")
    + ("karena", "ke", "kepada", "maupun", "melalui", "oleh", "pada", "sampai", "sebagai", "secara", "sehingga")
    + ("serta", "sesuai", "supaya", "tentang", "terhadap", "untuk", "yang")
)
"""Words that no text of a cell begins or ends with: conjunctions and prepositions, when printed small."""


def fills_cell(cell: SheetCell) -> bool:
    """Whether the text of `cell` reaches the foot of its cell, as one does that had to go on below it."""
    last = cell.lines[-1]
    return last.page != cell.page or cell.bbox[3] - last.bbox[3] <= ROOM * last.words[0].size


def is_printed_whole(home: SheetCell, cell: SheetCell, printed: Printed) -> bool:
    """Whether another cell of the document holds the texts of `home` and `cell` as one, and none holds either alone."""
    if is_figure(home.text) or is_figure(cell.text):
        return False
    halves = printed.get(folded(home.text), 0), printed.get(folded(cell.text), 0)
    return halves == (1, 1) and folded(home.text + cell.text) in printed


def begins_inside(text: str) -> bool:
    """Whether a text begins in the middle of a sentence: a small letter or a bracket, and no list mark."""
    word = first_word(text)
    return (word[0].islower() or word[0] == "(") and not is_label_number(word)


def ends_open(cell: SheetCell) -> bool:
    """Whether the text of `cell` cannot end where it does: its last word is one that joins what follows ("... dan")."""
    return cell.lines[-1].text.split()[-1].lower() in JOINING


def ends_text(cell: SheetCell, *parts: Sheet) -> bool:
    """Whether the text of `cell` can only be the end of another: it begins with a joining word, or with another small
    letter where the texts of its column in `parts` of the table do not."""
    if not begins_inside(cell.text):
        return False
    return first_word(cell.text) in JOINING or is_capitalised(
        [text for part in parts for text in beside(cell, part)], cell
    )


def beside(cell: SheetCell, part: Sheet) -> list[str]:
    """The other texts of the column of `cell` below the heading."""
    heading = part.header_rows | part.number_rows
    others = [other for other in part.cells if other.column == cell.column and other.row not in heading]
    return [other.text for other in others if other.lines and other is not cell]


def is_capitalised(texts: Sequence[str], cell: SheetCell) -> bool:
    """Whether `texts` begin with capitals, nearly all, and none with the first word of `cell`."""
    small = sum(1 for text in texts if begins_inside(text))
    words = {first_word(text).lower() for text in texts}
    return len(texts) >= LEAST_OTHERS and small <= FEW * len(texts) and first_word(cell.text).lower() not in words


def first_word(text: str) -> str:
    return text.split(maxsplit=1)[0]
