"""Pages as a child says them, filled from above, without a PDF."""

from collections.abc import Sequence

from schemas.geometry import BBox
from schemas.printed import Grid, GridCell, PageRead, TextLine, UnreadRegion, Word

__all__ = ["Paper"]

WIDTH, HEIGHT = 595.0, 842.0
LEFT, TOP, STEP = 60.0, 60.0, 14.0
LETTER = 4.0
"""Short letters, so that a table of sixty columns has room on a page."""


def words(text: str, left: float, top: float, size: float = 10.0, bold: bool = False) -> tuple[Word, ...]:
    found, at = [], left
    for word in text.split():
        right = at + LETTER * len(word)
        found.append(Word(word, (at, top, right, top + size), size, bold))
        at = right + LETTER
    return tuple(found)


class Paper:
    """Pages that are filled from above; what has no room begins another one."""

    def __init__(self, width: float = WIDTH, height: float = HEIGHT) -> None:
        self.width, self.height = width, height
        self._lines: list[TextLine] = []
        self._grids: list[Grid] = []
        self._unread: list[UnreadRegion] = []
        self._top = TOP
        self.pages: list[PageRead] = []
        self.line("LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2024", size=16, bold=True)
        self.line("DINAS CONTOH KABUPATEN FIKTIF", size=14, bold=True)
        self.turn()

    @property
    def number(self) -> int:
        return len(self.pages) + 1

    def turn(self) -> None:
        self.pages.append(
            PageRead(
                self.number,
                self.width,
                self.height,
                0,
                "text",
                tuple(self._lines),
                tuple(self._grids),
                tuple(self._unread),
            )
        )
        self._lines, self._grids, self._unread, self._top = [], [], [], TOP

    def room(self, height: float) -> None:
        if self._top + height > self.height - TOP:
            self.turn()

    def line(self, text: str, *, size: float = 10.0, bold: bool = False, left: float = LEFT) -> None:
        self.room(STEP)
        self._lines.append(TextLine(self.number, words(text, left, self._top, size, bold)))
        self._top += STEP

    def gap(self, times: float = 1.0) -> None:
        self._top += STEP * times

    def heading(self, text: str) -> None:
        self.gap()
        self.line(text, size=13, bold=True)
        self.gap()

    def paragraph(self, text: str) -> None:
        room, row, used = int((self.width - 2 * LEFT) / LETTER), [], 0
        for word in text.split():
            if row and used + len(word) > room:
                self.line(" ".join(row))
                row, used = [], 0
            row.append(word)
            used += len(word) + 1
        self.line(" ".join(row))
        self.gap(0.6)

    def table(self, head: Sequence[str], rows: Sequence[Sequence[str]], caption: str = "", merged: int = -1) -> None:
        """A ruled table, its head again on each page; the cells of column `merged` are one on each page."""
        if caption:
            self.room(STEP * 5)
            self.line(caption, bold=True)
        left = list(rows)
        while left:
            self.room(STEP * 3)
            fits = max(int((self.height - TOP - self._top) / STEP) - 1, 1)
            self._grids.append(self.grid([head, *left[:fits]], merged))
            left = left[fits:]
            if left:
                self.turn()
        self.gap(2)

    def grid(self, rows: Sequence[Sequence[str]], merged: int) -> Grid:
        top, columns = self._top, len(rows[0])
        pitch = (self.width - 2 * LEFT) / columns
        cells = []
        for at, row in enumerate(rows):
            for column, text in enumerate(row):
                if column == merged and at > 1:
                    continue
                span = len(rows) - 1 if column == merged and at == 1 else 1
                box: BBox = (
                    LEFT + pitch * column,
                    top + STEP * at,
                    LEFT + pitch * (column + 1),
                    top + STEP * (at + span),
                )
                lines = (TextLine(self.number, words(text, box[0] + 1, box[1] + 2, bold=not at)),) if text else ()
                cells.append(GridCell(at, column, span, 1, box, lines))
        self._top += STEP * len(rows)
        return Grid((LEFT, top, self.width - LEFT, self._top), len(rows), columns, tuple(cells))

    def unread(self, count: int) -> None:
        self._unread += [
            UnreadRegion(
                (LEFT + at % 100, TOP + at // 100, LEFT + at % 100 + 1, TOP + at // 100 + 1), "picture", "no-ocr"
            )
            for at in range(count)
        ]

    def done(self) -> list[PageRead]:
        self.turn()
        return self.pages
