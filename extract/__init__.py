"""From a PDF to what is printed in it: pages, tables, sentences, each with its place; no meaning yet.

Two sides: the reading child opens the file (`extract.pdfium.open_report`, `extract.page.read_page`,
`extract.render.render_page`), the parent puts the pages together with `assemble`, which needs no PDF library.
"""

from extract.assemble import assemble

__all__ = ["assemble"]
