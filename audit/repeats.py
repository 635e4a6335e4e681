"""Where a wrong figure is stated again: what is copied from it is as wrong, and no finding of its own."""

from collections.abc import Mapping, Sequence

from audit.draft import Draft
from schemas.figures import Figure
from schemas.findings import Finding, Place

__all__ = ["with_repeats"]


def with_repeats(
    figures: Mapping[str, Figure], drafts: Sequence[Draft], ids: Sequence[str], findings: Sequence[Finding]
) -> list[Finding]:
    """`findings` with the figures that agree with the one that each is about, their checks (`ids` of `drafts`) and places."""
    copies: dict[str, dict[str, str]] = {}
    for draft, check in zip(drafts, ids, strict=True):
        if draft.relation == "equality" and draft.outcome == "agrees" and len(draft.inputs) == 1:
            for one, other in ((draft.stated.id, draft.inputs[0]), (draft.inputs[0], draft.stated.id)):
                if figures[one].value == figures[other].value:
                    copies.setdefault(one, {})[other] = check
    return [repeated(figures, finding, copies.get(finding.figures[0], {})) for finding in findings]


def repeated(figures: Mapping[str, Figure], finding: Finding, copies: Mapping[str, str]) -> Finding:
    """Nobody knows which figure is wrong where none is accused, and then nothing is a copy of it."""
    known = {(place.page, place.bbox) for place in finding.places}
    more = [name for name in copies if name not in finding.figures and place_of(figures[name]) not in known]
    if not finding.decided or not more:
        return finding
    places = (Place(page=figures[name].page, bbox=figures[name].bbox) for name in more)
    return finding.model_copy(
        update={
            "figures": (*finding.figures, *more),
            "checks": tuple(dict.fromkeys((*finding.checks, *(copies[name] for name in more)))),
            "places": (*finding.places, *places),
        }
    )


def place_of(figure: Figure) -> tuple[int, object]:
    return figure.page, figure.bbox
