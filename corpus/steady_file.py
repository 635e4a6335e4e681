"""A file whose failure is told at the end: writers of archives would stumble over it a second time while they close."""

import io
from types import TracebackType

__all__ = ["SteadyFile"]


class SteadyFile:
    """Writes to `file`; the first OSError is kept, what is written behind it goes nowhere. As a context it raises that error
    when the block ends; what is written after that goes nowhere either."""

    def __init__(self, file: io.FileIO) -> None:
        self.file = file
        self.position = 0
        self.failure: OSError | None = None
        self.takes = True

    def __enter__(self) -> "SteadyFile":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, trace: TracebackType | None) -> None:
        self.takes = False
        if self.failure is not None and kind is None:
            raise self.failure

    def write(self, content: bytes) -> int:
        rest = memoryview(content)
        try:
            while rest and self.takes:
                rest = rest[self.file.write(rest) :]
        except OSError as error:
            self.failure, self.takes = error, False
        self.position += len(content)
        return len(content)

    def flush(self) -> None:
        """Nothing waits here."""

    def tell(self) -> int:
        return self.position

    def seek(self, position: int) -> int:
        try:
            if self.takes:
                self.file.seek(position)
        except OSError as error:
            self.failure, self.takes = error, False
        self.position = position
        return position
