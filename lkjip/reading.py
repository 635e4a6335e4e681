"""What the reading children said, put together: pages, pictures, and in words what could not be read and why."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from lkjip.limits import Limits
from lkjip.refusal import refused
from lkjip.shares import WHOLE, Share
from schemas.base import Bilingual
from schemas.printed import PageRead
from schemas.protocol import (
    CopyAnnotated,
    CopyRefused,
    CropsRead,
    Finished,
    Message,
    Opened,
    PageDone,
    PageFailed,
    PageFailure,
    PagePicture,
    Refused,
)
from schemas.report import Problem
from schemas.seen import CropSeen, Sight

__all__ = ["Ending", "Part", "Reading", "Rendering", "Transcript", "cause_of", "reading_of", "rendering", "with_seen"]

Ending = Literal["finished", "crash", "time-limit", "stall", "memory-limit", "too-much"]
"""How a child ended. `crash` is also one that spoke nonsense, `too-much` one that was stopped because of all that it said."""

CAUSES = {
    "finished": Bilingual(id="dilewatkan pembaca PDF", en="the PDF reader left them out"),
    "crash": Bilingual(id="pembaca PDF berhenti mendadak", en="the PDF reader crashed"),
    "time-limit": Bilingual(
        id="batas waktu {limit} detik tercapai (--timeout)", en="the time limit of {limit} s was hit (--timeout)"
    ),
    "stall": Bilingual(
        id="tidak ada kemajuan selama {limit} detik (--timeout)", en="no progress within {limit} s (--timeout)"
    ),
    "memory-limit": Bilingual(
        id="batas memori {limit} MB tercapai (--max-memory)", en="the memory limit of {limit} MB was hit (--max-memory)"
    ),
    "too-much": Bilingual(
        id="isi halaman-halaman sebelumnya sudah melebihi yang dapat direviu sekaligus; pisahkan laporannya",
        en="the pages before them hold more than can be audited at once; split the report",
    ),
}
SEEING_CAUSES: dict[Ending, Bilingual] = {
    "finished": Bilingual(id="halamannya rusak", en="the page is damaged"),
    "crash": Bilingual(id="mesin OCR berhenti mendadak", en="the OCR engine crashed"),
    "time-limit": Bilingual(
        id="batas waktu untuk membaca gambar tercapai", en="the time limit for reading pictures was hit"
    ),
    "stall": Bilingual(id="satu halaman memakan waktu terlalu lama", en="one page took too long"),
}
"""Reading pictures has limits of its own; that of memory is the user's."""
PAGE_FAILURES: dict[PageFailure, tuple[str, Bilingual]] = {
    "damaged": ("page-failed", Bilingual(id="isinya rusak", en="damaged")),
    "too-full": (
        "page-too-full",
        Bilingual(
            id="isinya (huruf atau garis) jauh lebih banyak daripada satu halaman laporan",
            en="far more characters or lines than a page of a report holds",
        ),
    ),
}
"""Code and cause of the problem that a page becomes which its reader gave up."""
Loss = tuple[str, Bilingual]
"""Code and cause of the problem that lost pages become."""
NOTES = {
    "mended": Bilingual(
        id="PDF ini rusak dan dibaca dari salinan yang diperbaiki; sebagian isinya mungkin hilang. Unduh ulang, atau ekspor"
        " ulang dari dokumen aslinya.",
        en="this PDF is damaged and was read from a mended copy; some of its content may be missing. Download it again, or"
        " export it again from its source.",
    ),
    "owner-locked": Bilingual(
        id="PDF ini dikunci pembuatnya (larangan menyalin atau mencetak) tetapi terbuka tanpa kata sandi; isinya dibaca.",
        en="this PDF is locked by its author (no copying or printing) but opens without a password; it was read.",
    ),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read of a report. `failed` are the numbers of the pages that are not in `pages`; `problems` say why."""

    opened: Opened
    pages: tuple[PageRead, ...]
    problems: tuple[Problem, ...] = ()
    readers: tuple[str, ...] = ()
    failed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering:
    """Pictures by page number; `problems` name the pages of which there is none."""

    pictures: dict[int, PagePicture] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Transcript:
    """The messages of one child so far, which reads `share`. Nothing that it says is believed unless it fits that and
    what it said before."""

    share: Share = WHOLE
    opened: Opened | None = None
    pages: dict[int, PageRead] = field(default_factory=dict)
    pictures: dict[int, PagePicture] = field(default_factory=dict)
    failed: dict[int, PageFailed] = field(default_factory=dict)
    refusal: Refused | None = None
    readers: tuple[str, ...] = ()
    sights: list[Sight] = field(default_factory=list)
    crops: dict[int, tuple[CropSeen, ...]] = field(default_factory=dict)
    copy: CopyAnnotated | CopyRefused | None = None

    @property
    def done(self) -> int:
        """How many pages are settled."""
        return len(self.pages) + len(self.pictures) + len(self.crops) + len(self.failed)

    def take(self, message: Message) -> bool:
        """Take in `message`; false when it does not fit."""
        match message:
            case Opened() if self.opened is None and message.pages > 0:
                self.opened = message
            case Refused() if self.opened is None:
                self.refusal = message
            case PageDone() if self.expects(message.page.number):
                self.pages[message.page.number] = message.page
                self.sights += message.sights
            case CropsRead() if self.expects(message.number) and message.number not in self.crops:
                self.crops[message.number] = message.crops
            case PagePicture() if self.expects(message.number):
                self.pictures[message.number] = message
            case PageFailed() if self.expects(message.number):
                self.failed[message.number] = message
            case CopyAnnotated() | CopyRefused() if self.opened is not None and self.copy is None:
                self.copy = message
            case Finished() if self.opened is not None:
                self.readers = message.readers
            case _:
                return False
        return True

    def expects(self, number: int) -> bool:
        settled = number in self.pages or number in self.pictures or number in self.failed
        if self.opened is None or settled or not 1 <= number <= self.opened.pages:
            return False
        return self.share.holds(number, self.opened.pages)


@dataclass(frozen=True, slots=True)
class Part:
    """What one child said, and how it ended; `lost` are pages on which earlier children of the same share died, and how."""

    transcript: Transcript
    ending: Ending
    lost: dict[int, Ending] = field(default_factory=dict)

    @property
    def unsettled(self) -> list[int]:
        """The pages of its share that were neither read nor given up, in order."""
        said = self.transcript
        pages = said.share.pages(said.opened.pages) if said.opened else []
        settled = {*said.pages, *said.failed, *self.lost}
        return [number for number in pages if number not in settled]


def reading_of(
    parts: Sequence[Part], path: Path, limits: Limits, otherwise: Mapping[int, PageRead] | None = None
) -> Reading:
    """The report as far as the children read it; raises ReportRefusedError when that is not at all.

    A child that opened something else than the others (the file was replaced meanwhile) has read nothing of it. The pages
    in `otherwise` were read by another library, after the first had failed on them.
    """
    said = [part.transcript for part in parts]
    opened = next((each.opened for each in said if each.opened), None)
    refusal = next((each.refusal for each in said if each.refusal), None)
    if opened is None and refusal is not None:
        raise refused(refusal.code, path, limits.max_pages)
    believed = [each for each in said if each.opened == opened]
    others = dict(otherwise or {})
    pages = {number: page for each in believed for number, page in each.pages.items()}
    failed = {number: why.reason for each in believed for number, why in each.failed.items()}
    if opened is None or not (pages or others):
        ending: Ending = next((part.ending for part in parts if part.ending != "finished"), "finished")
        given_up = "too-full" if "too-full" in failed.values() else "damaged"
        raise refused(given_up if ending == "finished" else ending, path, limit_of(ending, limits))
    losses = losses_of(parts, opened.pages, pages, failed, limits)
    lost = {number: loss for number, loss in losses.items() if number not in others}
    problems = [note(code) for code in opened.notes]
    problems += [unread_pages(numbers, *loss) for loss, numbers in together(lost)]
    saved = {number: loss for number, loss in losses.items() if number in others}
    problems += [read_by_another(numbers, cause) for (_, cause), numbers in together(saved)]
    readers = next((each.readers for each in believed if each.readers), ())
    pages |= others
    return Reading(
        opened=opened,
        pages=tuple(pages[number] for number in sorted(pages)),
        problems=tuple(problems),
        readers=tuple(dict.fromkeys((*readers, *(page.words_by for page in others.values())))),
        failed=tuple(sorted(lost)),
    )


def losses_of(
    parts: Sequence[Part],
    total: int,
    pages: Container[int],
    failed: Mapping[int, PageFailure],
    limits: Limits,
) -> dict[int, Loss]:
    """Why each page that is not in `pages` is lost: first those that their reader gave up, then those it did not come to."""
    found = {number: PAGE_FAILURES[failed[number]] for number in sorted(failed, key=lambda one: (failed[one], one))}
    for part in parts:
        for number in part.transcript.share.pages(total):
            if number not in pages and number not in failed:
                ending = part.lost.get(number, part.ending)
                found[number] = ("crash" if ending == "finished" else ending, cause_of(ending, limits))
    return found


def together(losses: Mapping[int, Loss]) -> Iterator[tuple[Loss, list[int]]]:
    """The pages that were lost in the same way: a broken file may claim thousands."""
    by_loss: dict[Loss, list[int]] = {}
    for number, loss in losses.items():
        by_loss.setdefault(loss, []).append(number)
    yield from ((loss, sorted(numbers)) for loss, numbers in by_loss.items())


def with_seen(
    reading: Reading, path: Path, seen: Mapping[int, PageRead], unseen: Mapping[int, Ending], limits: Limits
) -> Reading:
    """`reading` with the pages whose pictures were read too, and in words what of them was not. Raises ReportRefusedError
    when there is nothing at all to read in the report."""
    pages = tuple(seen.get(page.number, page) for page in reading.pages)
    nothing = not any(page.lines or page.grids or page.kind in ("text", "mixed") for page in pages)
    if nothing and not reading.failed and not unseen:
        raise refused("no-text", path)
    by_ending: dict[Ending, list[int]] = {}
    for number, ending in unseen.items():
        by_ending.setdefault(ending, []).append(number)
    problems = [not_seen(sorted(numbers), ending, limits) for ending, numbers in by_ending.items()]
    readers = tuple(dict.fromkeys((*reading.readers, *(page.ocr for page in seen.values() if page.ocr))))
    return replace(reading, pages=pages, problems=(*reading.problems, *problems), readers=readers)


def not_seen(numbers: Sequence[int], ending: Ending, limits: Limits) -> Problem:
    """One problem for all pages whose pictures were not read."""
    pages = page_ranges(numbers)
    cause = SEEING_CAUSES[ending] if ending in SEEING_CAUSES else cause_of(ending, limits)
    message = Bilingual(
        id=f"Gambar di halaman {pages} tidak dibaca (OCR): {cause.id}.",
        en=f"The pictures on {'page' if pages.isdecimal() else 'pages'} {pages} were not read (OCR): {cause.en}.",
    )
    return Problem(code=f"ocr-{ending}", page=numbers[0] if len(numbers) == 1 else None, message=message)


def unread_pages(numbers: Sequence[int], code: str, cause: Bilingual) -> Problem:
    pages = page_ranges(numbers)
    were = "Page {} was" if pages.isdecimal() else "Pages {} were"
    message = Bilingual(
        id=f"Halaman {pages} tidak terbaca: {cause.id}.", en=f"{were.format(pages)} not read: {cause.en}."
    )
    return Problem(code=code, page=numbers[0] if len(numbers) == 1 else None, message=message)


def read_by_another(numbers: Sequence[int], cause: Bilingual) -> Problem:
    """That pages on which the first reader failed have been read all the same: nothing of their text is missing."""
    pages = page_ranges(numbers)
    subject = "Page {} was" if pages.isdecimal() else "Pages {} were"
    message = Bilingual(
        id=f"Halaman {pages} dibaca oleh pembaca PDF kedua (pdfplumber), sebab pembaca pertama gagal: {cause.id}."
        " Bandingkan dengan aslinya bila ada yang janggal.",
        en=f"{subject.format(pages)} read by the second PDF reader (pdfplumber), because the first one failed: {cause.en}."
        " Compare with the original if anything looks odd.",
    )
    return Problem(code="read-otherwise", page=numbers[0] if len(numbers) == 1 else None, message=message)


def rendering(pictures: Mapping[int, PagePicture], wanted: Iterable[int], ending: Ending, limits: Limits) -> Rendering:
    """`pictures`, and in words which of the pages `wanted` have none."""
    missing = [number for number in wanted if number not in pictures]
    problems = (not_drawn(missing, ending, limits),) if missing else ()
    return Rendering({number: pictures[number] for number in sorted(pictures)}, problems)


def not_drawn(numbers: Iterable[int], ending: Ending, limits: Limits) -> Problem:
    pages, cause = page_ranges(numbers), cause_of(ending, limits)
    message = Bilingual(
        id=f"Gambar halaman {pages} tidak dapat dibuat: {cause.id}.", en=f"No picture of page {pages}: {cause.en}."
    )
    return Problem(code="no-picture", message=message)


def cause_of(ending: Ending, limits: Limits) -> Bilingual:
    limit = limit_of(ending, limits)
    shown = "" if limit is None else f"{limit:g}"
    cause = CAUSES[ending]
    return Bilingual(id=cause.id.format(limit=shown), en=cause.en.format(limit=shown))


def limit_of(ending: Ending, limits: Limits) -> float | None:
    """The limit that ended a child, in the unit of its message."""
    return {"time-limit": limits.timeout, "stall": limits.stall, "memory-limit": limits.memory}.get(ending)


def note(code: str) -> Problem:
    """Something to know of the whole report; nothing is unread because of it."""
    return Problem(code=code, message=NOTES.get(code, Bilingual(id=code, en=code)))


def page_ranges(numbers: Iterable[int]) -> str:
    """`[1, 2, 3, 7]` as "1-3, 7"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1][1:] = [number]
        else:
            runs.append([number])
    return ", ".join("-".join(str(end) for end in run) for run in runs)
