"""The official names that the user has imported."""

from collections.abc import Iterator

from lkjip.doctor.point import Both, Point
from lkjip.start import BROKEN

__all__ = ["name_points"]

WHAT = Both("Nama resmi program", "Official names of programs")


def name_points() -> Iterator[Point]:
    try:
        from corpus.name_store import DamagedStoreError
        from lkjip.user_names import name_store

        store = name_store()
    except BROKEN as error:
        yield Point("names", "note", WHAT, Both(f"tidak dapat diketahui ({error})", f"could not be told ({error})"))
        return
    try:
        lists = store.lists()
    except DamagedStoreError as error:
        meaning = Both(
            "Reviu gagal sampai berkas itu dihapus dan daftarnya diimpor lagi (lkjip names import).",
            "Audits fail until that file is deleted and the list imported again (lkjip names import).",
        )
        yield Point("names", "missing", WHAT, Both(f"rusak: {error.path}", f"damaged: {error.path}"), meaning)
        return
    if not lists:
        meaning = Both(
            "Hanya nama yang dipakai semua perangkat daerah dan kecamatan yang dikenal; daftar lengkap: lkjip names import.",
            "Only the names that every agency and kecamatan uses are known; a full list: lkjip names import.",
        )
        yield Point("names", "absent", WHAT, Both("belum diimpor", "none imported"), meaning)
        return
    many, titles = sum(len(one.names) for one in lists), "; ".join(one.title for one in lists)
    yield Point("names", "ok", WHAT, Both(f"{many} nama ({titles})", f"{many} names ({titles})"))
