"""What is said, in one line, of a report that cannot be audited: what is wrong and what to do."""

from pathlib import Path

from lkjip.errors import ReportRefusedError, UsageError
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["named", "no_such_page", "refused"]

TEXTS = {
    "missing": Bilingual(
        id="berkas tidak ditemukan atau tidak dapat dibuka. Periksa nama, folder dan hak aksesnya.",
        en="the file was not found or cannot be opened. Check its name, folder and permissions.",
    ),
    "no-pdf": Bilingual(
        id="tidak ada berkas PDF di folder ini.",
        en="there is no PDF file in this folder.",
    ),
    "not-a-pdf": Bilingual(
        id="bukan berkas PDF. Simpan atau ekspor laporannya sebagai PDF, lalu ulangi.",
        en="this is not a PDF file. Save or export the report as PDF and try again.",
    ),
    "empty": Bilingual(
        id="berkas kosong (0 bita). Unduh atau salin ulang laporannya.",
        en="the file is empty (0 bytes). Download or copy the report again.",
    ),
    "password": Bilingual(
        id="PDF ini dikunci kata sandi. Tulis kata sandinya dalam sebuah berkas teks, lalu pakai --password-file BERKAS.",
        en="this PDF needs a password. Write it into a text file and use --password-file FILE.",
    ),
    "wrong-password": Bilingual(
        id="kata sandi yang diberikan tidak membuka PDF ini. Periksa isi baris pertama berkas kata sandi.",
        en="the given password does not open this PDF. Check the first line of the password file.",
    ),
    "damaged": Bilingual(
        id="PDF rusak atau terpotong sehingga tidak dapat dibuka. Unduh ulang, atau ekspor ulang dari dokumen aslinya.",
        en="the PDF is damaged or cut off and cannot be opened. Download it again, or export it again from its source.",
    ),
    "too-full": Bilingual(
        id="isi halamannya (huruf atau garis) jauh lebih banyak daripada satu halaman laporan, jadi tidak dibaca. Ekspor ulang"
        " laporan dari dokumen aslinya.",
        en="its pages hold far more characters or lines than a page of a report does, so they were not read. Export the report"
        " again from its source.",
    ),
    "no-pages": Bilingual(
        id="PDF ini tidak memiliki halaman. Ekspor ulang laporan dari dokumen aslinya.",
        en="this PDF has no pages. Export the report again from its source.",
    ),
    "too-many-pages": Bilingual(
        id="PDF ini melebihi batas {limit} halaman. Pisahkan laporannya, atau naikkan batas dengan --max-pages.",
        en="this PDF has more than {limit} pages, the limit. Split the report, or raise the limit with --max-pages.",
    ),
    "no-text": Bilingual(
        id="tidak ada yang dapat dibaca dari PDF ini: halamannya kosong, atau hasil pindai yang tidak terbaca. Pakai PDF yang"
        " diekspor langsung dari pengolah kata, atau pindai ulang sekurangnya 200 dpi (hasil pindai hanya dibaca tanpa --no-ocr).",
        en="nothing in this PDF can be read: its pages are blank, or a scan that is illegible. Use the PDF exported from the"
        " word processor, or scan again at 200 dpi at least (scans are read only without --no-ocr).",
    ),
    "crash": Bilingual(
        id="pembaca PDF berhenti mendadak sebelum satu halaman pun terbaca; berkasnya mungkin rusak. Ekspor ulang"
        " laporan dari dokumen aslinya.",
        en="the PDF reader stopped before any page was read; the file may be damaged. Export the report again from its"
        " source.",
    ),
    "time-limit": Bilingual(
        id="batas waktu {limit} detik tercapai sebelum satu halaman pun terbaca. Naikkan batas dengan --timeout.",
        en="the time limit of {limit} s was hit before any page was read. Raise it with --timeout.",
    ),
    "stall": Bilingual(
        id="tidak ada satu halaman pun terbaca dalam {limit} detik; berkasnya mungkin rusak. Naikkan batas dengan"
        " --timeout, atau ekspor ulang laporan dari dokumen aslinya.",
        en="no page was read within {limit} s; the file may be damaged. Raise the limit with --timeout, or export the"
        " report again from its source.",
    ),
    "memory-limit": Bilingual(
        id="batas memori {limit} MB tercapai sebelum satu halaman pun terbaca. Naikkan batas dengan --max-memory.",
        en="the memory limit of {limit} MB was hit before any page was read. Raise it with --max-memory.",
    ),
}


def refused(code: str, path: Path, limit: float | None = None) -> ReportRefusedError:
    """The refusal of the report at `path`; `limit` is the number that was passed, where one was."""
    text = TEXTS[code]
    shown = "" if limit is None else f"{limit:g}"
    message = Bilingual(id=text.id.format(limit=shown), en=text.en.format(limit=shown))
    return ReportRefusedError(named(path, message), code)


def no_such_page(path: Path, number: int, pages: int) -> UsageError:
    message = Bilingual(
        id=f"halaman {number} tidak ada; laporan ini berisi {pages} halaman.",
        en=f"there is no page {number}; the report has {pages}.",
    )
    return UsageError(named(path, message), "no-such-page")


def named(path: Path, message: Bilingual) -> Bilingual:
    """`message` led by the path, on one line and harmless to a terminal."""
    name = one_line(str(path))
    return Bilingual(id=f"{name}: {message.id}", en=f"{name}: {message.en}")
