"""Another agency's or region's name where the report means its own: a passage copied from another report."""

from collections.abc import Iterator, Sequence

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.statements import OtherOwner

__all__ = ["PEMILIK_LAIN"]

RULE = "pemilik-lain"
MOST_SHOWN = 4


def check(view: View) -> Iterator[WordDraft]:
    others: dict[str, list[OtherOwner]] = {}
    for one in view.report.stated.others:
        others.setdefault(one.other.casefold(), []).append(one)
    for places in others.values():
        yield remark(places)


def remark(places: Sequence[OtherOwner]) -> WordDraft:
    first = places[0]
    pages = list(dict.fromkeys(one.page for one in places))
    shown = ", ".join(map(str, pages[:MOST_SHOWN])) + (", …" if len(pages) > MOST_SHOWN else "")
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=first.other,
        expected=first.own,
        severity="medium" if any(one.document for one in places) else "info",
        message=Bilingual(
            id=f'Laporan {first.own} menyebut "{first.printed}" (hlm. {shown}); kalimat itu mungkin tersisa dari laporan lain.',
            en=f'The report of {first.own} says "{first.printed}" (p. {shown}); the passage may be left over from another report.',
        ),
        expression="owner()",
        formula=f"{first.other} | {first.own}",
        about="\x1f".join([first.other.casefold(), *sorted({one.printed.casefold() for one in places})]),
        places=tuple(dict.fromkeys((one.page, one.bbox) for one in places)),
    )


PEMILIK_LAIN = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Nama instansi atau daerah lain", "Names of other agencies or regions"),
        kriteria=(
            "Dokumen dan kinerja yang dilaporkan adalah milik instansi dan daerah yang menyusun laporan.",
            "The documents and the performance that the report speaks of are those of its own agency and region.",
        ),
        akibat=(
            "Pembaca tidak yakin bagian itu tentang instansi ini; mungkin tersisa dari laporan instansi lain.",
            "Readers cannot be sure that the passage is about this agency; it may be left over from another report.",
        ),
        rekomendasi=(
            "Periksa bagian itu dan tulis nama instansi atau daerah yang dimaksud.",
            "Check the passage and write the name of the agency or region that is meant.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: format dan penyajian)",
    ),
    limits=Bilingual(
        id="Hanya nama kecamatan, kelurahan, atau puskesmas lain, instansi sejenis di daerah lain yang setingkat, dan daerah lain yang "
        "setingkat, tepat di belakang nama dokumen atau kinerja milik sendiri. Kalimat yang membandingkan, mengevaluasi, atau memberi "
        "contoh tidak dinilai, begitu pula laporan yang halaman depannya tidak menyebut instansinya.",
        en="Only another kecamatan, kelurahan or puskesmas, the same agency of another region of the same rank, and another such region, "
        "right behind the name of a document or of performance that is its own. Sentences that compare, evaluate or give examples are "
        "not judged, nor reports whose first pages do not name their agency.",
    ),
    check=check,
)
