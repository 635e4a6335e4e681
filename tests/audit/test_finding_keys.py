"""Fingerprints of remarks that no figure is behind: a page more before them leaves them as they are."""

from dataclasses import replace

from audit import judge
from audit.conclude import conclude
from audit.draft import WordDraft
from audit.view import View
from schemas.meaning import TableMention
from schemas.report import Section
from tests.audit.build import BOX, Build
from tests.factory import both


def keys(shift: int) -> set[str]:
    """Of a report with one remark of each such rule, all of it `shift` pages further back."""
    build = Build()
    villages = ["Sukamaju", "Karang Anyar", "Tanjung Sari", "Mekar Jaya", "Batu Putih", "Sungai Lama", "Rawa Indah"]
    for numbers, names in (("1 2 3 4 5 6 7", villages), ("1 2 3 4 5 6", villages[1:]), ("1 2 3 4 6 7 8", villages)):
        rows = [[number, name, "5"] for number, name in zip(numbers.split(), names, strict=True)]
        build.table(["nomor", "nama", "nilai"], rows, kind="data_pendukung")
    last = build.tables[-1]
    wrong = last.columns[2].model_copy(update={"heading": "Tahun 2023 / Realisasi 2022", "role": "realisasi"})
    build.tables[-1] = last.model_copy(update={"columns": (*last.columns[:2], wrong)})
    build.tables = [
        table.model_copy(
            update={
                "pages": tuple(page + shift for page in table.pages),
                "rows": tuple(
                    row.model_copy(
                        update={
                            "cells": tuple(cell.model_copy(update={"page": cell.page + shift}) for cell in row.cells)
                        }
                    )
                    for row in table.rows
                ),
            }
        )
        for table in build.tables
    ]
    kinds = ("I", "III", "III.A.1", "III.B", "IV")
    report = replace(
        build.report(),
        sections=tuple(Section(title=kind, kind=kind, page=1 + shift) for kind in kinds),
        mentions=tuple(
            TableMention("caption", "3.1", "3.1", title, 1 + shift, BOX) for title in ("Pegawai", "Anggaran")
        ),
    )
    found = judge(report).findings
    assert {one.rule for one in found} == {"bagian-laporan", "baris-tabel", "nomor-baris", "nomor-tabel", "tahun-judul"}
    assert all(one.page == 1 + shift for one in found)
    return {one.key for one in found}


def test_keys_do_not_depend_on_pages() -> None:
    assert keys(0) == keys(7)


def test_a_remark_without_a_name_of_its_own_is_known_by_its_first_figure_and_not_by_its_message() -> None:
    build = Build()
    first, second = build.figure("12"), build.figure("9")
    view = View(build.report())

    def keys(page: int, *inputs: str) -> str:
        draft = WordDraft(
            rule="aturan",
            relation="trend",
            word="9",
            severity="medium",
            message=both(f"halaman {page}"),
            expression="",
            formula="",
            places=((page, BOX),),
            inputs=inputs,
        )
        (finding,) = conclude(view, (), [(draft, "")], ())
        return finding.key

    assert keys(1, first, second) == keys(7, first, second)
    assert keys(1, first, second) != keys(1, second, first)
