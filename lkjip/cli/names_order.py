"""What `lkjip names` does: import, find, list and remove official names, and what it says of that."""

from collections import Counter
from pathlib import Path

from corpus.name_lists import import_names
from corpus.name_sheets import UnreadableSheetError
from corpus.name_store import DamagedStoreError, NameStore
from lkjip.cli.language import Language
from lkjip.cli.names_seen import seen_beside
from lkjip.errors import UsageError
from lkjip.refusal import named
from lkjip.user_names import HOME, damaged, imported_names, name_store
from normalise import candidate_names, first_year_of_names
from publish.files import write_atomically
from publish.visible import one_line
from schemas.base import Bilingual
from schemas.nomenclature import NameLevel, NameList, OfficialName

__all__ = ["imported", "lines_of", "listed", "removed"]

REASONS = {
    "missing": Bilingual(id="berkas tidak ditemukan.", en="there is no such file."),
    "too-large": Bilingual(
        id="berkas terlalu besar untuk daftar nama.", en="the file is too large for a list of names."
    ),
    "damaged": Bilingual(id="berkas rusak atau bukan lembar kerja.", en="the file is damaged or no spreadsheet."),
    "kind": Bilingual(
        id="bukan XLSX atau CSV; simpan dahulu sebagai XLSX.", en="neither XLSX nor CSV; save it as XLSX first."
    ),
    "no-names": Bilingual(
        id="tidak ada baris dengan kode (seperti 7.01.02.2.01.0001) dan nama.",
        en="there is no row with a code (like 7.01.02.2.01.0001) and a name.",
    ),
}
NONE = Bilingual(id="tidak ada nama resmi yang mirip.", en="no official name is like that.")
LEVELS: dict[NameLevel, str] = {
    "urusan": "urusan",
    "bidang_urusan": "bidang urusan",
    "program": "program",
    "kegiatan": "kegiatan",
    "sub_kegiatan": "sub kegiatan",
}


def imported(file: Path, decree: str | None, valid_from: int | None, valid_to: int | None) -> Bilingual:
    """Read the list in `file` and keep it. Raises UsageError when there is none in it."""
    start = valid_from if valid_from is not None else first_year_of_names()
    if valid_to is not None and valid_to < start:
        raise UsageError(
            Bilingual(id="tahun terakhir mendahului tahun pertama.", en="the last year is before the first."),
            "bad-years",
        )
    try:
        result = import_names(file, one_line(file.name), decree, start, valid_to)
    except UnreadableSheetError as error:
        raise UsageError(named(file, REASONS[error.reason]), error.reason) from error
    keep(result.names)
    counts = counted(result.names.names)
    return Bilingual(
        id=f"{len(result.names.names)} nama diimpor ({counts}); {result.skipped} baris lain dilewati.",
        en=f"{len(result.names.names)} names imported ({counts}); {result.skipped} other rows skipped.",
    )


def counted(names: tuple[OfficialName, ...]) -> str:
    found = Counter(name.level for name in names)
    return ", ".join(f"{found[level]} {word}" for level, word in LEVELS.items() if found[level])


def keep(new: NameList) -> None:
    store = name_store()
    try:
        content = store.with_list(new)
    except DamagedStoreError as error:
        raise damaged(error.path) from error
    write(store, content)


def write(store: NameStore, content: bytes) -> None:
    """Raises UsageError where the folder of settings cannot be written."""
    try:
        store.folder.mkdir(parents=True, exist_ok=True)
        write_atomically(store.path, content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = Bilingual(
            id=f"daftar nama tidak dapat disimpan di folder ini ({reason}). Folder lain: variabel lingkungan {HOME}.",
            en=f"the names cannot be kept in this folder ({reason}). Another one: environment variable {HOME}.",
        )
        raise UsageError(named(store.folder, message), "unwritable") from error


def lines_of(text: str, most: int, year: int | None, provincial: bool, place: str | None, lang: Language) -> list[str]:
    """The likest official names, a line each: score, code, name, from when to when it holds, and how many reports of the dataset
    at `place` state it; then names of the dataset that are in no official list."""
    found = candidate_names(text, imported_names(), most, year=year, provincial=provincial)
    seen = seen_beside([name.name for name, _ in found], text, most, place)
    official = [
        f"{score:5.1f}  {name.code:<18}  {one_line(name.name)}  ({source_of(name)}){seen.use_of(name.name, lang)}"
        for name, score in found
    ]
    return [*(official or [NONE.in_language(lang)]), *seen.lines(lang)]


def source_of(one: OfficialName | NameList) -> str:
    """Decree and the years in which it holds: "Keputusan 1, 2021-"."""
    decree = f"{one_line(one.decree)}, " if one.decree else ""
    return f"{decree}{one.valid_from or ''}-{one.valid_to or ''}"


def listed(lang: Language) -> list[str]:
    """The imported lists, a line each."""
    try:
        lists = name_store().lists()
    except DamagedStoreError as error:
        raise damaged(error.path) from error
    if not lists:
        return [Bilingual(id="belum ada daftar yang diimpor.", en="no list has been imported yet.").in_language(lang)]
    return [f"{one_line(one.title)}: {counted(one.names)} ({source_of(one)})" for one in lists]


def removed(title: str) -> Bilingual:
    """Forget the list `title`. Raises UsageError when there is none."""
    store = name_store()
    try:
        content = store.without(title)
    except DamagedStoreError as error:
        raise damaged(error.path) from error
    if content is None:
        raise UsageError(
            Bilingual(
                id=f"daftar {title!r} tidak ada. Daftarnya: lkjip names list",
                en=f"there is no list {title!r}. See them with: lkjip names list",
            ),
            "no-such-list",
        )
    write(store, content)
    return Bilingual(id="daftar dihapus.", en="list removed.")
