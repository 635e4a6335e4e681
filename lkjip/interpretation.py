"""One reading of all pages, understood and judged: what two readings of a page are compared by."""

from collections.abc import Sequence
from dataclasses import dataclass

from audit import judge
from audit.judge import Judgement
from extract import assemble
from normalise import normalise
from schemas.meaning import NormalisedReport
from schemas.nomenclature import OfficialName
from schemas.printed import Document, PageRead

__all__ = ["Interpretation", "interpret"]


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What is printed, what it means, what the recomputations came to."""

    document: Document
    meaning: NormalisedReport
    judgement: Judgement


def interpret(pages: Sequence[PageRead], file_title: str | None, names: Sequence[OfficialName] = ()) -> Interpretation:
    """The report that `pages` make up; `file_title` is the title in the file's own metadata, `names` the official names that
    the user has imported."""
    document = assemble(pages)
    meaning = normalise(document, file_title=file_title, names=names)
    return Interpretation(document, meaning, judge(meaning))
