"""A PDF of pictures, a page each: what an office scanner writes. The same pictures make the same bytes."""

import io
import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from PIL import Image

__all__ = ["PicturePage", "picture_book"]

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class PicturePage:
    """A page of `width` x `height` points, filled by `data`, whose form the entries `form` of the picture's dictionary tell."""

    width: float
    height: float
    form: str
    data: bytes

    @classmethod
    def of(cls, sheet: Image.Image, dpi: int, quality: int | None) -> "PicturePage":
        """`sheet`, in colours or greys, as JPEG; without a `quality` in black and white (mode "1")."""
        size = f"/Width {sheet.width} /Height {sheet.height}"
        width, height = (POINTS_PER_INCH * side / dpi for side in sheet.size)
        if quality is None:
            form = f"{size} /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /FlateDecode"
            return cls(width, height, form, zlib.compress(sheet.tobytes()))
        file = io.BytesIO()
        sheet.save(file, "JPEG", quality=quality)
        colours = "/DeviceGray" if sheet.mode == "L" else "/DeviceRGB"
        form = f"{size} /ColorSpace {colours} /BitsPerComponent 8 /Filter /DCTDecode"
        return cls(width, height, form, file.getvalue())


def picture_book(pages: Iterable[PicturePage]) -> bytes:
    """The PDF of `pages`."""
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids = []
    for page in pages:
        first = len(bodies) + 1
        kids.append(f"{first} 0 R")
        drawn = f"{page.width:.3f} 0 0 {page.height:.3f} 0 0 cm /P Do".encode("ascii")
        box = f"[0 0 {page.width:.3f} {page.height:.3f}]"
        parts = f"/Resources << /XObject << /P {first + 2} 0 R >> >> /Contents {first + 1} 0 R"
        bodies.append(f"<< /Type /Page /Parent 2 0 R /MediaBox {box} {parts} >>".encode("ascii"))
        bodies.append(stream("", drawn))
        bodies.append(stream(f"/Type /XObject /Subtype /Image {page.form} ", page.data))
    bodies[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>".encode("ascii")
    return numbered(bodies)


def stream(entries: str, data: bytes) -> bytes:
    return b"<< %s/Length %d >>\nstream\n%s\nendstream" % (entries.encode("ascii"), len(data), data)


def numbered(bodies: Iterable[bytes]) -> bytes:
    """A file of these objects, the first of which is the catalogue."""
    out = io.BytesIO(b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(bodies, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start, size = out.tell(), len(places) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start))
    return out.getvalue()
