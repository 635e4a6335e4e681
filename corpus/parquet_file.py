"""A long table as a Parquet file, its numbers exact whatever their length."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from corpus.exact import ExactDecimal
from corpus.tidy import Tidy

__all__ = ["write_parquet"]

DIGITS, SCALE = 38, 10
"""Of exact numbers: what every reader takes, and enough decimals for whatever is usually printed."""
TYPES = {"int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "str": pa.string()}

Pieces = Callable[[], Iterator[pd.DataFrame]]
"""Reads the table once more, from its beginning."""


def write_parquet(pieces: Pieces, tidy: Tidy, target: Path) -> frozenset[str]:
    """Write the table to `target`; returns the columns of numbers that are texts there, because no decimal type that readers
    take holds them. Raises OSError, DatabaseError."""
    usual = dict.fromkeys(exact_columns(tidy), pa.decimal128(DIGITS, SCALE))
    try:
        write(pieces(), tidy, target, usual)
    except pa.ArrowInvalid:  # a number that is longer than usual: only then it is worth to look at all of them first
        wide = wide_types(pieces(), tidy)
        write(pieces(), tidy, target, wide)
        return frozenset(name for name, kind in wide.items() if kind == pa.string())
    return frozenset()


def write(pieces: Iterator[pd.DataFrame], tidy: Tidy, target: Path, exact: Mapping[str, pa.DataType]) -> None:
    kinds = {name: exact.get(name) or TYPES[column.type.python_type.__name__] for name, column in tidy.columns.items()}
    schema = pa.schema([pa.field(name, kind) for name, kind in kinds.items()])
    with pq.ParquetWriter(target, schema, compression="zstd") as writer:
        for piece in pieces:
            for name in (name for name in exact if kinds[name] == pa.string()):
                piece[name] = [None if value is None else format(value, "f") for value in piece[name]]
            writer.write_table(pa.Table.from_pandas(piece, schema=schema, preserve_index=False))


def exact_columns(tidy: Tidy) -> list[str]:
    return [name for name, column in tidy.columns.items() if isinstance(column.type, ExactDecimal)]


def wide_types(pieces: Iterator[pd.DataFrame], tidy: Tidy) -> dict[str, pa.DataType]:
    """For each column of exact numbers the decimal type that holds all of them, or text where there is none."""
    whole, decimals = (dict.fromkeys(exact_columns(tidy), least) for least in (1, SCALE))
    for piece in pieces:
        for name in whole:
            for value in piece[name]:
                if isinstance(value, Decimal):
                    whole[name] = max(whole[name], value.adjusted() + 1)
                    decimals[name] = max(decimals[name], -int(value.as_tuple().exponent))
    return {
        name: pa.decimal128(DIGITS, decimals[name]) if whole[name] + decimals[name] <= DIGITS else pa.string()
        for name in whole
    }
