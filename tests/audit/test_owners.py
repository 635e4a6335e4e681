"""Names of other agencies: all places of one name are one remark."""

from dataclasses import replace

from audit import judge
from schemas.statements import OtherOwner, Statements
from tests.audit.build import BOX, Build


def test_places_of_one_name_are_one_remark() -> None:
    others = tuple(
        OtherOwner("Kecamatan Sukamaju", name, f"Renstra {name}", name != "Kecamatan Cimekar", page, BOX)
        for name, page in (("Kecamatan Tanjungsari", 4), ("Kecamatan Tanjungsari", 9), ("Kecamatan Cimekar", 11))
    )
    found = judge(replace(Build().report(), stated=Statements(others=others))).findings
    told = [(one.severity, one.message.en) for one in found if one.rule == "pemilik-lain"]
    assert told == [
        (
            "medium",
            'The report of Kecamatan Sukamaju says "Renstra Kecamatan Tanjungsari" (p. 4, 9); the passage may be left over from another '
            "report.",
        ),
        (
            "info",
            'The report of Kecamatan Sukamaju says "Renstra Kecamatan Cimekar" (p. 11); the passage may be left over from another report.',
        ),
    ]
