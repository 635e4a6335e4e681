"""What the codes of a font print as, where that is sure.

pdfminer takes the standard encoding for whatever it does not know. A wrong digit would accuse somebody: what only such a
guess says is unknown here.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pdfminer.cmapdb import IdentityCMap, IdentityUnicodeMap
from pdfminer.encodingdb import name2unicode
from pdfminer.pdffont import PDFCIDFont, PDFFont, PDFSimpleFont, PDFType1Font, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import dict_value, list_value, resolve1
from pdfminer.psparser import PSLiteral

from extract.fonts import BOLD_WEIGHT, NAMELESS, says_bold

__all__ = ["UNKNOWN", "FontFacts", "Fonts"]

UNKNOWN = "\N{REPLACEMENT CHARACTER}"
FILES = ("FontFile", "FontFile2", "FontFile3")
VIEWERS = (("courier", 0.8, -0.25), ("times", 0.88, -0.25), ("symbol", 1.0, -0.29), ("", 0.95, -0.22))
"""How far a line reaches of the fonts that PDFium takes where the file has none, by a part of their names."""
GLYPHS = (0.67, -0.1)
"""How far the letters of a font reach that does not tell of its line: PDFium then takes the box of each."""


@dataclass(frozen=True, slots=True)
class FontFacts:
    """`known` are the codes whose encoding is sure, None for all of them; `above` and `below` how far its line reaches from
    the baseline in parts of its size; `space` is the width of its blank, 0 when it has none."""

    known: frozenset[int] | None
    bold: bool
    above: float
    below: float
    space: float


class Fonts(PDFResourceManager):
    """Makes the fonts of one document, and tells of them what pdfminer does not."""

    def __init__(self) -> None:
        super().__init__()
        self.facts: dict[PDFFont, FontFacts] = {}

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        font = super().get_font(objid, spec)
        if font not in self.facts:
            self.facts[font] = FontFacts(known_codes(font, spec), is_bold(font), *reach(font, spec), space_width(font))
        return font

    def text(self, font: PDFFont, code: int) -> str:
        """What `code` prints as; UNKNOWN where nothing but a guess says so."""
        mapped = font.unicode_map.cid2unichr if isinstance(font, PDFSimpleFont) and font.unicode_map else {}
        known = self.facts[font].known
        if code not in mapped and known is not None and code not in known:
            return UNKNOWN
        try:
            return font.to_unichr(code)
        except PDFUnicodeNotDefined:
            return UNKNOWN


def known_codes(font: PDFFont, spec: Mapping[str, object]) -> frozenset[int] | None:
    """The codes of `font` of which its encoding, or its table of characters where it has two bytes, is to be believed."""
    if isinstance(font, PDFCIDFont):
        table = font.unicode_map
        # A table in the file is one of codes, pdfminer asks it for glyphs: the same only where they are numbered alike.
        sure = table is not None and not isinstance(table, IdentityUnicodeMap)
        return None if sure and (isinstance(font.cmap, IdentityCMap) or "ToUnicode" not in spec) else frozenset()
    encoding = resolve1(spec.get("Encoding"))
    named, failed = named_codes(encoding) if isinstance(encoding, dict) else (frozenset(), frozenset())
    if not any(file in font.descriptor for file in FILES) and "CharProcs" not in spec:
        complete = True  # a font of the viewer's, which has the standard encoding
    elif isinstance(encoding, dict):
        complete = "BaseEncoding" in encoding
    else:
        complete = encoding is not None or (isinstance(font, PDFType1Font) and "FontFile" in font.descriptor)
    if not complete:
        return named
    return None if not failed else frozenset(range(256)) - failed


def named_codes(encoding: Mapping[str, Any]) -> tuple[frozenset[int], frozenset[int]]:
    """The codes to which an `encoding` gives a name that everybody knows, and those to which it gives another."""
    named: set[int] = set()
    failed: set[int] = set()
    code = 0
    for entry in list_value(encoding.get("Differences", [])):
        if isinstance(entry, int):
            code = entry
        elif isinstance(entry, PSLiteral):
            (named if is_known(entry.name) else failed).add(code)
            code += 1
    return frozenset(named), frozenset(failed)


def is_known(name: str | bytes) -> bool:
    try:
        return isinstance(name, str) and bool(name2unicode(name))
    except (KeyError, ValueError):
        return False


def is_bold(font: PDFFont) -> bool:
    name = str(getattr(font, "basefont", font.fontname)).rpartition("+")[2]
    weight = resolve1(font.descriptor.get("FontWeight", 0))
    heavy = isinstance(weight, int | float) and weight >= BOLD_WEIGHT
    return says_bold(name) or (heavy and NAMELESS.match(name) is not None)


def reach(font: PDFFont, spec: Mapping[str, object]) -> tuple[float, float]:
    """How far a line of `font` reaches above and below its baseline, by PDFium's measures."""
    if "FontDescriptor" not in spec and isinstance(font, PDFType1Font):
        name = str(font.basefont).lower()
        return next((above, below) for part, above, below in VIEWERS if part in name)
    above, below, (_, bottom, _, top) = font.ascent, font.descent, font.bbox
    above, below = min(above, top) if top > 0 else above, max(below, bottom) if bottom < 0 else below
    return (above * font.vscale, below * font.vscale) if above > below else GLYPHS


def space_width(font: PDFFont) -> float:
    if isinstance(font, PDFSimpleFont):
        codes = font.cid2unicode
    else:
        codes = dict_value(getattr(getattr(font, "unicode_map", None), "cid2unichr", {}))
    code = next((code for code, text in codes.items() if text == " "), None)
    return font.char_width(code) if code is not None else 0.0
