"""What the pop-up comments of an annotated copy say: plain text, a paragraph a line."""

from collections.abc import Iterator

from publish.finding_view import CheckView, FindingView, OperandView
from publish.i18n import mark, translator
from publish.visible import one_line, visible
from schemas.findings import Finding
from schemas.review import Decision, OwnFinding
from schemas.working_paper import VERDICT_WORDS

__all__ = ["Comments", "joined", "labelled"]

LONGEST = 4000
LONGEST_TITLE = 160

OWN_PARTS = {
    "kriteria": mark("Kriteria"),
    "sebab": mark("Sebab"),
    "akibat": mark("Akibat"),
    "rekomendasi": mark("Rekomendasi"),
    "tanggapan": mark("Tanggapan instansi"),
    "follow_up": mark("Tindak lanjut"),
}
DECIDED_PARTS = {
    "reason": mark("Alasan"),
    "comment": mark("Komentar"),
    "tanggapan": mark("Tanggapan instansi"),
    "follow_up": mark("Tindak lanjut"),
}


class Comments:
    """Makes the texts of one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._ = translator(lang)

    def head(self, view: FindingView) -> str:
        """ "Catatan N12 (tinggi)"; of what may have been misread no severity is told."""
        if view.reading:
            return self._("Dugaan salah baca {id}: mohon dilihat").format(id=view.id)
        return self._("Catatan {id} ({severity})").format(id=view.id, severity=view.severity_word)

    def title(self, view: FindingView) -> str:
        """The finding on one line of the outline."""
        page = self._("hal. {n}").format(n=view.page)
        sign = "?" if view.reading else view.severity_word
        return one_line(f"{view.id} · {sign} · {page}: {view.message}", LONGEST_TITLE)

    def whole(self, view: FindingView, finding: Finding) -> str:
        return joined([self.head(view), *self.told(view), *self.decided(finding)])

    def told(self, view: FindingView) -> Iterator[str]:
        if view.text:
            yield view.text.title
        yield view.message[:1].upper() + view.message[1:]
        if view.check:
            yield from self.arithmetic(view.check)
        if view.difference:
            yield labelled(self._("Selisih"), view.difference)
        if view.explanation:
            yield " ".join([self._("Penjelasan:"), view.explanation])
        yield from self.undecided(view)
        yield self.certainty(view)
        if view.reading:
            yield self._(
                "Mungkin alat ini salah membaca angka berikut, jadi ini bukan catatan atas laporan dan tidak dihitung."
                " Bandingkan gambarnya dengan yang dibaca: bila bacaannya benar, laporanlah yang perlu diperiksa."
            )
        elif view.text:
            yield labelled(self._("Rekomendasi"), view.text.rekomendasi)

    def arithmetic(self, check: CheckView) -> Iterator[str]:
        if check.formula:
            exact = "" if check.exact is None else f" = {check.exact}"
            sign = "≈" if check.exact or check.between else "="
            result = "" if check.expected is None else f" {sign} {check.expected}"
            yield labelled(self._("Hitungan"), f"{check.formula}{exact}{result}")
        if check.between:
            text = self._("Dengan memperhitungkan pembulatan angka masukan: {low} sampai {high}.")
            yield text.format(low=check.between[0], high=check.between[1])

    def undecided(self, view: FindingView) -> Iterator[str]:
        if view.decided or not view.candidates:
            return
        yield self._("Belum dapat ditentukan angka mana yang keliru.")
        for one in view.candidates:
            change = f" → {one.would_be}" if one.would_be else ""
            page = self._("hal. {n}").format(n=one.page)
            yield f"- {one.text}{change} ({page}, {one.where})"

    def certainty(self, view: FindingView) -> str:
        if not view.probable:
            return self._("Kepastian: pasti.")
        return " ".join([self._("Perlu dipastikan:"), view.unsure])

    def decided(self, finding: Finding) -> Iterator[str]:
        """The auditor's word, where there is one."""
        if finding.look_again:
            yield self._("Perlu dilihat lagi: keputusan auditor dibuat atas dasar yang kini berubah.")
        if (said := finding.decision) is not None:
            if said.verdict is not None:
                yield labelled(self._("Keputusan auditor"), self.verdict(said))
            yield from self.parts(said, DECIDED_PARTS)

    def verdict(self, decision: Decision) -> str:
        indonesian, english = VERDICT_WORDS[decision.verdict] if decision.verdict else ("", "")
        return english if self.lang == "en" else indonesian

    def elsewhere(self, view: FindingView) -> str:
        """At a further place of the finding, on another page than its first."""
        also = self._("Hal yang sama juga tampak di sini; penjelasannya di halaman {n}.").format(n=view.page)
        return joined([self.head(view), view.message[:1].upper() + view.message[1:], also])

    def place(self, view: FindingView) -> str:
        """At a further place on the same page."""
        return joined([self.head(view), one_line(view.message, LONGEST_TITLE)])

    def operand(self, view: FindingView, operand: OperandView) -> str:
        line = f"{operand.role}: {operand.text} ({operand.where})"
        where = self._("Penjelasan di catatan {id}, halaman {n}.").format(id=view.id, n=view.page)
        return joined([self.head(view), line, where])

    def rejected(self, view: FindingView, finding: Finding) -> str:
        """A finding that the auditor does not uphold, on one line of the outline."""
        said = finding.decision
        why = [self.verdict(said), said.reason or ""] if said is not None else []
        page = self._("hal. {n}").format(n=view.page)
        return one_line(f"{view.id} · {page} · {': '.join(filter(None, why))}", LONGEST_TITLE)

    def own(self, finding: OwnFinding) -> str:
        where = [] if finding.where is None else [labelled(self._("Tempat"), finding.where)]
        return joined([self._("Catatan auditor"), *where, finding.kondisi, *self.parts(finding, OWN_PARTS)])

    def own_title(self, finding: OwnFinding) -> str:
        page = "" if finding.page is None else self._("hal. {n}").format(n=finding.page) + ": "
        return one_line(f"{page}{finding.kondisi}", LONGEST_TITLE)

    def parts(self, said: Decision | OwnFinding, names: dict[str, str]) -> Iterator[str]:
        for field, name in names.items():
            text = getattr(said, field)
            if text:
                yield labelled(self._(name), text)


def labelled(name: str, text: str) -> str:
    return f"{name}: {text}"


def joined(lines: list[str]) -> str:
    """One paragraph a line, nothing in it that hides or reorders; a text without end is cut."""
    text = "\n".join(visible(line) for line in lines)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1].rstrip()}…"
