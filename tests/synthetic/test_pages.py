"""The pages look like a report: nothing runs over the margins, the contents give the right page numbers."""

from random import Random

import pypdfium2
import pytest

from synthetic.style import pick_style
from tests.synthetic.reports import SEEDS, clean


@pytest.mark.parametrize(
    "seed", [0, 3, *(pytest.param(seed, marks=pytest.mark.slow) for seed in SEEDS if seed % 3 == 0 and seed > 3)]
)
def test_no_text_leaves_the_page(seed: int) -> None:
    with pypdfium2.PdfDocument(clean(seed).pdf) as document:
        for page in document:
            text = page.get_textpage()
            width, height = page.get_size()
            for index in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(index)
                assert left >= 50, (page, left)
                assert right <= width - 50
                assert bottom >= 20
                assert top <= height - 20


def test_contents_give_the_printed_page_of_each_chapter() -> None:
    with pypdfium2.PdfDocument(clean(0).pdf) as document:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    contents = next(text for text in texts if "DAFTAR ISI" in text)
    chapters = [line for line in contents.splitlines() if line.startswith("BAB ")]
    assert len(chapters) == 4
    for line in chapters:
        label = " ".join(line.split()[:2])
        opening = next(text for text in texts if f"{label}\r\n" in text)
        assert line.split()[-1] in {*opening.split()[:3], *opening.split()[-3:]}


def test_wordings_are_chosen_anew_for_every_report() -> None:
    words = [pick_style(Random(seed)).words["absorption"] for seed in range(30)]
    assert len(set(words)) >= 5
