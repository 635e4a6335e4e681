"""What a report says of the documents around it and of itself: plans and their periods, decrees, its own name, its missions."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from schemas.geometry import BBox

__all__ = [
    "Agreed",
    "Decree",
    "GoalLevel",
    "Listed",
    "ListedGoal",
    "Mission",
    "NationalDecree",
    "OtherOwner",
    "Picture",
    "PlanPeriod",
    "Reference",
    "SelfName",
    "Side",
    "Statements",
]

Side = Literal["above", "below"]
GoalLevel = Literal["tujuan", "sasaran", "indikator"]


@dataclass(frozen=True, slots=True)
class PlanPeriod:
    """The years that a plan is said to run for: `plan` is "renstra", "rpjmd" ...; only plans of the report's own agency or
    region, named without a word that makes it an earlier, a revised or somebody else's."""

    plan: str
    first: int
    last: int
    printed: str
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Decree:
    """A law or decree as cited. `kind` is its canonical short name ("perpres", "permen"), `issuer` the folded words behind it
    (of which ministry, of which region), `title` the folded words behind "tentang"; None or empty where not said.

    `dated` is the year of the date that the citation gives besides its "Tahun"; `recurring` says that decrees of this title are
    given anew, year by year or office by office.
    """

    kind: str
    issuer: str
    number: str
    year: int | None
    dated: int | None
    title: str
    printed: str
    recurring: bool
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class NationalDecree:
    """A decree of the nation, known by a `title` (folded) that no other has; `name` is how it is cited."""

    name: str
    kind: str
    number: str
    year: int
    title: str


@dataclass(frozen=True, slots=True)
class SelfName:
    """Where the report names itself with a year: on its cover, in a running head, in a sentence about "this" report, in one that
    gives an `account` of a report as only the one at hand is likely to do: of its purpose, of how it was written."""

    where: Literal["cover", "running", "sentence", "account"]
    year: int
    printed: str
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class OtherOwner:
    """Where the report speaks of what only its own agency has ("Renstra Kecamatan ...") with the name of another one: `own` and
    `other` are the two names, `printed` the words; `document` says that it is a document, which nobody else can have."""

    own: str
    other: str
    printed: str
    document: bool
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Mission:
    """A numbered mission ("Misi 2 : ..."): `name` is folded, empty where only the number stands there. Those of one `run`
    are listed one after the other, in a table or in the text; None for one in the midst of a sentence."""

    number: int
    name: str
    printed: str
    run: int | None
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Agreed:
    """A sasaran or an indicator as a table of the plan (`planned`) or of the results names it, and whether the other side
    of the report names it too: anywhere in the chapter of results, anywhere before it.

    `table` is the id of the table. `open` says that the other side has pictures in which it may stand.
    """

    role: Literal["sasaran", "indikator"]
    name: str
    table: str
    planned: bool
    found: bool
    open: bool
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the contents or of a list of tables or pictures: `number` with dots ("3.1.2", empty without one), `title` folded,
    `label` the page number that it names. `of` says what it lists, `word` how that is called ("tabel", "grafik"; empty for a
    heading); `found` whether some text behind the contents may be meant.
    """

    of: Literal["heading", "table", "picture"]
    number: str
    title: str
    label: int | None
    printed: str
    found: bool
    page: int
    bbox: BBox
    word: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A caption of something drawn: `word` counts it ("gambar", "grafik"), `number` is Arabic with dots, `printed` as it
    stands there."""

    word: str
    number: str
    printed: str
    title: str
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class ListedGoal:
    """A tujuan, sasaran or indicator in a list of them: `run` is the id of the table that lists it or the name of a list in the
    text, `number` what it is numbered there, if it is.

    `same` is one name for all that are it, in other words, `printed` the name as it stands there. `way` is where it is to go
    by its first word.
    """

    level: GoalLevel
    number: int | None
    same: str
    printed: str
    way: Literal["up", "down"] | None
    run: str
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Reference:
    """A sentence that points to a table, by its number (empty without one) or by where it stands; `printed` is how.

    `table` is the id of the table and `caption_page` the page of its caption, where it is certain which one is meant: that of
    the number, else the nearest on the side `said`. `side` is where that number stands, None where pages do not tell apart.
    `beside` is the printed number of the table that stands right before or behind the sentence, on the side that it speaks of;
    `meant` says that the sentence tells what is in that one, and nothing of what is in the one that it names.
    """

    number: str
    printed: str
    sentence: str
    said: Side | None
    table: str | None
    side: Side | None
    caption_page: int | None
    beside: str | None
    meant: bool
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Statements:
    """`offset` is what the number of a page in the file is ahead of the one printed on it, where nearly all pages agree; `caps`
    are the percentages at which the report says that its achievements end."""

    periods: tuple[PlanPeriod, ...] = ()
    decrees: tuple[Decree, ...] = ()
    national: tuple[NationalDecree, ...] = ()
    names: tuple[SelfName, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    missions: tuple[Mission, ...] = ()
    contents: tuple[Listed, ...] = ()
    offset: int | None = None
    pictures: tuple[Picture, ...] = ()
    references: tuple[Reference, ...] = ()
    goals: tuple[ListedGoal, ...] = ()
    others: tuple[OtherOwner, ...] = ()
    caps: tuple[Decimal, ...] = ()
