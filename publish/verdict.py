"""The one sentence that an output opens or closes with."""

from dataclasses import dataclass
from typing import Literal

from publish.gaps import fully_read
from publish.i18n import translator
from publish.numbers import count
from schemas.report import AuditedReport

__all__ = ["Verdict", "verdict"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`tone`: `alarm` (notes to follow up), `unknown` (cannot be called clean), `calm`."""

    tone: Literal["alarm", "unknown", "calm"]
    text: str


def verdict(report: AuditedReport, lang: str) -> Verdict:
    """What the audit comes to; calm only if all was read and something was recomputed."""
    _ = translator(lang)
    summary, whole = report.summary, fully_read(report)
    serious = summary.findings.high + summary.findings.medium
    if serious:
        text = _("{n} catatan tingkat tinggi atau sedang perlu ditindaklanjuti.").format(n=count(serious, lang))
        unread = " " + _("Sebagian laporan belum terbaca, jadi mungkin ada yang lain.")
        return Verdict("alarm", text if whole else text + unread)
    if not whole:
        text = _("Belum dapat disimpulkan: sebagian laporan tidak terbaca.")
        return Verdict("unknown", text + " " + _("Pada bagian yang terbaca tidak ada catatan tinggi atau sedang."))
    recomputed = summary.verified + summary.truncated
    if not recomputed:
        return Verdict("unknown", _("Belum dapat disimpulkan: tidak ada angka yang dapat dihitung ulang."))
    text = _("Tidak ada catatan tinggi atau sedang: {done} dari {all} angka dihitung ulang dan cocok.")
    return Verdict("calm", text.format(done=count(recomputed, lang), all=count(summary.figures, lang)))
