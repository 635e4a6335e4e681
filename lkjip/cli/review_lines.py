"""What `lkjip review import` and `merge` say: what was taken, what conflicts, what was left out."""

from collections.abc import Iterator

from lkjip.cli.language import Language
from lkjip.review_order import Outcome
from lkjip.status import CLEAN, FINDINGS
from publish.numbers import count
from publish.visible import one_line
from review.taking import Conflict
from schemas.base import Bilingual
from schemas.report import AuditedReport
from schemas.working_paper import COLUMNS, VERDICT_WORDS

__all__ = ["lines_of", "status_of"]

LONGEST = 80
TAKEN = Bilingual(id="{file}: {n} keputusan dicatat", en="{file}: {n} decisions recorded")
NOTHING = Bilingual(id="{file}: tidak ada yang baru", en="{file}: nothing new")
OWN = Bilingual(id="{n} catatan auditor sendiri", en="{n} of the auditor's own findings")
SAME = Bilingual(id="{n} baris tidak berubah", en="{n} rows unchanged")
MISSING = Bilingual(
    id="{n} catatan laporan tidak ada di kertas kerja (barisnya dihapus, atau catatannya baru); keputusan atasnya tetap seperti semula.",
    en="{n} findings of the report are not in the working paper (rows deleted, or new findings); what was decided of them stays as it is.",
)
UNKNOWN = Bilingual(
    id="{n} keputusan dicatat atas catatan yang tidak ada (lagi) dalam hasil audit: {keys}.",
    en="{n} decisions recorded about findings that the audit does not have (any more): {keys}.",
)
NO_AUDIT = Bilingual(
    id="hasil audit (.audit.json) tidak ada di samping berkas itu; keputusan dicatat tanpa dasar angkanya, dan nilai yang benar"
    " tidak dapat dibaca.",
    en="there is no audit (.audit.json) beside that file; decisions are recorded without their ground, and right values cannot be"
    " read.",
)
CONFLICT = Bilingual(
    id="BERTENTANGAN, tidak dicatat. {finding}, {field}:", en="CONFLICT, not recorded. {finding}, {field}:"
)
SETTLED = Bilingual(
    id="Bertentangan, diputus --take {who}. {finding}, {field}:",
    en="Conflict, settled by --take {who}. {finding}, {field}:",
)
RESOLVE = Bilingual(
    id="Samakan isiannya lalu ulangi; pertentangan dengan keputusan yang ada (YAML) dapat diputus dengan --take theirs atau"
    " --take mine.",
    en="Make the entries agree and try again; a conflict with what stands (YAML) can be settled with --take theirs or --take"
    " mine.",
)
EMPTY = Bilingual(id="(kosong)", en="(empty)")


def status_of(outcome: Outcome) -> int:
    """1 where something is left to settle."""
    open_ = any(not one.settled for one in outcome.taken.conflicts)
    return FINDINGS if open_ or outcome.taken.faults else CLEAN


def lines_of(outcome: Outcome, lang: Language) -> Iterator[str]:
    taken, file = outcome.taken, one_line(str(outcome.destination.standing.path))
    many = len(taken.added.decisions)
    head = (TAKEN if outcome.wrote else NOTHING).in_language(lang).format(file=file, n=count(many, lang))
    parts = [(OWN, len(taken.added.own)), (SAME, taken.same)]
    yield ", ".join([head, *(text.in_language(lang).format(n=count(n, lang)) for text, n in parts if n)]) + "."
    if outcome.destination.report is None:
        yield NO_AUDIT.in_language(lang)
    if taken.missing:
        yield MISSING.in_language(lang).format(n=count(taken.missing, lang))
    if taken.unknown:
        keys = one_line(", ".join(taken.unknown), LONGEST)
        yield UNKNOWN.in_language(lang).format(n=count(len(taken.unknown), lang), keys=keys)
    yield from (one_line(fault.in_language(lang)) for fault in taken.faults)
    for conflict in taken.conflicts:
        yield from lines_of_conflict(conflict, outcome.destination.report, lang)
    if any(not one.settled for one in taken.conflicts):
        yield RESOLVE.in_language(lang)


def lines_of_conflict(conflict: Conflict, report: AuditedReport | None, lang: Language) -> Iterator[str]:
    field = COLUMNS[conflict.field][lang == "en"]
    text = (SETTLED if conflict.settled else CONFLICT).in_language(lang)
    yield text.format(finding=finding_named(conflict.key, report, lang), field=field, who=conflict.settled)
    for who, what in conflict.says:
        words = VERDICT_WORDS.get(what) if conflict.field == "verdict" else None
        shown = words[lang == "en"] if words else what
        yield f"  {one_line(who)}: {one_line(shown, LONGEST) or EMPTY.in_language(lang)}"


def finding_named(key: str, report: AuditedReport | None, lang: Language) -> str:
    """The number and page of a finding, as the auditor knows it, and its key."""
    found = next((one for one in report.findings if one.key == key), None) if report is not None else None
    if found is None:
        return key
    page = Bilingual(id="hal.", en="page").in_language(lang)
    return f"{found.id} ({page} {found.page}, {key})"
