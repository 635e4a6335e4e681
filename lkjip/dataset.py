"""The dataset as the program uses it: opened by path or URL, with its errors in the user's language."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL

from corpus.answers import QueryError
from corpus.database import Database, DatabaseError, open_database
from corpus.report_lists import ListError
from lkjip.errors import UsageError
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["USUAL_PLACE", "dataset_errors", "list_error", "opened", "query_error"]

LONGEST = 200
"""Characters that are quoted of a list or of a database's own message."""
USUAL_PLACE = "korpus.db"
"""The dataset where none is named: a file in the folder of the call."""
TEXTS = {
    "missing": Bilingual(
        id="dataset ini belum ada. Buat dengan lkjip corpus add LAPORAN.",
        en="there is no such dataset. Make it with lkjip corpus add REPORTS.",
    ),
    "no-dataset": Bilingual(
        id="basis data ini bukan dataset lkjip. Pilih berkas atau basis data lain dengan --db.",
        en="this database is no dataset of lkjip. Choose another file or database with --db.",
    ),
    "not-a-database": Bilingual(
        id="berkas ini bukan basis data SQLite. Pilih berkas lain dengan --db.",
        en="this file is no SQLite database. Choose another one with --db.",
    ),
    "damaged": Bilingual(
        id="berkas basis data rusak. Pulihkan dari cadangan, atau buat lagi dengan lkjip corpus add ke berkas baru.",
        en="the database file is damaged. Restore it from a backup, or build it again with lkjip corpus add to a new file.",
    ),
    "newer": Bilingual(
        id="dataset ini dibuat oleh lkjip yang lebih baru. Perbarui lkjip.",
        en="this dataset was made by a newer lkjip. Update lkjip.",
    ),
    "locked": Bilingual(
        id="dataset sedang ditulis program lain dan tidak lepas dalam 30 detik. Ulangi nanti.",
        en="another program is writing to the dataset and did not finish within 30 s. Try again later.",
    ),
    "read-only": Bilingual(
        id="dataset tidak boleh ditulis. Periksa hak akses berkas dan foldernya.",
        en="the dataset must not be written to. Check the permissions of its file and folder.",
    ),
    "full": Bilingual(
        id="ruang simpan penuh; laporan yang sudah tercatat tetap utuh. Kosongkan ruang lalu ulangi.",
        en="the disk is full; what was recorded is unharmed. Make room and try again.",
    ),
    "cannot-open": Bilingual(
        id="berkas dataset tidak dapat dibuka atau dibuat. Periksa nama folder dan hak aksesnya.",
        en="the file of the dataset cannot be opened or made. Check its folder and permissions.",
    ),
    "input-output": Bilingual(
        id="berkas dataset tidak dapat dibaca atau ditulis ({detail}). Periksa sisa ruang disk dan sambungan foldernya.",
        en="the file of the dataset cannot be read or written ({detail}). Check the room on the disk and that its folder is connected.",
    ),
    "unreachable": Bilingual(
        id="server basis data tidak dapat dihubungi. Periksa alamat, porta dan jaringannya.",
        en="the database server cannot be reached. Check its address, port and network.",
    ),
    "unknown-database": Bilingual(
        id="basis data itu tidak ada di server. Periksa namanya, atau buat dahulu (createdb).",
        en="the server has no such database. Check its name, or make it first (createdb).",
    ),
    "refused": Bilingual(
        id="server basis data menolak nama pengguna atau kata sandi.",
        en="the database server refuses the user name or password.",
    ),
    "unknown-kind": Bilingual(
        id="jenis basis data ini tidak didukung; pakai path berkas SQLite atau URL postgresql://.",
        en="this kind of database is not supported; use the path of an SQLite file or a postgresql:// URL.",
    ),
    "no-url": Bilingual(
        id="URL basis data tidak sah; contoh: postgresql://pengguna@server/lkjip.",
        en="no valid database URL; an example: postgresql://user@server/lkjip.",
    ),
}
LIST_TEXTS = {
    "too-large": Bilingual(id="daftar ini terlalu besar.", en="this list is too large."),
    "not-utf-8": Bilingual(
        id="daftar ini bukan teks UTF-8. Simpan sebagai CSV UTF-8.",
        en="this list is no UTF-8 text. Save it as CSV UTF-8.",
    ),
    "unreadable": Bilingual(id="daftar ini tidak dapat dibaca ({detail}).", en="this list cannot be read ({detail})."),
    "nothing-listed": Bilingual(id="daftar ini tidak menyebut satu laporan pun.", en="this list names no report."),
    "not-csv": Bilingual(
        id="baris {line} bukan CSV yang sah ({detail}).", en="line {line} is no valid CSV ({detail})."
    ),
    "no-path-column": Bilingual(
        id='tidak ada kolom "berkas"; kolom yang ada: {detail}.', en='there is no column "berkas"; there are: {detail}.'
    ),
    "no-path": Bilingual(id="baris {line} tidak menyebut berkas.", en="line {line} names no file."),
    "no-year": Bilingual(
        id='tahun di baris {line} tidak sah: "{detail}".', en='no valid year in line {line}: "{detail}".'
    ),
}


@contextmanager
def opened(place: str, *, create: bool = False) -> Iterator[Database]:
    """The dataset at a path or URL, closed when the block ends; what goes wrong with it raises UsageError."""
    with dataset_errors():
        database = open_database(place, create=create)
        try:
            yield database
        finally:
            database.close()


@contextmanager
def dataset_errors() -> Iterator[None]:
    try:
        yield
    except DatabaseError as error:
        raise UsageError(told(TEXTS[error.code], shown(error.url), detail=error.detail), error.code) from error


def shown(url: URL) -> str:
    """A path, or a URL without its password."""
    is_file = url.get_backend_name() == "sqlite"
    return (url.database or "") if is_file else url.render_as_string(hide_password=True)


def list_error(error: ListError) -> UsageError:
    return UsageError(told(LIST_TEXTS[error.code], str(error.path), line=error.line, detail=error.detail), error.code)


def query_error(error: QueryError) -> UsageError:
    said = one_line(str(error))
    message = Bilingual(
        id=f"SQL ini tidak dapat dijalankan; hanya satu SELECT yang boleh ({said}).",
        en=f"this SQL cannot be carried out; only a single SELECT may be ({said}).",
    )
    return UsageError(message, "no-query")


def told(text: Bilingual, of: str, **parts: object) -> Bilingual:
    """`text` led by what it speaks of, on one line and harmless to a terminal."""
    filled = {name: one_line(str(part), LONGEST) for name, part in parts.items()}
    name = one_line(of)
    return Bilingual(id=f"{name}: {text.id.format(**filled)}", en=f"{name}: {text.en.format(**filled)}")
