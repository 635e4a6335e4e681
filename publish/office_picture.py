"""A picture for an office document: a template can show it and do nothing else with it."""

import base64
import io

from docx.shared import Emu, Length, Mm
from docxtpl import DocxTemplate, InlineImage
from markupsafe import Markup
from PIL import Image

__all__ = ["OfficePicture", "drawn"]

HEIGHT, WIDEST = Mm(7), Mm(75)


class OfficePicture:
    """From base64 of a PNG. Its bytes hide behind an underscore, where the sandbox lets no template reach."""

    __slots__ = ("_png",)

    def __init__(self, png: str) -> None:
        self._png = base64.b64decode(png)


def drawn(picture: OfficePicture, document: DocxTemplate) -> Markup:
    """`picture` in the place of `document` that is being rendered."""
    png = picture._png
    width, height = sizes(png)
    return Markup(str(InlineImage(document, io.BytesIO(png), width=width, height=height)))


def sizes(png: bytes) -> tuple[Length, Length]:
    """As high as a line and a half, unless that makes it too wide for its cell."""
    with Image.open(io.BytesIO(png)) as picture:
        width, height = picture.size
    wide = Emu(HEIGHT * width // max(height, 1))
    return (wide, HEIGHT) if wide <= WIDEST else (WIDEST, Emu(WIDEST * height // max(width, 1)))
