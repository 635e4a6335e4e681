"""Reports of several years side by side: what parts them is told, and neither is accused."""

from decimal import Decimal
from typing import Any

import pytest

from audit.series import judge_series
from audit.series_rules import SERIES_RULES
from schemas.series import SeriesDocument, SeriesFinding, SeriesFormula, SeriesName, SeriesThing, SeriesValue

DOCUMENTS = [
    SeriesDocument(id=f"D{at}", file=f"{tahun}.pdf", sha256=str(tahun) * 16, tahun=tahun)
    for at, tahun in enumerate((2021, 2022, 2023), start=1)
]


def value(doc: str, printed: str, tahun: int, what: str = "realisasi", **fields: Any) -> SeriesValue:
    number = Decimal(printed.replace(".", "").replace(",", "."))
    decimals = len(printed.partition(",")[2])
    defaults: dict[str, Any] = {"unit": "Poin", "figure": "F1", "page": 7, "bbox": (1.0, 2.0, 3.0, 4.0)}
    return SeriesValue(
        doc=doc, what=what, tahun=tahun, value=number, decimals=decimals, printed=printed, **(defaults | fields)
    )


def thing(*values: SeriesValue, names: dict[str, tuple[str, float]] | None = None, **fields: Any) -> SeriesThing:
    docs = dict.fromkeys(one.doc for one in values)
    called = names or dict.fromkeys(docs, ("Indeks Contoh", 100.0))
    told = tuple(SeriesName(doc=doc, name=name, score=score) for doc, (name, score) in called.items())
    return SeriesThing(**{"id": "S1", "level": "indikator", "code": None, "names": told, "values": values, **fields})


def findings(*things: SeriesThing) -> list[SeriesFinding]:
    return list(judge_series(DOCUMENTS, things))


def told(*things: SeriesThing) -> list[tuple[str, str]]:
    return [(one.rule, one.severity) for one in findings(*things)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (value("D1", "81,59", 2021), value("D2", "82,92", 2021), [("seri-nilai", "medium")]),
        (value("D1", "81,59", 2021), value("D2", "81,6", 2021), []),
        (value("D1", "81,59", 2021), value("D2", "81,5", 2021), []),
        (value("D1", "81,59", 2021), value("D2", "81,4", 2021), [("seri-nilai", "medium")]),
        (value("D1", "1.523.411.000", 2021), value("D2", "1.523.000.000", 2021), []),
        (value("D1", "1.523.411.000", 2021), value("D2", "1.532.411.000", 2021), [("seri-nilai", "medium")]),
        (value("D1", "25", 2021, unit=None), value("D2", "83,3", 2021, unit="percent"), []),
        (value("D1", "81,59", 2020), value("D2", "82,92", 2020), [("seri-nilai", "info")]),
        (value("D1", "81,59", 2021), value("D1", "82,92", 2021), []),
        (value("D1", "80", 2022, "target"), value("D2", "85", 2022, "target"), [("seri-nilai", "info")]),
        (
            value("D1", "80", 2022, "target", version="murni"),
            value("D2", "85", 2022, "target", version="perubahan"),
            [],
        ),
        (value("D1", "81,59", 2021, is_sure=False), value("D2", "82,92", 2021), []),
        (value("D1", "81,59", 2021, period="TW1"), value("D2", "82,92", 2021), []),
        (value("D1", "81,59", 2021), value("D2", "82,92", 2021, unit="Nilai"), []),
        (value("D1", "81,59", 2021), value("D2", "82,92", 2021, unit=None), [("seri-nilai", "medium")]),
        (value("D1", "5", 2021, "target rpjmd"), value("D2", "6", 2021, "target rpjmd"), []),
    ],
)
def test_a_value_told_in_two_reports(one: SeriesValue, other: SeriesValue, expected: list[tuple[str, str]]) -> None:
    assert told(thing(one, other)) == expected


def test_a_column_without_a_unit_is_in_the_one_that_its_report_tells() -> None:
    first = value("D1", "77,68", 2021, unit="percent")
    last = value("D2", "75,33", 2021, unit=None)
    assert told(thing(first, last)) == []
    assert told(thing(first, last, value("D2", "79,10", 2022, unit="percent"))) == [("seri-nilai", "medium")]
    assert told(thing(first, last, value("D2", "79,10", 2022, unit="Orang"))) == [("seri-satuan", "info")]


def test_what_may_be_misread_is_told_with_the_reason_and_accuses_nobody() -> None:
    first, last = value("D1", "81,59", 2021), value("D2", "82,92", 2021, doubt="mended")
    (finding,) = findings(thing(first, last))
    assert (finding.rule, finding.severity) == ("seri-nilai", "info")
    assert finding.message.id.endswith(
        "PDF laporan 2022 rusak dan dibaca dari salinan yang diperbaiki; isi yang hilang dapat menjadi penyebabnya."
    )
    assert "report of 2022 is damaged" in finding.message.en
    assert [place.doubt for place in finding.places] == [None, "mended"]
    unsure = last.model_copy(update={"is_sure": False})
    assert told(thing(first, unsure)) == []


@pytest.mark.parametrize(
    ("doubt", "indonesian", "english"),
    [
        ("second-reader", "Halaman 7 laporan 2022 dibaca oleh pembaca PDF kedua", "read page 7 of the report of 2022"),
        ("part-unread", "Di samping yang dikutip dari halaman 7 laporan 2022", "beside what is quoted from page 7"),
        ("seen", "82,92 di halaman 7 laporan 2022 dibaca dari gambar", "82,92 on page 7 of the report of 2022"),
    ],
)
def test_why_it_may_be_misread(doubt: str, indonesian: str, english: str) -> None:
    (finding,) = findings(thing(value("D1", "81,59", 2021), value("D2", "82,92", 2021, doubt=doubt)))
    assert finding.severity == "info" and indonesian in finding.message.id and english in finding.message.en


def test_what_was_read_without_a_doubt_is_not_weakened_by_what_was() -> None:
    certain = [value("D1", "81,59", 2021), value("D2", "82,92", 2021)]
    doubtful = [value("D2", "71,5", 2022, doubt="seen"), value("D3", "75,3", 2022)]
    found = findings(thing(*certain, *doubtful))
    assert [(one.rule, one.severity) for one in found] == [("seri-nilai", "medium"), ("seri-nilai", "info")]
    assert {place.doubt for place in found[0].places} == {None}
    assert found[0].key != found[1].key
    again = value("D3", "82,92", 2021, doubt="seen")
    assert told(thing(*certain, again)) == [("seri-nilai", "medium")]


def test_several_years_are_one_remark_that_cites_both_reports() -> None:
    values = [
        value(doc, str(tens), tahun, "target") for doc, tens in (("D1", 90), ("D2", 80)) for tahun in (2022, 2023, 2024)
    ]
    (finding,) = findings(thing(*values))
    assert "2022" in finding.message.id and "2023, 2024" in finding.message.id and "2023, 2024" in finding.message.en
    assert [place.doc for place in finding.places] == ["D1", "D2"] * 3
    assert {place.page for place in finding.places} == {7}


@pytest.mark.parametrize(
    ("before", "after", "jumps"),
    [
        ("8,13", "81,5", True),
        ("81,5", "8,13", True),
        ("81,5", "8.130,0", True),
        ("7", "70.500", False),
        ("81,5", "82,9", False),
        ("8", "60", False),
        ("3", "30", False),
        ("0", "10", False),
        ("28.758", "287.600", True),
    ],
)
def test_a_tenfold_jump(before: str, after: str, jumps: bool) -> None:
    found = told(thing(value("D1", before, 2021), value("D2", after, 2022)))
    assert found == ([("seri-kali-sepuluh", "info")] if jumps else [])


def test_a_jump_to_what_may_be_misread_is_none() -> None:
    assert told(thing(value("D1", "8,13", 2021), value("D2", "81,5", 2022, doubt="seen"))) == []


def test_a_jump_is_of_successive_years_and_one_unit() -> None:
    assert told(thing(value("D1", "8,1", 2021), value("D3", "81", 2023))) == []
    assert told(thing(value("D1", "8", 2021, unit="Ton"), value("D2", "80", 2022, unit="Kuintal"))) == [
        ("seri-satuan", "info")
    ]


def test_another_name() -> None:
    names = {"D1": ("Indeks Contoh", 100.0), "D2": ("Indeks Contoh Daerah", 91.0)}
    (finding,) = findings(thing(value("D1", "8", 2021), value("D2", "9", 2022), names=names))
    assert finding.rule == "seri-nama"
    assert '"Indeks Contoh"' in finding.message.id and '"Indeks Contoh Daerah"' in finding.message.en


def program(number: int, *docs: str) -> SeriesThing:
    years = {document.id: document.tahun for document in DOCUMENTS}
    values = [value(doc, "100", years[doc], "anggaran", unit="IDR") for doc in docs]
    names = dict.fromkeys(docs, (f"Program {number}", 100.0))
    return thing(*values, id=f"S{number}", level="program", code=f"1.02.0{number}", names=names)


def test_a_program_that_is_not_named_any_more() -> None:
    stay = [program(number, "D1", "D2") for number in (1, 2, 3)]
    (finding,) = findings(*stay, program(4, "D1"))
    assert (finding.rule, finding.severity) == ("seri-program-hilang", "info")
    assert [place.doc for place in finding.places] == ["D1", "D2"]


@pytest.mark.parametrize(
    ("whole", "told_"), [((True, True), 1), ((False, True), 1), ((True, False), 0), ((False, False), 0)]
)
def test_a_program_is_missing_only_in_a_report_that_was_read_in_full(whole: tuple[bool, bool], told_: int) -> None:
    """Whatever is unread in the report before it: what that names is named."""
    things = [*(program(number, "D1", "D2") for number in (1, 2, 3)), program(4, "D1")]
    documents = [one.model_copy(update={"is_whole": is_whole}) for one, is_whole in zip(DOCUMENTS, whole, strict=False)]
    assert len(judge_series(documents, things)) == told_


def test_a_program_whose_name_may_be_misread_in_either_report_is_not_missing() -> None:
    def doubtful(one: SeriesThing, doc: str) -> SeriesThing:
        values = (each.model_copy(update={"doubt": "seen" if each.doc == doc else each.doubt}) for each in one.values)
        return one.model_copy(update={"values": tuple(values)})

    stay = [program(number, "D1", "D2") for number in (1, 2, 3)]
    assert told(*stay, doubtful(program(4, "D1"), "D1")) == []
    assert told(doubtful(stay[0], "D2"), *stay[1:], program(4, "D1")) == []
    assert told(doubtful(stay[0], "D1"), *stay[1:], program(4, "D1")) == [("seri-program-hilang", "info")]


def test_a_program_is_known_by_its_name_where_it_has_no_code() -> None:
    def named(number: str, *docs: str, of: str) -> SeriesThing:
        values = [value(doc, "100", 2020 + int(doc[1]), "anggaran", unit="IDR") for doc in docs]
        return thing(*values, id=number, level=None, names=dict.fromkeys(docs, (of, 100.0)))

    stay = [named(f"S{at}", "D1", "D2", of=f"Program {of}") for at, of in enumerate(("Air Bersih", "Jalan", "Pasar"))]
    gone = named("S9", "D1", of="Program Penanganan Kerawanan Pangan")
    (finding,) = findings(*stay, gone)
    assert finding.rule == "seri-program-hilang" and "Kerawanan Pangan" in finding.message.id
    reworded = named("S8", "D2", of="Program Penanganan dan Pencegahan Kerawanan Pangan")
    assert told(*stay, gone, reworded) == []
    assert told(*stay, named("S9", "D1", of="Penanganan Kerawanan Pangan")) == []


def ends(number: int, one: str, other: str, **fields: Any) -> SeriesThing:
    values = [value("D1", one, 2021, "target_akhir"), value("D2", other, 2022, "target_akhir", **fields)]
    return thing(*values, id=f"S{number}")


def test_a_target_for_the_end_of_the_plan_that_changes_alone() -> None:
    stay = [ends(number, "80", "80") for number in (1, 2)]
    (finding,) = findings(*stay, ends(3, "84", "83"))
    assert (finding.rule, finding.severity, finding.thing) == ("seri-target-akhir", "info", "S3")
    assert [place.doc for place in finding.places] == ["D1", "D2"]
    assert told(*stay, ends(3, "84", "83", unit="Nilai")) == []
    assert told(*stay, ends(3, "84", "83", is_sure=False)) == []


def test_another_plan_has_other_ends() -> None:
    assert told(ends(1, "80", "80"), ends(2, "84", "83"), ends(3, "61", "70")) == []


def test_a_program_that_is_named_without_its_code_is_there() -> None:
    named = thing(value("D2", "100", 2022, "anggaran"), id="S9", names={"D2": ("PROGRAM 4", 100.0)})
    assert told(*(program(number, "D1", "D2") for number in (1, 2, 3)), program(4, "D1"), named) == []


def test_another_nomenclature_makes_no_program_vanish() -> None:
    assert (
        told(*(program(number, "D1") for number in (1, 2, 3)), *(program(number, "D2") for number in (4, 5, 6))) == []
    )


def test_a_report_without_its_budget_makes_no_program_vanish() -> None:
    assert told(*(program(number, "D1") for number in (1, 2, 3))) == []
    assert told(program(1, "D1", "D3"), program(2, "D1", "D3"), program(3, "D1", "D3"), program(4, "D1")) == []


def test_keys_outlive_a_further_report() -> None:
    one = thing(value("D1", "81,59", 2021), value("D2", "82,92", 2021))
    more = thing(*one.values, value("D3", "82,92", 2021))
    assert [each.key for each in findings(one)] == [each.key for each in findings(more)]


def test_every_rule_is_told_in_both_languages() -> None:
    for text in SERIES_RULES.values():
        for part in (text.title, text.kriteria, text.akibat, text.rekomendasi):
            assert part.id and part.en and part.id != part.en


def reckoned(doc: str, target: str, result: str, achieved: str) -> list[SeriesValue]:
    tahun = next(document.tahun for document in DOCUMENTS if document.id == doc)
    told = {"target": target, "realisasi": result, "capaian": achieved}
    return [value(doc, printed, tahun, what, unit=None) for what, printed in told.items()]


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        (("80", "88", "110"), ("80", "88", "90"), True),
        (("80", "88", "110,00"), ("80", "60", "75,00"), False),
        (("80", "88", "110"), ("80", "80", "100"), False),
        (("80", "88", "110"), ("80", "104", "100"), True),
        (("80", "104", "130"), ("80", "112", "120"), True),
        (("80", "88", "110"), ("80", "112", "120"), False),
        (("10", "8", "120"), ("10", "9", "110"), False),
        (("10", "8", "120"), ("10", "8", "125"), True),
        (("80", "88", "110"), ("80", "88", "97"), False),
        (("0", "88", "110"), ("80", "88", "90"), False),
        (("80", "80", "100"), ("80", "88", "90"), False),
    ],
)
def test_another_formula_of_the_achievement(
    before: tuple[str, str, str], after: tuple[str, str, str], changes: bool
) -> None:
    found = findings(thing(*reckoned("D1", *before), *reckoned("D2", *after)))
    assert [(one.rule, one.severity) for one in found] == ([("seri-rumus", "info")] if changes else [])
    for one in found:
        assert [place.doc for place in one.places] == ["D1"] * 3 + ["D2"] * 3


def test_a_formula_that_changes_once_is_told_once_and_over_a_year_that_shows_none() -> None:
    over = thing(
        *reckoned("D1", "80", "88", "110"), *reckoned("D2", "80", "80", "100"), *reckoned("D3", "80", "88", "90")
    )
    assert [(one.rule, {place.doc for place in one.places}) for one in findings(over)] == [("seri-rumus", {"D1", "D3"})]
    stays = thing(
        *reckoned("D1", "80", "88", "110"), *reckoned("D2", "80", "88", "90"), *reckoned("D3", "80", "86", "92,5")
    )
    assert [{place.doc for place in one.places} for one in findings(stays)] == [{"D1", "D2"}]


def test_a_doubtful_achievement_tells_no_formula() -> None:
    values = reckoned("D2", "80", "88", "90")
    unsure = [one.model_copy(update={"is_sure": one.what != "capaian"}) for one in values]
    assert told(thing(*reckoned("D1", "80", "88", "110"), *unsure)) == []


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("Jumlah ibu wafat / jumlah kelahiran hidup x 100.000", "Jumlah ibu wafat dibagi jumlah penduduk", True),
        (
            "Jumlah ibu wafat / jumlah kelahiran hidup x 100.000",
            "Jumlah ibu wafat dibagi jumlah kelahiran hidup",
            False,
        ),
        ("Ibu wafat / kelahiran hidup x 100.000", "Ibu wafat / kelahiran hidup x 1.000", True),
        ("Desa aktif : jumlah desa x 100 %", "(Jumlah desa yang aktif / Seluruh desa) × 100%", False),
        ("Jumlah desa terse- dia listrik", "Jumlah desa tersedia listrik", False),
        ("Jumlah penduduk miskin", "Jumlah pendudk miskin", False),
        ("Jumlah penduduk miskin tahun 2021", "Jumlah penduduk miskin tahun 2022", False),
        ("Jumlah dokumen yang selesai", "Jumlah rapat yang selesai", True),
        ("", "Jumlah rapat yang selesai", False),
    ],
)
def test_another_printed_formula(before: str, after: str, changes: bool) -> None:
    printed = [
        SeriesFormula(doc=doc, printed=text, page=9, bbox=(1.0, 2.0, 3.0, 4.0))
        for doc, text in (("D1", before), ("D2", after))
    ]
    found = findings(thing(value("D1", "80", 2021), value("D2", "82", 2022), formulas=tuple(printed)))
    assert [(one.rule, one.severity) for one in found] == ([("seri-rumus", "info")] if changes else [])
    for one in found:
        assert [(place.doc, place.page) for place in one.places] == [("D1", 9), ("D2", 9)]
        assert before in one.message.id and after in one.message.en


def test_a_formula_that_may_be_misread_is_told_so() -> None:
    printed = tuple(
        SeriesFormula(doc=doc, printed=text, page=9, bbox=(1.0, 2.0, 3.0, 4.0), doubt=doubt)  # type: ignore[arg-type]
        for doc, text, doubt in (("D1", "Dokumen selesai", None), ("D2", "Rapat selesai", "second-reader"))
    )
    (finding,) = findings(thing(value("D1", "80", 2021), value("D2", "82", 2022), formulas=printed))
    assert finding.rule == "seri-rumus" and "Halaman 9 laporan 2022" in finding.message.id


def test_two_formulas_of_one_report_of_which_one_stays_are_no_change() -> None:
    texts = (("D1", "Dokumen selesai"), ("D2", "Rapat selesai"), ("D2", "Dokumen selesai"))
    printed = tuple(SeriesFormula(doc=doc, printed=text, page=9, bbox=(1.0, 2.0, 3.0, 4.0)) for doc, text in texts)
    assert told(thing(value("D1", "80", 2021), value("D2", "82", 2022), formulas=printed)) == []
