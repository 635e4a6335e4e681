"""The objects of a page, those inside form objects included, each with the matrix of the forms around it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from extract.pdfium import OpenPage

__all__ = ["Matrix", "PlacedObject", "page_objects"]

DEEPEST = 8
"""Forms inside forms beyond this are not followed: no office program nests them so, an attack does."""


@dataclass(frozen=True, slots=True)
class Matrix:
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


@dataclass(frozen=True, slots=True)
class PlacedObject:
    """A page object; `matrix` leads from the space it stands in to user space."""

    handle: Any
    matrix: Matrix


def page_objects(page: OpenPage, kind: int) -> Iterator[PlacedObject]:
    """All objects of `kind` (one of PDFium's FPDF_PAGEOBJ constants) on `page`."""
    for index in range(pdfium.FPDFPage_CountObjects(page.handle)):
        yield from within(pdfium.FPDFPage_GetObject(page.handle, index), Matrix(), kind, DEEPEST)


def within(handle: Any, matrix: Matrix, kind: int, depth: int) -> Iterator[PlacedObject]:
    found = pdfium.FPDFPageObj_GetType(handle)
    if found == kind:
        yield PlacedObject(handle, matrix)
    elif found == pdfium.FPDF_PAGEOBJ_FORM and depth > 0:
        own = pdfium.FS_MATRIX()
        pdfium.FPDFPageObj_GetMatrix(handle, own)
        inner = Matrix(own.a, own.b, own.c, own.d, own.e, own.f).then(matrix)
        for index in range(pdfium.FPDFFormObj_CountObjects(handle)):
            yield from within(pdfium.FPDFFormObj_GetObject(handle, index), inner, kind, depth - 1)
