"""The auditor's word on a finding, and a finding of the auditor's own, in words for reading."""

from dataclasses import dataclass
from datetime import datetime

from publish.i18n import translator
from publish.words import VERDICT_SIGNS
from schemas.findings import Finding
from schemas.review import OwnFinding
from schemas.working_paper import COLUMNS, VERDICT_WORDS

__all__ = ["UNDECIDED", "DecisionView", "OwnView", "decision_view", "own_view"]

UNDECIDED = "none"
"""Instead of a verdict, where none was given."""
OWN_PARTS = ("kriteria", "sebab", "akibat", "rekomendasi", "tanggapan", "follow_up")


@dataclass(frozen=True, slots=True)
class DecisionView:
    """`verdict` is the code of the contract or `UNDECIDED`, `facts` are headings with what was said under them."""

    verdict: str
    word: str
    sign: str
    look_again: bool
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class OwnView:
    key: str
    page: int | None
    where: str
    kondisi: str
    facts: tuple[tuple[str, str], ...]


def decision_view(finding: Finding, printed: dict[str, str], lang: str) -> DecisionView | None:
    """None where nothing was said; `printed` is the text of each figure by its key."""
    said = finding.decision
    if said is None:
        return None
    verdict = said.verdict or UNDECIDED
    right = "; ".join(f"{printed.get(key, '?')} → {value}" for key, value in said.right_values.items())
    facts = {
        "reason": said.reason,
        "right_value": right,
        "comment": said.comment,
        "tanggapan": said.tanggapan,
        "follow_up": said.follow_up,
    }
    told = [(heading(name, lang), text) for name, text in facts.items() if text]
    words = VERDICT_WORDS.get(verdict)
    return DecisionView(
        verdict=verdict,
        word="" if words is None else words[lang == "en"],
        sign=VERDICT_SIGNS.get(verdict, ""),
        look_again=finding.look_again,
        facts=(*told, *said_by(said.by, said.at, lang)),
    )


def own_view(own: OwnFinding, lang: str) -> OwnView:
    facts = [(heading(name, lang), text) for name in OWN_PARTS if (text := getattr(own, name))]
    return OwnView(own.key, own.page, own.where or "", own.kondisi, (*facts, *said_by(own.by, own.at, lang)))


def heading(name: str, lang: str) -> str:
    """As the column of the working paper is called."""
    return COLUMNS[name][lang == "en"]


def said_by(who: str | None, at: datetime, lang: str) -> list[tuple[str, str]]:
    _ = translator(lang)
    text = f"{at:%d-%m-%Y}" if who is None else f"{who}, {at:%d-%m-%Y}"
    return [(_("Dicatat oleh") if who else _("Dicatat"), text)]
