"""Whatever grids and lines the pages hold: putting them together never fails, and every character is kept once."""

from collections import Counter
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from extract import assemble
from schemas.printed import Document, Grid, GridCell, PageRead, Sentence, TextLine, Word

PRINTED = """
    1 2 3 12 (1) (2) (3) 3=2/1 6=5/3 1. 2) a. • - No Uraian Program Kegiatan kerja dan Target Realisasi 2023 12,5 98,10%
    5.538. 364.094 1.200.000 Rp 1.000, sda Jumlah TOTAL BAB I Tabel 3.1 Gambar lanjutan DAFTAR ISI ..... berikut: selesai.
"""
WORDS = PRINTED.split()
WIDTH, HEIGHT = 600.0, 840.0


def text_line(page: int, x: float, y: float, texts: list[str], tall: bool) -> TextLine:
    """Words one after another, across or (on a sideways page) downwards."""
    boxes = [
        (x, y + 20 * at, x + 8, y + 20 * at + 19) if tall else (x + 20 * at, y, x + 20 * at + 19, y + 8)
        for at in range(9)
    ]
    return TextLine(page, tuple(Word(text, box, 8.0) for text, box in zip(texts, boxes, strict=False)))


@st.composite
def grids(draw: st.DrawFn, page: int, tall: bool) -> Grid:
    """A raster of which some neighbouring fields are merged; each cell holds up to four lines."""
    places = st.floats(0, WIDTH, allow_nan=False)
    xs = sorted(draw(st.lists(places, min_size=3, max_size=6, unique=True)))
    ys = sorted(draw(st.lists(places, min_size=2, max_size=7, unique=True)))
    taken: set[tuple[int, int]] = set()
    cells = []
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in taken:
                continue
            down = draw(st.integers(1, min(2, len(ys) - 1 - row)))
            across = draw(st.integers(1, min(3, len(xs) - 1 - column)))
            fields = {(row + i, column + j) for i in range(down) for j in range(across)}
            if fields & taken:
                down = across = 1
                fields = {(row, column)}
            taken |= fields
            box = (xs[column], ys[row], xs[column + across], ys[row + down])
            cells.append(GridCell(row, column, down, across, box, draw(cell_lines(page, box[0], box[1], tall))))
    return Grid((xs[0], ys[0], xs[-1], ys[-1]), len(ys) - 1, len(xs) - 1, tuple(cells))


@st.composite
def cell_lines(draw: st.DrawFn, page: int, x: float, y: float, tall: bool) -> tuple[TextLine, ...]:
    steps = draw(st.lists(st.floats(0, 30, allow_nan=False), max_size=4))
    tops = [y + sum(steps[: at + 1]) for at in range(len(steps))]
    texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)
    return tuple(text_line(page, x, top, draw(texts), tall) for top in tops)


@st.composite
def page_reads(draw: st.DrawFn, number: int) -> PageRead:
    tall = draw(st.booleans())
    tops = sorted(draw(st.lists(st.floats(0, HEIGHT, allow_nan=False), max_size=5)))
    texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8)
    lines = tuple(text_line(number, draw(st.sampled_from((50.0, 60.0, 300.0))), top, draw(texts), tall) for top in tops)
    found = sorted(draw(st.lists(grids(number, tall), max_size=2)), key=lambda grid: grid.bbox[1])
    repeated = draw(st.booleans())
    head = (text_line(number, 50.0, 20.0, ["Laporan", "Kinerja"], False),) if repeated else ()
    return PageRead(number, WIDTH, HEIGHT, 0, "text", head + lines, tuple(found))


@st.composite
def reports(draw: st.DrawFn) -> list[PageRead]:
    return [draw(page_reads(number)) for number in range(1, draw(st.integers(1, 4)) + 1)]


def characters(pages: list[PageRead]) -> int:
    cells = [cell for page in pages for grid in page.grids for cell in grid.cells]
    lines = [line for page in pages for line in page.lines] + [line for cell in cells for line in cell.lines]
    return sum(len(word.text) for line in lines for word in line.words)


def kept(found: Document) -> int:
    """Characters in sentences, in their list marks, and in cells that are no copies."""
    tokens = sum(token.end - token.start for sentence in found.sentences for token in sentence.tokens)
    marks = sum(len((sentence.bullet or "").replace(" ", "")) for sentence in first_of_paragraphs(found))
    own = [cell for table in found.tables for row in table.rows for cell in row.cells if not cell.repeat]
    return tokens + marks + sum(len(word.text) for cell in own for line in cell.lines for word in line.words)


def first_of_paragraphs(found: Document) -> list[Sentence]:
    seen: dict[int, Sentence] = {}
    for sentence in found.sentences:
        seen.setdefault(sentence.paragraph, sentence)
    return list(seen.values())


@settings(max_examples=120, deadline=None)
@given(reports())
def test_every_character_is_kept_once(pages: list[PageRead]) -> None:
    found = assemble(pages)
    assert kept(found) == characters(pages)
    orders = [table.order for table in found.tables] + [sentence.order for sentence in found.sentences]
    assert all(count == 1 for count in Counter(orders).values())
    for table in found.tables:
        columns = len(table.columns)
        for row in table.rows:
            places = [cell.column for cell in row.cells]
            assert all(a < b for a, b in pairwise(places)), "no two cells of a row in one column"
            assert all(0 <= place < columns for place in places)
