"""What the sentences of a report were understood to say, for `audit.json`."""

from collections.abc import Iterator, Mapping

from schemas.claims import StatedClaim
from schemas.figures import Figure
from schemas.meaning import Claim, Link, NormalisedReport, ToldValue
from schemas.statements import Reference

__all__ = ["stated_claims"]

ROLES: Mapping[str, tuple[str, ...]] = {
    "ratio": ("serapan", "realisasi_anggaran", "anggaran"),
    "achievement": ("capaian", "realisasi", "target"),
    "result": ("realisasi", "target"),
    "trend-up": ("sebelum", "sesudah"),
    "trend-down": ("sebelum", "sesudah"),
    "moved": ("sebelum", "sesudah"),
    "count": ("jumlah",),
    "count-parts": ("keseluruhan", "bagian"),
    "total": ("jumlah",),
    "predicate": ("nilai",),
    "survey-index": ("indeks",),
}
"""What the figures of a claim are, in their order; the last one stands for all that follow."""


WITH_OWN = frozenset({"reached", "unreached"})
"""Claims about figures of tables: those of the sentence itself are their context."""


def stated_claims(meaning: NormalisedReport) -> tuple[StatedClaim, ...]:
    """Claims and statements in reading order of their pages."""
    figures = {figure.id: figure for figure in meaning.figures}
    found = [
        *_of_words(meaning.claims, figures),
        *_of_links(meaning.links, figures),
        *_of_references(meaning.stated.references),
        *_of_values(meaning.values, figures),
    ]
    found.sort(key=lambda one: one.page)
    return tuple(one.model_copy(update={"id": f"K{number}"}) for number, one in enumerate(found, start=1))


def _of_words(claims: tuple[Claim, ...], figures: Mapping[str, Figure]) -> Iterator[StatedClaim]:
    for claim in claims:
        roles = ROLES.get(claim.kind, ())
        last = len(roles) - 1
        yield StatedClaim(
            id="",
            kind=claim.kind,
            page=claim.at[0][0] if claim.at else figures[claim.figures[0]].page,
            sentence=claim.sentence,
            figures=(*claim.figures, *claim.context) if claim.kind in WITH_OWN else claim.figures,
            roles=tuple(roles[min(place, last)] for place in range(len(claim.figures))) if roles else (),
            reason="words",
            quantity=figures[claim.figures[0]].quantity,
            word=claim.word,
            table=claim.table,
        )


def _of_links(links: tuple[Link, ...], figures: Mapping[str, Figure]) -> Iterator[StatedClaim]:
    for link in links:
        figure = figures[link.figure]
        yield StatedClaim(
            id="",
            kind="statement",
            page=figure.page,
            sentence=figure.sentence or "",
            figures=(link.figure,),
            roles=(link.what,),
            reason=link.reason,
            what=link.what,
            name=link.name,
            tahun=link.tahun,
            quantity=figure.quantity,
        )


def _of_references(references: tuple[Reference, ...]) -> Iterator[StatedClaim]:
    """Tables that sentences point to; those of no certain table too, so that it shows that they were seen."""
    for one in references:
        yield StatedClaim(
            id="",
            kind="reference",
            page=one.page,
            sentence=one.sentence,
            figures=(),
            reason="named" if one.number else "table",
            word=one.printed,
            table=one.table,
        )


def _of_values(values: tuple[ToldValue, ...], figures: Mapping[str, Figure]) -> Iterator[StatedClaim]:
    for value in values:
        figure = figures[value.figure]
        yield StatedClaim(
            id="",
            kind="change-told" if value.way else "value",
            page=figure.page,
            sentence=figure.sentence or "",
            figures=(value.figure,),
            reason=value.reason,
            tahun=value.tahun,
            subject=value.subject,
            word=value.way,
            unit=figure.unit,
            unlinked=value.unlinked,
        )
