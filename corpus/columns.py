"""What the tables of the dataset are made of: columns that say what they hold."""

from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, Text

from corpus.exact import ExactDecimal

__all__ = ["box", "metadata", "number", "number_id", "of_table", "of_version", "own_id", "text", "whole", "whole_id"]

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
