"""What belongs to a person is masked however it is printed; no quantity ever is."""

import time
from decimal import Decimal

import pytest

from schemas.checklist import ChecklistEvidence, ChecklistItem
from schemas.masking import masked_record
from schemas.personal import masked_text
from schemas.report import LooseToken, PageInfo, TokenCounts
from schemas.visible import visible
from tests.factory import a_figure, a_finding, both

PARTS = ("19700101", "199503", "1", "001")
"""Of nobody: the shape of a NIP, put together here so that no file holds one."""
NIK = "".join(("647201", "410170", "0003"))
MOBILE = ("0812", "0000", "0000")


@pytest.mark.parametrize(
    "text",
    [
        "NIP. " + " ".join(PARTS),
        "".join(PARTS),
        "NIP " + ".".join(PARTS),
        "-".join(PARTS),
        " ".join("".join(PARTS)),
        "NIP." + "".join(PARTS)[:17],
        "NIPPPK " + "19700101" + "202321" + "2" + "001",
        NIK,
        "NIK: " + NIK[:15],
        f"NIK {NIK[:6]} {NIK[6:12]} {NIK[12:]}",
        "-".join(NIK[at : at + 4] for at in range(0, 16, 4)),
        "HP " + " ".join(MOBILE),
        "".join(MOBILE) + ".",
        "-".join(MOBILE),
        "+62 812-0000-0000",
        "+6281200000000",
        "(0541) 000000",
        "0541-000 000",
        "Telp. 000000",
        "Telp/Fax : (0541) 000.000",
        "nama.orang@contoh.go.id",
        "nama [at] contoh.go.id",
        "00.000.000.0-000.000",
    ],
)
def test_a_number_of_a_person_is_masked(text: str) -> None:
    masked = masked_text(f"Hubungi {text} segera")
    assert "[" in masked.replace("[at]", "")
    assert not any(character.isdigit() for character in masked)
    assert "contoh" not in masked
    assert masked.startswith("Hubungi ") and masked.endswith(" segera")


BLANKS = [
    "\N{THIN SPACE}",
    "\N{NARROW NO-BREAK SPACE}",
    "\N{EM SPACE}",
    "   ",
    " - ",
    " \N{EN DASH} ",
    " \x02",
    "\u200e ",
]


@pytest.mark.parametrize("label", ["", "NIP. ", "NIP "])
@pytest.mark.parametrize("blank", BLANKS)
def test_no_blank_or_mark_between_its_parts_saves_a_nip(blank: str, label: str) -> None:
    masked = masked_text(visible(label + blank.join(PARTS)))
    assert not any(character.isdigit() for character in masked)


def test_a_labelled_number_ends_where_it_ends() -> None:
    assert masked_text("NIP. " + " / ".join(PARTS)) == "NIP. [NIP]"
    assert masked_text("NIP. 19701301 / 199503 / 1 / 001") == "NIP. [NIP]"
    assert masked_text("NIP " + " ".join(PARTS) + "\n1.250 orang") == "NIP [NIP]\n1.250 orang"
    assert masked_text(f"NIK {NIK}\n12 orang") == "NIK [NIK]\n12 orang"


@pytest.mark.parametrize(
    "text",
    [
        "Perekaman KTP 250.000 240.000 96,00 persen",
        "NIK 125.000 / 120.000",
        "KTP 1.234.567.890.123",
        "penerbitan KTP 12.500\n13.000\n14.500",
        "10 orang @ Rp.50.000 x 12 bulan",
        "4 kali@Rp.250.000,-",
        "Rp 123.456.789.012.345.678",
        "Rp123.456.789.012.345,00",
        "3621300000000000",
        "1.234.567.890.123.456",
        "2022 12.345.678.901.234",
        "7.01.02.2.01.0001 Penyediaan 08.01.02",
        "5.1.02.01.01.0024",
        "0,8123456789",
        "0.8123456789",
        "2019 2020 2021 2022 2023",
        "2018-2019-2020-2021-2022",
        "Peraturan Bupati Nomor 0812/123/2023 tanggal 08-12-2023",
        "1.234 1.345 1.456 1.567 1.678",
        "jumlah pelanggan telepon 1.234.567",
        "6281234567890",
        "penerbitan KTP 1.234.567 keping, NIK 123.456.789",
        "100.000.000.000 200.000.000.000",
        "1970 0101 1995 03",
        "49 + 627500900 + 2271193800",
        "(49 +627500900)",
    ],
)
def test_a_quantity_is_never_masked(text: str) -> None:
    assert masked_text(text) == text


def test_a_figure_that_is_such_a_number_keeps_its_key_and_has_no_value() -> None:
    nip = "".join(PARTS)
    figure = a_figure("F1", nip, text=nip, key=nip)
    masked = masked_record(figure)
    assert (masked.text, masked.value, masked.readings, masked.key) == ("[NIP]", None, (), nip)
    plain = a_figure("F2", "82.17")
    assert masked_record(plain) is plain
    assert plain.value == Decimal("82.17")


def test_left_over_groups_of_one_number_are_masked_together() -> None:
    loose = tuple(LooseToken(text=part, bbox=(10.0 * at, 5, 10.0 * at + 9, 9)) for at, part in enumerate(PARTS))
    other = LooseToken(text="12,5", bbox=(0, 50, 9, 59))
    page = PageInfo(page=1, kind="text", width=1, height=1, tokens=TokenCounts(loose=5, loose_at=(*loose, other)))
    masked = masked_record(page).tokens
    assert masked.loose == 5
    assert [token.text for token in masked.loose_at] == ["[NIP]"] * 4 + ["12,5"]


def test_digits_of_any_script_are_masked_and_quantities_in_them_stay() -> None:
    wide = str.maketrans({digit: chr(ord(digit) + 0xFEE0) for digit in "0123456789"})
    assert masked_text("NIP " + "".join(PARTS).translate(wide)) == "NIP [NIP]"
    assert masked_text("12.500.000 ".translate(wide)) == "12.500.000 ".translate(wide)


@pytest.mark.parametrize("piece", ["x", "x@", "a.", "0", "1 ", "1_", "+62", "telp. ", "NIP 1", " "])
def test_a_text_without_end_takes_no_time_without_end(piece: str) -> None:
    before = time.process_time()
    masked_text("123456 " + piece * (20_000 // len(piece)))
    assert (
        time.process_time() - before < 8
    )  # half a minute, where each letter is looked at anew from every letter before it


def test_what_hides_or_steers_is_gone_from_a_record_and_hashes_are_not_touched() -> None:
    nip = "\u200b".join("".join(PARTS))
    figure = a_figure("F1", "1", text=nip, sentence="a\x1b[2J\u202eb", key="\u202e")
    masked = masked_record(figure)
    assert (masked.text, masked.value, masked.key) == ("[NIP]", None, "\u202e")
    assert masked.sentence == "a\ufffd[2J\ufffdb"


def test_evidence_that_is_a_record_is_masked_and_a_fingerprint_is_not() -> None:
    nip = "".join(PARTS)
    seen = ChecklistEvidence(page=1, text=both(f"NIP {nip}"))
    item = ChecklistItem(item="F1", group="format", question=both("x"), answer="yes", why=both("x"), evidence=(seen,))
    assert masked_record(item).evidence[0].text == both("NIP [NIP]")
    assert masked_record(a_finding(evidence=nip)).evidence == nip
