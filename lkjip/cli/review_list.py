"""What `lkjip review show` prints: the decisions on a report, as they stand."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from lkjip.cli.language import Language
from lkjip.cli.review_lines import finding_named
from lkjip.errors import UsageError
from lkjip.refusal import named
from lkjip.review_order import usable
from lkjip.reviews import AUDIT_ENDING, REVIEW_ENDING, audit_at, standing_at
from publish.visible import one_line
from schemas.base import Bilingual
from schemas.findings import Finding
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding, Review, latest, latest_own
from schemas.working_paper import COLUMNS, VERDICT_WORDS

__all__ = ["listed"]

LONGEST = 90
NONE = Bilingual(id="belum ada keputusan.", en="nothing is decided yet.")
UNDECIDED = Bilingual(id="tanpa keputusan", en="no decision")
AGAIN = Bilingual(id="PERLU DILIHAT LAGI", en="LOOK AGAIN")
LOST = Bilingual(id="tidak ada (lagi) dalam hasil audit", en="not in the audit (any more)")
CORRECTED = Bilingual(id="nilainya dipakai dalam hitungan", en="its value is used in the arithmetic")
OWN = Bilingual(id="catatan auditor sendiri", en="the auditor's own finding")
REPLACED = Bilingual(id="diganti kemudian", en="replaced later")
NOT_FOUND = Bilingual(id="tidak ada berkas .review.yaml di sini.", en="there is no .review.yaml here.")
SHOWN = ("reason", "sebab", "comment", "tanggapan", "follow_up")


def listed(place: Path, lang: Language, *, everything: bool) -> list[str]:
    """The decisions of the file `place`, or of all such files in that folder. Raises UsageError."""
    files = sorted(place.glob(f"*{REVIEW_ENDING}")) if place.is_dir() else [place]
    if not files or not files[0].is_file():
        raise UsageError(named(place, NOT_FOUND), "no-review")
    return [line for file in files for line in of_file(file, lang, everything=everything)]


def of_file(file: Path, lang: Language, *, everything: bool) -> Iterator[str]:
    review = usable(standing_at(file)).review or Review()
    report = audit_at(file.with_name(file.name.removesuffix(REVIEW_ENDING) + AUDIT_ENDING))
    yield one_line(str(file))
    if not review.decisions and not review.own:
        yield f"  {NONE.in_language(lang)}"
    standing, own = latest(review), latest_own(review)
    findings = {one.key: one for one in report.findings} if report is not None else {}
    for decision in review.decisions:
        stands = standing[decision.key] is decision
        if stands or everything:
            state = state_of(decision, findings, report) if stands else REPLACED
            yield from of_decision(decision, finding_named(decision.key, report, lang), state, lang)
    for one in review.own:
        if own[one.key] is one or everything:
            yield from of_own(one, lang, stands=own[one.key] is one)


def state_of(decision: Decision, findings: Mapping[str, Finding], report: AuditedReport | None) -> Bilingual | None:
    """What became of the decision in the last audit; None where there is nothing to say."""
    finding = findings.get(decision.key)
    if report is None:
        return None
    if finding is None:
        used = {one.key for one in report.corrections if one.value is not None}
        return CORRECTED if decision.right_values and used.issuperset(decision.right_values) else LOST
    return AGAIN if finding.look_again else None


def of_decision(decision: Decision, finding: str, state: Bilingual | None, lang: Language) -> Iterator[str]:
    words = VERDICT_WORDS[decision.verdict][lang == "en"] if decision.verdict else UNDECIDED.in_language(lang)
    values = "; ".join(decision.right_values.values())
    head = [f"{finding}: {words}" + (f" ({one_line(values, LONGEST)})" if values else "")]
    head += [state.in_language(lang)] if state is not None else []
    yield f"  {' · '.join([*head, *signed(decision.by, decision.at)])}"
    yield from told(decision, lang)


def of_own(own: OwnFinding, lang: Language, *, stands: bool) -> Iterator[str]:
    page = "" if own.page is None else f" ({Bilingual(id='hal.', en='page').in_language(lang)} {own.page})"
    head = [f"{OWN.in_language(lang)}{page}: {one_line(own.kondisi, LONGEST)}", *signed(own.by, own.at)]
    head += [] if stands else [REPLACED.in_language(lang)]
    yield f"  {' · '.join(head)}"
    yield from told(own, lang)


def signed(by: str | None, at: datetime) -> list[str]:
    return [*([one_line(by, LONGEST)] if by else []), f"{at:%Y-%m-%d %H:%M}"]


def told(entry: Decision | OwnFinding, lang: Language) -> Iterator[str]:
    for name in SHOWN:
        if text := getattr(entry, name, None):
            yield f"      {COLUMNS[name][lang == 'en']}: {one_line(text, LONGEST)}"
