"""docs/dataset.md holds what the schema says, and the schema says something of every column."""

from pathlib import Path

from corpus.dataset_doc import dataset_markdown
from corpus.schema import metadata

DOC = Path(__file__).resolve().parents[2] / "docs" / "dataset.md"


def test_the_document_is_that_of_the_schema() -> None:
    assert DOC.read_text(encoding="utf-8") == dataset_markdown()


def test_everything_is_told() -> None:
    for table in metadata.tables.values():
        assert table.info["doc"]
        assert all(column.doc and column.doc.endswith(".") for column in table.columns)
