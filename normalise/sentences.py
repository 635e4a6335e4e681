"""Running text -> its sentences with the numbers in them that are figures, and the section each stands in."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from normalise.exclusions import Exclusion, Reason
from normalise.numbers import NumberReading, Scan, scan
from normalise.sections import section_kind
from schemas.printed import Heading, Sentence

__all__ = ["ReadSentence", "read_sentences"]

_WITHOUT_FIGURES: dict[str, Reason] = {
    "heading": "heading",
    "caption": "caption",
    "contents": "contents",
    "furniture": "furniture",
}
"""Kinds of sentences that state no figures, and what their numbers are."""
_NUMBERED = re.compile(r"^(?:[^\W\d_]+\s){0,2}\(?\d{1,3}(?:\.\d{1,2})*\s?[.):]*$")
"""Words, if any, and the number of what they name: "Kebijakan 2 :", "6)", "Rumus 1:", "2.1."."""
_WORD = re.compile(r"[^\W\d_]{3,}")


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its figures to be; `section` is the kind of section it stands in.

    `excluded` are its numbers that are none, `otherwise` names what any further number is; None where it could be anything.
    """

    printed: Sentence
    readings: tuple[NumberReading, ...]
    excluded: tuple[Exclusion, ...]
    otherwise: Reason | None
    section: str | None


def read_sentences(sentences: Sequence[Sentence], headings: Sequence[Heading]) -> list[ReadSentence]:
    """Every sentence; headings, captions, contents and furniture state no figures."""
    marks = [(heading.order, kind) for heading in headings if (kind := section_kind(heading.title))]
    marks.sort()
    read: list[ReadSentence] = []
    section: str | None = None
    passed = 0
    for sentence in sorted(sentences, key=lambda sentence: sentence.order):
        while passed < len(marks) and marks[passed][0] <= sentence.order:
            section = marks[passed][1]
            passed += 1
        otherwise = _WITHOUT_FIGURES.get(sentence.kind)
        found = Scan((), ()) if otherwise else scan(sentence.text, cell=False)
        if sentence.kind == "label":
            found = _stated(sentence.text, found)
        read.append(ReadSentence(sentence, found.readings, found.excluded, otherwise, section))
    return read


def _stated(text: str, found: Scan) -> Scan:
    """What a run of a few words states: "Capaian 97,5 %" names a quantity and its unit; "Kebijakan 2 :" and "6)" number
    something; any other number is nobody's, and left over."""
    if _NUMBERED.match(text):
        return Scan((), (Exclusion(0, len(text), "label"),))
    named = _WORD.search(text) is not None
    return Scan(tuple(one for one in found.readings if named and one.unit is not None), found.excluded)
