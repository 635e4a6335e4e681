"""The official names that the user has imported, and where they are kept."""

import os
from pathlib import Path

from corpus.name_store import DamagedStoreError, NameStore
from lkjip.errors import UsageError
from schemas.base import Bilingual
from schemas.nomenclature import OfficialName

__all__ = ["HOME", "damaged", "imported_names", "name_store"]

HOME = "LKJIP_HOME"
"""Environment variable that names another folder than the system's own for the settings of programs."""


def name_store() -> NameStore:
    import typer  # knows where each system keeps the settings of programs

    return NameStore(Path(os.environ.get(HOME) or typer.get_app_dir("lkjip")))


def imported_names() -> tuple[OfficialName, ...]:
    """All imported names. Raises UsageError when their file is damaged: an audit without them would say something else."""
    try:
        return name_store().names()
    except DamagedStoreError as error:
        raise damaged(error.path) from error


def damaged(path: Path) -> UsageError:
    return UsageError(
        Bilingual(
            id=f"{path}: daftar nama yang diimpor rusak; hapus berkas itu lalu impor lagi dengan lkjip names import.",
            en=f"{path}: the imported names are damaged; delete that file and import them again with lkjip names import.",
        ),
        "damaged-names",
    )
