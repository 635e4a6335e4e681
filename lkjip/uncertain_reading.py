"""What is found where the reading itself is uncertain accuses nobody: in a report whose file is damaged, and on pages whose words
are those of a reader that does not know what nobody sees."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from audit.ledger import enter
from lkjip.doubtful_digits import SERIOUS
from lkjip.interpretation import Interpretation
from lkjip.reading import page_ranges
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Finding

__all__ = ["MENDED", "accusing_nobody"]

MENDED = "mended"
"""The note of a report that was read from a mended copy."""
FROM_A_COPY = Bilingual(
    id="berkas PDF ini rusak dan dibaca dari salinan yang diperbaiki; isi yang hilang dapat menjadi penyebabnya.",
    en="this PDF is damaged and was read from a mended copy; what is missing in it may be the cause.",
)


def accusing_nobody(known: Interpretation, notes: Sequence[str]) -> Interpretation:
    """`known` with those serious findings attributed to the reading that rest on what is uncertain: all of them where the `notes` of
    the file say that it was mended. The auditor is shown them apart with the reason, and none counts."""
    judged = known.judgement
    figures = {figure.id: figure for figure in judged.figures}
    second_hand = known.meaning.second_hand
    reasons: dict[str, Bilingual] = {}
    for finding in judged.findings:
        if MENDED in notes:
            reasons[finding.id] = FROM_A_COPY
        elif pages := second_hand.intersection(pages_of(finding, figures)):
            reasons[finding.id] = second_hand_of(page_ranges(pages))
    if not reasons:
        return known
    findings = tuple(
        doubted(finding, reasons[finding.id]) if finding.id in reasons else finding for finding in judged.findings
    )
    tables = {table.id: table for table in known.meaning.tables}
    entered = enter(judged.figures, judged.checks, findings, tables)
    return replace(known, judgement=replace(judged, findings=findings, figures=entered))


def pages_of(finding: Finding, figures: Mapping[str, Figure]) -> Iterator[int]:
    """The pages of the figures that `finding` rests on, and of the words that it is about."""
    yield from (figures[name].page for name in finding.figures)
    yield from (place.page for place in finding.places)


def second_hand_of(pages: str) -> Bilingual:
    return Bilingual(
        id=f"halaman {pages} dibaca oleh pembaca PDF kedua, yang tidak memeriksa angka tersembunyi; pastikan angkanya terlihat di"
        " halaman itu.",
        en=f"the second PDF reader, which does not look for hidden numbers, read {'page' if pages.isdecimal() else 'pages'} {pages};"
        " make sure that the figures can be seen there.",
    )


def doubted(finding: Finding, doubt: Bilingual) -> Finding:
    attribution = "reading" if finding.severity in SERIOUS else finding.attribution
    return finding.model_copy(update={"certainty": "probable", "attribution": attribution, "doubt": doubt})
