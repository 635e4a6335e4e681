"""Whether a PDF can be read here: the reading child starts, its limits hold it, and its words come back."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from lkjip.doctor.point import Both, Point
from lkjip.start import BROKEN

__all__ = ["A_PAGE", "trial_points"]

WHAT = Both("Membaca PDF (percobaan satu halaman)", "Reading a PDF (a trial of one page)")
WORD = "82,17"
CONTENT = f"BT /F1 24 Tf 72 700 Td (Serapan {WORD} persen) Tj ET"
A_PAGE = f"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>> endobj
4 0 obj <</Length {len(CONTENT)}>> stream
{CONTENT}
endstream endobj
5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj
trailer <</Root 1 0 R>>
""".encode("ascii")
MEANING = Both(
    "Laporan tidak dapat dibaca. Mungkin pengaman komputer (antivirus) melarang Python menjalankan proses kedua.",
    "No report can be read. A virus scanner may keep Python from starting a second process.",
)


def trial_points() -> Iterator[Point]:
    try:
        from lkjip.errors import LkjipError
        from lkjip.limits import Limits
        from lkjip.supervise import read_report
    except BROKEN as error:
        yield Point(
            "trial", "missing", WHAT, Both(f"tidak dapat dicoba ({error})", f"could not be tried ({error})"), MEANING
        )
        return
    try:
        with tempfile.TemporaryDirectory(prefix="lkjip-", ignore_cleanup_errors=True) as name:
            path = Path(name, "percobaan.pdf")
            path.write_bytes(A_PAGE)
            reading = read_report(path, Limits(processes=1, ocr=False))
    except LkjipError as error:
        yield Point("trial", "missing", WHAT, Both(error.message.id, error.message.en), MEANING)
        return
    except OSError as error:
        reason = error.strerror or type(error).__name__
        yield Point("trial", "missing", WHAT, Both(reason, reason), MEANING)
        return
    words = [word.text for page in reading.pages for line in page.lines for word in line.words]
    if WORD in words:
        yield Point("trial", "ok", WHAT, Both("berhasil", "works"))
    else:
        text = " ".join(words)
        yield Point("trial", "missing", WHAT, Both(f"terbaca lain: {text!r}", f"read otherwise: {text!r}"), MEANING)
