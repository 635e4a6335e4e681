"""What can make a PDF, or one page of it, unreadable. The codes are those that the reading child sends on."""

from schemas.protocol import PageFailure, RefusalCode

__all__ = ["PageTooFullError", "PageUnreadableError", "ReportUnreadableError"]


class ReportUnreadableError(Exception):
    """The file cannot be read at all; `code` says why, `detail` is the library's own word, for developers."""

    def __init__(self, code: RefusalCode, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code: RefusalCode = code
        self.detail = detail


class PageUnreadableError(Exception):
    """PDFium cannot load page `number`; the other pages are not concerned."""

    reason: PageFailure = "damaged"

    def __init__(self, number: int, detail: str) -> None:
        super().__init__(f"page {number}: {detail}")
        self.number = number
        self.detail = detail


class PageTooFullError(PageUnreadableError):
    """Page `number` holds more than any page of a report does; reading it could take everybody's time and memory."""

    reason = "too-full"
