"""Streams that are small in the file and huge when unpacked."""

from collections.abc import Iterator

from synthetic.hostile.draft import CONTENT, Draft, Sample, blanks, deflated, report_of

__all__ = ["samples"]

MEGABYTES = 2048


def samples() -> Iterator[Sample]:
    once = blanks(MEGABYTES)
    twice, thrice = deflated(once), deflated(once, 2)
    yield Sample("bomb-deflate", "a content stream of 2 GB, deflated once", content_of(once, 1))
    yield Sample("bomb-deflate-twice", "the same, deflated twice: a few kB", content_of(twice, 2))
    yield Sample("bomb-deflate-thrice", "the same, deflated three times: some hundred bytes", content_of(thrice, 3))
    yield Sample("bomb-every-page", "the same stream on twelve pages", every_page(twice))
    yield Sample("bomb-tounicode", "a font's table of characters is the stream", in_font(twice))
    yield Sample("bomb-font-file", "an embedded font is the stream", font_file(twice))
    yield Sample("bomb-xref", "the table of objects is the stream", as_xref(twice))
    yield Sample("bomb-object-stream", "objects lie in the stream", as_object_stream(twice))
    yield Sample("bomb-predictor", "a predictor with lines of 2,000,000,000 bytes", predictor())
    yield Sample("bomb-filters", "600 filters, one on the other", many_filters())
    yield Sample("bomb-runs", "run lengths, deflated twice", run_lengths())
    yield Sample("bomb-lzw", "LZW data that never ends", lzw())
    yield Sample("bomb-metadata", "the document's metadata is the stream", metadata(twice))


def filters(times: int) -> str:
    return f"/Filter [{' '.join(['/FlateDecode'] * times)}]"


def content_of(data: bytes, times: int) -> bytes:
    draft = Draft()
    return report_of(draft.stream(data, filters(times)), draft=draft)


def every_page(data: bytes) -> bytes:
    draft = Draft()
    bomb = draft.stream(data, filters(2))
    draft.page()
    for _ in range(12):
        draft.page(bomb)
    draft.page()
    return draft.bytes()


def in_font(data: bytes) -> bytes:
    draft = Draft()
    table = draft.stream(data, filters(2))
    font = draft.add(f"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode {table} 0 R >>")
    return report_of(CONTENT, f"/Font << /F1 {font} 0 R >>", draft)


def font_file(data: bytes) -> bytes:
    draft = Draft()
    file = draft.stream(data, f"/Length1 2000000000 {filters(2)}")
    descriptor = draft.add(f"<< /Type /FontDescriptor /FontName /X /Flags 4 /FontFile2 {file} 0 R >>")
    font = draft.add(f"<< /Type /Font /Subtype /TrueType /BaseFont /X /FontDescriptor {descriptor} 0 R >>")
    return report_of(CONTENT, f"/Font << /F1 {font} 0 R >>", draft)


def as_xref(data: bytes) -> bytes:
    draft = Draft()
    draft.page()
    whole = draft.bytes()
    at = len(whole)
    entries = f"/Type /XRef /Size 100000000 /W [1 4 2] /Root 1 0 R {filters(2)}"
    table = f"99 0 obj\n<< /Length {len(data)} {entries} >>\nstream\n".encode() + data + b"\nendstream\nendobj\n"
    return whole + table + f"startxref\n{at}\n%%EOF\n".encode()


def as_object_stream(data: bytes) -> bytes:
    """The page's font lies, as a stream of the newer kind of table says, in an object stream that is the bomb."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> >> >>",
        f"<< /Length {len(CONTENT)} >>\nstream\n{CONTENT}\nendstream".encode(),
        f"<< /Type /ObjStm /N 100000 /First 1000000 /Length {len(data)} {filters(2)} >>\nstream\n".encode()
        + data
        + b"\nendstream",
    ]
    content, entries = bytearray(b"%PDF-1.7\n"), bytearray(b"\0" * 7)
    for number, body in enumerate(objects, 1):
        entries += b"\1" + len(content).to_bytes(4, "big") + b"\0\0"
        content += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    at = len(content)
    entries += b"\2" + (5).to_bytes(4, "big") + b"\0\0"
    entries += b"\1" + at.to_bytes(4, "big") + b"\0\0"
    head = f"7 0 obj\n<< /Type /XRef /Size 8 /W [1 4 2] /Root 1 0 R /Length {len(entries)} >>\nstream\n"
    return bytes(content) + head.encode() + bytes(entries) + f"\nendstream\nendobj\nstartxref\n{at}\n%%EOF\n".encode()


def predictor() -> bytes:
    draft = Draft()
    parameters = "/DecodeParms << /Predictor 12 /Columns 2000000000 /Colors 32 /BitsPerComponent 16 >>"
    return report_of(draft.stream(deflated(CONTENT.encode()), f"/Filter /FlateDecode {parameters}"), draft=draft)


def many_filters() -> bytes:
    draft = Draft()
    names = " ".join(["/ASCIIHexDecode", "/ASCII85Decode", "/RunLengthDecode", "/FlateDecode"] * 150)
    return report_of(draft.stream(CONTENT, f"/Filter [{names}]"), draft=draft)


def run_lengths() -> bytes:
    draft = Draft()
    data = deflated(b"\x81 " * 8_000_000, 2)
    names = "/Filter [/FlateDecode /FlateDecode /RunLengthDecode]"
    return report_of(draft.stream(data, names), draft=draft)


def lzw() -> bytes:
    draft = Draft()
    return report_of(
        draft.stream(deflated(bytes(range(256)) * 40_000), "/Filter [/FlateDecode /LZWDecode]"), draft=draft
    )


def metadata(data: bytes) -> bytes:
    draft = Draft()
    draft.catalog = f"/Metadata {draft.stream(data, f'/Type /Metadata /Subtype /XML {filters(2)}')} 0 R"
    draft.page()
    return draft.bytes()
