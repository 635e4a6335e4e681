"""A PDF written by hand, object by object, so that any part of it can be made wrong."""

import zlib
from collections.abc import Sequence

__all__ = ["CONTENT", "FONT", "Draft", "Sample", "blanks", "deflated", "report_of"]

from dataclasses import dataclass, field

CONTENT = (
    "BT /F1 14 Tf 72 770 Td (LAPORAN KINERJA TAHUN 2024) Tj 0 -24 Td (KECAMATAN CONTOH KABUPATEN FIKTIF) Tj"
    " 0 -24 Td /F1 11 Tf (Realisasi anggaran sebesar Rp 800.000 dari anggaran Rp 1.000.000 atau 80,00%.) Tj ET"
)
"""What the first page of most drafts prints, so that it shows whether a bad page costs its neighbours."""
FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
A4 = "[0 0 595 842]"
BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Sample:
    """A bad file: its name, what it does, its bytes."""

    name: str
    what: str
    content: bytes


@dataclass(slots=True)
class Draft:
    """The objects of a PDF by number. Number 1 is the catalog, 2 the page tree, 3 a font."""

    objects: dict[int, bytes] = field(default_factory=dict)
    pages: list[int] = field(default_factory=list)
    catalog: str = ""

    def __post_init__(self) -> None:
        self.objects |= {1: b"", 2: b"", 3: FONT.encode()}

    def add(self, body: str | bytes) -> int:
        """The number of a new object."""
        number = len(self.objects) + 1
        self.objects[number] = body.encode("latin-1") if isinstance(body, str) else body
        return number

    def stream(self, data: str | bytes, entries: str = "", length: int | str | None = None) -> int:
        """A new stream; `length` is what it says of itself, when that is not so."""
        data = data.encode("latin-1") if isinstance(data, str) else data
        said = len(data) if length is None else length
        return self.add(f"<< /Length {said} {entries} >>\nstream\n".encode("latin-1") + data + b"\nendstream")

    def page(self, content: str | bytes | int = CONTENT, resources: str = "", box: str = A4, entries: str = "") -> int:
        """A new page, whose content is a stream of its own or that of the number given."""
        shown = content if isinstance(content, int) else self.stream(content)
        fonts = "" if "/Font" in resources else "/Font << /F1 3 0 R >>"
        number = self.add(
            f"<< /Type /Page /Parent 2 0 R /MediaBox {box} /Contents {shown} 0 R"
            f" /Resources << {fonts} {resources} >> {entries} >>"
        )
        self.pages.append(number)
        return number

    def bytes(self, trailer: str = "", kids: Sequence[int] | None = None, count: int | None = None) -> bytes:
        """The whole file, its table of places correct. Objects 1 and 2 are filled in where nobody has written them."""
        kids = self.pages if kids is None else kids
        tree = " ".join(f"{kid} 0 R" for kid in kids)
        said = len(kids) if count is None else count
        self.objects[1] = self.objects[1] or f"<< /Type /Catalog /Pages 2 0 R {self.catalog} >>".encode()
        self.objects[2] = self.objects[2] or f"<< /Type /Pages /Kids [{tree}] /Count {said} >>".encode()
        content, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), {}
        for number, body in sorted(self.objects.items()):
            places[number] = len(content)
            content += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
        size = max(places) + 1
        table = "".join(
            f"{places[number]:010} 00000 n \n" if number in places else "0000000000 00001 f \n"
            for number in range(1, size)
        )
        end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\n"
        return bytes(content) + f"{end}startxref\n{len(content)}\n%%EOF\n".encode()


def report_of(content: str | bytes | int, resources: str = "", draft: Draft | None = None, **page: str) -> bytes:
    """A good page, a page with this content, and a good page behind it."""
    draft = draft or Draft()
    draft.page()
    draft.page(content, resources, **page)
    draft.page()
    return draft.bytes()


def deflated(data: bytes, times: int = 1) -> bytes:
    for _ in range(times):
        data = zlib.compress(data)
    return data


def blanks(megabytes: int) -> bytes:
    """A deflated stream of so many megabytes of blanks, made without making them: one block of it, repeated."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packer.compress(b" " * BLOCK) + packer.flush(zlib.Z_FULL_FLUSH)
    last = zlib.compressobj(9, zlib.DEFLATED, -15).flush()
    check = 1
    for _ in range(megabytes):
        check = zlib.adler32(b" " * BLOCK, check)
    return b"\x78\xda" + block * megabytes + last + check.to_bytes(4, "big")
