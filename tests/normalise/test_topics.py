"""What sentences speak of that name nothing themselves: the heading, the sentence or the table above them."""

from dataclasses import replace

import pytest

from normalise import normalise
from schemas.meaning import Link, NormalisedReport
from schemas.printed import Heading, PrintedTable, Sentence
from tests.normalise.build import BOX, document, sentence, table

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Contoh Kabupaten Contoh"]
CARE = "Persentase Puskesmas yang terakreditasi"
SURVEY = "Indeks Kepuasan Masyarakat"


def measured() -> PrintedTable:
    return table(
        ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        [[CARE, "80%", "84,60%", "105,75"], [SURVEY, "84", "86,29", "102,73"]],
        caption="Capaian Kinerja Tahun 2023",
        order=0,
    )


def of_one_thing(order: int) -> PrintedTable:
    return table(["Indikator Kinerja", "Target", "Realisasi"], [[SURVEY, "84", "86,29"]], order=order)


def heading(title: str, order: int) -> Heading:
    return Heading(order, title, 3, 1, BOX)


def report(*parts: Sentence | Heading | PrintedTable) -> NormalisedReport:
    return normalise(
        document(
            tables=[measured(), *(one for one in parts if isinstance(one, PrintedTable))],
            sentences=[one for one in parts if isinstance(one, Sentence)],
            headings=[one for one in parts if isinstance(one, Heading)],
            lines=COVER,
        )
    )


def links(said: NormalisedReport) -> list[tuple[str, str, str, str]]:
    texts = {figure.id: figure.text for figure in said.figures}

    def row(link: Link) -> tuple[str, str, str, str]:
        return texts[link.figure], link.what, link.name, link.reason

    return [row(link) for link in said.links]


@pytest.mark.parametrize(
    "bare",
    [
        "Pada tahun 2023 target sebesar 84 dengan realisasi sebesar 86,29 sehingga capaiannya 102,73%.",
        "Dari target 84 terealisasi 86,29 atau capaian kinerja sebesar 102,73%.",
    ],
)
def test_all_three_figures_of_a_bare_sentence_are_of_its_topic(bare: str) -> None:
    said = report(heading(SURVEY, 2), sentence(bare, order=3))
    assert [link[:2] for link in links(said)] == [("84", "target"), ("86,29", "realisasi"), ("102,73%", "capaian")]


@pytest.mark.parametrize(
    ("above", "reason"),
    [
        (heading(f"a. {SURVEY}", 2), "heading"),
        (heading(f"Indikator Kinerja 2 : {SURVEY}", 2), "heading"),
        (heading(f"Capaian Indikator {SURVEY}", 2), "heading"),
        (sentence(SURVEY, order=2, kind="item"), "heading"),
        (of_one_thing(2), "table"),
    ],
)
def test_a_bare_sentence_is_about_what_stands_above_it(above: Heading | Sentence | PrintedTable, reason: str) -> None:
    single = "Target indikator ini sebesar 84, terealisasi 86,29."
    assert links(report(above, sentence(single, order=3))) == [
        ("84", "target", SURVEY, reason),
        ("86,29", "realisasi", SURVEY, reason),
    ]


def test_the_paragraph_goes_on_about_what_its_sentence_names() -> None:
    first = sentence(f"Masyarakat menilai layanan melalui {SURVEY}.", order=3)
    second = Sentence(
        4, 3, "text", (said := sentence("Realisasi indikator tersebut sebesar 86,29.", order=4)).text, said.tokens
    )
    assert links(report(first, second)) == [("86,29", "realisasi", SURVEY, "previous")]


@pytest.mark.parametrize(
    "said",
    [
        "Realisasi Kecamatan Contoh sebesar 80,00.",
        "Realisasi fisik pembangunan gedung sebesar 98,00.",
        "Target nasional sebesar 90 dengan realisasi 88.",
        "Realisasi pada triwulan III sebesar 60,00.",
        "Capaian tertinggi sebesar 95,00 dan terendah 70,00.",
        "Realisasi anggaran sebesar Rp 500.000.000.",
        "Realisasi antara 80 dan 90.",
        "Target sekitar 85.",
    ],
)
def test_a_sentence_that_says_anything_else_is_about_nothing(said: str) -> None:
    assert links(report(heading(SURVEY, 2), sentence(said, order=3))) == []


@pytest.mark.parametrize(
    "between",
    [
        heading("Faktor Pendukung", 3),
        sentence("Sasaran 2 : Meningkatnya derajat kesehatan", order=3, kind="item"),
        sentence("Cakupan imunisasi dasar", order=3, kind="item"),
        table(["Indikator Kinerja", "Realisasi"], [[CARE, "84,60%"], ["Cakupan imunisasi", "70"]], order=3),
    ],
)
def test_what_comes_between_ends_it(between: Heading | Sentence | PrintedTable) -> None:
    assert links(report(heading(SURVEY, 2), between, sentence("Realisasi sebesar 86,29.", order=4))) == []


@pytest.mark.parametrize(
    "said",
    [
        "Target 83 untuk Nilai SAKIP dijawab dengan realisasi 83,78.",
        "Nilai SAKIP dengan realisasi sebesar 83,78.",
        "Capaian sebesar 95,00% pada Puskesmas Contoh.",
    ],
)
def test_what_names_something_else_is_not_about_the_heading(said: str) -> None:
    short = table(["Indikator Kinerja", "Target", "Realisasi"], [["Nilai SAKIP", "83", "83,78"]], order=1)
    assert links(report(short, heading(SURVEY, 2), sentence(said, order=3))) == []


def test_several_things_of_one_sentence_each_have_their_figures() -> None:
    said = f"{CARE} mencapai 84,60%, sedangkan {SURVEY} tahun 2023 mencapai 86,92."
    assert links(report(sentence(said, order=3))) == [
        ("84,60%", "realisasi", CARE, "named"),
        ("86,92", "realisasi", SURVEY, "named"),
    ]


@pytest.mark.parametrize("said", ["Realisasi IKM tahun 2023 sebesar 86,29.", "IKM tahun 2023 adalah 86,29."])
def test_a_short_form_that_the_report_explains_is_the_name(said: str) -> None:
    explained = sentence(f"Survei menghasilkan {SURVEY} (IKM) setiap tahun.", order=2)
    assert links(report(explained, sentence(said, order=3))) == [("86,29", "realisasi", SURVEY, "named")]


def test_a_short_form_that_nothing_explains_is_no_name() -> None:
    assert links(report(sentence("Realisasi IKM tahun 2023 sebesar 86,29.", order=3))) == []


@pytest.mark.parametrize(
    ("said", "what"),
    [
        (f"Capaian {SURVEY} tahun 2023 sebesar 102,73%.", "capaian"),
        (f"Capaian {CARE} tahun 2023 sebesar 84,60%.", "realisasi"),
        (f"{CARE} mencapai target kinerja sebesar 105,75%.", "capaian"),
        (f"{CARE} telah mencapai 105,75%.", "capaian"),
        (f"{CARE} dengan target 84,60%.", "target"),
    ],
)
def test_words_that_may_mean_two_kinds_mean_the_one_that_the_tables_state(said: str, what: str) -> None:
    assert [link[1] for link in links(report(sentence(said, order=3)))] == [what]


def test_a_measure_word_may_be_left_out() -> None:
    said = "Realisasi Puskesmas yang terakreditasi tahun 2023 sebesar 84,60%."
    assert links(report(sentence(said, order=3))) == [("84,60%", "realisasi", CARE, "named")]


@pytest.mark.parametrize(
    ("said", "years"),
    [
        (f"Realisasi {SURVEY} sebesar 85,16 pada tahun 2022.", [2022]),
        (f"Realisasi {SURVEY} tahun 2022 sebesar 85,16 dan tahun 2023 sebesar 86,29.", [2022, 2023]),
        (f"Realisasi {SURVEY} tahun 2022 sebesar 85,16 dan tahun 2023 naik sebesar 1,13.", [2022]),
        (f"Realisasi {SURVEY} sebesar 85,16 poin pada tahun 2022.", [2022]),
        (f"Realisasi {SURVEY} 86,29, naik 1,13 dari 85,16 tahun 2022.", [2023]),
    ],
)
def test_each_figure_has_the_year_beside_it(said: str, years: list[int]) -> None:
    found = report(sentence(said, order=3)).links
    assert [(link.tahun, link.what) for link in found] == [(year, "realisasi") for year in years]


def test_a_year_behind_another_figure_leaves_the_year_open() -> None:
    found = report(sentence(f"Realisasi {SURVEY} sebesar 85,16 dari target 84 tahun 2022.", order=3)).links
    assert [(link.tahun, link.what) for link in found] == [(2022, "target")]


@pytest.mark.parametrize(
    "said",
    [
        "Dari target 83, kepuasan penerima layanan daring terealisasi 86,25 atau capaian sebesar 100,00%.",
        "Dari target sebesar 83, survei internal pegawai mencatat realisasi 86,29.",
        "Dibandingkan target 80, penyelesaian aduan mencapai realisasi 82.",
    ],
)
def test_a_figure_put_before_its_subject_is_of_that_subject(said: str) -> None:
    assert links(report(heading(SURVEY, 2), sentence(said, order=3))) == []


def test_a_figure_put_first_is_of_the_topic_where_no_subject_follows() -> None:
    said = report(heading(SURVEY, 2), sentence("Dari target 84 poin, indikator ini terealisasi 86,29.", order=3))
    assert [link[:2] for link in links(said)] == [("84", "target")]


def test_a_figure_put_first_is_of_the_topic_that_the_sentence_refers_to() -> None:
    said = report(heading(SURVEY, 2), sentence("Dengan capaian 102,73%, indikator itu termasuk yang terbaik.", order=3))
    assert [link[:2] for link in links(said)] == [("102,73%", "capaian")]


def test_whose_target_it_is_may_stand_before_it() -> None:
    said = report(
        heading(SURVEY, 2), sentence("Target yang diperjanjikan bagi indikator ini adalah sebesar 84.", order=3)
    )
    assert [link[:2] for link in links(said)] == [("84", "target")]


@pytest.mark.parametrize(
    "said",
    [
        f"Realisasi {SURVEY} tahun 2023 untuk unit rawat jalan sebesar 86,29.",
        f"{SURVEY} tahun 2023 sebesar 86,29 pada layanan rawat inap.",
        f"Pada Puskesmas Induk, realisasi {SURVEY} sebesar 86,29 dari target 84 atau 102,73%.",
        f"{SURVEY} terealisasi 86,29 dari target 84 atau 102,73% di Puskesmas Induk.",
        f"Target {SURVEY} tahun 2023 sebesar 84 bagi puskesmas pembantu.",
    ],
)
def test_what_is_told_of_a_part_is_not_held_to_the_whole(said: str) -> None:
    assert links(report(sentence(said, order=3))) == []


@pytest.mark.parametrize(
    "said",
    [
        f"{SURVEY} pada Dinas Contoh tahun 2023 terealisasi 86,29 dari target 84 atau 102,73%.",
        f"Pada Perjanjian Kinerja, {SURVEY} ditargetkan 84, terealisasi 86,29 atau 102,73%.",
        f"Untuk indikator {SURVEY}, dari target 84 terealisasi 86,29 atau 102,73%.",
    ],
)
def test_what_is_told_of_the_agency_or_its_plan_is_of_the_whole(said: str) -> None:
    assert len(links(report(sentence(said, order=3)))) == 3


def listed(*items: str) -> list[Sentence]:
    """Items of a list, each a paragraph of its own."""
    found = [sentence(text, order=3 + place, kind="item") for place, text in enumerate(items)]
    return [replace(one, paragraph=10 + place) for place, one in enumerate(found)]


@pytest.mark.parametrize(
    ("items", "held"),
    [
        (("Target : 84", "Realisasi : 86,29", "Capaian : 102,73%"), ["84", "86,29", "102,73%"]),
        (("Selisih realisasi (86,29) terhadap target (84) : 2,29 poin;", "Target 2023 : 84"), ["84"]),
        (("Puskesmas Induk", "Target : 84", "Realisasi : 86,29"), []),
        (("Puskesmas Induk dengan target 84;", "Realisasi : 86,29"), []),
        (("Rapat digelar 12 kali.", "Target : 84"), []),
    ],
)
def test_the_items_below_a_title_are_about_it_until_one_names_something_else(
    items: tuple[str, ...], held: list[str]
) -> None:
    assert [link[0] for link in links(report(heading(SURVEY, 2), *listed(*items)))] == held


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("Realisasi 161 desa dari target 149 desa.", ["161", "149"]),
        ("Realisasi 161 desa dari target 149 desa di wilayah pesisir.", []),
    ],
)
def test_the_noun_behind_every_figure_of_a_sentence_is_what_they_count(said: str, held: list[str]) -> None:
    assert [link[0] for link in links(report(heading(SURVEY, 2), sentence(said, order=3)))] == held
