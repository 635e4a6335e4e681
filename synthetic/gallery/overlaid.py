"""Layouts with things on the page that are no part of the text: watermarks, running heads, page numbers, stamps."""

from synthetic.gallery.cells import SIDES
from synthetic.gallery.drawing import Drawing
from synthetic.gallery.ruling import nothing

__all__ = ["diagonal_watermark", "draft_in_text", "furniture_and_stamp", "watermark_without_rules"]


def watermarked(drawing: Drawing) -> None:
    leaf = drawing.leaf
    word = drawing.rng.choice(["DRAFT", "SALINAN", "RAHASIA"])
    leaf.slanted(leaf.width / 2, leaf.height * 0.4, word, 90, drawing.rng.choice([35, 45, 55]), 0.86)


def diagonal_watermark(drawing: Drawing) -> None:
    """A large grey word across the page, behind text and table."""
    watermarked(drawing)
    drawing.say(3)
    drawing.table(drawing.matter.table())
    drawing.say(3)


def watermark_without_rules(drawing: Drawing) -> None:
    watermarked(drawing)
    drawing.say(3)
    drawing.table(drawing.matter.table(), nothing)
    drawing.say(3)


def draft_in_text(drawing: Drawing) -> None:
    """A large level "DRAFT" behind the lines of a paragraph."""
    drawing.say(2)
    drawing.leaf.slanted(drawing.leaf.width / 2, drawing.y + 3 * drawing.size, "DRAFT", 60, 0, 0.86)
    drawing.say(3)
    drawing.table(drawing.matter.table(rows=4))


def furniture_and_stamp(drawing: Drawing) -> None:
    """Four pages with a running head, page numbers and a stamp over the text."""
    rng, matter = drawing.rng, drawing.matter
    title = f"LKjIP {matter.agency.title} {matter.year}"
    side = rng.choice(SIDES)
    stamp = (rng.uniform(250, 400), rng.uniform(300, 500))
    for page in range(1, 5):
        leaf = drawing.leaf
        x = {"left": drawing.margin, "center": leaf.width / 2, "right": leaf.width - drawing.margin}[side]
        leaf.text(drawing.margin, 32, title, drawing.font, 8)
        leaf.rule(drawing.margin, 36, leaf.width - drawing.margin, 36)
        leaf.text(x, leaf.height - 28, f"{page + 6}", drawing.font, 9, side)
        leaf.slanted(*stamp, "DOKUMEN RESMI", 11, 12, 0.6)
        drawing.say(2)
        drawing.table(matter.table(rows=rng.randrange(4, 7)))
        drawing.say(2)
        if page < 4:
            drawing.next_page()
