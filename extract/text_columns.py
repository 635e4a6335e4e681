"""Running text set in two columns: the lines of the left one are read before those of the right one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import fmean, median

from extract.pieces import pieces_of
from schemas.printed import TextLine

__all__ = ["by_columns"]

MIDDLE = (0.35, 0.65)
"""The space between two columns of text lies in this part of the width of the text."""
LEAST_LINES = 6
LEAST_WORDS = 3.5
"""Mean number of words in the lines of either column: less are labels and their values, or names in a list."""
FULL = 0.6
"""Most lines of running text fill this share of their column."""
MOSTLY = 0.6
SAME_EDGE = 4.0
"""The lines of the right column begin within so many points."""
LEAST_SPACE = 6.0
TALLEST = 2.5
"""A line taller than so many font sizes stands on end or runs across the page (a watermark)."""


@dataclass(frozen=True, slots=True)
class Block:
    """The pieces `first` .. `last` (indices from the top) stand left or right of `x`."""

    first: int
    last: int
    x: float


def by_columns(lines: Sequence[TextLine]) -> list[TextLine]:
    """`lines` (of one page, from the top) in the order of reading; those of columns know their column.

    A page without columns of running text keeps its lines as they are.
    """
    flat = [line for line in lines if line.bbox[3] - line.bbox[1] <= TALLEST * max(word.size for word in line.words)]
    pieces = sorted((piece for line in flat for piece in pieces_of(line)), key=lambda piece: piece.bbox[3])
    blocks = find_blocks(pieces)
    if not blocks:
        return list(lines)
    moved: dict[int, list[TextLine]] = {}
    inside: set[tuple[float, ...]] = set()
    for block in blocks:
        members = pieces[block.first : block.last + 1]
        left = [piece for piece in members if piece.bbox[2] <= block.x]
        right = [piece for piece in members if piece.bbox[2] > block.x]
        moved[block.first] = [*in_column(left), *in_column(right)]
        inside |= {word.bbox for piece in members for word in piece.words}
    return put_back(lines, pieces, blocks, moved, inside)


def put_back(
    lines: Sequence[TextLine],
    pieces: Sequence[TextLine],
    blocks: Sequence[Block],
    moved: dict[int, list[TextLine]],
    inside: set[tuple[float, ...]],
) -> list[TextLine]:
    """The lines outside the blocks with each block before the first line below its top."""
    found: list[TextLine] = []
    waiting = list(blocks)
    for line in lines:
        if any(word.bbox in inside for word in line.words):
            continue
        while waiting and pieces[waiting[0].first].bbox[3] <= line.bbox[3]:
            found += moved[waiting.pop(0).first]
        found.append(line)
    for block in waiting:
        found += moved[block.first]
    return found


def in_column(pieces: Sequence[TextLine]) -> list[TextLine]:
    """Pieces of one column as lines that know where it begins and ends; pieces on one baseline are one line again."""
    rows: list[list[TextLine]] = []
    for piece in pieces:
        if rows and abs(rows[-1][-1].bbox[3] - piece.bbox[3]) < 0.5 * (piece.bbox[3] - piece.bbox[1]):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    column = (min(piece.bbox[0] for piece in pieces), max(piece.bbox[2] for piece in pieces))
    ordered = (sorted(row, key=lambda piece: piece.bbox[0]) for row in rows)
    return [TextLine(row[0].page, tuple(word for piece in row for word in piece.words), column) for row in ordered]


def find_blocks(pieces: Sequence[TextLine]) -> list[Block]:
    """The runs of pieces that are two columns of running text, from the top."""
    if len(pieces) < 2 * LEAST_LINES:
        return []
    x = right_edge_of_gutter(pieces)
    if x is None:
        return []
    blocks: list[Block] = []
    start = 0
    for end in range(len(pieces) + 1):
        if end < len(pieces) and not (pieces[end].bbox[0] < x - LEAST_SPACE and pieces[end].bbox[2] > x):
            continue
        block = Block(start, end - 1, x)
        if is_running_text(pieces[start:end], x):
            blocks.append(trimmed(pieces, block))
        start = end + 1
    return blocks


def trimmed(pieces: Sequence[TextLine], block: Block) -> Block:
    """`block` from the first line of its right column on: what stands on the left above it is text before the columns."""
    first = next(at for at in range(block.first, block.last + 1) if pieces[at].bbox[2] > block.x)
    top = pieces[first].bbox[1]
    while first > block.first and pieces[first - 1].bbox[3] > top:
        first -= 1
    return replace(block, first=first)


def right_edge_of_gutter(pieces: Sequence[TextLine]) -> float | None:
    """Where the lines of a right column begin: an edge near the middle at which many pieces do."""
    left, right = min(piece.bbox[0] for piece in pieces), max(piece.bbox[2] for piece in pieces)
    low, high = (left + share * (right - left) for share in MIDDLE)
    starts = sorted(piece.bbox[0] for piece in pieces if low <= piece.bbox[0] <= high)
    best: list[float] = []
    for at, start in enumerate(starts):
        near = [one for one in starts[at:] if one - start <= SAME_EDGE]
        if len(near) > len(best):
            best = near
    return best[0] - 0.5 if len(best) >= LEAST_LINES else None


def is_running_text(pieces: Sequence[TextLine], x: float) -> bool:
    """Whether pieces left and right of `x` are two columns whose lines are mostly full of words."""
    sides = [[one for one in pieces if one.bbox[2] <= x], [one for one in pieces if one.bbox[2] > x]]
    if not all(sides):
        return False
    # Justified lines have gaps of their own: the pieces of a column are lines first.
    sides = [in_column(side) for side in sides]
    for side in sides:
        if len(side) < LEAST_LINES or fmean(len(piece.words) for piece in side) < LEAST_WORDS:
            return False
        width = max(piece.bbox[2] for piece in side) - min(piece.bbox[0] for piece in side)
        full = sum(1 for piece in side if piece.bbox[2] - piece.bbox[0] >= FULL * width)
        if full < MOSTLY * len(side):
            return False
    begins = [piece.bbox[0] for piece in sides[1]]
    return sum(1 for start in begins if abs(start - median(begins)) <= SAME_EDGE) >= MOSTLY * len(begins)
