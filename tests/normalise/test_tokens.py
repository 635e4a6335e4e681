"""The account of numeric tokens: figures, exclusions by name, and each one that is left over."""

from dataclasses import replace

from normalise.exclusions import Exclusion
from normalise.numbers import scan
from normalise.report import normalise
from normalise.tokens import TokenTally
from schemas.printed import PageRead, PrintedCell, Sentence, TextLine, Token, Word
from schemas.report import TokenCounts
from tests.normalise.build import document, sentence, table


def words(text: str, top: float) -> tuple[Word, ...]:
    return tuple(Word(word, (20.0 * at, top, 20.0 * at + 15, top + 10), 10.0) for at, word in enumerate(text.split()))


def page(*lines: str) -> PageRead:
    printed = tuple(TextLine(1, words(text, 20.0 * at)) for at, text in enumerate(lines))
    return PageRead(1, 595, 842, 0, "text", printed, ())


def spoken(text: str, line: TextLine, bullet: str | None = None, paragraph: int = 1) -> Sentence:
    tokens, start = [], 0
    for word in line.words:
        if word.text == bullet:
            continue
        start = text.index(word.text, start)
        tokens.append(Token(start, start + len(word.text), 1, word.bbox))
        start += len(word.text)
    return Sentence(0, paragraph, "item" if bullet else "text", text, tuple(tokens), bullet)


def account(found: PageRead, *sentences: Sentence) -> TokenCounts:
    tally = TokenTally()
    for each in sentences:
        read = scan(each.text, cell=False)
        tally.sentence(each, read.readings, read.excluded, None)
    return tally.counts([found])[1]


def test_a_figure_a_year_and_a_list_mark() -> None:
    found = page("1. Realisasi tahun 2023 mencapai 97,5 %")
    counts = account(found, spoken("Realisasi tahun 2023 mencapai 97,5 %", found.lines[0], bullet="1."))
    assert (counts.figures, counts.excluded, counts.loose) == (1, 2, 0)
    assert counts.by_reason == {"list_number": 1, "year": 1}


def test_the_mark_of_a_paragraph_counts_once() -> None:
    found = page("1. Target 90 orang tercapai.", "Realisasi 95 orang tercatat.")
    first = spoken("Target 90 orang tercapai.", found.lines[0], bullet="1.")
    second = replace(spoken("Realisasi 95 orang tercatat.", found.lines[1]), bullet="1.")
    assert account(found, first, second).by_reason == {"list_number": 1}


def test_what_stands_in_no_sentence_is_shown_with_its_place() -> None:
    found = page("Realisasi mencapai 97,5 %", "lepas 12.345")
    counts = account(found, spoken("Realisasi mencapai 97,5 %", found.lines[0]))
    assert (counts.figures, counts.loose) == (1, 1)
    assert [(one.text, one.bbox) for one in counts.loose_at] == [("12.345", found.lines[1].words[1].bbox)]


def test_a_number_that_nobody_names_is_loose() -> None:
    tally = TokenTally()
    cell = PrintedCell(0, "Tipe 7 dan 8", 1, (1.0, 2.0, 3.0, 4.0))
    tally.cell(cell, (), (Exclusion(0, 6, "label"),), None)
    counts = tally.counts([page()])[1]
    assert (counts.excluded, counts.loose) == (1, 1)
    assert [one.bbox for one in counts.loose_at] == [cell.bbox]


def test_every_number_of_a_report_is_accounted_for_by_name() -> None:
    budget = table(
        ["No", "Program 7.01", "Anggaran 2023 (Rp)"], [["1", "Pelayanan 24 jam", "1.000"], ["2", "Jalan", "x"]]
    )
    report = normalise(
        document(
            tables=[budget],
            sentences=[sentence("BAB 3", kind="heading", order=1), sentence("Tabel 3.1", kind="caption")],
        )
    )
    assert report.tokens[1].by_reason == {"caption": 1, "heading": 3, "list_number": 2, "name": 1}
    assert (report.tokens[1].figures, report.tokens[1].loose) == (1, 0)
