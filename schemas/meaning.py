"""What a report means: the normalised view that checks are run on."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from schemas.agency import AgencyName
from schemas.claims import UnlinkedReason
from schemas.figures import Figure, Quantity
from schemas.geometry import BBox
from schemas.report import Section, TokenCounts
from schemas.scales import Instrument, Scale
from schemas.statements import Statements
from schemas.tables import Table
from schemas.unread import UnreadParts

__all__ = [
    "Claim", "Counted", "EndedSearch", "Identity", "Link", "LinkReason", "NormalisedReport", "Sought", "TableMention",
    "ToldValue", "WordTold"
]  # fmt: skip

LinkReason = Literal["named", "previous", "heading", "table", "claim"]
"""Why a figure of a sentence is held to be of a thing: named in the sentence, in the one before it, by the heading above or by
the table above; `claim`: its words tie it to other figures whose thing the sentence names."""
Sought = Literal["superlatives", "counts", "names", "goals", "roles", "nesting", "kinds", "sentences"]
"""What was looked for: the rows that sentences call the highest or lowest, what they count, the plan's names of sasaran and indicators,
their lists that ought to be the same, the meaning of columns, the parents of rows, which kind of figure a sentence states, how the
figures of one sentence belong together."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Whose report this is, as recognised from its own pages; None where the pages do not say. `agency` is `instansi` of
    `pemda`, made comparable."""

    title: str | None
    instansi: str | None
    pemda: str | None
    tahun: int | None
    agency: AgencyName | None = None


@dataclass(frozen=True, slots=True)
class Counted:
    """Something of the report that a stated number may be the count of.

    `members` are the names of what counts for certain, `possible` of what may count too. `linked` says that the sentence
    points to it or stands beside it; `table` is None for a list or an enumeration.
    """

    members: tuple[str, ...]
    page: int
    possible: tuple[str, ...] = ()
    table: str | None = None
    linked: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """What a sentence states about its figures.

    `kind`: `ratio` (figures: stated percentage, part, whole), `achievement` (stated percentage, realisasi, target),
    `predicate` (the graded figure; `word` is the predicate, `scales` are the ids of those
    that may grade it: all of them where it is empty), `total` (the figure is the total of column `column` of
    table `table`; `approximate` when the text says so), `spelled` (the figure and `word`, the number in words, which is
    `value`), `trend-up` and `trend-down` (figures: earlier, later; `word` is the direction).
    Of `trend-` and `change`, `approximate` says that a figure stands in the sentence before.
    `moved` (figures: earlier, later, with no word for the way), `series` (figures: values of one thing, the earliest first).
    `change` (figures: the stated change, earlier, later; `word` is "poin" where it can be no rate, else the way),
    `difference` (figures: how far apart, the two figures; `word` as of `change`, `approximate` where another may be meant),
    `growth-per-year` (figures: the mean rate, first, last; `value` is the number of years between; `approximate` where
    their figures alone tell which they are),
    `change-share` (figures: a change in percent, the same in units, later), `change-since` (figures: change, later; `value` is
    the year that it starts from), `compare-above`, `-below`, `-missed`, `-least`, `-same` (figures: one, the yardstick
    that `word` holds it to; `approximate` where less may be better, so that the word may mean the opposite),
    `highest` and `lowest` (the figure is that of column `column` in table `table`; `context` is the cell that states it),
    `highest-told` and `lowest-told` (figures: the one called so, then those told with it; `approximate` where these may be of
    other things), `named-highest` and `named-lowest` (the same of a row that the sentence names without its figure),
    `ranking-highest`, `ranking-lowest` and `ranking` (figures: those of several rows in the order in which they are told, from
    the highest, from the lowest, or either way; `context`: the cells of the rows named with them),
    `all-reached` (figures: the achievements that `word` calls reached), `reached` and `unreached` (figures: one
    thing's achievement at each place, `context` its target and result in the sentence), `row-turn-up`, `topic-turn-down` and so
    on (figures: pairs of an earlier and a later one that the direction `word` may be said of, the likeliest first; `approximate`
    where the text above tells of what).
    `at` are the page and box of the words where they state no figure of their own.
    `count` (the figure counts what `word` names, `counted` is all that the words allow it to be), `count-parts` (figures:
    a whole and the parts that it falls into; `approximate` where parts may be left out).
    `sum` (figures: total, then its parts; `approximate` where one may be missing, `word` is
    "count" where they count things), `share` (figures: percentage, part, whole;
    `share-untold` where no whole is told,
    `share-named` and `share-inferred` where the whole is told by its name or by the shares themselves), `share-of-list` (figures:
    percentage, part, the other parts of its list), `remainder` (figures:
    amount left, budget, realisation), `remainder-share` (figures: percentage, amount left, budget),
    `remainder-percent` (figures: percentage left, budget, realisation; `approximate` where the word may mean another relation).
    `ratio-of` (figures: percentage, what stands over what in it; `approximate` where one is told roughly), `result` (figures: a
    result, its target, told without what they come to).
    `complement` (figures: the percentage of the rest, then those of the parts; `approximate` where they may be of other wholes),
    `part-of` (figures: a count, the whole that it is a part of; `approximate` where the units do not tell for certain),
    `rounded` (figures: an amount told roughly, the exact one),
    `mean-of` (figures: a mean, what it is of; `approximate` where the words do not say of how many).
    `amount` (an amount that the sentence calls `word`: `anggaran` or `realisasi_anggaran`).
    `survey-index` (the figure is the index of the survey in table `table`).
    `predicate-named` (figures: what tables state as the achievement of `subject`, which the sentence calls `word`).
    `element-low` and `element-high` (figures: the marks of the elements of survey `table` that the sentence calls the lowest or
    highest, `word` their names, `context` the marks of all).
    `later-year` (a percentage told as the result of the year after the report's, `word` is how the year is written).
    `places` is where the words stand that the claim is about, of a claim whose figures stand elsewhere.
    `overall-mean` and `overall-absorption` (the figure is the mean of all achievements, the absorption of the whole budget;
    `table` is the one beside the sentence), `goal-mean` (the mean of the achievements of the sasaran `word`; `groups` are
    these, one group for each table of results, `context` what other tables state of it in one figure).
    `restated` (figures: one of a later chapter, the same of an earlier one, told in the same words), `quoted` (figures: one of a
    sentence, the one of a table that it repeats).
    `product` (figures: a total, how much each, how many; `approximate` where something else may go into it), `converted` (figures:
    an amount, the same in the unit before it, of which one is `value` of its own).
    `told-share` (figures: a percentage, then the part that it is of where it is told), `told-mean`, `told-highest`, `told-lowest`,
    `told-predicate` and `told-count` (a figure that is held to no other one; `word` is the superlative, grade or thing).
    `context` are the other amounts stated around it, which a careful reader might pair differently.
    """

    kind: str
    figures: tuple[str, ...]
    sentence: str
    word: str | None = None
    table: str | None = None
    column: int | None = None
    approximate: bool = False
    context: tuple[str, ...] = ()
    value: Decimal | None = None
    scales: tuple[str, ...] = ()
    counted: tuple[Counted, ...] = ()
    at: tuple[tuple[int, BBox], ...] = ()
    groups: tuple[tuple[str, ...], ...] = ()
    subject: str | None = None
    places: tuple[tuple[int, BBox], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """A figure of a sentence and what it is of: `what` and `of` as in `Quantity`, `name` as people know it."""

    figure: str
    what: str
    of: str
    name: str
    tahun: int | None
    reason: LinkReason


@dataclass(frozen=True, slots=True)
class ToldValue:
    """A figure that a sentence states as the value of its `subject` (as written; `reason`: named there or before), of the year
    `tahun` where the words say of which, and why it is of no quantity. `way` is that of a change, which the figure tells the size of."""

    figure: str
    subject: str
    tahun: int | None
    reason: LinkReason
    unlinked: UnlinkedReason
    way: Literal["up", "down", "apart"] | None = None


@dataclass(frozen=True, slots=True)
class WordTold:
    """A sentence that states the target or the result (`role`) of an evaluation by a word: its step of `steps` on the scale of
    that evaluation, the sentence up to the word, and where that stands."""

    instrument: Instrument
    role: Literal["target", "realisasi"]
    tahun: int
    word: str
    rank: int
    steps: int
    said: str
    place: tuple[int, BBox]


@dataclass(frozen=True, slots=True)
class EndedSearch:
    """A search that had more to try than any report asks for: what of it there is on `pages` was left alone, all of it, so that
    nothing rests on what comes first. `figures` were therefore not held to what they may belong to."""

    sought: Sought
    pages: tuple[int, ...]
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TableMention:
    """The word "Tabel" with a number: above a table (`caption`), where a sentence points to one (`reference`), or elsewhere
    (the list of tables, a cell).

    `number` is written in Arabic numbers with dots ("3.2" for what is `printed` "III.2"), `title` what follows it; `goes_on`
    says that the caption calls itself a continuation.
    """

    kind: Literal["caption", "reference", "other"]
    number: str
    printed: str
    title: str
    page: int
    bbox: BBox
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class NormalisedReport:
    """`tokens` counts the numeric tokens of every page, by page number.

    `scales` are those that the report prints, then the national ones that its words are held to. `traces` are kinds of
    sections that something in the report deals with, headed or not. `unread` are pages of which nothing, or nearly nothing,
    was read, `unread_parts` what of the others holds something that was not; `second_hand` are the pages whose words are those of
    another reader than the one that knows what nobody sees. `links` say what single figures of sentences were taken for, and why;
    `values` those that no claim and no link takes up. `ended` are the searches that were too long.
    """

    identity: Identity
    sections: tuple[Section, ...]
    tables: tuple[Table, ...]
    figures: tuple[Figure, ...]
    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]
    scales: tuple[Scale, ...]
    tokens: dict[int, TokenCounts]
    traces: frozenset[str] = frozenset()
    unread: frozenset[int] = frozenset()
    unread_parts: UnreadParts = UnreadParts()
    second_hand: frozenset[int] = frozenset()
    mentions: tuple[TableMention, ...] = ()
    told_words: tuple[WordTold, ...] = ()
    links: tuple[Link, ...] = ()
    values: tuple[ToldValue, ...] = ()
    stated: Statements = Statements()
    ended: tuple[EndedSearch, ...] = ()
