"""The periods that a report gives for its plans: "Renstra Dinas X Tahun 2021-2026"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from schemas.meaning import Identity
from schemas.printed import Document, Sentence
from schemas.statements import PlanPeriod

__all__ = ["find_periods"]

_SPAN = re.compile(
    r"(?<![\d/.-])((?:19|20)\d\d)\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga)\s*(?:tahun\s+)?((?:19|20)\d\d)(?![\d/])",
    re.IGNORECASE,
)
_WIDEST_GAP = 130
_WORD = re.compile(r"[^\W\d_]+")
_FURTHER = re.compile(r"[;:“”\"]|\.\s+[A-Z]")
_SHORTEST, _LONGEST = 3, 20
"""Years from the first to the last of a plan: other spans are none of a plan."""


@dataclass(frozen=True, slots=True)
class _Named:
    plan: str
    start: int
    end: int


def find_periods(document: Document, identity: Identity) -> tuple[PlanPeriod, ...]:
    """Every period that sentences, headings and captions give for a plan of the report's own agency or region."""
    own = _own_words(identity)
    return tuple(
        period
        for sentence in document.sentences
        if sentence.kind not in ("furniture", "chart")
        for period in _in_sentence(sentence, own)
    )


def _own_words(identity: Identity) -> frozenset[str]:
    """Words that leave a plan the report's own: of its agency, of its region, the first letters of its agency."""
    names = f"{identity.instansi or ''} {identity.pemda or ''}".casefold()
    initials = "".join(word[0] for word in _WORD.findall((identity.instansi or "").casefold()) if word != "dan")
    return frozenset({*_WORD.findall(names), initials, "dan", *knowledge("plans")["between"]})


def _in_sentence(sentence: Sentence, own: frozenset[str]) -> Iterator[PlanPeriod]:
    text = sentence.text
    spans = list(_SPAN.finditer(text))
    named = _named_in(text) if spans else []
    for span in spans:
        before = [one for one in named if one.end <= span.start()]
        first, last = int(span[1]), int(span[2])
        if not before or not _SHORTEST <= last - first + 1 <= _LONGEST + 1:
            continue
        plan = before[-1]
        if _is_of(text, plan, span, own):
            page, bbox = sentence.places(plan.start, span.end())[0]
            yield PlanPeriod(plan.plan, first, last, squeeze(text[plan.start : span.end()]), page, bbox)


def _named_in(text: str) -> list[_Named]:
    """Names of plans from left to right; "Rencana Strategis (Renstra)" is one."""
    found: list[_Named] = []
    for match in _names().finditer(text):
        plan = str(match.lastgroup)
        if found and found[-1].plan == plan and text[found[-1].end : match.start()].strip(" ,") == "(":
            found[-1] = _Named(plan, found[-1].start, match.end())
        else:
            found.append(_Named(plan, match.start(), match.end()))
    return found


@cache
def _names() -> re.Pattern[str]:
    plans: dict[str, list[str]] = knowledge("plans")["plans"]
    groups = (f"(?P<{plan}>{'|'.join(words)})" for plan, words in plans.items())
    return re.compile(rf"\b(?:{'|'.join(groups)})\b".replace(" ", r"\s+"), re.IGNORECASE)


def _is_of(text: str, plan: _Named, span: re.Match[str], own: frozenset[str]) -> bool:
    """Whether `span` is the period of `plan`, and the plan one of the report's own."""
    gap = text[plan.end : span.start()]
    if len(gap) > _WIDEST_GAP or _FURTHER.search(gap):
        return False
    if any(word not in own for word in _WORD.findall(gap.casefold())):
        return False
    near = int(knowledge("plans")["near"])
    around = [*_WORD.findall(text[: plan.start])[-near:], *_WORD.findall(text[span.end() :])[:near]]
    return _not_near().search(" ".join(around)) is None


@cache
def _not_near() -> re.Pattern[str]:
    return re.compile(knowledge("plans")["not_near"], re.IGNORECASE)
