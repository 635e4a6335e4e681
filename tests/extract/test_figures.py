"""The lines of a cell as one text."""

import pytest

from extract.figures import awaits_amount, joined_lines


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["5.538.", "364.094"], "5.538.364.094"),
        (["Rp6.268.", "255.082"], "Rp6.268.255.082"),
        (["Rp. 6.268.", "255.082"], "Rp. 6.268.255.082"),
        (["(1,025,", "300)"], "(1,025, 300)"),
        (["134,", "4"], "134,4"),
        (["98,", "75 %"], "98,75 %"),
        (["Misi 12,", "4"], "Misi 12, 4"),
        (["1,", "2"], "1, 2"),
        (["134,", "400"], "134,400"),
        (["Tahun 2.", "500 orang"], "Tahun 2.500 orang"),
        (["masing-", "masing"], "masing-masing"),
        (["Januari -", "Desember"], "Januari - Desember"),
        (["Reali-", "sasi"], "Reali-sasi"),
    ],
)
def test_lines_of_a_cell(lines: list[str], expected: str) -> None:
    assert joined_lines(lines) == expected


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Reali-", "sasi"], "Realisasi"),
        (["REALI-", "SASI"], "REALISASI"),
        (["Rata-", "rata"], "Rata-rata"),
        (["RATA-", "RATA"], "RATA-RATA"),
        (["D-", "1/2/3"], "D-1/2/3"),
        (["e-", "kinerja"], "e-kinerja"),
        (["Jawa-", "Bali"], "Jawa-Bali"),
    ],
)
def test_headings_are_narrow(lines: list[str], expected: str) -> None:
    assert joined_lines(lines, narrow=True) == expected


@pytest.mark.parametrize(("text", "awaits"), [("sebesar Rp.", True), ("Rp", True), ("Rp5.000", False), ("harp", False)])
def test_a_mark_of_currency_awaits_its_amount(text: str, awaits: bool) -> None:
    assert awaits_amount(text) is awaits
