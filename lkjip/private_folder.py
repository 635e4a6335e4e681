"""A folder for one child, which nobody else may enter, and what is said where the system does not give us one."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from lkjip.errors import UsageError
from publish.visible import one_line
from schemas.base import Bilingual

__all__ = ["lacking", "needed_for_reading", "private_folder"]


@contextmanager
def private_folder() -> Iterator[Path]:
    """The folder, removed when the block ends. Raises UsageError where none can be made."""
    with ExitStack() as stack:
        with needed_for_reading():
            # Windows keeps files of a process just killed in use for a moment: what cannot be removed is left to the system.
            folder = tempfile.TemporaryDirectory(prefix="lkjip-", ignore_cleanup_errors=True)
            name = stack.enter_context(folder)
        yield Path(name)


@contextmanager
def needed_for_reading() -> Iterator[None]:
    """Raises UsageError where the system refuses a file or a process that reading needs: the report is not to blame."""
    try:
        yield
    except OSError as error:
        raise lacking(error) from error


def lacking(error: OSError) -> UsageError:
    reason = one_line(error.strerror or type(error).__name__)
    message = Bilingual(
        id=f"folder sementara atau proses pembaca ditolak sistem ({reason}). Kosongkan ruang disk, tutup program lain, atau pilih"
        " folder sementara lain lewat variabel TMPDIR (Windows: TEMP).",
        en=f"the system refuses a temporary folder or the reading process ({reason}). Make room on the disk, close other programs,"
        " or choose another temporary folder with the variable TMPDIR (Windows: TEMP).",
    )
    return UsageError(message, "no-temporary-folder")
