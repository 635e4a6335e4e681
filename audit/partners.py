"""Which columns of a table belong together: the target and realisasi that a capaian column is computed from."""

from schemas.tables import Column, ColumnRole, Table

__all__ = ["agree", "partners", "partners_across_years"]


def partners(table: Table, result: Column, *roles: ColumnRole) -> tuple[Column, ...] | None:
    """The columns of `roles` that `result` derives from, or None when the table does not show them.

    Years and periods must not contradict each other. Offices write operands left of their result; a column beyond
    another result of the same role belongs to that one ("Capaian (%)" stands twice in many tables). Only a table with
    a single result may have its operands on the right.
    """
    chosen: list[Column] = []
    for role in roles:
        known = [*chosen, result]
        fitting = [column for column in table.columns_of(role) if all(agree(column, other) for other in known)]
        left = [column for column in fitting if reaches(table, column, result)]
        if left:
            chosen.append(left[-1])
        elif len(fitting) == 1 and result.role is not None and len(table.columns_of(result.role)) == 1:
            chosen.append(fitting[0])
        else:
            return None
    return tuple(chosen)


def agree(column: Column, other: Column) -> bool:
    """Whether the two may speak of the same year and period."""
    years = column.tahun is None or other.tahun is None or column.tahun == other.tahun
    periods = column.period is None or other.period is None or column.period == other.period
    return years and periods


def reaches(table: Table, column: Column, result: Column) -> bool:
    between = table.columns[column.index + 1 : result.index]
    return column.index < result.index and all(other.role != result.role for other in between)


def partners_across_years(table: Table, result: Column, *roles: ColumnRole) -> tuple[Column, ...] | None:
    """The nearest columns of `roles` left of `result`, whatever their years: achievement of a target of the plan's end."""
    chosen = [[column for column in table.columns_of(role) if column.index < result.index][-1:] for role in roles]
    return tuple(columns[0] for columns in chosen) if all(chosen) else None
