"""The limit at which a report says that its achievements end."""

from decimal import Decimal

import pytest

from normalise.caps import find_caps
from tests.normalise.build import document, sentence


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Persentase capaian dibatasi maksimal 100 persen.", [100]),
        ("Capaian indikator yang melebihi target dihitung paling tinggi sebesar 120%.", [120]),
        ("Nilai capaian kinerja dibatasi sampai dengan 110 %.", [110]),
        ("Capaian di atas 150% dihitung 150% sebagai batas atas.", [150]),
        ("Untuk perhitungan rata-rata, capaian setiap indikator tidak boleh lebih dari 120,00%.", [120]),
        ("Capaian kinerja tahun ini sebesar 120%.", []),
        ("Target capaian maksimal 100% pada tahun depan.", []),
        ("Serapan anggaran paling tinggi 100% dan capaian 98%.", []),
        ("Capaian paling tinggi 98,50% terdapat pada indikator kedua.", []),
        ("Capaian paling tinggi adalah 135,20% pada indikator kedua.", []),
        ("Capaian paling tinggi adalah 120% pada indikator kedua.", []),
        ("Capaian paling sedikit 100%.", []),
        ("Capaian kinerja tidak melebihi 100 persen pada dua indikator.", []),
        ("Ketercapaian program sudah maksimal 100%.", []),
        ("Bidang tanah dibatasi paling banyak 120% luasnya.", []),
    ],
)
def test_limits(text: str, limits: list[int]) -> None:
    assert find_caps(document(sentences=[sentence(text)])) == tuple(map(Decimal, limits))
