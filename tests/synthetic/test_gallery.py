"""The gallery of layouts: what a layout says to hold is really printed, and a seed gives the same pages again."""

import re

import pypdfium2
import pytest

from synthetic.gallery import LAYOUTS, KnownTable, Specimen, draw

SEEDS = (1, 2, 3)
WITHOUT_TABLES = {"bar_chart", "contents_page", "lying_bars", "nested_list", "newspaper_columns"}


def squeezed(text: str) -> str:
    """`text` without blanks and hyphens, which line breaks add; PDFium writes a hyphen at the end of a line as U+FFFE."""
    return re.sub(r"[\s\ufffe\u0002-]+", "", text)


def printed(specimen: Specimen) -> list[str]:
    """The text layer of each page."""
    with pypdfium2.PdfDocument(specimen.pdf) as document:
        return [squeezed(page.get_textpage().get_text_range()) for page in document]


def texts_of(table: KnownTable) -> set[str]:
    cells = {text for row in table.rows for text in row}
    return {text for text in cells | {part for path in table.headings for part in path.split(" / ")} if text}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_word_of_the_truth_is_on_its_page(layout: str) -> None:
    for seed in SEEDS:
        specimen = draw(layout, seed)
        pages = printed(specimen)
        for table in specimen.tables:
            text = "".join(pages[number - 1] for number in table.pages)
            words = {squeezed(word) for one in texts_of(table) for word in one.split()}
            missing = {word for word in words if word not in text and not is_broken(word, text)}
            assert not missing, (seed, missing)
            assert table.caption is None or squeezed(table.caption) in text
        for sentence in specimen.sentences:
            words = [squeezed(word) for word in sentence.split()]
            assert all(any(word in text for text in pages) for word in words), sentence


def is_broken(figure: str, text: str) -> bool:
    """Whether a figure stands in `text` in two pieces: other columns come between them in the text layer."""
    pieces = [(figure[:at], figure[at:]) for at in range(1, len(figure))]
    return any(first in text and second in text for first, second in pieces if first[-1] in ".,")


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_truth_is_a_table_or_running_text(layout: str) -> None:
    specimen = draw(layout, 1)
    assert bool(specimen.tables) == (layout not in WITHOUT_TABLES)
    for table in specimen.tables:
        assert len({len(row) for row in table.rows}) == 1
        assert len(table.headings) == len(table.rows[0])
        assert all(any(row) for row in table.rows)
        assert list(table.pages) == sorted(set(table.pages))


def test_a_seed_gives_the_same_pages_and_another_one_others() -> None:
    assert draw("grid", 1) == draw("grid", 1)
    assert draw("grid", 1).tables != draw("grid", 2).tables


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_text_leaves_its_page(layout: str) -> None:
    with pypdfium2.PdfDocument(draw(layout, 2).pdf) as document:
        for page in document:
            text, (_, _, width, height) = page.get_textpage(), page.get_mediabox()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                assert left >= 15
                assert bottom >= 15
                assert right <= width - 15
                assert top <= height - 15
