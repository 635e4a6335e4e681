"""The paths, pictures and texts of a page, those inside form objects included, each with the matrix of the forms around it."""

import ctypes
from dataclasses import dataclass, field
from typing import NamedTuple

import pypdfium2.raw as pdfium

from extract.bindings import address, form_count, form_object, object_matrix, object_type, page_object
from extract.errors import PageTooFullError
from extract.pdfium import OpenPage

__all__ = ["Matrix", "Objects", "PlacedObject", "matrix_of", "page_objects"]

DEEPEST = 8
"""Forms inside forms beyond this are not followed: no office program nests them so, an attack does."""
MOST_OBJECTS = 300_000
"""A page has no more objects than this, counted again each time that a form is drawn."""
PATH, IMAGE, FORM = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM
TEXT, SHADING = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_SHADING


class Matrix(NamedTuple):
    """A PDF transformation matrix."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def apply(self, x: float, y: float) -> tuple[float, float]:
        return (self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def then(self, other: "Matrix") -> "Matrix":
        """The matrix that applies this one first, `other` afterwards."""
        e, f = other.apply(self.e, self.f)
        return Matrix(
            other.a * self.a + other.c * self.b,
            other.b * self.a + other.d * self.b,
            other.a * self.c + other.c * self.d,
            other.b * self.c + other.d * self.d,
            e,
            f,
        )


class PlacedObject(NamedTuple):
    """PDFium's address of a page object; `matrix` leads from the space it stands in to user space."""

    handle: int
    matrix: Matrix


@dataclass(frozen=True, slots=True)
class Objects:
    """The objects of a page; valid while the page is loaded. `texts` are PDFium's addresses in the order in which they are
    drawn, `below` says of each of `images` how many of them were drawn before it, `paths_below` of each of `paths`.

    `shades` are areas of changing colour, `outer` those texts that stand in no form, `unfollowed` forms that nothing is known
    of."""

    paths: list[PlacedObject] = field(default_factory=list)
    images: list[PlacedObject] = field(default_factory=list)
    texts: list[int] = field(default_factory=list)
    below: list[int] = field(default_factory=list)
    paths_below: list[int] = field(default_factory=list)
    shades: list[PlacedObject] = field(default_factory=list)
    shades_below: list[int] = field(default_factory=list)
    outer: set[int] = field(default_factory=set)
    unfollowed: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.paths) + len(self.images) + len(self.texts) + len(self.shades)

    def add(self, handle: int, matrix: Matrix, depth: int = DEEPEST) -> None:
        if len(self) > MOST_OBJECTS:
            return
        kind = object_type(handle)
        if kind == PATH:
            self.paths.append(PlacedObject(handle, matrix))
            self.paths_below.append(len(self.texts))
        elif kind == IMAGE:
            self.images.append(PlacedObject(handle, matrix))
            self.below.append(len(self.texts))
        elif kind == SHADING:
            self.shades.append(PlacedObject(handle, matrix))
            self.shades_below.append(len(self.texts))
        elif kind == TEXT:
            self.texts.append(handle)
            if depth == DEEPEST:
                self.outer.add(handle)
        elif kind == FORM and depth == 0:
            self.unfollowed.append(handle)
        elif kind == FORM:
            inner = matrix_of(handle).then(matrix)
            for index in range(form_count(handle)):
                self.add(form_object(handle, index), inner, depth - 1)


def page_objects(page: OpenPage) -> Objects:
    """All paths, pictures and texts of `page`, from one walk over its objects; raises PageTooFullError for too many."""
    found, handle, whole = Objects(), address(page.handle), Matrix()
    for index in range(pdfium.FPDFPage_CountObjects(page.handle)):
        found.add(page_object(handle, index), whole)
    if len(found) > MOST_OBJECTS:
        raise PageTooFullError(page.number, f"more than {MOST_OBJECTS} objects")
    return found


def matrix_of(handle: int) -> Matrix:
    """The object's own matrix."""
    own = (ctypes.c_float * 6)()
    object_matrix(handle, ctypes.addressof(own))
    return Matrix(*own)
