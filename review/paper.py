"""The sheet of the working paper as it came back: what each row says, whatever the order of its rows and columns."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from review.headings import HeadingPlace, folded, head_of
from review.workbook_cells import SheetCell, UnreadableWorkbookError
from schemas.base import Bilingual
from schemas.working_paper import BASIS_COLUMN, COLUMNS, DECIDED_COLUMNS, KEY_COLUMN, OWN_COLUMNS, SHEET, VERDICT_WORDS

__all__ = ["Paper", "PaperRow", "UnreadablePaperError", "read_paper"]

WIDE_PLACE = ("table", "row", "column")

REASONS = {
    "kind": Bilingual(
        id="bukan berkas XLSX. Simpan kertas kerjanya sebagai XLSX (bukan XLS, ODS, atau CSV).",
        en="this is no XLSX file. Save the working paper as XLSX (not as XLS, ODS or CSV).",
    ),
    "encrypted": Bilingual(
        id="berkas XLS lama atau dikunci kata sandi. Simpan tanpa kata sandi sebagai XLSX.",
        en="this is an old XLS file or needs a password. Save it without one as XLSX.",
    ),
    "too-large": Bilingual(
        id="terlalu besar untuk sebuah kertas kerja; tidak dibaca.",
        en="too large for a working paper; it was not read.",
    ),
    "damaged": Bilingual(
        id="berkas XLSX ini rusak. Buka dan simpan ulang, lalu ulangi.",
        en="this XLSX file is damaged. Open it, save it again and try again.",
    ),
    "no-sheet": Bilingual(
        id=f"tidak ada lembar “{SHEET}”: baris judul kolomnya (Halaman, Kondisi, Keputusan, ...) tidak ditemukan.",
        en=f"there is no sheet “{SHEET}”: its row of headings (Page, Condition, Decision, ...) was not found.",
    ),
    "no-keys": Bilingual(
        id=f"kolom tersembunyi “{KEY_COLUMN}” hilang, jadi baris-barisnya tidak dapat dikenali. Salin isiannya ke kertas kerja yang"
        " baru ditulis lkjip audit.",
        en=f"the hidden column “{KEY_COLUMN}” is lost, so its rows cannot be told. Copy what was filled in into a working paper"
        " that lkjip audit writes anew.",
    ),
}
DOUBTS = {
    "error": Bilingual(id="berisi galat rumus ({text})", en="holds an error of a formula ({text})"),
    "formula": Bilingual(
        id="berisi rumus tanpa hasil; tulis nilainya", en="holds a formula without a result; write its value"
    ),
    "date": Bilingual(
        id="diubah menjadi tanggal ({text}) oleh Excel; tulis sebagai teks, diawali tanda petik tunggal",
        en="was made a date ({text}) by Excel; write it as text, after a single quote",
    ),
}


class UnreadablePaperError(Exception):
    """A file that is no working paper; `message` says why and what to do."""

    def __init__(self, message: Bilingual) -> None:
        super().__init__(message.en)
        self.message = message


@dataclass(frozen=True, slots=True)
class PaperRow:
    """What one row says, by field; the verdict as its code. `key` None is a finding of the auditor's own that is new.

    `basis` is what the row was written from, where the sheet tells it; `places` and `numbers` tell the cells, and which of them
    hold numbers that the office has read already.
    """

    number: int
    key: str | None
    cells: Mapping[str, str]
    places: Mapping[str, str]
    numbers: frozenset[str] = frozenset()
    basis: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """`absent` are the columns that are filled in and that the sheet has no more; `faults` name the cells that say nothing that
    could be taken, whose rows are left out; `keys` are those of all rows."""

    rows: tuple[PaperRow, ...]
    faults: tuple[Bilingual, ...]
    absent: frozenset[str]
    keys: frozenset[str] = frozenset()


def read_paper(content: bytes) -> Paper:
    """What the workbook `content` says. Raises UnreadablePaperError."""
    try:
        found = head_of(content)
    except UnreadableWorkbookError as error:
        raise UnreadablePaperError(REASONS[error.reason]) from error
    if found is None:
        raise UnreadablePaperError(REASONS["no-sheet"])
    columns, below = found
    if twice := [field for field, places in columns.items() if len(places) > 1]:
        raise UnreadablePaperError(doubled(twice[0], columns[twice[0]]))
    by_column = {places[0].column: field for field, places in columns.items()}
    if KEY_COLUMN not in columns:
        raise UnreadablePaperError(REASONS["no-keys"])
    rows, faults = [], []
    for number, line in below.items():
        cells = {by_column[column]: cell for column, cell in line.items() if column in by_column}
        row, wrong = read_row(number, cells)
        faults += wrong
        if row is not None and not wrong:
            rows.append(row)
    rows, repeated = without_doubles(rows)
    key_column = columns[KEY_COLUMN][0].column
    keys = frozenset(line[key_column].text for line in below.values() if key_column in line)
    return Paper(tuple(rows), (*faults, *repeated), frozenset(DECIDED_COLUMNS) - frozenset(columns), keys)


VERDICTS = {folded(word): code for code, words in VERDICT_WORDS.items() for word in (*words, code)}


def doubled(field: str, places: list[HeadingPlace]) -> Bilingual:
    name = COLUMNS.get(field, (BASIS_COLUMN, BASIS_COLUMN))
    where = ", ".join(one.place for one in places)
    return Bilingual(
        id=f"judul kolom “{name[0]}” ada dua kali ({where}); ganti nama kolom yang bukan milik lkjip.",
        en=f"the heading “{name[1]}” stands there twice ({where}); rename the column that is not lkjip's.",
    )


def read_row(number: int, cells: Mapping[str, SheetCell]) -> tuple[PaperRow | None, list[Bilingual]]:
    """What a row says, and what is wrong with its cells; None for one that says nothing of its own."""
    key = cells[KEY_COLUMN].text if KEY_COLUMN in cells else None
    filled = {field for field in cells if field not in ("no", "basis", KEY_COLUMN)}
    if not filled:
        return None, []
    wanted = DECIDED_COLUMNS if key is not None and not is_own(key) else (*OWN_COLUMNS, *WIDE_PLACE, *DECIDED_COLUMNS)
    faults = [fault for field in dict.fromkeys(wanted) if field in cells for fault in faults_of(field, cells[field])]
    texts = {field: cell.text for field, cell in cells.items() if field in wanted and cell.text}
    if key is None or is_own(key):
        faults += faults_of_own(number, texts, cells)
        texts = own_texts(texts)
    elif "verdict" in texts:
        texts["verdict"] = VERDICTS.get(folded(texts["verdict"]), "")
    places = {field: cell.place for field, cell in cells.items()}
    numbers = frozenset(field for field, cell in cells.items() if cell.is_number)
    basis = cells["basis"].text if "basis" in cells else None
    return PaperRow(number, key, texts, places, numbers, basis), faults


def is_own(key: str) -> bool:
    return key.startswith("own-")


def faults_of(field: str, cell: SheetCell) -> Iterator[Bilingual]:
    if cell.doubt is not None and not (cell.doubt == "date" and field != "right_value"):
        doubt = DOUBTS[cell.doubt]
        yield at(cell.place, Bilingual(id=doubt.id.format(text=cell.text), en=doubt.en.format(text=cell.text)))
    elif field == "verdict" and folded(cell.text) not in VERDICTS:
        ours, theirs = (", ".join(words[lang] for words in VERDICT_WORDS.values()) for lang in (0, 1))
        yield at(
            cell.place,
            Bilingual(
                id=f"“{cell.text}” bukan keputusan; yang ada: {ours}",
                en=f"“{cell.text}” is no decision; there are: {theirs}",
            ),
        )


def faults_of_own(number: int, texts: Mapping[str, str], cells: Mapping[str, SheetCell]) -> Iterator[Bilingual]:
    if "kondisi" not in texts:
        yield Bilingual(
            id=f"baris {number}: tidak ada kunci dan Kondisi kosong; barisnya tidak dibaca",
            en=f"row {number}: it has no key and no Condition; it was not read",
        )
    page = texts.get("page", "1")
    if not (page.isascii() and page.isdecimal() and int(page[:7]) > 0 and len(page) < 7):
        yield at(
            cells["page"].place,
            Bilingual(id=f"“{page}” bukan nomor halaman", en=f"“{page}” is no number of a page"),
        )


def at(place: str, what: Bilingual) -> Bilingual:
    return Bilingual(
        id=f"sel {place}: {what.id}; barisnya tidak dibaca", en=f"cell {place}: {what.en}; the row was not read"
    )


def own_texts(texts: Mapping[str, str]) -> dict[str, str]:
    """What a finding of the auditor's own says; its place may stand in one column or in three."""
    where = ", ".join(texts[field] for field in WIDE_PLACE if field in texts)
    said = {field: text for field, text in texts.items() if field in OWN_COLUMNS}
    return {**said, "table": where} if where else said


def without_doubles(rows: list[PaperRow]) -> tuple[list[PaperRow], list[Bilingual]]:
    """Rows that stand once, and what is said of those whose key stands on several rows that say different things."""
    by_key: dict[str, list[PaperRow]] = {}
    for row in rows:
        by_key.setdefault(row.key or f"row {row.number}", []).append(row)
    single, faults = [], []
    for members in by_key.values():
        said = {tuple(sorted(row.cells.items())) for row in members}
        if len(said) == 1:
            single.append(members[0])
            continue
        numbers = ", ".join(str(row.number) for row in members)
        faults.append(
            Bilingual(
                id=f"baris {numbers}: kunci yang sama dengan isian berbeda; tidak satu pun dibaca",
                en=f"rows {numbers}: the same key with different entries; none of them was read",
            )
        )
    return single, faults
