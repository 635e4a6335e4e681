"""Text from a PDF cannot steer a terminal, hide, or turn other text around."""

import pytest

from publish.visible import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mmerah\x1b[0m", "�[31mmerah�[0m"),
        ("\x9b2Jhapus", "�2Jhapus"),
        ("a\u202egnp.exe", "a�gnp.exe"),
        ("a\u2067b\u2069", "a�b�"),
        ("Rp\u200b1\u00ad000\ufeff", "Rp1000"),
        ("baris\r\ndua\u2028tiga", "baris\ndua\ntiga"),
        ("\x00\ud800", "��"),
        ("tab\tdan é 中 ✓", "tab\tdan é 中 ✓"),
    ],
)
def test_visible(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line_cuts_with_an_ellipsis() -> None:
    assert one_line("satu\n dua  tiga") == "satu dua tiga"
    assert one_line("satu dua tiga", 9) == "satu dua…"
