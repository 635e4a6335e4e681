"""A printed document -> the normalised report. The one place that knows the order in which meaning is made."""

from collections.abc import Mapping, Sequence

from normalise.cell_predicates import used_scales, with_predicates
from normalise.claims import find_claims
from normalise.counts import find_counts
from normalise.emit import Emitter
from normalise.figures import Evidence
from normalise.goal_claims import find_aggregates
from normalise.identity import find_identity
from normalise.later_years import later_years
from normalise.measure_claims import held_to_others
from normalise.met_claims import each_met
from normalise.named_predicates import named_predicates
from normalise.named_superlatives import named_superlatives
from normalise.naming import with_names
from normalise.official import find_official, official_names
from normalise.own_names import find_own
from normalise.polarity import Polarities
from normalise.predicate_columns import with_predicate_columns
from normalise.prose_quantities import own_words, told_of
from normalise.quantities import QuantityIndex, with_quantities
from normalise.quoted_figures import quoted_figures
from normalise.ranking_claims import rankings
from normalise.reached_claims import all_reached
from normalise.restated_claims import restated
from normalise.row_turns import row_turns, topic_turns
from normalise.scales import find_scales
from normalise.searches import Searches
from normalise.section_traces import find_traces, unread_pages
from normalise.sections import SectionsByPlace, find_sections
from normalise.sentences import ReadSentence, read_sentences
from normalise.sightings import Sightings, pasted_tables
from normalise.statements import find_statements
from normalise.superlative_claims import superlatives
from normalise.survey_elements import survey_elements
from normalise.table_mentions import find_mentions
from normalise.tables import ReadTable, read_table
from normalise.told_claims import told_claims
from normalise.told_superlatives import told_superlatives
from normalise.told_values import told_values
from normalise.told_words import told_words
from normalise.topics import Topics, find_topics
from normalise.unread_parts import find_unread
from normalise.untold_wholes import shares_untold
from schemas.figures import Figure, Quantity
from schemas.meaning import Claim, NormalisedReport
from schemas.nomenclature import OfficialName
from schemas.printed import Document
from schemas.scales import Scale
from schemas.tables import Table

__all__ = ["normalise"]


def normalise(
    document: Document, *, file_title: str | None = None, names: Sequence[OfficialName] = ()
) -> NormalisedReport:
    """What `document` means: whose report it is, its sections, its tables and every figure with its unit and exactness.

    `file_title` is the title in the file's own metadata, used where the pages name none; `names` are official ones beyond
    those that the package knows.
    """
    identity = find_identity(document, file_title)
    sections = find_sections(document.headings)
    known = official_names(identity, names)
    places = SectionsByPlace(document.headings)
    tables = [read_table(table, identity.tahun, places.at(table.order), known.rank_of) for table in document.tables]
    sentences = read_sentences(document.sentences, document.headings)
    searches = Searches()
    emitter = _emitted(document, tables, sentences, searches)
    by_id = {figure.id: figure for figure in emitter.figures}
    official = find_official(emitter.tables, known, identity)
    named = with_names(emitter.tables, {**find_own(emitter.tables, searches), **official})
    pasted = pasted_tables(emitter.tables, document.pages)
    trusted = [table for table in named if table.id not in pasted]
    scales = find_scales(trusted, emitter.passages)
    graded = with_predicates(with_predicate_columns(named, scales), by_id, scales, identity.tahun)
    listed = [table for table in graded if table.id not in pasted]
    claims = _claims(emitter, document, graded, listed, by_id, scales, identity.tahun, searches)
    claimed = [scale for claim in claims for scale in claim.scales]

    index = QuantityIndex(graded, by_id, identity.tahun)
    topics = find_topics(index.in_tables, emitter.passages, document.headings, emitter.orders)
    links = index.join(told_of(index.in_tables, topics, emitter.passages, claims, identity.tahun, own_words(identity)))
    if index.undecided:
        searches.end("kinds", (one.page for one in index.undecided), (one.id for one in index.undecided))
    quantities = index.quantities()
    linked = frozenset(link.figure for link in links)
    claims += _topical_claims(emitter, graded, by_id, topics, quantities, linked, claims, identity.tahun)
    taken = linked.union(name for claim in claims for name in claim.figures)
    claims += tuple(told_claims(emitter.passages, taken, scales))
    heard = taken.union(name for claim in claims for name in claim.figures)
    claims += tuple(shares_untold(emitter.passages, heard))
    stated = find_statements(document, identity, graded, sections, searches)
    return NormalisedReport(
        identity=identity,
        sections=sections,
        tables=graded,
        figures=searches.marked(with_quantities(emitter.figures, quantities)),
        quantities=quantities,
        claims=claims,
        scales=(*scales, *used_scales(graded, claimed, identity.tahun)),
        tokens=emitter.tally.counts(document.pages),
        traces=find_traces(document),
        unread=unread_pages(document.pages),
        unread_parts=find_unread(document.pages, graded, emitter.passages),
        second_hand=frozenset(page.number for page in document.pages if page.words_by != "pdfium"),
        mentions=find_mentions(document),
        told_words=tuple(told_words(emitter.passages, scales, identity.tahun)),
        links=links,
        values=tuple(told_values(emitter.passages, topics, taken, identity.tahun)),
        stated=stated,
        ended=tuple(searches.ended),
    )


def _emitted(
    document: Document, tables: Sequence[ReadTable], sentences: Sequence[ReadSentence], searches: Searches
) -> Emitter:
    """The figures of `tables` and `sentences`, in the order in which they are printed."""
    in_tables = [reading for table in tables for reading in table.readings()]
    in_prose = [reading for sentence in sentences for reading in sentence.readings]
    everything = [*in_tables, *in_prose]
    emitter = Emitter(
        Evidence.of_document(in_tables, everything),
        Evidence.of_document(in_prose, everything),
        Sightings(document.pages),
        searches,
    )
    parts: list[ReadTable | ReadSentence] = [*tables, *sentences]
    for part in sorted(parts, key=lambda part: part.printed.order):
        emitter.emit(part)
    return emitter


def _claims(
    emitter: Emitter,
    document: Document,
    tables: Sequence[Table],
    listed: Sequence[Table],
    figures: Mapping[str, Figure],
    scales: Sequence[Scale],
    tahun: int | None,
    searches: Searches,
) -> tuple[Claim, ...]:
    """What sentences state, as far as it can be told without knowing what each of them speaks of; they count what is
    `listed`."""
    passages, orders = emitter.passages, emitter.orders
    claims = (
        *find_claims(passages, tables, orders, scales, tahun),
        *find_aggregates(passages, tables, orders, tahun),
        *find_counts(passages, listed, orders, figures, tahun, searches),
        *superlatives(passages, tables, orders, figures),
        *(claim for passage in passages for claim in told_superlatives(passage)),
        *rankings(passages, tables, orders, figures, tahun),
        *named_superlatives(passages, tables, orders, document.headings, figures, tahun, searches),
        *row_turns(passages, tables, orders, figures),
        *all_reached(passages, tables, orders, figures, tahun),
        *survey_elements(passages, tables, figures, tahun),
        *later_years(passages, tahun),
        *restated(passages, document.headings, tahun),
    )
    graded = frozenset(claim.figures[0] for claim in claims if claim.kind == "predicate")
    return (*claims, *named_predicates(passages, document.sentences, tables, figures, scales, tahun, graded))


def _topical_claims(
    emitter: Emitter,
    tables: Sequence[Table],
    figures: Mapping[str, Figure],
    topics: Topics,
    quantities: Sequence[Quantity],
    linked: frozenset[str],
    claims: Sequence[Claim],
    tahun: int | None,
) -> tuple[Claim, ...]:
    """What sentences state of that which they speak of, beside `claims`; figures that are `linked` to a quantity are no more
    quotations."""
    passages = emitter.passages
    found = tuple(
        claim for find in (each_met, topic_turns) for claim in find(passages, topics, quantities, figures, tahun)
    )
    explained = linked.union(claim.figures[0] for claim in (*claims, *found) if claim.figures)
    found += tuple(quoted_figures(passages, topics, tables, figures, quantities, explained))
    polarities = Polarities(quantities, figures, tahun)
    return (*found, *held_to_others(passages, topics, polarities, (*claims, *found)))
