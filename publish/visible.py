"""Text of a PDF made safe to show: nothing in it moves the cursor, hides or turns other text around."""

import re

__all__ = ["one_line", "visible"]

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# C0 and C1 controls, lone surrogates (which no encoding can write) and what is no character (which no XML may hold). Tab and
# newline are blanks and stay.
UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
# Marks, embeddings, overrides and isolates that reorder what follows them.
REORDERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What takes no room: zero-width blanks, joiners, soft hyphens, byte order marks, tag characters.
INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
LINE_ENDS = re.compile("\r\n|[\r\v\f\u2028\u2029\x85]")


def visible(text: str) -> str:
    """`text` with control and reordering characters shown as a replacement character and invisible ones removed."""
    text = LINE_ENDS.sub("\n", text)
    return INVISIBLE.sub("", REORDERING.sub(REPLACEMENT, UNPRINTABLE.sub(REPLACEMENT, text)))


def one_line(text: str, limit: int | None = None) -> str:
    """`visible(text)` without line breaks; longer than `limit` characters it ends in an ellipsis."""
    flat = " ".join(visible(text).split())
    return flat if limit is None or len(flat) <= limit else f"{flat[: limit - 1].rstrip()}…"
