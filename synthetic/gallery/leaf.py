"""A page to draw on: points from the top-left corner of the page as it is read, whichever way its sheet is turned."""

import io
from typing import Literal

from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from synthetic.gallery.cells import Align

__all__ = ["Leaf", "Turn", "wrapped"]

Turn = Literal["none", "rotate-90", "rotate-270", "sideways-90", "sideways-270"]
"""How a sheet holds its page: upright; turned with /Rotate, so that it is displayed upright; or sideways for good."""


class Leaf:
    """The pages of one PDF; `width` and `height` are those of the page being drawn, as it is read."""

    def __init__(self, paper: tuple[float, float]) -> None:
        pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
        pdfmetrics.registerFont(TTFont("VeraBd", "VeraBd.ttf"))
        self.out = io.BytesIO()
        self.canvas = Canvas(self.out, pagesize=paper, invariant=1)
        self.number = 1
        self.width, self.height = paper
        self.dot = ImageReader(Image.new("RGB", (1, 1), "black"))

    def turn(self, turn: Turn) -> None:
        """Hold the page, which nothing is drawn on yet, as `turn` says; its width and height change places."""
        across, up = self.width, self.height
        if turn.startswith("rotate"):
            # reportlab wants the size of the page as displayed and swaps the sides of its sheet itself.
            self.canvas.setPageSize((up, across))
            self.canvas.setPageRotation(int(turn.rpartition("-")[2]))
        if turn.endswith("-90"):
            self.canvas.translate(across, 0)
            self.canvas.rotate(90)
        else:
            self.canvas.translate(0, up)
            self.canvas.rotate(-90)
        self.width, self.height = up, across

    def next(self, paper: tuple[float, float]) -> None:
        self.canvas.showPage()
        self.number += 1
        self.resize(paper)

    def resize(self, paper: tuple[float, float]) -> None:
        """Give this page, on which nothing is drawn yet, another size."""
        self.canvas.setPageSize(paper)
        self.width, self.height = paper

    def text(self, x: float, y: float, text: str, font: str, size: float, align: Align = "left") -> None:
        """`text` with its baseline at `y`, from, around or up to `x`."""
        self.canvas.setFont(font, size)
        draw = {"left": self.canvas.drawString, "center": self.canvas.drawCentredString}
        draw.get(align, self.canvas.drawRightString)(x, self.height - y, text)

    def justified(self, x: float, y: float, text: str, font: str, size: float, width: float) -> None:
        """`text` with its blanks stretched until it is `width` wide."""
        blanks = text.count(" ")
        spare = width - stringWidth(text, font, size)
        self.canvas.setFont(font, size)
        self.canvas.drawString(x, self.height - y, text, wordSpace=spare / blanks if blanks else 0)

    def upwards(self, x: float, y: float, text: str, font: str, size: float) -> None:
        """`text` on end, from (x, y) up."""
        self.canvas.saveState()
        self.canvas.setFont(font, size)
        self.canvas.translate(x, self.height - y)
        self.canvas.rotate(90)
        self.canvas.drawString(0, 0, text)
        self.canvas.restoreState()

    def slanted(self, x: float, y: float, text: str, size: float, degrees: float, grey: float) -> None:
        """A large grey text around (x, y)."""
        self.canvas.saveState()
        self.canvas.setFillGray(grey)
        self.canvas.setFont("Helvetica-Bold", size)
        self.canvas.translate(x, self.height - y)
        self.canvas.rotate(degrees)
        self.canvas.drawCentredString(0, -size / 3, text)
        self.canvas.restoreState()

    def rule(self, x0: float, y0: float, x1: float, y1: float, line: float = 0.5) -> None:
        self.canvas.setLineWidth(line)
        self.canvas.line(x0, self.height - y0, x1, self.height - y1)

    def bar(self, x0: float, y0: float, x1: float, y1: float, grey: float = 0.0) -> None:
        """A filled rectangle without an outline."""
        self.canvas.saveState()
        self.canvas.setFillGray(grey)
        self.canvas.rect(x0, self.height - y1, x1 - x0, y1 - y0, stroke=0, fill=1)
        self.canvas.restoreState()

    def picture(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A black picture of a single pixel, stretched."""
        self.canvas.drawImage(self.dot, x0, self.height - y1, x1 - x0, y1 - y0)

    def pdf(self) -> bytes:
        self.canvas.showPage()
        self.canvas.save()
        return self.out.getvalue()


def wrapped(text: str, font: str, size: float, width: float) -> list[str]:
    """The lines of `text`: parted at "\\n", and at blanks where a line would be wider than `width`."""
    lines = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if line and stringWidth(longer, font, size) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines
