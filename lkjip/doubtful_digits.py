"""A misread digit is not the report's error: what rests on a figure seen on a picture is looked at once more.

Every such figure of a contradiction is read again from a picture of its own. Where both readings have the same digits the
contradiction stands. Where they differ, arithmetic may choose: the other reading is taken when with it alone the
contradiction is gone. What neither settles is `attribution: reading`: it is shown to the auditor, and accuses nobody.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from audit.ledger import enter
from lkjip.crops_asked import Place, SeenFigure, SeenFigures, digits
from lkjip.interpretation import Interpretation, with_right_values
from lkjip.other_words import with_words
from lkjip.seen_columns import rests_on_gaps
from schemas.figures import Figure
from schemas.findings import Crop, Finding
from schemas.geometry import BBox
from schemas.printed import PageRead
from schemas.seen import SURE, CropSeen

__all__ = ["ReadCrops", "settled_digits"]

MOST_CROPS = 12
"""Pictures shown with one contradiction: a sum of two hundred needs no more to be looked at."""
MOST_TRIALS = 12
"""Second readings that arithmetic may choose: for each the report is understood anew."""
SERIOUS = ("high", "medium", "low")

ReadCrops = Callable[[Mapping[int, tuple[BBox, ...]], Mapping[int, int]], Mapping[int, tuple[CropSeen, ...]]]
"""Reads boxes (points, as displayed) by page once more, of pages that are turned by so many degrees."""
Interpreted = Callable[[Sequence[PageRead]], Interpretation]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A figure that was read twice."""

    figure: SeenFigure
    crop: CropSeen

    @property
    def differs(self) -> bool:
        return digits(self.figure.text) != digits(self.crop.text)

    @property
    def is_disputed(self) -> bool:
        """Whether another engine that was asked read something else than the second reading, or nothing."""
        return any(digits(other or "") != digits(self.crop.text) for other in self.crop.others)


Doubts = dict[Place, Doubt]


def settled_digits(
    known: Interpretation,
    pages: Sequence[PageRead],
    read_crops: ReadCrops,
    interpreted: Interpreted,
    right: Mapping[str, str] | None = None,
) -> Interpretation:
    """`known`, the interpretation of `pages`, with its contradictions held against a second reading of their figures.

    `right` is what the auditor has read, by the key of the figure. It goes in when the digits are settled: the keys are those
    of what was read without it.
    """
    seen = SeenFigures(pages)
    doubts = read_again(seen.doubtful(known), pages, read_crops)
    others = [doubt for doubt in doubts.values() if doubt.differs and digits(doubt.crop.text)]
    chosen = [doubt for doubt in others[:MOST_TRIALS] if settles(doubt, known, pages, interpreted)]
    settled = known
    if chosen:
        pages = [replaced(page, chosen) for page in pages]
        seen = SeenFigures(pages)
        settled = interpreted(pages)
    if right:
        settled = with_right_values(settled, right)
    if settled is not known:
        known = with_choices(settled, {doubt.figure.place for doubt in chosen}, seen, known)
        # What contradicts other figures now has not been looked at yet.
        left = [figure for figure in seen.doubtful(known) if figure.place not in doubts]
        doubts |= read_again(left, pages, read_crops)
    return with_attributions(known, doubts, seen)


def read_again(asked: Sequence[SeenFigure], pages: Sequence[PageRead], read_crops: ReadCrops) -> Doubts:
    if not asked:
        return {}
    by_page: dict[int, list[SeenFigure]] = {}
    for figure in asked:
        by_page.setdefault(figure.page, []).append(figure)
    turns = {page.number: page.pose.turn for page in pages if page.pose is not None}
    answers = read_crops({page: tuple(one.bbox for one in figures) for page, figures in by_page.items()}, turns)
    return {
        figure.place: Doubt(figure, crop)
        for page, crops in answers.items()
        for figure, crop in zip(by_page[page], crops, strict=True)
    }


def settles(doubt: Doubt, known: Interpretation, pages: Sequence[PageRead], interpreted: Interpreted) -> bool:
    """Whether fewer recomputations fail, and as many hold, when this one figure is what its second reading says."""
    before, after = outcomes(known), outcomes(interpreted([replaced(page, [doubt]) for page in pages]))
    return after["disagrees"] < before["disagrees"] and after["agrees"] >= before["agrees"]


def outcomes(known: Interpretation) -> Mapping[str, int]:
    counts = {"agrees": 0, "disagrees": 0}
    for check in known.judgement.checks:
        if check.outcome in counts:
            counts[check.outcome] += 1
    return counts


def replaced(page: PageRead, doubts: Sequence[Doubt]) -> PageRead:
    """`page` with the second readings of `doubts` in place of the first."""
    texts = {doubt.figure.bbox: doubt.crop.text for doubt in doubts if doubt.figure.page == page.number}
    return with_words(page, texts) if texts else page


def with_choices(
    known: Interpretation, chosen: set[Place], seen: SeenFigures, before: Interpretation
) -> Interpretation:
    """`known` whose figures tell both readings where arithmetic chose the second."""
    first = {(figure.page, figure.bbox[:2]): figure.value for figure in before.judgement.figures}

    def told(figure: Figure) -> Figure:
        place = seen.of(figure)
        if place is None or place.place not in chosen or figure.chosen_by == "auditor":
            return figure
        values = (first.get((figure.page, figure.bbox[:2])), figure.value)
        readings = tuple(dict.fromkeys(value for value in values if value is not None))
        return figure.model_copy(update={"readings": readings, "chosen_by": "arithmetic"})

    figures = tuple(told(figure) for figure in known.judgement.figures)
    return replace(known, judgement=replace(known.judgement, figures=figures))


def with_attributions(known: Interpretation, doubts: Doubts, seen: SeenFigures) -> Interpretation:
    """`known` with those findings attributed to the reading that rest on a figure nobody is sure of."""
    figures = {figure.id: figure for figure in known.judgement.figures}
    tables = {table.id: table for table in known.meaning.tables}

    def attributed(finding: Finding) -> Finding:
        own = [figures[name] for name in finding.figures if is_read_by_machine(figures[name])]
        if not own:
            return of_words(finding, seen)
        looks = [(figure, doubts.get(at.place) if (at := seen.of(figure)) else None) for figure in own]
        crops = [crop_of(figure, doubt) for figure, doubt in looks if doubt is not None]
        update: dict[str, object] = {"crops": tuple(crops[:MOST_CROPS]), "certainty": "probable"}
        unsure = rests_on_gaps(finding, figures, tables) or any(is_unsure(figure, doubt) for figure, doubt in looks)
        if finding.severity in SERIOUS and unsure:
            update["attribution"] = "reading"
        return finding.model_copy(update=update)

    judged = known.judgement
    findings = tuple(attributed(finding) for finding in judged.findings)
    if findings == judged.findings:
        return known
    entered = enter(judged.figures, judged.checks, findings, tables)
    return replace(known, judgement=replace(judged, findings=findings, figures=entered))


def is_read_by_machine(figure: Figure) -> bool:
    """Whether no text layer and no auditor says what is printed."""
    return figure.read_by != "text" and figure.chosen_by != "auditor"


def of_words(finding: Finding, seen: SeenFigures) -> Finding:
    """`finding`, which rests on no figure that was seen. One of names and words alone may rest on letters that were: the engine
    mistakes these more often than digits, and nobody reads them twice."""
    if finding.figures or not any(seen.stands_at(place.page, place.bbox) for place in finding.places):
        return finding
    attribution = "reading" if finding.severity in SERIOUS else finding.attribution
    return finding.model_copy(update={"certainty": "probable", "attribution": attribution})


def crop_of(figure: Figure, doubt: Doubt) -> Crop:
    return Crop(
        figure=figure.id,
        png=doubt.crop.png,
        text=doubt.figure.text,
        confidence=figure.confidence,
        second_text=doubt.crop.text,
        second_confidence=doubt.crop.confidence,
        others=doubt.crop.others,
    )


def is_unsure(figure: Figure, doubt: Doubt | None) -> bool:
    """Whether a figure may be another than was read: never looked at again, read otherwise, or not surely both times."""
    if doubt is None:
        return True
    if (doubt.differs and figure.chosen_by != "arithmetic") or doubt.is_disputed:
        return True
    return min(figure.confidence, doubt.crop.confidence) < SURE
