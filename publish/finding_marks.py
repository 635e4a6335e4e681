"""The marks of a finding on the pages of a report: every place where it shows, and the figures that it was computed from."""

from collections.abc import Iterator
from dataclasses import dataclass

from publish.comments import Comments
from publish.finding_view import FindingView, OperandView
from publish.sheet_tags import SheetTags
from publish.tags import tag_letter
from publish.unread_parts import has_area
from schemas.annotations import Mark, MarkStyle, Tone
from schemas.figures import Figure
from schemas.findings import Finding
from schemas.geometry import BBox

__all__ = ["AUTHOR", "FindingMarks"]

AUTHOR = "lkjip"


@dataclass(frozen=True, slots=True)
class Spot:
    """One box of a finding; `operand` where it is that of a figure."""

    page: int
    bbox: BBox
    style: MarkStyle
    operand: OperandView | None = None


class FindingMarks:
    """Makes the marks of the findings of one report in one language."""

    def __init__(self, figures: dict[str, Figure], tags: SheetTags, lang: str) -> None:
        self.figures = figures
        self.tags = tags
        self.lang = lang
        self.comments = Comments(lang)

    def marks(self, view: FindingView, finding: Finding) -> Iterator[Mark]:
        """Those of a page are one comment, that of the first of them."""
        leaders: dict[int, str] = {}
        for number, spot in enumerate(self.spots(view, finding)):
            name = finding.key if number == 0 else f"{finding.key}.{number}"
            leader = leaders.setdefault(spot.page, name)
            is_leader = leader == name
            yield Mark(
                name=name,
                page=spot.page,
                style=spot.style,
                tone=tone_of(view, finding),
                boxes=(spot.bbox,),
                tag=self.tags.place(self.tag(view, spot), spot.page, spot.bbox, self.figure_at(spot))
                if is_leader or spot.style != "operand"
                else None,
                author=AUTHOR,
                subject=view.text.title if view.text else view.rule,
                text=self.text(view, finding, spot, is_first=number == 0, is_leader=is_leader),
                part_of=None if is_leader else leader,
            )

    def spots(self, view: FindingView, finding: Finding) -> list[Spot]:
        """First where the finding stands, then its other places, then its operands; no box twice."""
        pointed: MarkStyle = "doubtful" if view.reading or not view.decided else "noted"
        at = {(figure.page, figure.bbox): operand for operand in view.operands if (figure := self.figures[operand.id])}
        accused = {finding.figures[0]} if finding.decided and finding.figures else set()
        accused |= {one.figure for one in finding.candidates} if not finding.decided else set()
        places = [(finding.page, finding.bbox), *((one.page, one.bbox) for one in finding.places)]
        places += [where for where, operand in at.items() if operand.id in accused]
        spots = {where: Spot(*where, pointed, at.get(where)) for where in places}
        spots |= {where: Spot(*where, "operand", one) for where, one in at.items() if where not in spots}
        return [spot for spot in spots.values() if has_area(spot.bbox)]

    def figure_at(self, spot: Spot) -> Figure | None:
        return None if spot.operand is None else self.figures[spot.operand.id]

    def tag(self, view: FindingView, spot: Spot) -> str:
        """ "N12 T"; one that accuses nobody has a question mark, a page that holds operands only the number."""
        if spot.style == "operand":
            return view.id
        letter = "" if view.reading else tag_letter(view.severity, self.lang)
        return f"{view.id} {letter}{'?' if spot.style == 'doubtful' else ''}"

    def text(self, view: FindingView, finding: Finding, spot: Spot, *, is_first: bool, is_leader: bool) -> str:
        if is_first:
            return self.comments.whole(view, finding)
        if spot.style == "operand" and spot.operand is not None:
            return self.comments.operand(view, spot.operand)
        return self.comments.elsewhere(view) if is_leader else self.comments.place(view)


def tone_of(view: FindingView, finding: Finding) -> Tone:
    return "reading" if view.reading else finding.severity
