"""The lists of official names that a user has imported: one file in the user's own folder."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from schemas.nomenclature import NameList, OfficialName

__all__ = ["DamagedStoreError", "NameStore"]

FILE = "nomenklatur.json"
_LISTS = TypeAdapter(tuple[NameList, ...])


class DamagedStoreError(Exception):
    """The file of imported names cannot be read; `path` is where it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True, slots=True)
class NameStore:
    """`folder` need not exist."""

    folder: Path

    @property
    def path(self) -> Path:
        return self.folder / FILE

    def lists(self) -> tuple[NameList, ...]:
        """What was imported, the latest last. Raises DamagedStoreError."""
        try:
            return _LISTS.validate_json(self.path.read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except (OSError, ValidationError) as error:
            raise DamagedStoreError(self.path) from error

    def names(self) -> tuple[OfficialName, ...]:
        """All imported names, the latest list first: where two lists name a code alike, it speaks."""
        return tuple(name for one in reversed(self.lists()) for name in one.names)

    def fingerprint(self) -> str | None:
        """A hash of what was imported, None where nothing was."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()[:16] if self.path.is_file() else None

    def with_list(self, new: NameList) -> bytes:
        """The content of the file once `new` is added; a list of the same title makes room for it."""
        return self._content([*(one for one in self.lists() if one.title != new.title), new])

    def without(self, title: str) -> bytes | None:
        """The content of the file without the list `title`; None when there is no such list."""
        kept = [one for one in self.lists() if one.title != title]
        return self._content(kept) if len(kept) < len(self.lists()) else None

    def _content(self, lists: Sequence[NameList]) -> bytes:
        return _LISTS.dump_json(tuple(lists), exclude_none=True)
