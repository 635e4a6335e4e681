"""Bookmarks in a copy of a PDF. Only the child may import this: it parses a stranger's file."""

from collections.abc import Mapping
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from publish.appearances import COLOURS
from publish.user_space import Sheet, decimals
from schemas.annotations import Bookmark

__all__ = ["Outline"]

LEAD = 36.0
"""Points of the page above a place that a bookmark leads to."""


class Outline:
    """The bookmarks of a PDF; `sheets` are its pages that could be opened, by number."""

    def __init__(self, pdf: Pdf, sheets: Mapping[int, Sheet]) -> None:
        self.pdf, self.sheets = pdf, sheets

    def add(self, bookmark: Bookmark) -> None:
        """Ours before those of the original, which stay as they are."""
        root = self.pdf.Root.get(Name.Outlines)
        if not isinstance(root, Dictionary):
            root = self.pdf.Root.Outlines = self.pdf.make_indirect(Dictionary(Type=Name.Outlines))
            if Name.PageMode not in self.pdf.Root:
                self.pdf.Root.PageMode = Name.UseOutlines
        first = root.get(Name.First)
        entry = self.entry(bookmark, root, is_open=True)
        if isinstance(first, Dictionary):
            entry.Next, first.Prev = first, entry
        else:
            root.Last = entry
        root.First = entry
        shown = root.get(Name.Count, 0)
        root.Count = max(int(shown) if isinstance(shown, int) else 0, 0) + 1 + len(bookmark.children)

    def entry(self, bookmark: Bookmark, parent: Any, *, is_open: bool = False) -> Any:
        entry = self.pdf.make_indirect(
            Dictionary(Title=String(bookmark.title), Parent=parent, Dest=self.place(bookmark))
        )
        if bookmark.tone is not None:
            entry.C = Array(COLOURS[bookmark.tone].ink)
        below = [self.entry(child, entry) for child in bookmark.children]
        for one, following in zip(below, below[1:], strict=False):
            one.Next, following.Prev = following, one
        if below:
            entry.First, entry.Last = below[0], below[-1]
            entry.Count = len(below) if is_open else -len(below)
        return entry

    def place(self, bookmark: Bookmark) -> Array:
        page = self.pdf.pages[min(max(bookmark.page, 1), len(self.pdf.pages)) - 1].obj
        sheet = self.sheets.get(bookmark.page)
        if sheet is None:
            return Array([page, Name.Fit])
        left, top = sheet.user_point(0.0, max(bookmark.top - LEAD, 0.0))
        return Array([page, Name.XYZ, *decimals(left, top), None])
