"""Text of a PDF made safe to show: nothing in it moves the cursor, hides or turns other text around."""

import re

__all__ = ["visible"]

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# C0 and C1 controls, lone surrogates (which no encoding can write) and what is no character (which no XML may hold). Tab and
# newline are blanks and stay.
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Marks, embeddings, overrides and isolates that reorder what follows them.
REORDERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What takes no room: zero-width blanks, joiners, soft hyphens, byte order marks, fillers, variation selectors, tag characters.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
LINE_ENDS = re.compile("\r\n|[\r\v\f\u2028\u2029\x85]")
INERT = re.compile("[\t\n\x20-\x7e\xa0-\xac\xae-\u034e\u0350-\u061b\u061d-\u115e]*")
"""Text that `visible` leaves as it is, as nearly all is."""


def visible(text: str) -> str:
    """`text` with control and reordering characters shown as a replacement character and invisible ones removed."""
    if INERT.fullmatch(text):
        return text
    text = LINE_ENDS.sub("\n", text)
    return INVISIBLE.sub("", REORDERING.sub(REPLACEMENT, UNPRINTABLE.sub(REPLACEMENT, text)))
