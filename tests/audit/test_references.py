"""References to tables: a table on the other side of the sentence, another table than the one that is spoken of."""

from dataclasses import replace

from audit import judge
from schemas.meaning import TableMention
from schemas.report import Section
from schemas.statements import Reference, Statements
from tests.audit.build import BOX, Build

CAPTIONS = (
    TableMention("caption", "3.1", "3.1", "Capaian Kinerja", 20, BOX),
    TableMention("caption", "3.2", "3.2", "Realisasi Belanja", 22, BOX),
)
RIGHT = Reference(
    "3.1", "Tabel 3.1 di atas", "Lihat Tabel 3.1 di atas.", "above", "T1", "above", 20, None, False, 21, BOX
)


def told(*references: Reference, sections: tuple[Section, ...] = ()) -> list[str]:
    report = replace(
        Build().report(), mentions=CAPTIONS, sections=sections, stated=Statements(references=tuple(references))
    )
    return [one.message.en for one in judge(report).findings if one.rule == "rujukan-tabel"]


def test_a_table_where_the_sentence_says() -> None:
    assert told(RIGHT) == []
    assert told(replace(RIGHT, said=None, side="below")) == []
    assert told(replace(RIGHT, side=None)) == []
    assert told(replace(RIGHT, table=None, caption_page=None, side=None)) == []


def test_a_table_on_the_other_side() -> None:
    assert told(replace(RIGHT, side="below", page=19, beside="2.4")) == [
        'The sentence points to "Tabel 3.1 di atas", but that table stands behind it (p. 20). The one right before the sentence is '
        "Table 2.4."
    ]


def test_the_table_beside_is_meant() -> None:
    assert told(replace(RIGHT, beside="3.2", meant=True)) == [
        'The sentence points to "Tabel 3.1 di atas" ("Capaian Kinerja", p. 20), but what it speaks of is in the table beside it, '
        'Table 3.2 ("Realisasi Belanja").'
    ]


def test_attached_documents_are_left_alone() -> None:
    sections = (Section(title="", kind="III", page=5), Section(title="", kind="Lampiran", page=18))
    assert told(replace(RIGHT, side="below"), sections=sections) == []


def test_another_table_follows_right_behind() -> None:
    leading = replace(RIGHT, printed="Tabel 3.1 berikut", said="below", side="below", page=18, beside="3.2")
    assert told(leading) == [
        'The sentence points to "Tabel 3.1 berikut" (p. 20), but right behind it stands Table 3.2, to which no sentence points.'
    ]
    assert told(leading, replace(RIGHT, number="3.2", printed="Tabel 3.2", page=22, caption_page=22)) == []
    assert told(replace(RIGHT, beside="3.2")) == []
