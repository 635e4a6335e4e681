"""One reading of all pages, understood and judged: what two readings of a page are compared by."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from audit import judge
from audit.judge import Judgement
from extract import assemble
from normalise import normalise
from normalise.corrections import corrected
from schemas.meaning import NormalisedReport
from schemas.nomenclature import OfficialName
from schemas.printed import Document, PageRead
from schemas.review import Correction

__all__ = ["Interpretation", "interpret", "with_right_values"]


@dataclass(frozen=True, slots=True)
class Interpretation:
    """What is printed, what it means, what the recomputations came to; `corrections` are the figures that the auditor has
    read anew."""

    document: Document
    meaning: NormalisedReport
    judgement: Judgement
    corrections: tuple[Correction, ...] = ()


def interpret(pages: Sequence[PageRead], file_title: str | None, names: Sequence[OfficialName] = ()) -> Interpretation:
    """The report that `pages` make up; `file_title` is the title in the file's own metadata, `names` the official names that
    the user has imported."""
    document = assemble(pages)
    meaning = normalise(document, file_title=file_title, names=names)
    return Interpretation(document, meaning, judge(meaning))


def with_right_values(known: Interpretation, right: Mapping[str, str]) -> Interpretation:
    """`known`, recomputed with what is printed according to the auditor, by the key of the figure."""
    result = corrected(known.meaning, right)
    if not result.corrections:
        return known
    return replace(known, meaning=result.meaning, judgement=judge(result.meaning), corrections=result.corrections)
