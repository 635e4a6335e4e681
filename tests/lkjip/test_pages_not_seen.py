"""Pictures that OCR did not read are told with their pages and the cause, in both languages."""

from pathlib import Path

import pytest

from lkjip.limits import Limits
from lkjip.reading import Ending, Reading, with_seen
from schemas.printed import PageRead
from schemas.protocol import Opened

READ = Reading(Opened(3), (PageRead(1, 595.0, 842.0, 0, "text", (), ()),))


@pytest.mark.parametrize(
    ("ending", "cause", "said"),
    [
        ("finished", "halamannya rusak", "the page is damaged"),
        ("crash", "mesin OCR berhenti mendadak", "the OCR engine crashed"),
        ("time-limit", "batas waktu untuk membaca gambar tercapai", "the time limit for reading pictures was hit"),
        ("stall", "satu halaman memakan waktu terlalu lama", "one page took too long"),
        (
            "memory-limit",
            "batas memori 700 MB tercapai (--max-memory)",
            "the memory limit of 700 MB was hit (--max-memory)",
        ),
    ],
)
def test_why_pictures_were_not_read(ending: Ending, cause: str, said: str) -> None:
    [problem] = with_seen(READ, Path("a.pdf"), {}, {2: ending, 3: ending}, Limits(memory=700)).problems
    assert problem.code == f"ocr-{ending}"
    assert problem.message.id == f"Gambar di halaman 2-3 tidak dibaca (OCR): {cause}."
    assert problem.message.en == f"The pictures on pages 2-3 were not read (OCR): {said}."
