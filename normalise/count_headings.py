"""Things named right before the number that counts them: "jumlah sasaran 5 sasaran", "jumlah indikator kinerja: 8 indikator"."""

import re
from collections.abc import Sequence
from functools import cache

from normalise.count_kinds import CountKind, listed
from normalise.counted_words import Stated
from normalise.passages import Passage

__all__ = ["is_narrowed_before", "without_headings_of_counts"]


@cache
def heading_of(kind: CountKind) -> re.Pattern[str]:
    """ "Jumlah indikator kinerja: ", which names the thing right before its number; `other` are words that make it a narrower one."""
    words, more = ("|".join(map(re.escape, one)) or r"(?!)" for one in (kind.words, kind.more))
    plain = "|".join(re.escape(one) for one in listed("between"))
    return re.compile(
        rf"(?<!\w)(?:{words})(?:\s+(?:{more})(?!\w))*(?P<other>(?:\s+(?!(?:{plain})(?!\w))[^\W\d_]+(?:\s+[^\W\d_]+){{0,3}}?)?)"
        rf"(?:\s+(?:{plain}))*\s*[:=]?\s*$",
        re.IGNORECASE,
    )


def without_headings_of_counts(text: str, found: Sequence[Stated]) -> str:
    """`text` with blanks for a thing that is named before its number too: "jumlah sasaran 5 sasaran" is not the fifth of them."""
    for one in found:
        lead = heading_of(one.kind).search(text[: one.mention.start])
        if lead is not None and not lead["other"]:
            text = text[: lead.start()] + " " * (one.mention.start - lead.start()) + text[one.mention.start :]
    return text


def is_narrowed_before(passage: Passage, stated: Stated) -> bool:
    """ "Jumlah indikator bidang arsip 9 indikator": the name before the number has more words than that of the thing."""
    text = passage.sentence.text
    lead = heading_of(stated.kind).search(text[: stated.mention.start])
    summing = lead is not None and not listed("heads").isdisjoint(text[: lead.start()].casefold().split()[-1:])
    return lead is not None and summing and bool(lead["other"])
