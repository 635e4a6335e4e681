"""What is found between the reports of an agency, and what auditors decided."""

from sqlalchemy import CheckConstraint, Column, DateTime, ForeignKeyConstraint, Integer, Table

from corpus.columns import box, metadata, number, number_id, text, whole, whole_id

Table(
    "series_findings",
    metadata,
    number_id("Number of the finding."),
    whole("agency_id", "Whose reports part: agencies.id."),
    text("key", "Fingerprint that outlives further reports."),
    text("rule", "seri-nilai, seri-kali-sepuluh, seri-nama, ...: docs/rules.md has them all."),
    text("severity", "medium or info: neither report is accused."),
    text("name", "What it is about, as the latest report names it; empty where it is about several things.", null=True),
    text("message_id", "Where the reports part, in Bahasa Indonesia."),
    text("message_en", "Where the reports part, in English."),
    ForeignKeyConstraint(["agency_id"], ["agencies.id"], ondelete="CASCADE"),
    info={
        "doc": "Where reports of one agency part over the years, or from that of its region, as of the last time that its series was made."
    },
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
    "peers",
    metadata,
    number_id("Number of the line."),
    whole("agency_id", "The agency: agencies.id."),
    whole("version_id", "The version of the report that states its value: versions.id."),
    text("what", "serapan (of programs) or capaian (of indicators), in percent."),
    text("name", "The program or indicator, as this report names it."),
    whole("tahun", "The year of the report and of the value."),
    number("value", "What the agency has."),
    number("median", "The median of all agencies of its region that have the same in this year, itself among them."),
    whole("agencies", "How many these are: at least three."),
    ForeignKeyConstraint(["agency_id"], ["agencies.id"], ondelete="CASCADE"),
    ForeignKeyConstraint(["version_id"], ["versions.id"], ondelete="CASCADE"),
    info={
        "doc": "An agency beside the others of its region. It is context and no finding: agencies differ in their tasks."
    },
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
