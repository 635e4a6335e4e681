"""Words that end in a full stop which ends no sentence."""

__all__ = ["ends_in_abbreviation", "is_abbreviation"]

ABBREVIATIONS = frozenset(
    ("rp", "no", "nos", "kec", "kab", "prov", "kel", "ds", "jl", "jln", "dr", "drs", "dra", "ir", "hj", "prof", "sdr")
    + ("sdri", "yth", "tgl", "thn", "th", "hal", "ha", "tk", "gol", "pt", "cv", "tbk", "bpk", "dkk", "a.n", "an", "u.p")
    + ("up", "s.d", "sd", "d.h", "cq", "c.q", "max", "min", "vol", "ps", "vs", "nip", "telp", "fax", "kep", "bag", "st")
)


COUNTED = frozenset(
    ("semester", "triwulan", "tw", "bab", "tahap", "misi", "tujuan", "golongan", "gelombang", "jilid", "tingkat")
)
"""After these a lone letter is a Roman numeral, not an initial: "pada semester I. Jumlah itu ..."."""


def is_abbreviation(word: str, before: str = "") -> bool:
    """Whether `word`, with or without its full stop, is a known abbreviation, an initial or the number of an item
    ("Lampiran 1. Indikator", but "pasal 30 ayat 1. Hal itu"); `before` is the word before it."""
    plain = word.strip('("“‘').rstrip(".").lower()
    if len(plain) == 1 and plain.isalpha():
        return before.lower() not in COUNTED
    if len(plain) == 1 and plain.isdigit():
        return not before[:1].islower()
    return plain in ABBREVIATIONS


def ends_in_abbreviation(text: str) -> bool:
    """Whether the full stop at the end of `text` belongs to its last word: "sebesar Rp."."""
    words = text.split()
    return bool(words) and words[-1].endswith(".") and is_abbreviation(words[-1], words[-2] if len(words) > 1 else "")
