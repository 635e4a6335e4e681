"""What a character code of the text layer prints as, and whether it says anything at all."""

import re

__all__ = ["is_any_unknown", "is_unknown", "printed_character"]

BULLETS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF0A8: "◆", 0xF076: "❖", 0xF06C: "●", 0xF06E: "■"}
"""Glyphs of the Symbol and Wingdings fonts that office programs use as list marks."""
NOTHING = {0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF}
"""Takes no room. So do marks, embeddings and overrides of direction: where a glyph stands says the page, not they."""
BLANKS = {0xA0, 0x1680, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B)}
HYPHENS = {0x02, 0xAD, 0x2010, 0x2011}
"""PDFium reports a hyphen at the end of a line as 0x02; a soft hyphen that stands in a text layer is printed."""
UNKNOWN = re.compile("[\ufffd\ue000-\uf8ff\x7f-\x9f]")
"""The replacement character, the private areas of fonts, control characters."""


def printed_character(code: int) -> str | None:
    """The character to keep for `code`; a blank where words part, None where nothing is printed."""
    if code in HYPHENS:
        return "-"
    if code in BULLETS:
        return BULLETS[code]
    if code in NOTHING:
        return None
    if code in BLANKS or (code <= 0x20 and code != 0):
        return " "
    if code == 0 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)


def is_unknown(character: str) -> bool:
    """Whether a character has no meaning that anybody but its font knows."""
    return UNKNOWN.match(character) is not None


def is_any_unknown(text: str) -> bool:
    return UNKNOWN.search(text) is not None
