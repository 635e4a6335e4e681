"""What the reading child said, put together: pages, pictures, and in words what could not be read and why."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from lkjip.limits import Limits
from lkjip.refusal import refused
from schemas.base import Bilingual
from schemas.printed import PageRead
from schemas.protocol import Finished, Opened, PageDone, PageFailed, PagePicture, Refused
from schemas.report import Problem

__all__ = ["Ending", "Message", "Reading", "Rendering", "Transcript"]

Ending = Literal["finished", "crash", "time-limit", "stall", "memory-limit"]
"""How a child ended. `crash` is also one that spoke nonsense."""

Message = Opened | PageDone | PageFailed | PagePicture | Refused | Finished

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
}
NOTES = {
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
    """The messages of one child so far. Nothing that it says is believed unless it fits what it said before."""

    opened: Opened | None = None
    pages: dict[int, PageRead] = field(default_factory=dict)
    pictures: dict[int, PagePicture] = field(default_factory=dict)
    failed: dict[int, PageFailed] = field(default_factory=dict)
    refusal: Refused | None = None
    readers: tuple[str, ...] = ()

    @property
    def done(self) -> int:
        """How many pages are settled."""
        return len(self.pages) + len(self.pictures) + len(self.failed)

    def take(self, message: Message) -> bool:
        """Take in `message`; false when it does not fit."""
        match message:
            case Opened() if self.opened is None and message.pages > 0:
                self.opened = message
            case Refused() if self.opened is None:
                self.refusal = message
            case PageDone() if self.expects(message.page.number):
                self.pages[message.page.number] = message.page
            case PagePicture() if self.expects(message.number):
                self.pictures[message.number] = message
            case PageFailed() if self.expects(message.number):
                self.failed[message.number] = message
            case Finished() if self.opened is not None:
                self.readers = message.readers
            case _:
                return False
        return True

    def expects(self, number: int) -> bool:
        settled = number in self.pages or number in self.pictures or number in self.failed
        return self.opened is not None and 1 <= number <= self.opened.pages and not settled

    def reading(self, path: Path, ending: Ending, limits: Limits) -> Reading:
        """The report as far as it was read; raises ReportRefusedError when that is not at all."""
        if self.refusal is not None:
            raise refused(self.refusal.code, path, limits.max_pages)
        if self.opened is None or not self.pages:
            raise refused("damaged" if ending == "finished" else ending, path, limit_of(ending, limits))
        numbers = range(1, self.opened.pages + 1)
        missing = [number for number in numbers if number not in self.pages and number not in self.failed]
        kinds = {page.kind for page in self.pages.values()}
        if not missing and not self.failed and kinds <= {"scan", "blank"}:
            raise refused("no-text", path)
        problems = [note(code) for code in self.opened.notes]
        problems += [page_failed(self.failed[number]) for number in sorted(self.failed)]
        problems += [not_read(missing, ending, limits)] if missing else []
        return Reading(
            opened=self.opened,
            pages=tuple(self.pages[number] for number in sorted(self.pages)),
            problems=tuple(problems),
            readers=self.readers,
            failed=tuple(sorted([*self.failed, *missing])),
        )

    def rendering(self, wanted: Iterable[int], ending: Ending, limits: Limits) -> Rendering:
        missing = [number for number in wanted if number not in self.pictures]
        problems = (not_drawn(missing, ending, limits),) if missing else ()
        return Rendering({number: self.pictures[number] for number in sorted(self.pictures)}, problems)


def not_read(numbers: Sequence[int], ending: Ending, limits: Limits) -> Problem:
    """One problem for all pages that a child did not come to."""
    pages, cause = page_ranges(numbers), cause_of(ending, limits)
    were = "Page {} was" if pages.isdecimal() else "Pages {} were"
    message = Bilingual(
        id=f"Halaman {pages} tidak terbaca: {cause.id}.", en=f"{were.format(pages)} not read: {cause.en}."
    )
    code = "crash" if ending == "finished" else ending
    return Problem(code=code, page=numbers[0] if len(numbers) == 1 else None, message=message)


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


def page_failed(failed: PageFailed) -> Problem:
    message = Bilingual(
        id=f"Halaman {failed.number} tidak terbaca: isinya rusak.",
        en=f"Page {failed.number} was not read: it is damaged.",
    )
    return Problem(code="page-failed", page=failed.number, message=message)


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
