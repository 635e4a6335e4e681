"""Where two reports of one agency part: values in, remarks out.

Neither report is accused: the later one may have corrected the earlier. What a report itself states in two ways is not
held against another one, and targets or budgets of two plan versions are never held equal. What may be misread is merely told,
and what is not found is held to be absent only where all was read.
"""

from collections.abc import Iterator, Sequence

from audit.keys import Fingerprints
from audit.series_doubts import Reports, accusing_nobody
from audit.series_draft import Draft
from audit.series_formulas import recalculated, reprinted
from audit.series_jumps import tenfold
from audit.series_names import other_units, renamed
from audit.series_plans import end_targets
from audit.series_programs import vanished
from audit.series_region import told_by_region
from audit.series_values import restated
from schemas.base import Bilingual
from schemas.series import SeriesDocument, SeriesFinding, SeriesThing

__all__ = ["judge_series"]

OF_A_THING = (restated, tenfold, renamed, other_units, reprinted, recalculated)
"""What is asked of each thing, in the order in which it is told."""


def judge_series(
    documents: Sequence[SeriesDocument], things: Sequence[SeriesThing], region: Sequence[SeriesDocument] = ()
) -> tuple[SeriesFinding, ...]:
    """What parts the reports `documents` (in the order of their years), by rule and thing, and what parts them from the reports
    of the region's government, `region`."""
    keys = Fingerprints()
    spoken_of = called(documents, region)
    return tuple(
        SeriesFinding(
            id=f"N{at}",
            key=keys.key(draft.rule, draft.about),
            rule=draft.rule,
            severity=draft.severity,
            thing=draft.thing,
            message=draft.message,
            places=draft.places,
        )
        for at, draft in enumerate(
            (accusing_nobody(draft, spoken_of) for draft in drafts(documents, things, region)), start=1
        )
    )


def called(documents: Sequence[SeriesDocument], region: Sequence[SeriesDocument]) -> Reports:
    own = {one.id: Bilingual(id=f"laporan {one.tahun}", en=f"report of {one.tahun}") for one in documents}
    return own | {
        one.id: Bilingual(id=f"laporan pemerintah daerah {one.tahun}", en=f"region's report of {one.tahun}")
        for one in region
    }


def drafts(
    documents: Sequence[SeriesDocument], things: Sequence[SeriesThing], region: Sequence[SeriesDocument]
) -> Iterator[Draft]:
    years, region_years = ({document.id: document.tahun for document in one} for one in (documents, region))
    for ask in OF_A_THING:
        for thing in things:
            yield from ask(thing, years)
    yield from end_targets(things, documents)
    yield from vanished(things, documents)
    for thing in things:
        yield from told_by_region(thing, years, region_years)
