"""Numbers and addresses that belong to a person, masked in whatever is handed on: NIP, NIK, NPWP, telephone, e-mail.

A mask says what stood there and keeps none of it: who may know it finds it on the page. Amounts, codes of accounts, years and
decimals have other shapes: groups of three are an amount, and what no calendar knows is no date of birth.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

__all__ = ["BORN", "is_nip", "masked_text"]

BETWEEN = r"[\s.\-\ufffd]{0,3}"
"""What may stand between two digits. What steers a terminal has become a replacement character by now."""
LOOSELY = r"[\s./\-\ufffd]{0,3}"
NOT_WITHIN = r"(?<![\w.,/])(?<!\bRp )(?<!\bRp\. )"
ENDED = r"(?!\w|[.,/]\d)"

DAY = r"(?:0[1-9]|[12]\d|3[01])"
MONTH = r"(?:0[1-9]|1[0-2])"
# Born, appointed (21 instead of a month: by contract), sex, serial number.
WHOLE_NIP = rf"(?:19[3-9]\d|20[01]\d){MONTH}{DAY}(?:19[6-9]\d|20[0-6]\d)(?:0[1-9]|1[0-2]|21)[12]\d{{3}}"
BORN = re.compile(r"(?:19[3-9]\d|200\d)" + MONTH + DAY)
"""How a NIP begins."""
GROUPED_NIP = re.compile(rf"{NOT_WITHIN}(?=[12])\d(?:{BETWEEN}\d){{17}}{ENDED}")
WHOLE_LABELLED_NIP = re.compile(
    rf"(?<=\bNIP)(?P<gap>P?\W{{0,4}})(?P<number>\d(?:{LOOSELY}\d){{17}})(?!\d)", re.IGNORECASE
)
WHOLE_LABELLED_NIK = re.compile(
    rf"(?<=\bNIK|\bKTP)(?P<gap>\W{{0,4}})(?P<number>\d(?:{LOOSELY}\d){{15}})(?!\d)", re.IGNORECASE
)
# Of another length (a slip, an old card) only where hardly anything parts the digits: "KTP 250.000 240.000" are two counts.
LABELLED_NIP = re.compile(r"(?<=\bNIP)(?P<gap>P?\W{0,4})\d(?:[\s.\-]{0,2}\d){7,20}(?!\d)", re.IGNORECASE)
LABELLED_NIK = re.compile(r"(?<=\bNIK|\bKTP)(?P<gap>\W{0,4})\d(?:[ -]?\d){11,18}(?!\d)", re.IGNORECASE)
# Province, regency, district; day of birth (40 more for women), month, year; serial number.
NIK = re.compile(
    rf"{NOT_WITHIN}(?:1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-7])\d\d(?P<a>[ .-]?)\d\d(?P<b>[ .-]?)"
    rf"(?:[04][1-9]|[1256]\d|[37][01]){MONTH}(?P<c>[ .-]?)\d\d\d{{4}}{ENDED}"
)
NIK_IN_FOURS = re.compile(rf"{NOT_WITHIN}[1-9]\d{{3}}(?P<gap>[ .-])\d{{4}}(?P=gap)\d{{4}}(?P=gap)\d{{4}}{ENDED}")
NPWP = re.compile(rf"{NOT_WITHIN}\d\d\.\d{{3}}\.\d{{3}}\.\d[-.]\d{{3}}\.\d{{3}}{ENDED}")
# No blank before the sign, and letters at the end: "10 orang @ Rp.50.000" is a price.
# Of bounded parts: a word of 40,000 letters is no address, and must not be looked at anew from each of them.
EMAIL = re.compile(r"[\w.+-]{1,64}(?:@|\s?(?:\[at\]|\(at\))\s?)(?:[\w-]{1,63}\.){1,8}[a-z]{2,63}\b", re.IGNORECASE)
TELEPHONES = (
    re.compile(r"(?<![\w.,/+])(?<!\d )(?:\+62|\(\+62\))(?:[ .\-()]{0,2}\d){7,12}(?!\w|[.,]\d)"),
    re.compile(rf"{NOT_WITHIN}08[1-9]\d(?:[ .\-]?\d){{6,9}}{ENDED}"),
    re.compile(r"(?<![\w.,/])\(0\d{2,3}\)(?:[ .\-]{0,2}\d){5,8}(?!\w|[.,]\d)"),
    re.compile(rf"{NOT_WITHIN}0[2-9]\d{{1,2}}\s?[-\u2013]\s?\d(?:[ \-]?\d){{5,7}}{ENDED}"),
    re.compile(
        r"(?<=\b)(?P<label>(?:telp?|tlp|telepon|faks?|fax|faksimile|whatsapp|wa|hp)\s?[.:/]{1,2}\s{0,2})"
        r"[+(]?\d(?:[ \-()]{0,2}\d){5,13}(?!\w|[.,]\d)",
        re.IGNORECASE,
    ),
)
MAY_BE = re.compile(r"\d[\W_]*\d[\W_]*\d[\W_]*\d[\W_]*\d[\W_]*\d|@|[\[(]at[\])]", re.IGNORECASE)
"""What no text of these kinds is without; most texts are."""


class Plain(dict[int, int]):
    """Digits of other scripts, and blanks and dashes of other widths, by what they mean: no mask sees those."""

    def __missing__(self, code: int) -> int:
        digit = unicodedata.decimal(chr(code), None)
        other = {"Zs": ord(" "), "Pd": ord("-")}.get(unicodedata.category(chr(code)), code)
        self[code] = other if digit is None else ord("0") + digit
        return self[code]


PLAIN = Plain()


@lru_cache(maxsize=4096)
def masked_text(text: str) -> str:
    """`text` with what belongs to a person replaced by what it is: "[NIP]", "[NIK]", "[NPWP]", "[telepon]", "[surel]"."""
    if not MAY_BE.search(text):
        return text
    if not text.isascii() and (plain := text.translate(PLAIN)) != text:
        masked = masked_text(plain)
        return text if masked == plain else masked
    text = EMAIL.sub("[surel]", text)
    text = NPWP.sub("[NPWP]", text)
    text = WHOLE_LABELLED_NIP.sub(lambda match: told_as("[NIP]", match, is_on_a_line), text)
    text = WHOLE_LABELLED_NIK.sub(lambda match: told_as("[NIK]", match, is_nik), text)
    text = LABELLED_NIP.sub(r"\g<gap>[NIP]", text)
    text = LABELLED_NIK.sub(r"\g<gap>[NIK]", text)
    text = GROUPED_NIP.sub(lambda match: "[NIP]" if is_nip(match[0]) else match[0], text)
    text = NIK_IN_FOURS.sub(lambda match: "[NIK]" if is_nik(match[0]) else match[0], text)
    text = NIK.sub("[NIK]", text)
    for pattern in TELEPHONES:
        text = pattern.sub(lambda match: f"{match.groupdict().get('label', '')}[telepon]", text)
    return text


def told_as(mask: str, match: re.Match[str], is_one: Callable[[str], bool]) -> str:
    """What is written instead of a labelled number: the mask, where it is one."""
    return f"{match['gap']}{mask}" if is_one(match["number"]) else match[0]


def is_on_a_line(text: str) -> bool:
    """Whether 18 digits are a NIP for sure, with a slip in them or not: on two lines they may be two numbers."""
    return "\n" not in text or is_nip(text)


def is_nik(text: str) -> bool:
    return NIK.fullmatch(digits_of(text)) is not None


def is_nip(text: str) -> bool:
    return re.fullmatch(WHOLE_NIP, digits_of(text)) is not None


def digits_of(text: str) -> str:
    return re.sub(r"\D", "", text)
