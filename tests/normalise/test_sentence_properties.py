"""Properties of sentences and of tables: whatever they say is understood without an error, and nothing in it is made up."""

from hypothesis import given, settings
from hypothesis import strategies as st

from normalise import normalise
from normalise.claims import find_claims
from normalise.passages import Mention, Passage
from normalise.sentences import read_sentences
from schemas.figures import Figure
from schemas.meaning import Claim, NormalisedReport
from schemas.printed import PrintedTable
from tests.normalise.build import BOX, document, sentence, table

WORDS = st.sampled_from(
    ["Realisasi", "anggaran", "capaian", "target", "sebesar", "dari", "menjadi", "meningkat", "menurun", "naik", "turun", "poin",
     "persen", "orang", "yaitu", "terdiri", "atas", "atau", "dan", "masing-masing", "jumlah", "total", "rata-rata", "tertinggi",
     "terendah", "dibandingkan", "tahun", "2022", "2023", "2024", "pada", "kategori", "Baik", "Sangat", "sisa", "sisanya",
     "Program", "Kegiatan", "indikator", "sasaran", "seluruh", "semua", "melebihi", "di", "bawah", "atas", "nasional", "tersebut",
     "sehingga", "dengan", "untuk", "Tabel", "3.1", "berikut:", "tidak", "belum", "kali", "lipat", "per", "selisih", "lebih",
     "tinggi", "rendah", "kurang", "dibulatkan", "(dua", "belas)", "ini", "serapan", "survei", "kepuasan", "nilai", "indeks"]
)  # fmt: skip
FIGURES = st.sampled_from(
    ["12", "12,5%", "97,25 %", "100%", "Rp 1.250.000", "Rp1,5 miliar", "(80,00%)", "3 program", "40 orang", "1.000.293 ha", "0",
     "7 dari 9", "2,3 poin", "85,60", "-4,5%", "1:20", ">100 %", "sekitar 30%", "5-7 bulan", "12/15", "1.234.5O7", "352,390"]
)  # fmt: skip
SIGNS = st.sampled_from([",", ".", ";", ":", "(", ")", "-", "/", "%", "\n", "\u00a0", "±", "…", '"'])
ANY = st.text(st.characters(blacklist_categories=("Cs",)), max_size=12)
SENTENCES = st.lists(st.one_of(WORDS, FIGURES, FIGURES, SIGNS, ANY), min_size=1, max_size=40).map(" ".join)
CELLS = st.one_of(FIGURES, WORDS, st.integers(0, 10**12).map(str), st.just(""), ANY)
HEADINGS = st.one_of(
    st.sampled_from(
        ["No", "Indikator Kinerja", "Sasaran", "Program", "Target", "Realisasi", "Capaian (%)", "Anggaran (Rp)", "Sisa", "%",
         "Realisasi 2023", "Target 2024", "Satuan", "Kategori", "Bobot", "Jumlah", "Rata-rata", "5=(4/3)x100"]
    ),
    ANY,
)  # fmt: skip
FEW = settings(max_examples=25, derandomize=True)
"""The same sentences each time: what passes here fails nowhere else."""


@st.composite
def grids(draw: st.DrawFn) -> PrintedTable:
    columns = draw(st.integers(1, 7))
    headings = draw(st.lists(HEADINGS, min_size=columns, max_size=columns))
    rows = draw(st.lists(st.lists(CELLS, min_size=columns, max_size=columns), min_size=1, max_size=7))
    return table(headings, rows, caption=draw(st.one_of(st.none(), SENTENCES)), order=1)


def holds_together(report: NormalisedReport) -> None:
    """What is stated of figures, tables and scales is stated of such as there are."""
    figures = {figure.id for figure in report.figures}
    tables = {one.id for one in report.tables}
    for claim in report.claims:
        assert {*claim.figures, *claim.context} <= figures, claim
        assert claim.table is None or claim.table in tables, claim
    for quantity in report.quantities:
        assert set(quantity.figures) <= figures
    for one in report.tables:
        cells = [cell for row in one.rows for cell in row.cells]
        assert {name for cell in cells for name in cell.figures} <= figures
        assert all(row.parent is None or row.parent < row.index for row in one.rows)


@FEW
@given(st.lists(SENTENCES, min_size=1, max_size=4))
def test_any_sentences_are_understood_and_their_figures_stand_in_them(texts: list[str]) -> None:
    told = [sentence(text, order=at + 2) for at, text in enumerate(texts) if text.split()]
    report = normalise(document(sentences=told))
    holds_together(report)
    said = {one.text for one in told}
    for figure in report.figures:
        assert figure.sentence in said
        assert figure.text in figure.sentence
    assert {claim.sentence for claim in report.claims} <= said


@FEW
@given(st.lists(SENTENCES, min_size=1, max_size=3))
def test_a_claim_is_made_of_the_figures_of_its_sentence_and_those_beside_it(texts: list[str]) -> None:
    passages = [passage_of(text, at) for at, text in enumerate(texts) if text.split()]
    known = {one.figure.id: passage for passage in passages for one in passage.mentions}
    for passage in passages:
        assert all(0 <= one.start < one.end <= len(passage.sentence.text) for one in passage.mentions)
    for claim in find_claims(passages, (), {}, ()):
        assert claim.figures, claim
        assert set(claim.figures) <= known.keys()
        assert own_figures(claim, known), claim


@FEW
@given(grids())
def test_any_table_is_understood(printed: PrintedTable) -> None:
    report = normalise(document(tables=[printed]))
    holds_together(report)
    (found,) = report.tables
    assert [row.index for row in found.rows] == [row.index for row in printed.rows]
    shown = {(row.index, cell.column): cell.text for row in printed.rows for cell in row.cells}
    for figure in report.figures:
        assert figure.row is not None and figure.column is not None
        assert figure.text in shown[figure.row, figure.column]


def passage_of(text: str, order: int) -> Passage:
    """The sentence with a figure for each of its readings, whatever value that has."""
    (read,) = read_sentences([sentence(text, order=order)], ())
    mentions = []
    for at, one in enumerate(read.readings):
        rivals = one.candidates
        figure = Figure(
            id=f"F{order}.{at}",
            key=f"{order}.{at}",
            text=one.text,
            value=one.value_of(rivals[0]) if rivals else None,
            unit=one.unit,
            decimals=one.decimals,
            page=1,
            bbox=BOX,
            source="prose",
            sentence=text,
        )
        mentions.append(Mention(figure, one.start, one.end, one.approximate))
    return Passage(read.printed, tuple(mentions))


def own_figures(claim: Claim, known: dict[str, Passage]) -> bool:
    """Whether a figure of the claim stands in the sentence that it was made from."""
    return any(known[name].sentence.text == claim.sentence for name in claim.figures)
