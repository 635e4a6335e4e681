"""The tables of the dataset. Every column says what it holds: docs/dataset.md is made from these words.

What is found in one version of a report is known by the version and by its id in the audit's JSON ("F212"), so that every
row leads back to a page and a box.
"""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    DateTime,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

from corpus.exact import ExactDecimal

__all__ = ["OF_A_VERSION", "metadata", "table"]

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def text(name: str, doc: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null, doc=doc)


def whole(name: str, doc: str, *, null: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=null, doc=doc)


def number(name: str, doc: str) -> Column[object]:
    return Column(name, ExactDecimal, nullable=True, doc=doc)


def number_id(doc: str) -> Column[int]:
    return Column("id", Integer, primary_key=True, doc=doc)


def own_id(doc: str) -> Column[str]:
    return Column("id", Text, primary_key=True, doc=doc)


def whole_id(doc: str) -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=False, doc=doc)


def of_version() -> Column[int]:
    return Column(
        "version_id",
        Integer,
        ForeignKey("versions.id", ondelete="CASCADE"),
        primary_key=True,
        doc="The version of a report that this was found in: versions.id.",
    )


def box() -> list[Column[float]]:
    edges = {"x0": "left", "top": "upper", "x1": "right", "bottom": "lower"}
    return [
        Column(name, Float, nullable=False, doc=f"The {edge} edge, in points from the page's top left corner.")
        for name, edge in edges.items()
    ]


def of_table() -> Column[str]:
    return text(
        "table_id", "The table that it stands in: tables.id of the same version; empty for a sentence.", null=True
    )


Table(
    "agencies",
    metadata,
    number_id("Number of the agency."),
    text("name", 'Folded name with short forms written out, without its region: "kecamatan tanah grogot".'),
    text("region", 'The government above it: "kabupaten paser"; empty for agencies of the state.'),
    text(
        "level", "kementerian (any agency of the state), provinsi, kabupaten or kota; empty when not known.", null=True
    ),
    text("kind", "The word by which such agencies call themselves: dinas, kecamatan, rumah sakit, ...", null=True),
    text("shown", "The name as its latest report writes it."),
    Column(
        "series_due",
        Boolean,
        nullable=False,
        doc="Whether its reports changed since its series was made last.",
        default=True,
    ),
    UniqueConstraint("name", "region"),
    info={"doc": "One row for each agency, however its reports write its name."},
)
Table(
    "aliases",
    metadata,
    Column("name", Text, primary_key=True, doc="Folded name, as in agencies."),
    Column("region", Text, primary_key=True, doc="The government above it, as in agencies."),
    whole("agency_id", "The agency that a person said it is: agencies.id."),
    ForeignKeyConstraint(["agency_id"], ["agencies.id"]),
    info={"doc": "Other names of agencies, by a person's word (lkjip corpus same)."},
)
Table(
    "reports",
    metadata,
    number_id("Number of the report."),
    whole("agency_id", "Whose report it is: agencies.id; empty when it does not say.", null=True),
    whole("tahun", "The year that it reports on; empty when it does not say.", null=True),
    ForeignKeyConstraint(["agency_id"], ["agencies.id"]),
    UniqueConstraint("agency_id", "tahun"),
    info={
        "doc": "One row for each agency and year. A report that does not say its agency or year has a row of its own."
    },
)
Table(
    "versions",
    metadata,
    number_id("Number of the version."),
    whole("report_id", "The report that this is a version of: reports.id."),
    whole("number", "1 for the first version of the report, 2 for the next that was added."),
    Column("is_current", Boolean, nullable=False, doc="Whether it is the latest version of its report."),
    text("sha256", "The SHA-256 of the file: what a version is known by, whatever the file is called."),
    text("file", "The name of the file that was read first, without its folder."),
    whole("pages", "Pages of the file."),
    text("title", "The title of the report, where it has one.", null=True),
    text("instansi", "The agency as the report writes it.", null=True),
    text("pemda", "The government as the report writes it.", null=True),
    text("said_instansi", "What a list said of its agency instead of the report.", null=True),
    text("said_pemda", "What a list said of its government instead of the report.", null=True),
    whole("said_tahun", "What a list said of its year instead of the report.", null=True),
    Column(
        "is_whole", Boolean, nullable=False, doc="Whether everything was read: no page failed, no region is unread."
    ),
    text(
        "problems",
        "What could not be read, in Bahasa Indonesia, one line each; empty when there is nothing.",
        null=True,
    ),
    text("tool_version", "The version of lkjip that read it."),
    text("knowledge", "Hash of the knowledge that came with that version."),
    text("names", "Hash of the imported official names; empty when there were none.", null=True),
    Column("added_at", DateTime, nullable=False, doc="When it was added or read again, in UTC."),
    whole("figures", "How many figures it states."),
    whole("verified", "How many of them a recomputation confirms."),
    whole("truncated", "How many agree only when cut off instead of rounded."),
    whole("contradicted", "How many are the suspect of a finding."),
    whole("disputed", "How many take part in a contradiction of another figure."),
    whole("input", "How many nothing derives, but a recomputation of another figure used."),
    whole("unverifiable", "How many there is nothing to hold against."),
    whole("high", "Findings of severity high."),
    whole("medium", "Findings of severity medium."),
    whole("low", "Findings of severity low."),
    whole("info", "Remarks."),
    ForeignKeyConstraint(["report_id"], ["reports.id"]),
    UniqueConstraint("sha256"),
    UniqueConstraint("report_id", "number"),
    info={
        "doc": "One row for each file content that was read. A corrected report is a new version; the old one is kept."
    },
)
Table(
    "failures",
    metadata,
    Column("sha256", Text, primary_key=True, doc="The SHA-256 of the file."),
    text("file", "The name of the file, without its folder."),
    text("code", "Why it could not be read, as a code: not-a-pdf, password, damaged, ..."),
    text("message", "The same in words, in Bahasa Indonesia."),
    text("tool_version", "The version of lkjip that tried; another one may succeed."),
    whole("attempts", "How often it was tried."),
    Column("failed_at", DateTime, nullable=False, doc="When it was tried last, in UTC."),
    info={"doc": "Files that could not be read at all, each with its reason."},
)
Table(
    "doubts",
    metadata,
    number_id("Number of the doubt."),
    whole("version_id", "The version that raises it: versions.id."),
    text("code", "agency-unknown, year-unknown, or agency-similar: its name is nearly that of another agency."),
    whole("candidate_id", "For agency-similar the other agency: agencies.id.", null=True),
    Column("score", Float, nullable=True, doc="How alike the two names are, 0 to 100."),
    ForeignKeyConstraint(["version_id"], ["versions.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["candidate_id"], ["agencies.id"]),
    info={"doc": "The review list: what nobody should guess. lkjip corpus doubts shows it."},
)
Table(
    "tables",
    metadata,
    of_version(),
    own_id("Id in the audit's JSON."),
    text("key", "Fingerprint that outlives versions of the report."),
    text("number", 'The printed number: "3.2.1".', null=True),
    text("caption", "The printed caption.", null=True),
    text("kind", "What the table is about: perjanjian_kinerja, realisasi_anggaran, capaian_kinerja, ..."),
    text("plan_version", "murni or perubahan, where it states a plan or budget.", null=True),
    whole("first_page", "The page that it begins on."),
    whole("last_page", "The page that it ends on."),
    whole("rows", "How many rows it has, headings not counted."),
    info={"doc": "The tables of a report."},
)
Table(
    "quantities",
    metadata,
    of_version(),
    own_id("Id in the audit's JSON."),
    text("what", "target, realisasi, capaian, anggaran, realisasi_anggaran, serapan, ..."),
    text("level", "Of what: program, kegiatan, sub_kegiatan, sasaran or indikator; empty when not told.", null=True),
    text("code", 'Official code of a program or a part of one: "7.01.02".', null=True),
    text("name", "Name of what it is of, as the report's plan or the official list writes it."),
    text("of_key", "Folded name or code: what is the same thing has the same key within a report."),
    whole("tahun", "The year that the value is of.", null=True),
    text("period", "The part of the year: TW1 ... TW4; empty for the year.", null=True),
    text("plan_version", "murni or perubahan, where it is of a plan or budget.", null=True),
    number(
        "value", "The value that the report states most often, in base units; empty when it states two equally often."
    ),
    text("unit", "IDR, percent, or the unit as printed.", null=True),
    text("printed", "The value as printed where it was read."),
    text("figure_id", "The figure that states the value: figures.id of the same version."),
    whole("stated", "How often the report states the quantity."),
    whole("differing", "How many of these state another value."),
    info={"doc": "What a report says of a thing in a year, once for each thing however often it is stated."},
)
Table(
    "budget_lines",
    metadata,
    of_version(),
    whole_id("Number of the line within its version."),
    text("level", "program, kegiatan or sub_kegiatan; empty when not told.", null=True),
    text("code", 'Official code: "7.01.02"; empty for a line whose name is in no official list.', null=True),
    text("name", "Name as the official list writes it, else as the report does."),
    whole("tahun", "The budget year.", null=True),
    number("anggaran", "The budget that the realisation is measured against: the changed one where both are stated."),
    number("anggaran_murni", "The budget before it was changed, where it is stated."),
    number("realisasi", "What was spent."),
    number("serapan", "The absorption that the report states, in percent."),
    text(
        "figures",
        'The figures of these four in the order of their columns, "-" for none: figures.id of the same version.',
    ),
    info={"doc": "Budget, realisation and absorption of programs and their parts, as the report states them."},
)
Table(
    "indicators",
    metadata,
    of_version(),
    whole_id("Number of the line within its version."),
    text("level", "sasaran, indikator, program, kegiatan or sub_kegiatan; empty when not told.", null=True),
    text("code", "Official code of a program or a part of one.", null=True),
    text("name", "Name as the report's plan writes it."),
    text("of_key", "Folded name or code: what is the same thing has the same key within a report."),
    whole("tahun", "The year of the values.", null=True),
    text("period", "The part of the year: TW1 ... TW4; empty for the year.", null=True),
    text("unit", "IDR, percent, or the unit as printed.", null=True),
    number("target", "The target, the changed one where two are stated."),
    number("realisasi", "The result."),
    number("capaian", "The achievement that the report states, in percent."),
    text(
        "figures",
        'The figures of these three in the order of their columns, "-" for none: figures.id of the same version.',
    ),
    info={"doc": "Target, result and achievement of whatever is measured, year by year, as the report states them."},
)
Table(
    "figures",
    metadata,
    of_version(),
    own_id("Id in the audit's JSON."),
    text("key", "Fingerprint that outlives versions of the report."),
    text("printed", "The number as printed."),
    number("value", 'Its value in base units ("1,5 juta" is 1500000); empty when it cannot be told.'),
    text("unit", "IDR, percent, or the unit as printed.", null=True),
    whole("decimals", "Printed decimals."),
    text("exactness", "exact, rounded or unknown."),
    text("read_by", "text, ocr or text_over_image."),
    Column("confidence", Float, nullable=False, doc="How sure the reading is, 0 to 1; 1 for a text layer."),
    whole("page", "The page that it stands on."),
    *box(),
    text("source", "table, prose or chart."),
    of_table(),
    whole("table_row", "Row of the table, from 0.", null=True),
    whole("table_column", "Column of the table, from 0.", null=True),
    text("quantity_id", "What it states: quantities.id of the same version.", null=True),
    text("class", "anggaran, kinerja, skm, data_dasar or lainnya."),
    text("status", "verified, truncated, contradicted, disputed, input or unverifiable."),
    text("reason", "Why it is unverifiable, as a code.", null=True),
    info={"doc": "Every number that a report states, with its place. Sentences are not kept: they may name persons."},
)
Table(
    "checks",
    metadata,
    of_version(),
    own_id("Id in the audit's JSON."),
    text("rule", "The rule, as in docs/rules.md."),
    text("variant", "Which of the formulas of the rule, where it has several.", null=True),
    text("relation", "ratio, sum, mean, equality, ..."),
    text("stated_id", "The recomputed figure: figures.id of the same version."),
    text("inputs", "The figures that it was recomputed from, divided by blanks."),
    text("expression", "The formula over the ids of figures."),
    text("formula", "The formula over their values."),
    text("expected", "What comes out, with the decimals of the stated figure; may be a word.", null=True),
    number("difference", "Stated less expected."),
    text("outcome", "agrees, agrees_truncated, disagrees or not_computable."),
    info={"doc": "Every recomputation that was done, passed or not."},
)
Table(
    "findings",
    metadata,
    of_version(),
    own_id("Id in the audit's JSON."),
    text("key", "Fingerprint that outlives versions of the report; decisions refer to it."),
    text("rule", "The rule, as in docs/rules.md."),
    text("relation", "ratio, sum, mean, equality, ..."),
    text("severity", "high, medium, low or info."),
    text("certainty", "certain or probable."),
    text("attribution", "document, or reading where lkjip may have misread."),
    Column("decided", Boolean, nullable=False, doc="Whether it is told which figure is wrong."),
    whole("page", "The page that it stands on."),
    *box(),
    text("stated", "The value that it is about; may be a word.", null=True),
    text("printed", "The same as printed.", null=True),
    text("expected", "What it should be, where that can be told.", null=True),
    text("figure_id", "The figure that it is about: figures.id of the same version.", null=True),
    text("message_id", "What is wrong, in Bahasa Indonesia."),
    text("message_en", "What is wrong, in English."),
    text("explanation_id", "How the wrong figure came about, in Bahasa Indonesia.", null=True),
    text("explanation_en", "How the wrong figure came about, in English.", null=True),
    info={"doc": "What an auditor must look at."},
)
Table(
    "series_findings",
    metadata,
    number_id("Number of the finding."),
    whole("agency_id", "Whose reports part: agencies.id."),
    text("key", "Fingerprint that outlives further reports."),
    text("rule", "seri-nilai, seri-kali-sepuluh, seri-nama, seri-satuan or seri-program-hilang."),
    text("severity", "medium or info: neither report is accused."),
    text("name", "What it is about, as the latest report names it; empty where it is about several things.", null=True),
    text("message_id", "Where the reports part, in Bahasa Indonesia."),
    text("message_en", "Where the reports part, in English."),
    ForeignKeyConstraint(["agency_id"], ["agencies.id"], ondelete="CASCADE"),
    info={"doc": "Where reports of one agency part over the years, as of the last time that its series was made."},
)
Table(
    "series_places",
    metadata,
    Column("finding_id", Integer, primary_key=True, doc="The finding: series_findings.id."),
    whole_id("Number of the place within its finding."),
    whole("version_id", "The version of a report: versions.id."),
    whole("page", "The page."),
    *box(),
    text("printed", "What stands there."),
    ForeignKeyConstraint(["finding_id"], ["series_findings.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["version_id"], ["versions.id"], ondelete="CASCADE"),
    info={"doc": "The places that a finding between reports cites."},
)
Table(
    "decisions",
    metadata,
    number_id("Number of the decision."),
    whole("report_id", "The report: reports.id."),
    text("finding_key", "The finding, in whatever version: findings.key."),
    text("decision", "accepted, rejected or misread."),
    text("reason", "The auditor's reason.", null=True),
    text("right_value", "For misread: what is printed.", null=True),
    text("comment", "Anything else that the auditor says.", null=True),
    text("tanggapan", "The agency's answer.", null=True),
    text("follow_up", "What became of it.", null=True),
    text("decided_by", "Who decided: the auditor's own sign.", null=True),
    Column("decided_at", DateTime, nullable=False, doc="When, in UTC."),
    ForeignKeyConstraint(["report_id"], ["reports.id"]),
    CheckConstraint("decision in ('accepted', 'rejected', 'misread')", name="decision"),
    info={"doc": "The auditors' decisions, the latest last; nothing is overwritten."},
)

OF_A_VERSION = ("tables", "quantities", "budget_lines", "indicators", "figures", "checks", "findings")
"""What is written with a version and goes when it is read again."""

for name, columns in {
    "quantities": ("name", "tahun"),
    "findings": ("rule", "severity"),
    "figures": ("version_id", "quantity_id"),
    "decisions": ("report_id", "finding_key"),
    "doubts": ("version_id",),
    "series_findings": ("agency_id",),
}.items():
    Index(None, *(metadata.tables[name].c[column] for column in columns))


def table(name: str) -> Table:
    """The table `name`; raises KeyError when there is none."""
    return metadata.tables[name]
