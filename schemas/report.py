"""The audited report: what `lkjip audit` writes as JSON, and from which every other output is made."""

from typing import Literal

from pydantic import Field

from schemas.agency import AgencyName
from schemas.base import Bilingual, Record
from schemas.checklist import ChecklistItem
from schemas.claims import StatedClaim
from schemas.figures import Figure, Quantity
from schemas.findings import Check, Finding, RuleText
from schemas.geometry import BBox
from schemas.printed import PageKind, PictureKind, Reader
from schemas.review import Correction, Decision, OwnFinding
from schemas.scales import Scale
from schemas.tables import Table

__all__ = [
    "AuditedReport",
    "Coverage",
    "Doubt",
    "FindingCounts",
    "LooseToken",
    "PageInfo",
    "Picture",
    "Problem",
    "ReadReport",
    "ReportInfo",
    "SecondLook",
    "Section",
    "SourceDocument",
    "Summary",
    "TokenCounts",
    "ToolInfo",
    "Unread",
]

DocumentRole = Literal["lkj", "pk", "pk_perubahan", "renstra", "iku", "dpa", "lra", "lkj_lalu"]


class ToolInfo(Record):
    """`knowledge` is a hash of the shipped YAML, `names` one of the official names that the user has imported: two audits
    with the same version and hashes say the same."""

    name: str = "lkjip"
    version: str
    knowledge: str
    names: str | None = None
    readers: tuple[str, ...]


class ReportInfo(Record):
    """`agency` (extends the contract) is `instansi` of `pemda`, made comparable."""

    file: str
    sha256: str
    pages: int
    title: str | None = None
    instansi: str | None = None
    pemda: str | None = None
    tahun: int | None = None
    agency: AgencyName | None = None


class SourceDocument(Record):
    id: str = "D1"
    role: DocumentRole = "lkj"
    file: str
    sha256: str
    pages: int
    tahun: int | None = None


class Problem(Record):
    """What could not be read or which limit was hit; `page` is None when it concerns the whole report."""

    code: str
    page: int | None = None
    message: Bilingual


class Unread(Record):
    bbox: BBox
    what: Literal["picture", "chart", "damaged"]
    reason: str


class Picture(Record):
    """A picture that was looked at, and what it was taken for; only tables, texts and charts may hold figures."""

    bbox: BBox
    kind: PictureKind


class LooseToken(Record):
    """A numeric token that is neither a figure nor excluded by name, and where it stands."""

    text: str
    bbox: BBox


class TokenCounts(Record):
    """Numeric tokens of a page: figures of this file, named exclusions (page number, date, ...), left over.

    `by_reason` counts the excluded ones by the name of their exclusion, `loose_at` shows each one that is left over;
    both extend the contract.
    """

    figures: int = 0
    excluded: int = 0
    loose: int = 0
    by_reason: dict[str, int] = {}
    loose_at: tuple[LooseToken, ...] = ()


Doubt = Literal["loose-tokens", "columns-without-table", "rows-disagree", "finding-without-rules"]
"""Why a page was read a second time."""


class SecondLook(Record):
    """What other readers made of a page: those that answered and those that could not read it, whose tables hold now,
    and who found the same rows of figures as the first reader. Neither `readers` nor `failed`: there were too many pages
    in doubt to read this one again."""

    reasons: tuple[Doubt, ...]
    readers: tuple[Reader, ...] = ()
    failed: tuple[Reader, ...] = ()
    chosen: Reader = "pdfium"
    confirmed_by: tuple[Reader, ...] = ()


class PageInfo(Record):
    """`width` and `height` in points, as displayed, extend the contract so that views can place boxes; `second` tells of
    a second reading, where there was one, `pictures` of those that were looked at, `reader` who read the words: another
    library than PDFium where that failed on the page."""

    doc: str = "D1"
    page: int
    kind: PageKind
    rotation: int = 0
    width: float
    height: float
    ocr: str | None = None
    unread: tuple[Unread, ...] = ()
    tokens: TokenCounts = TokenCounts()
    second: SecondLook | None = None
    pictures: tuple[Picture, ...] = ()
    reader: Reader = "pdfium"


class Section(Record):
    """`bbox` of the heading extends the contract."""

    title: str
    kind: str | None = None
    page: int
    bbox: BBox | None = None


class Coverage(Record):
    """Figures by status; `reasons` (extends the contract) counts the unverifiable ones by why nothing could be held to them."""

    figures: int = 0
    verified: int = 0
    truncated: int = 0
    contradicted: int = 0
    disputed: int = 0
    input: int = 0
    unverifiable: int = 0
    reasons: dict[str, int] = Field(default_factory=dict)


class FindingCounts(Record):
    high: int = 0
    medium: int = 0
    low: int = 0
    info: int = 0


class Summary(Coverage):
    """Coverage over all figures, per class, and the counts of findings (readings are counted apart, and so are those that
    the auditor rejected: `rejected` extends the contract)."""

    by_class: dict[str, Coverage] = Field(default_factory=dict)
    checks: int = 0
    findings: FindingCounts = FindingCounts()
    readings: int = 0
    rejected: int = 0
    unread_regions: int = 0


class AuditedReport(Record):
    """`scales` extends the contract: the scales of predicates that the report prints and the national ones it is held to;
    so do `claims`, what its sentences were understood to say, `checklist`, the items of the review that it answers itself, and
    what the auditor added: `own_findings`, `corrections` of figures that were misread, and `lost_decisions`, those on findings
    or figures that the report has no more."""

    schema_version: str = "1.0"
    tool: ToolInfo
    report: ReportInfo
    documents: tuple[SourceDocument, ...]
    problems: tuple[Problem, ...] = ()
    pages: tuple[PageInfo, ...]
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    scales: tuple[Scale, ...] = ()
    claims: tuple[StatedClaim, ...] = ()
    checks: tuple[Check, ...] = ()
    rules: dict[str, RuleText] = Field(default_factory=dict)
    findings: tuple[Finding, ...] = ()
    own_findings: tuple[OwnFinding, ...] = ()
    checklist: tuple[ChecklistItem, ...] = ()
    corrections: tuple[Correction, ...] = ()
    lost_decisions: tuple[Decision, ...] = ()
    summary: Summary


class ReadReport(Record):
    """A report that was read and understood but not judged: its tables, and the figures in them with their readings.

    Ids are those of the AuditedReport of the same file; what only an audit can say (`status`, `checks`) means nothing.
    """

    schema_version: str = "1.0"
    tool: ToolInfo
    report: ReportInfo
    problems: tuple[Problem, ...] = ()
    pages: tuple[PageInfo, ...]
    tables: tuple[Table, ...] = ()
    figures: tuple[Figure, ...] = ()
