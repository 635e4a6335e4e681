"""From recomputations to findings: one for each contradiction, one for each habit of cutting off."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import partial
from typing import Literal

from audit.blame import Blame, blame
from audit.causes import Explainer
from audit.draft import Draft, WordDraft, as_stated
from audit.keys import Fingerprints
from audit.other_versions import in_other_versions
from audit.repeats import with_repeats
from audit.suspicion import Suspicion
from audit.view import View
from audit.word_blame import decided_by_words, mends
from audit.words import contradiction, truncation
from schemas.figures import Figure
from schemas.findings import Candidate, Finding, Place, Severity

__all__ = ["conclude"]

RANK: dict[Severity, int] = {"high": 0, "medium": 1, "low": 2, "info": 3}


def conclude(
    view: View, drafts: Sequence[Draft], words: Sequence[tuple[WordDraft, str]], ids: Sequence[str]
) -> list[Finding]:
    """Findings in the order severity, page. `ids` are the check ids of `drafts`; `words` come with theirs."""
    keys = Fingerprints()
    wrong: dict[str, list[WordDraft]] = {}
    for draft, _ in words:
        if draft.outcome == "disagrees" and draft.stated is not None:
            wrong.setdefault(draft.stated.id, []).append(draft)
    blames = [decided_by_words(one, wrong) for one in blame(drafts, view.figures, partial(in_other_versions, view))]
    explainer = Explainer(view, drafts, blames)
    figures = list(without_echoes(view, [contradicted(view, one, drafts, ids, keys, explainer) for one in blames]))
    of_words = [(draft, worded(view, draft, check, keys)) for draft, check in words if draft.outcome == "disagrees"]
    repeated = partial(with_repeats, view.figures, drafts, ids)
    found = [*with_words(repeated(figures), of_words), *repeated(list(cut_off(view, drafts, ids, keys)))]
    found.sort(key=lambda finding: (RANK[finding.severity], finding.page, finding.bbox[1], finding.bbox[0]))
    return [finding.model_copy(update={"id": f"N{number}"}) for number, finding in enumerate(found, 1)]


def without_echoes(view: View, findings: Sequence[Finding]) -> Iterator[Finding]:
    """One finding for a contradiction that shows twice: at one figure in two ways, or printed again with its numbers."""
    at_figure: dict[str, list[Finding]] = {}
    for finding in sorted(findings, key=lambda one: (not one.decided, one.relation == "equality")):
        at_figure.setdefault(finding.figures[0], []).append(finding)
    single = [merged(group) for group in at_figure.values()]
    again: dict[object, list[Finding]] = {}
    for finding in sorted(single, key=lambda one: (one.page, one.bbox[1])):
        said = [again[what] for what in told(view, finding) if what in again]
        group = said[0] if said else []
        group.append(finding)
        again.update(dict.fromkeys(told(view, finding), group))
    yield from (merged(group) for group in {id(group): group for group in again.values()}.values())


def with_words(found: Sequence[Finding], of_words: Sequence[tuple[WordDraft, Finding]]) -> Iterator[Finding]:
    """All findings, without a word that its figure would deserve if it were what other evidence says: the figure is wrong."""
    explained: dict[int, list[Finding]] = {}
    rest = []
    about: dict[str, list[int]] = {}
    for at, one in enumerate(found):
        about.setdefault(one.figures[0] if one.figures else "", []).append(at)
    for draft, finding in of_words:
        stated = draft.stated.id if draft.stated is not None else ""
        place = next((at for at in about.get(stated, ()) if mends(found[at], draft)), None)
        if place is None:
            rest.append(finding)
        else:
            explained.setdefault(place, []).append(finding)
    for at, one in enumerate(found):
        yield merged([one, *explained.get(at, ())])
    yield from rest


def told(view: View, finding: Finding) -> list[object]:
    """What a finding says, without its place: the same numbers under one rule, and the same wrong value of one quantity."""
    values = frozenset(view.figures[name].value for name in finding.figures)
    said: list[object] = [finding.key]
    if finding.relation != "equality":
        # two things may well be stated with the same two values: of an equality the numbers alone say nothing
        said.append((finding.rule, finding.stated, finding.expected, values))
    quantity = view.figures[finding.figures[0]].quantity
    if quantity is not None and finding.expected is not None:
        said.append((quantity, finding.stated, finding.expected))
    return said


def merged(findings: Sequence[Finding]) -> Finding:
    """The first, with the evidence and the places of the others."""
    places = {(place.page, place.bbox): place for one in findings for place in one.places}
    return findings[0].model_copy(
        update={
            "figures": tuple(unique([name for one in findings for name in one.figures])),
            "checks": tuple(unique([name for one in findings for name in one.checks])),
            "places": tuple(places.values()),
        }
    )


def contradicted(
    view: View,
    one: Blame,
    drafts: Sequence[Draft],
    ids: Sequence[str],
    keys: Fingerprints,
    explainer: Explainer,
) -> Finding:
    shown = [drafts[index] for index in one.drafts]
    suspect = one.suspicions[0] if one.suspicions else None
    accused = suspect.figure if suspect is not None and one.decided else None
    first = leading(shown, accused)
    anchor = accused or first.stated
    at_operand = accused is not None and accused.id != first.stated.id
    expected = suspect.would_be if at_operand and suspect is not None else first.expected
    figures = unique([anchor.id, *(name for draft in shown for name in (draft.stated.id, *draft.inputs))])
    explanation = first.note or explainer.explain(first, suspect if one.decided else None)
    return Finding(
        id="",
        key=keys.key(first.rule, anchor.key, anchor.text),
        rule=first.rule,
        relation=first.relation,
        severity=min((draft.severity for draft in shown), key=RANK.__getitem__),
        page=anchor.page,
        bbox=anchor.bbox,
        stated=anchor.value,
        stated_text=anchor.text,
        expected=expected,
        figures=tuple(figures),
        checks=tuple(ids[index] for index in one.drafts),
        candidates=tuple(candidate(one.suspicions, ids)),
        decided=one.decided,
        message=contradiction(view, first, accused, suspect.would_be if suspect else None),
        explanation=explanation,
        certainty=certainty(view, shown),
        places=(Place(page=anchor.page, bbox=anchor.bbox),),
    )


def leading(drafts: Sequence[Draft], accused: Figure | None) -> Draft:
    """The draft that tells the story: that of the accused figure, arithmetic before mere equality, fewest operands."""
    own = [draft for draft in drafts if accused is not None and draft.stated.id == accused.id]
    return min(own or drafts, key=lambda draft: (draft.relation == "equality", len(draft.inputs)))


def candidate(suspicions: Sequence[Suspicion], ids: Sequence[str]) -> Iterator[Candidate]:
    for one in suspicions:
        yield Candidate(figure=one.figure.id, would_be=one.would_be, supports=tuple(ids[index] for index in one.mended))


def certainty(view: View, drafts: Sequence[Draft]) -> Literal["certain", "probable"]:
    inputs = [view.figures[name] for draft in drafts for name in (draft.stated.id, *draft.inputs)]
    unsure = any(is_unsure(figure) for figure in inputs)
    return "probable" if unsure or all(draft.inferred for draft in drafts) else "certain"


def is_unsure(figure: Figure) -> bool:
    return figure.chosen_by != "auditor" and (figure.read_by != "text" or bool(figure.readings))


def cut_off(view: View, drafts: Sequence[Draft], ids: Sequence[str], keys: Fingerprints) -> Iterator[Finding]:
    """Truncations and last-digit differences, those of one habit or of one repeated figure together."""
    for members in habits(view, drafts):
        shown = [drafts[index] for index in members]
        first = shown[0]
        yield Finding(
            id="",
            key=keys.key(first.rule, first.stated.key, first.stated.text),
            rule=first.rule,
            relation=first.relation,
            severity="low",
            page=first.stated.page,
            bbox=first.stated.bbox,
            stated=first.stated.value,
            stated_text=first.stated.text,
            expected=first.expected,
            figures=tuple(unique([name for draft in shown for name in (draft.stated.id, *draft.inputs)])),
            checks=tuple(ids[index] for index in members),
            message=truncation(view, shown),
            certainty=certainty(view, shown),
            places=tuple(Place(page=figure.page, bbox=figure.bbox) for figure in stated_once(shown)),
        )


def habits(view: View, drafts: Sequence[Draft]) -> list[list[int]]:
    """Indices of the truncated drafts, together when they share a column or state the same from the same values."""
    groups: dict[object, list[int]] = {}
    leader: dict[object, object] = {}
    for index, draft in enumerate(drafts):
        if draft.outcome != "agrees_truncated":
            continue
        same: tuple[Decimal | None, ...] = (draft.stated.value, *(view.figures[name].value for name in draft.inputs))
        home = leader.get(draft.group) or leader.get((draft.rule, same)) or draft.group
        leader[draft.group] = leader[(draft.rule, same)] = home
        groups.setdefault(home, []).append(index)
    return list(groups.values())


def stated_once(drafts: Sequence[Draft]) -> list[Figure]:
    return list({draft.stated.id: draft.stated for draft in drafts}.values())


def worded(view: View, draft: WordDraft, check: str, keys: Fingerprints) -> Finding:
    own = [(draft.stated.page, draft.stated.bbox)] if draft.stated is not None else []
    places = [*own, *draft.places]
    page, bbox = places[0]
    return Finding(
        id="",
        key=keys.key(draft.rule, about(view, draft), draft.word),
        rule=draft.rule,
        relation=draft.relation,
        severity=draft.severity,
        page=page,
        bbox=bbox,
        stated=as_stated(draft.word) if draft.value is None else draft.value,
        stated_text=draft.word or None,
        expected=as_stated(draft.expected),
        figures=tuple(unique([*([draft.stated.id] if draft.stated else []), *draft.inputs])),
        checks=(check,) if check else (),
        decided=draft.accuses,
        message=draft.message,
        certainty="probable" if draft.inferred or (draft.stated is not None and is_unsure(draft.stated)) else "certain",
        places=tuple(Place(page=page, bbox=bbox) for page, bbox in places),
    )


def about(view: View, draft: WordDraft) -> str:
    """What a remark is about, for its fingerprint: its figure, else what it calls itself, else the first figure that goes into it.
    Its message is no ground: that names pages and tables by number."""
    if draft.stated is not None:
        return draft.stated.key
    return draft.about or next((view.figures[name].key for name in draft.inputs), "")


def unique(names: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(names))
