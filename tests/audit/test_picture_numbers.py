"""Two pictures of one number; and captions that are read twice or cut."""

from dataclasses import replace

from audit import judge
from schemas.statements import Picture, Statements
from tests.audit.build import BOX, Build


def picture(number: str, title: str, page: int = 1, word: str = "gambar") -> Picture:
    return Picture(word, number, number, title, page, BOX)


def told(*pictures: Picture) -> list[str]:
    report = replace(Build().report(), stated=Statements(pictures=pictures))
    return [one.message.en for one in judge(report).findings if one.rule == "nomor-gambar"]


def test_two_pictures_of_one_number() -> None:
    assert told(picture("1.1", "Struktur Organisasi", 6), picture("1.1", "Hasil Survei", 7)) == [
        'The number Gambar 1.1 is given 2 times: "Struktur Organisasi" (p. 6); "Hasil Survei" (p. 7).'
    ]


def test_one_picture_on_two_pages_and_charts_beside_pictures() -> None:
    assert (
        told(
            picture("1.1", "Struktur Organisasi Dinas", 6),
            picture("1.1", "Struktur Organisasi", 7),
            picture("1.1", "", 8),
        )
        == []
    )
    assert told(picture("3.1", "Peta"), picture("3.1", "Capaian", word="grafik")) == []


def test_numbers_that_begin_again_in_each_chapter() -> None:
    assert told(*[picture(str(number), f"Judul {number} {chapter}") for chapter in "ab" for number in (1, 2)]) == []
