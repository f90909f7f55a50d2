"""What has a table, and gives it to other libraries."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from . import _native


class Tabular:
    """Something with a table, which any library that reads Arrow takes as it is."""

    table: _native.Table

    def to_arrow(self) -> pyarrow.Table:
        """Give the table as a ``pyarrow.Table``."""
        return self.table.to_arrow()

    def to_pandas(self) -> pandas.DataFrame:
        """Give the table as a ``pandas.DataFrame``."""
        return self.table.to_pandas()

    def to_polars(self) -> polars.DataFrame:
        """Give the table as a ``polars.DataFrame``."""
        return self.table.to_polars()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.table.__arrow_c_stream__(requested_schema)
