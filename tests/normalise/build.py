"""Tiny documents for the tests of `normalise`: one page, a table of texts, sentences of words."""

from collections.abc import Sequence

from schemas.printed import (
    Document,
    Heading,
    PageRead,
    PrintedCell,
    PrintedColumn,
    PrintedRow,
    PrintedTable,
    Sentence,
    TextLine,
    Token,
    Word,
)

BOX = (0.0, 0.0, 10.0, 10.0)


def text_line(text: str, *, page: int = 1, bold: bool = False) -> TextLine:
    return TextLine(page, tuple(Word(word, BOX, 10.0, bold) for word in text.split()))


def table(
    headings: Sequence[str] | Sequence[Sequence[str]],
    rows: Sequence[Sequence[str]],
    *,
    caption: str | None = None,
    order: int = 0,
    bold: Sequence[int] = (),
) -> PrintedTable:
    """A table of `rows`; several rows of headings are given as several sequences, `bold` are indices of body rows."""
    levels = [headings] if isinstance(headings[0], str) else list(headings)
    paths = [" / ".join(dict.fromkeys(filter(None, path))) for path in zip(*levels, strict=True)]
    printed = [PrintedRow(index, "header", _cells(level)) for index, level in enumerate(levels)]
    for index, row in enumerate(rows):
        printed.append(PrintedRow(len(levels) + index, "body", _cells(row, bold=index in bold)))
    columns = tuple(PrintedColumn(index, path) for index, path in enumerate(paths))
    return PrintedTable(order, None, caption, (1,), columns, tuple(printed))


def _cells(texts: Sequence[str], *, bold: bool = False) -> tuple[PrintedCell, ...]:
    return tuple(
        PrintedCell(column, text, 1, BOX, lines=(text_line(text, bold=bold),) if text else ())
        for column, text in enumerate(texts)
    )


def sentence(text: str, *, order: int = 0, kind: str = "text") -> Sentence:
    tokens, start = [], 0
    for word in text.split():
        start = text.index(word, start)
        tokens.append(Token(start, start + len(word), 1, BOX))
        start += len(word)
    return Sentence(order, order, kind, text, tuple(tokens))  # type: ignore[arg-type]


def document(
    *,
    tables: Sequence[PrintedTable] = (),
    sentences: Sequence[Sentence] = (),
    headings: Sequence[Heading] = (),
    lines: Sequence[str] = (),
) -> Document:
    printed = tuple(text_line(text) for text in lines)
    return Document((PageRead(1, 595, 842, 0, "text", printed, ()),), tuple(tables), tuple(sentences), tuple(headings))
