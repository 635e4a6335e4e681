"""Pages of impossible size, and pictures that claim to be larger than any memory or hold garbage."""

import random
from collections.abc import Iterator

from synthetic.hostile.draft import CONTENT, Draft, Sample, deflated, report_of

__all__ = ["samples"]

BOXES = {
    "giant": "[0 0 2000000 2000000]",
    "beyond": "[0 0 1e30 1e30]",
    "integers": "[-2147483648 -2147483648 2147483647 2147483647]",
    "negative": "[595 842 0 0]",
    "zero": "[0 0 0 0]",
    "line": "[0 0 595 0]",
    "nan": "[0 0 nan inf]",
    "texts": "[(a) /b null true]",
    "short": "[0 0 595]",
    "tiny": "[0 0 0.0001 0.0001]",
    "strip": "[0 0 14400 1]",
}
WHOLE_PAGE = "q 595 0 0 842 0 0 cm /I Do Q"


def samples() -> Iterator[Sample]:
    for name, box in BOXES.items():
        yield Sample(f"box-{name}", f"a page of {box}", report_of(CONTENT, box=box))
    yield Sample(
        "box-crop", "a crop box beside the sheet", report_of(CONTENT, entries="/CropBox [5000 5000 6000 6000]")
    )
    yield Sample("box-rotate", "a page turned by 45 degrees", report_of(CONTENT, entries="/Rotate 45"))
    yield Sample(
        "box-rotate-huge", "a page turned by 2,147,483,647 degrees", report_of(CONTENT, entries="/Rotate 2147483647")
    )
    yield Sample(
        "box-unit", "a page whose unit is a thousand million points", report_of(CONTENT, entries="/UserUnit 1000000000")
    )
    few, noise = deflated(b"\0" * 100), random.Random(6).randbytes(3000)
    large = "/Width 60000 /Height 60000 /ColorSpace /DeviceGray"
    yield picture(
        "huge-bit",
        "60,000 x 60,000 dots of 1 bit in a few bytes",
        few,
        f"{large} /BitsPerComponent 1 /Filter /FlateDecode",
    )
    yield picture(
        "huge-grey",
        "60,000 x 60,000 dots of 8 bits in a few bytes",
        few,
        f"{large} /BitsPerComponent 8 /Filter /FlateDecode",
    )
    yield picture(
        "beyond",
        "two thousand million dots square",
        few,
        "/Width 2000000000 /Height 2000000000 /ColorSpace /DeviceRGB /BitsPerComponent 16 /Filter /FlateDecode",
    )
    yield picture(
        "negative",
        "minus ten dots wide",
        few,
        "/Width -10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode",
    )
    yield picture(
        "fax",
        "a fax of 60,000 x 60,000 that is garbage",
        noise,
        f"{large} /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 60000 >>",
    )
    yield picture(
        "jpeg",
        "a JPEG that is garbage",
        b"\xff\xd8\xff\xe0\0\x10JFIF\0" + noise,
        "/Width 900 /Height 1200 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode",
    )
    yield picture(
        "jpeg-huge",
        "a JPEG of 65,500 x 65,500 that is cut off",
        jpeg_head(),
        "/Width 65500 /Height 65500 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode",
    )
    yield picture(
        "jpx",
        "a JPEG 2000 that is garbage",
        b"\0\0\0\x0cjP  \r\n\x87\n" + noise,
        "/Width 900 /Height 1200 /Filter /JPXDecode",
    )
    yield picture(
        "jbig2",
        "a JBIG2 that is garbage",
        noise,
        "/Width 900 /Height 1200 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode",
    )
    yield picture(
        "palette",
        "a palette that is missing",
        few,
        "/Width 9 /Height 9 /ColorSpace [/Indexed /DeviceRGB 255 99 0 R] /BitsPerComponent 8 /Filter /FlateDecode",
    )
    yield picture(
        "mask-itself",
        "a picture that is its own mask",
        few,
        "/Width 9 /Height 9 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /SMask 4 0 R",
    )
    yield Sample("picture-many", "50,000 times the same picture", report_of(*many(50_000)))


def picture(name: str, what: str, data: bytes, entries: str) -> Sample:
    draft = Draft()
    number = draft.stream(data, f"/Type /XObject /Subtype /Image {entries}")
    return Sample(
        f"picture-{name}",
        f"a page that is one picture: {what}",
        report_of(WHOLE_PAGE, f"/XObject << /I {number} 0 R >>", draft),
    )


def jpeg_head() -> bytes:
    """As much of a JPEG as says how large it is, tables included, and nothing of what it shows."""
    table = b"\xff\xdb\0\x43\0" + bytes([1] * 64)
    frame = b"\xff\xc0\0\x0b\x08\xff\xdc\xff\xdc\1\1\x11\0"
    codes = b"\xff\xc4\0\x14\0\1" + bytes(15) + b"\0" + b"\xff\xc4\0\x14\x10\1" + bytes(15) + b"\0"
    return b"\xff\xd8" + table + frame + codes + b"\xff\xda\0\x08\1\1\0\0\x3f\0" + b"\0" * 2000


def many(times: int) -> tuple[str, str, Draft]:
    draft = Draft()
    number = draft.stream(
        b"\0" * 100, "/Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8"
    )
    text = "".join(f"q 5 0 0 5 {n % 100 * 5} {n // 100 % 160 * 5} cm /I Do Q\n" for n in range(times))
    return text, f"/XObject << /I {number} 0 R >>", draft
