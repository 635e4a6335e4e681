"""What a template of the review documents may name: the fields here are the names, in the language of those who write templates.

docs/template.md explains them; a test holds it to these classes. All values are texts, counts and yes or no, ready to be shown.
"""

from dataclasses import dataclass

from publish.office_picture import OfficePicture

__all__ = [
    "AgencyReport", "Counts", "CoverageLine", "Evidence", "Group", "Item", "ItemGroup", "Note", "OwnNote", "Picture",
    "ReviewNames", "Statement", "Summary", "Unread",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class AgencyReport:
    """The report that was reviewed; what it does not say of itself is a row of dots to be filled in."""

    instansi: str
    pemda: str
    tahun: str
    judul: str
    berkas: str
    halaman: str
    sidik: str


@dataclass(frozen=True, slots=True)
class Unread:
    halaman: str
    uraian: str


@dataclass(frozen=True, slots=True)
class CoverageLine:
    kelompok: str
    angka: str
    terverifikasi: str
    dipotong: str
    bertentangan: str
    diperselisihkan: str
    masukan: str
    tidak_dapat_diperiksa: str


@dataclass(frozen=True, slots=True)
class Counts:
    tinggi: str
    sedang: str
    rendah: str
    info: str
    ditolak: str
    untuk_dilihat: str
    auditor: str


@dataclass(frozen=True, slots=True)
class Summary:
    simpulan: str
    tidak_terbaca: tuple[Unread, ...]
    cakupan: tuple[CoverageLine, ...]
    jumlah: Counts
    dari_gambar: str
    tidak_dikenali: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure as it was seen on the page, and how it was read."""

    gambar: OfficePicture
    teks: str


@dataclass(frozen=True, slots=True)
class Note:
    """One finding. Texts are empty where there is nothing to say."""

    nomor: str
    id: str
    judul: str
    tingkat: str
    halaman: str
    tempat: str
    kondisi: str
    tertulis: str
    hitung_ulang: str
    selisih: str
    hitungan: str
    penjelasan: str
    perlu_dipastikan: str
    calon: tuple[str, ...]
    gambar: tuple[Picture, ...]
    kriteria: str
    akibat: str
    rekomendasi: str
    keputusan: str
    lihat_lagi: str
    alasan: str
    komentar: str
    sebab: str
    tanggapan: str
    tindak_lanjut: str
    oleh: str


@dataclass(frozen=True, slots=True)
class Group:
    """The notes of one rule and severity, which share all but their condition."""

    nomor: str
    judul: str
    tingkat: str
    banyak: str
    halaman: str
    kriteria: str
    akibat: str
    rekomendasi: str
    acuan: str
    catatan: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class OwnNote:
    """What the auditor has added."""

    nomor: str
    halaman: str
    tempat: str
    kondisi: str
    kriteria: str
    sebab: str
    akibat: str
    rekomendasi: str
    tanggapan: str
    tindak_lanjut: str
    oleh: str


@dataclass(frozen=True, slots=True)
class Evidence:
    halaman: str
    uraian: str


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the checklist; `jawaban` is empty where the report does not show it."""

    nomor: str
    pertanyaan: str
    jawaban: str
    alasan: str
    bukti: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class ItemGroup:
    judul: str
    banyak: str
    ya: str
    tidak: str
    pertimbangan: str
    kosong: str
    butir: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Whether the statement of having reviewed must wait, and for what."""

    tertahan: bool
    sebab: tuple[str, ...]
    catatan: tuple[Note, ...]
    tidak_terbaca: tuple[Unread, ...]
    pengingat: str


@dataclass(frozen=True, slots=True)
class ReviewNames:
    """All names, at the top of a template."""

    laporan: AgencyReport
    ringkasan: Summary
    kelompok: tuple[Group, ...]
    catatan: tuple[Note, ...]
    ringan: tuple[Note, ...]
    catatan_auditor: tuple[OwnNote, ...]
    untuk_dilihat: tuple[Note, ...]
    ditolak: tuple[Note, ...]
    daftar_uji: tuple[ItemGroup, ...]
    pernyataan: Statement
    alat: str
