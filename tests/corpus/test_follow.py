"""Things followed through reports: renamings with a score, and no two things taken for one."""

from decimal import Decimal

from corpus.follow import Told, followed
from schemas.series import SeriesThing, SeriesValue


def told(
    doc: str, name: str, level: str | None = "indikator", code: str | None = None, stated: str = "1", tahun: int = 2023
) -> Told:
    value = SeriesValue(
        doc=doc,
        what="target",
        tahun=tahun,
        value=Decimal(stated),
        unit=None,
        decimals=0,
        printed="1",
        figure="F1",
        page=1,
        bbox=(0, 0, 0, 0),
    )
    return Told(doc, code or name.casefold(), name, level, code, value)


def names(*said: Told) -> list[list[tuple[str, str]]]:
    things = followed(said, ["D1", "D2", "D3"])
    return [[(name.doc, name.name) for name in thing.names] for thing in things]


def only(*said: Told) -> SeriesThing:
    (thing,) = followed(said, ["D1", "D2", "D3"])
    return thing


def test_the_same_name() -> None:
    assert len(only(told("D1", "Indeks Reformasi"), told("D3", "indeks reformasi")).values) == 2


def test_a_name_that_changes_a_little() -> None:
    thing = only(
        told("D1", "Persentase Jalan Mantap"),
        told("D2", "Persentase Jalan yang Mantap"),
        told("D3", "Persentase Jalan yang Mantap"),
    )
    scores = [name.score for name in thing.names]
    assert scores[0] == scores[2] == 100
    assert 85 < scores[1] < 100


def test_a_blank_is_no_renaming() -> None:
    assert [name.score for name in only(told("D1", "Dinas Olah Raga"), told("D2", "Dinas Olahraga")).names] == [
        100,
        100,
    ]


def test_names_that_are_as_like_as_each_other_are_not_chosen_between() -> None:
    found = names(
        told("D1", "Jumlah kunjungan wisatawan nusantara"),
        told("D2", "Jumlah kunjungan wisatawan nusantara a"),
        told("D2", "Jumlah kunjungan wisatawan nusantara b"),
    )
    assert len(found) == 3


def test_words_that_name_another_thing_are_no_renaming() -> None:
    for one, other in (
        ("perkotaan", "perdesaan"),
        ("aktif", "pasif"),
        ("peningkatan", "penurunan"),
        ("laki-laki", "perempuan"),
    ):
        assert (
            len(names(told("D1", f"Angka kemiskinan {one} provinsi"), told("D2", f"Angka kemiskinan {other} provinsi")))
            == 2
        )


def test_two_keys_of_one_report_are_two_things() -> None:
    said = [told("D1", "Persentase jalan mantap"), told("D2", "Persentase jalan yang mantap")]
    more = [told("D3", "Persentase jalan mantap"), told("D3", "Persentase jalan yang mantap")]
    assert len(names(*said)) == 1
    assert len(names(*said, *more)) == 2


def test_other_numbers_levels_and_codes_are_other_things() -> None:
    assert len(names(told("D1", "Rumah sakit kelas 1"), told("D2", "Rumah sakit kelas 2"))) == 2
    assert (
        len(names(told("D1", "Meningkatnya mutu layanan"), told("D2", "Meningkatnya mutu layanan x", "sasaran"))) == 2
    )
    assert (
        len(names(told("D1", "Program Penunjang", code="1.02.01"), told("D2", "Program Penunjang", code="1.02.02")))
        == 2
    )
    assert len(names(told("D1", "Program Penunjang", code="1.02.01"), told("D2", "Program lain", code="1.02.01"))) == 1


def test_a_thing_that_pauses_goes_on() -> None:
    assert names(told("D1", "Indeks A"), told("D2", "Sama sekali lain"), told("D3", "Indeks A")) == [
        [("D1", "Indeks A"), ("D3", "Indeks A")],
        [("D2", "Sama sekali lain")],
    ]


def test_another_name_for_what_has_the_same_values() -> None:
    first, second = "Jumlah penyuluh bersertifikat", "Banyaknya penyuluh bersertifikat"
    thing = only(told("D1", first, stated="73.41"), told("D2", second, stated="73.41"))
    (one, other) = thing.names
    assert (one.agreeing, other.agreeing) == (0, 1)
    assert other.score < 88


def test_values_show_it_only_where_they_have_digits_enough_and_none_differs() -> None:
    first, second = "Jumlah penyuluh bersertifikat", "Banyaknya penyuluh bersertifikat"
    assert len(names(told("D1", first, stated="73"), told("D2", second, stated="73"))) == 2
    assert len(names(told("D1", first, stated="73.40"), told("D2", second, stated="73.40"))) == 2
    more = [
        told(doc, name, stated=stated, tahun=2022) for doc, name, stated in (("D1", first, "5"), ("D2", second, "6"))
    ]
    assert len(names(told("D1", first, stated="73.41"), told("D2", second, stated="73.41"), *more)) == 2


def test_values_make_no_two_things_of_other_words_one() -> None:
    first, second = "Angka kematian ibu melahirkan", "Angka kelulusan siswa sekolah"
    assert len(names(told("D1", first, stated="73.41"), told("D2", second, stated="73.41"))) == 2
    rival = told("D2", "Banyaknya penyuluh bersertifikat", stated="73.41")
    same = told("D2", "Banyak penyuluh bersertifikat", stated="73.41")
    assert len(names(told("D1", "Jumlah penyuluh bersertifikat", stated="73.41"), rival, same)) == 3
