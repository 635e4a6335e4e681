"""Whose reports there are, their versions, and what could not be read or is doubtful."""

from sqlalchemy import Boolean, Column, DateTime, Float, ForeignKeyConstraint, Table, Text, UniqueConstraint

from corpus.columns import metadata, number_id, text, whole

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
        "is_whole",
        Boolean,
        nullable=False,
        doc="Whether everything that may hold figures was read: no page failed, no region is unread, the file is not mended.",
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
