"""The child process in which one PDF is read. `lkjip.supervise` starts it: `python -P -m lkjip.worker read|render ...`.

It speaks `schemas.protocol`, one JSON object a line, on standard output; standard error is for developers. Standard
input brings the password and is the lifeline: when the parent dies, it closes and the child ends.
"""

import argparse
import contextlib
import os
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NoReturn

from pydantic import TypeAdapter

from lkjip.fences import FENCES, fence_in, leave_network, limit_resources
from lkjip.learning import MODES, learn
from lkjip.limits import OUT_OF_MEMORY
from lkjip.looks import Looks, parse_looks
from lkjip.shares import WHOLE, Share, parse_share
from schemas.printed import Reader
from schemas.protocol import (
    CopyAnnotated,
    CopyRefused,
    CropsRead,
    Finished,
    Message,
    Opened,
    PageDone,
    PageFailed,
    Refused,
    line_adapter,
)

if TYPE_CHECKING:
    from extract.frame import Frame
    from extract.pdfium import OpenReport

__all__ = ["main"]

READERS = ("pdfium",)
OTHER = ("pdfplumber",)
SEEING = ("rapidocr",)
TESSERACT = "tesseract"

Send = Callable[[Message], None]


def main() -> None:
    options = arguments().parse_args()
    limit_resources(options.memory, options.cpu, size_of(options.report) if options.mode == "annotate" else 0)
    password = read_password() if options.password else None
    send = sender(own_channel())
    try:
        offline = leave_network()  # before libraries are imported that start threads
        learn(options.mode, options.reader)
        close_fences(options, offline)
        threading.Thread(target=end_with_parent, daemon=True).start()
        if options.mode == "read":
            read(options.report, password, options.max_pages, options.share, options.after, send)
        elif options.mode == "see":
            see(options.report, password, options.looks, options.sights, send)
        elif options.mode == "crops":
            crops(options.report, password, options.looks, options.turns, options.tesseract, send)
        elif options.mode == "otherwise":
            read_by_other(options.report, password, options.max_pages, options.pages, send)
        elif options.mode == "reread":
            reread(options.report, password, options.reader, options.pages, send)
        elif options.mode == "annotate":
            annotate(options.report, password, options.marks, options.to, set(options.avoid), send)
        else:
            render(options.report, password, options.pages, options.dpi, send)
    except MemoryError:
        end(OUT_OF_MEMORY)


def arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="lkjip.worker")
    parser.add_argument("mode", choices=MODES)
    parser.add_argument("--memory", type=int, required=True, help="megabytes of address space")
    parser.add_argument("--cpu", type=int, required=True, help="seconds of processor time")
    parser.add_argument("--max-pages", type=int, default=0)
    parser.add_argument("--pages", type=page_numbers, default=())
    parser.add_argument(
        "--looks", type=parse_looks, default={}, help="pages and boxes of pictures to read, as 3;5:0,0,9,9"
    )
    parser.add_argument(
        "--turns", type=page_numbers, default=(), help="degrees by which each page of --looks is turned"
    )
    parser.add_argument("--tesseract", action="store_true", help="have tesseract read the crops too")
    parser.add_argument("--sights", type=Path, help="folder of what was seen on pictures before")
    parser.add_argument("--share", type=parse_share, default=WHOLE, help="part of the pages to read, as 0/2")
    parser.add_argument("--after", type=int, default=0, help="read only pages behind this one")
    parser.add_argument("--dpi", type=int, default=0)
    parser.add_argument("--reader", choices=("pdfplumber", "camelot"), help="the other library that finds the tables")
    parser.add_argument("--marks", type=Path, help="file of what is to be annotated: schemas.annotations as JSON")
    parser.add_argument("--to", type=Path, help="file that becomes the annotated copy")
    parser.add_argument("--avoid", type=page_numbers, default=(), help="pages that PDFium must not load again")
    parser.add_argument("--password", action="store_true", help="standard input begins with a line: the password")
    parser.add_argument("report", type=Path)
    return parser


def page_numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split(",") if number)


def close_fences(options: argparse.Namespace, offline: bool) -> None:
    """Leave this process its private folder, and the one of the copy that is asked for. What the system does not hold is told
    to developers."""
    places = [Path.cwd(), *([options.to.parent] if options.to is not None else [])]
    programs = [TESSERACT] if options.mode == "crops" and options.tesseract else []
    held = fence_in(places, programs, options.memory, offline=offline)
    if missing := [fence for fence in FENCES if fence not in held]:
        sys.stderr.write(f"lkjip: not held by the system: {', '.join(missing)}\n")
        sys.stderr.flush()


def size_of(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def read_password() -> str:
    """The first line of standard input, byte by byte: what follows belongs to the lifeline."""
    line = bytearray()
    while (byte := os.read(0, 1)) not in (b"", b"\n"):
        line += byte
    return line.decode("utf-8")


def end_with_parent() -> None:
    """Wait until standard input closes. os.read, because a lock of sys.stdin would be held when the process ends."""
    while os.read(0, 1):
        pass
    os._exit(1)


def own_channel() -> BinaryIO:
    """Standard output for us alone: what a C library prints there goes to standard error instead."""
    channel = os.fdopen(os.dup(1), "wb", closefd=False)
    os.dup2(2, 1)
    return channel


def sender(channel: BinaryIO) -> Send:
    adapter: TypeAdapter[Message] = line_adapter

    def send(message: Message) -> None:
        channel.write(adapter.dump_json(message) + b"\n")
        channel.flush()

    return send


def read(path: Path, password: str | None, max_pages: int, share: Share, after: int, send: Send) -> None:
    """Send every page of the share behind page `after`; a page that cannot be read costs itself only."""
    from extract.page import read_page

    report = open_or_refuse(path, password, send)
    if report is None:
        return
    if report.pages > max_pages:
        send(Refused("too-many-pages", str(report.pages)))
        return
    send(Opened(report.pages, report.title, report.notes))
    numbers = (number for number in share.pages(report.pages) if number > after)
    send_pages(numbers, lambda number: PageDone(read_page(report, number)), send)
    send(Finished(readers=READERS))


def read_by_other(path: Path, password: str | None, max_pages: int, numbers: tuple[int, ...], send: Send) -> None:
    """Send the pages asked for as another library than PDFium reads them."""
    from extract.errors import ReportUnreadableError
    from extract.other.page import read_otherwise
    from extract.other.report import open_otherwise

    try:
        report = open_otherwise(path, password, max_pages)
    except ReportUnreadableError as error:
        send(Refused(error.code, error.detail))
        return
    send(Opened(len(report.pages)))
    send_pages(numbers, lambda number: PageDone(read_otherwise(report, number)), send)
    send(Finished(readers=OTHER))


def see(path: Path, password: str | None, looks: Looks, sights: Path | None, send: Send) -> None:
    """Send the pages asked for as they are when their pictures are read too."""
    from extract.seeing.page import see_page
    from lkjip.sights import known_sights

    report = open_or_refuse(path, password, send)
    if report is not None:
        known = known_sights(sights)
        send(Opened(report.pages, report.title, report.notes))
        send_pages(looks, lambda number: PageDone(*see_page(report, number, looks[number], known)), send)
        send(Finished(readers=SEEING))


def crops(path: Path, password: str | None, looks: Looks, turns: Sequence[int], tesseract: bool, send: Send) -> None:
    """Send a second reading of each of the boxes."""
    from extract.seeing.crops import read_crops
    from extract.seeing.tesseract import read_with_tesseract

    report = open_or_refuse(path, password, send)
    if report is not None:
        send(Opened(report.pages, report.title, report.notes))
        ways = dict(zip(looks, turns, strict=True))
        others = (read_with_tesseract,) if tesseract else ()

        def answer(number: int) -> Message:
            return CropsRead(number, read_crops(report, number, looks[number], ways[number], others))

        send_pages(looks, answer, send)
        send(Finished(readers=SEEING))


def reread(path: Path, password: str | None, reader: Reader, numbers: tuple[int, ...], send: Send) -> None:
    """Send the pages asked for with the tables that another library finds on them."""
    from extract.page import read_page
    from extract.rivals import RIVALS

    report = open_or_refuse(path, password, send)
    if report is not None:
        send(Opened(report.pages, report.title, report.notes))
        send_pages(numbers, lambda number: PageDone(read_page(report, number, RIVALS[reader])), send)
        send(Finished(readers=(reader,)))


def render(path: Path, password: str | None, numbers: tuple[int, ...], dpi: int, send: Send) -> None:
    """Send a picture of every page asked for."""
    from extract.render import render_page

    report = open_or_refuse(path, password, send)
    if report is not None:
        send(Opened(report.pages, report.title, report.notes))
        send_pages(numbers, lambda number: render_page(report, number, dpi), send)
        send(Finished(readers=READERS))


def annotate(path: Path, password: str | None, marks: Path, target: Path, avoid: set[int], send: Send) -> None:
    """Write an annotated copy to `target`, or say why there is none. PDFium does not load the pages `avoid`."""
    from publish.annotated_pdf import CopyRefusedError, write_annotated_copy
    from schemas.annotations import Annotations

    report = open_or_refuse(path, password, send)
    if report is None:
        return
    send(Opened(report.pages, report.title, report.notes))
    annotations = Annotations.model_validate_json(marks.read_bytes())
    wanted = {1, *(mark.page for mark in annotations.marks)}
    frames = frames_of(report, wanted - avoid) | other_frames(report, wanted & avoid)
    try:
        write_annotated_copy(path, password, annotations, frames, target)
    except CopyRefusedError as error:
        send(CopyRefused(error.code, error.detail))
    else:
        send(CopyAnnotated(target.stat().st_size))
    send(Finished())


def frames_of(report: "OpenReport", numbers: Iterable[int]) -> "dict[int, Frame]":
    """How the pages are displayed, by the reader that found what is to be marked; without those that it cannot open."""
    from extract.errors import PageUnreadableError

    frames: dict[int, Frame] = {}
    for number in sorted(numbers):
        with contextlib.suppress(PageUnreadableError), report.page(number) as page:
            frames[number] = page.frame
    return frames


def other_frames(report: "OpenReport", numbers: set[int]) -> "dict[int, Frame]":
    """How pages are displayed that PDFium must not load."""
    if not numbers:
        return {}
    from extract.other.report import frames_of

    return frames_of(report.path, report.password, numbers, report.pages)


def open_or_refuse(path: Path, password: str | None, send: Send) -> "OpenReport | None":
    """The open report; None when it cannot be read at all, which is said."""
    from extract.errors import ReportUnreadableError
    from extract.pdfium import open_report

    try:
        return open_report(path, password)
    except ReportUnreadableError as error:
        send(Refused(error.code, error.detail))
        return None


def send_pages(numbers: Iterable[int], answer: Callable[[int], Message], send: Send) -> None:
    """Send the answer of each page; one that cannot be read costs itself only."""
    from extract.errors import PageUnreadableError

    for number in numbers:
        try:
            send(answer(number))
        except PageUnreadableError as error:
            send(PageFailed(number, error.detail, error.reason))


def end(status: int) -> NoReturn:
    """End at once: tidying up needs memory that is not there."""
    os._exit(status)


if __name__ == "__main__":
    main()
