"""Where the report itself ends and the documents attached to it begin."""

from audit.view import View

__all__ = ["is_attached"]


def is_attached(view: View, page: int) -> bool:
    """Whether `page` is one of the attachments: these number their own tables and pictures."""
    first = view.once("first attached page", lambda: first_attached(view))
    return first is not None and page >= first


def first_attached(view: View) -> int | None:
    """The page of the first heading of attachments behind the last chapter of results or of the closing; None without one."""
    ends = [section.page for section in view.report.sections if section.kind == "Lampiran"]
    starts = [section.page for section in view.report.sections if section.kind in ("III", "IV")]
    return min((page for page in ends if starts and page >= max(starts)), default=None)
