"""Files that are cut off, damaged, or no PDF at all."""

import io
import random
import zipfile
from collections.abc import Iterator

from synthetic.hostile.draft import CONTENT, Draft, Sample

__all__ = ["samples"]


def samples() -> Iterator[Sample]:
    whole = good()
    places = {
        "header": 9,
        "first-object": whole.index(b"1 0 obj") + 12,
        "dictionary": whole.index(b"/Resources"),
        "stream": whole.index(b"LAPORAN"),
        "objects": whole.index(b"xref\n0 "),
        "table": whole.index(b"xref\n0 ") + 70,
        "trailer": whole.index(b"trailer") + 11,
        "startxref": whole.index(b"startxref") + 9,
        "end": len(whole) - 5,
    }
    for name, place in places.items():
        yield Sample(f"cut-{name}", f"cut off after {place} bytes", whole[:place])
    yield Sample("cut-begin", "the first 300 bytes are missing", whole[300:])
    yield Sample("cut-middle", "a piece of the middle is missing", whole[:400] + whole[700:])
    yield Sample("empty", "nothing", b"")
    yield Sample("one-byte", "one byte", b"%")
    yield Sample("html", "a page of the web called .pdf", b"<!DOCTYPE html><title>404</title><p>unduhan gagal")
    yield Sample(
        "html-with-header", "a page of the web that speaks of %PDF-", b"<!DOCTYPE html><p>%PDF-1.4 " + b"x" * 5000
    )
    yield Sample("garbage-before", "a PDF behind 2 kB of garbage", random.Random(7).randbytes(2048) + whole)
    yield Sample("garbage-before-1000", "a PDF behind 1,000 bytes of garbage", b"\n" * 1000 + whole)
    yield Sample("garbage-behind", "a PDF before 2 MB of garbage", whole + random.Random(8).randbytes(2_000_000))
    yield Sample("garbage-only", "a header and random bytes", b"%PDF-1.7\n" + random.Random(9).randbytes(100_000))
    yield Sample("zeros", "a header and 10 MB of zeros", b"%PDF-1.7\n" + b"\0" * 10_000_000)
    yield Sample("brackets", "a header and a million opening brackets", b"%PDF-1.7\n1 0 obj\n" + b"[" * 1_000_000)
    yield Sample("objects-only", "a header and 300,000 times the word obj", b"%PDF-1.7\n" + b"1 0 obj\n" * 300_000)
    yield Sample("zip", "an archive that is a PDF too", polyglot(whole))
    yield Sample("wide-text", "a PDF as text of two bytes a letter", whole.decode("latin-1").encode("utf-16"))
    yield Sample("line-ends", "a PDF whose line ends were changed on its way", whole.replace(b"\n", b"\r\n"))
    yield Sample("seven-bit", "a PDF that lost its eighth bits", bytes(byte & 0x7F for byte in whole))
    yield Sample("version", "a PDF of version 99.99", whole.replace(b"%PDF-1.7", b"%PDF-99.99"))


def good() -> bytes:
    draft = Draft()
    for _ in range(3):
        draft.page(CONTENT)
    return draft.bytes()


def polyglot(whole: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(zipfile.ZipInfo("laporan.pdf"), whole)
    return file.getvalue()
