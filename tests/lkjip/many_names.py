"""Thousands of names that differ, and rows of tables with them."""

from collections.abc import Iterator

__all__ = ["BUDGET", "HEAD", "THINGS", "amount", "batched", "measured", "name", "spent"]

HEAD = ("No", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)")
BUDGET = ("No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "%")
KINDS = [
    "Pelayanan",
    "Pembinaan",
    "Peningkatan",
    "Pengelolaan",
    "Pengembangan",
    "Pemberdayaan",
    "Penataan",
    "Pengawasan",
    "Penyediaan",
]
THINGS = [
    "Jalan",
    "Desa",
    "Air",
    "Pasar",
    "Sekolah",
    "Sampah",
    "Taman",
    "Arsip",
    "Pangan",
    "Ternak",
    "Ikan",
    "Hutan",
    "Wisata",
    "Usaha",
    "Tanah",
    "Gedung",
]
OF = [
    "Kota",
    "Pesisir",
    "Lama",
    "Baru",
    "Terpadu",
    "Daerah",
    "Rakyat",
    "Umum",
    "Dasar",
    "Menengah",
    "Tinggi",
    "Wilayah",
    "Utara",
    "Selatan",
    "Timur",
]


def name(number: int) -> str:
    """A name of three words and a letter; thousands of them differ."""
    first, rest = number % len(KINDS), number // len(KINDS)
    second, rest = rest % len(THINGS), rest // len(THINGS)
    third, rest = rest % len(OF), rest // len(OF)
    more = f" {KINDS[rest % len(KINDS)]}" if rest else ""
    return f"{KINDS[first]} {THINGS[second]} {OF[third]}{more}"


def amount(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def batched(numbers: range, size: int) -> Iterator[range]:
    return (numbers[at : at + size] for at in range(0, len(numbers), size))


def measured(number: int, off: bool = False) -> tuple[str, ...]:
    """A row of `HEAD`; its achievement is wrong when it is `off`."""
    target, got = 100 + number % 89, 50 + number * 7 % 131
    share = f"{got / target * 100 + (11.13 if off else 0):.2f}".replace(".", ",")
    return (str(number + 1), name(number), "Unit", str(target), str(got), share)


def spent(number: int, off: bool = False) -> tuple[str, ...]:
    """A row of `BUDGET`."""
    budget, used = 1_000_000 * (number % 97 + 3) + 1000 * (number % 991), 900_000 * (number % 97 + 2)
    share = f"{used / budget * 100 + (7.31 if off else 0):.2f}".replace(".", ",")
    return (str(number + 1), f"Program {name(number)}", amount(budget), amount(used), share)
