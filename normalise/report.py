"""A printed document -> the normalised report. The one place that knows the order in which meaning is made."""

from normalise.claims import find_claims
from normalise.emit import Emitter
from normalise.figures import Evidence
from normalise.identity import find_identity
from normalise.quantities import find_quantities, with_quantities
from normalise.scales import find_scales
from normalise.sections import find_sections, section_at
from normalise.sentences import ReadSentence, read_sentences
from normalise.tables import ReadTable, read_table
from schemas.meaning import NormalisedReport
from schemas.printed import Document

__all__ = ["normalise"]


def normalise(document: Document, *, file_title: str | None = None) -> NormalisedReport:
    """What `document` means: whose report it is, its sections, its tables and every figure with its unit and exactness.

    `file_title` is the title in the file's own metadata, used where the pages name none.
    """
    identity = find_identity(document, file_title)
    sections = find_sections(document.headings)
    tables = [
        read_table(table, identity.tahun, section_at(table.order, document.headings)) for table in document.tables
    ]
    sentences = read_sentences(document.sentences, document.headings)
    in_tables = [reading for table in tables for reading in table.readings()]
    in_prose = [reading for sentence in sentences for reading in sentence.readings]
    everything = [*in_tables, *in_prose]
    emitter = Emitter(Evidence.of_document(in_tables, everything), Evidence.of_document(in_prose, everything))
    parts: list[ReadTable | ReadSentence] = [*tables, *sentences]
    for part in sorted(parts, key=lambda part: part.printed.order):
        emitter.emit(part)
    by_id = {figure.id: figure for figure in emitter.figures}
    scales = find_scales(emitter.tables)
    quantities = find_quantities(emitter.tables, by_id, identity.tahun)
    return NormalisedReport(
        identity=identity,
        sections=sections,
        tables=tuple(emitter.tables),
        figures=with_quantities(emitter.figures, quantities),
        quantities=quantities,
        claims=find_claims(emitter.passages, emitter.tables, emitter.orders, scales),
        scales=scales,
        tokens=emitter.tally.counts(document.pages),
    )
