"""Small PDFs, good and bad, made on the spot."""

from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

__all__ = ["bare", "locked", "report", "stating"]

LINES = (
    "LAPORAN KINERJA TAHUN 2024",
    "KECAMATAN CONTOH KABUPATEN FIKTIF",
    "Realisasi anggaran sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 80,00%.",
)


def report(path: Path, pages: int = 2, encrypt: StandardEncryption | None = None, mark: str = "") -> Path:
    """A report of text only; another `mark` makes another document."""
    canvas = Canvas(str(path), pagesize=A4, encrypt=encrypt, invariant=True)
    for number in range(1, pages + 1):
        for row, line in enumerate((*LINES, f"Halaman {number} {mark}")):
            canvas.drawString(72, 770 - 24 * row, line)
        canvas.showPage()
    canvas.save()
    return path


def stating(path: Path, *lines: str, owner: str = LINES[1]) -> Path:
    """A page with the name of its owner, its year and these sentences, each a paragraph."""
    canvas = Canvas(str(path), pagesize=A4, invariant=True)
    for row, line in enumerate((LINES[0], owner, *lines)):
        canvas.drawString(72, 770 - 40 * row, line)
    canvas.save()
    return path


def locked(path: Path, user: str, owner: str) -> Path:
    """A report that needs the password `user`; when that is empty it is only forbidden to copy it."""
    return report(path, encrypt=StandardEncryption(user, owner, canCopy=0, canModify=0))


def bare(path: Path, objects: str, root: int = 1) -> Path:
    """A PDF of hand-written objects, with a correct table of their places."""
    content, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects.strip().splitlines(), 1):
        places.append(len(content))
        content += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(places) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root {root} 0 R >>\n"
    path.write_bytes(content + end.encode("ascii") + f"startxref\n{len(content)}\n%%EOF\n".encode("ascii"))
    return path
