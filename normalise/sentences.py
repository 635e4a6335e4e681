"""Running text -> its sentences with the numbers in them that are figures, and the section each stands in."""

from collections.abc import Sequence
from dataclasses import dataclass

from normalise.numbers import NumberReading, scan
from normalise.sections import section_kind
from schemas.printed import Heading, Sentence

__all__ = ["ReadSentence", "read_sentences"]


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its figures to be; `section` is the kind of section it stands in, `title` its heading."""

    printed: Sentence
    readings: tuple[NumberReading, ...]
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
        readings = scan(sentence.text, cell=False).readings if sentence.kind in ("text", "item") else ()
        read.append(ReadSentence(sentence, readings, section))
    return read
