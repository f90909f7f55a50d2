"""Findings: what carries a result, and what it is made of."""

from __future__ import annotations

import json
from typing import Any

from . import _native
from ._result import Result, link_of
from ._tabular import Tabular
from ._text import pairs_of, whole


class Finding(Tabular):
    """What :func:`drivers` or :func:`attribute` found.

    Attributes
    ----------
    document : dict
        Everything, as the command prints it with ``--format json``.
    table : Table
        The rows that the command prints with ``--format csv``.
    """

    def __init__(self, document: dict[str, Any], table: _native.Table, svg: str) -> None:
        self.document = document
        self.table = table
        self._svg = svg

    def svg(self) -> str:
        """Draw the chart."""
        return self._svg

    def _repr_html_(self) -> str:
        return self._svg

    def __repr__(self) -> str:
        return f"<multihome.Finding about {self.document['output']}: {len(self.table)} rows>"


def drivers(link: str | Result | None = None, /, *, output: str = "share:azure", **keys: object) -> Finding:
    """Find which assumptions carry a result, how it responds to them, and what would change the answer.

    Parameters
    ----------
    link : str or Result, optional
        A link of the page, or just its query; the default comparison if not given. Its assumptions have to vary.
    output : str
        The series whose difference B − A at the horizon is looked at, as ``"MEASURE:ITEM"``.
    **keys
        Parameters that replace those of the link, as in :func:`run`.

    Returns
    -------
    Finding
        ``document["drivers"]`` are parts of the variance, ``document["responses"]`` the output at several values of
        the strongest levers, ``document["what_would_change_it"]`` sentences.
    """
    document, table, svg = _native.drivers(link_of(link), pairs_of(keys), output)
    return Finding(json.loads(document), table, svg)


def attribute(
    link: str | Result | None = None,
    /,
    *,
    output: str = "share:azure",
    orders: int = 4,
    worlds: int | None = None,
    **keys: object,
) -> Finding:
    """Find what the difference between the sides is made of, mechanism by mechanism: Shapley values.

    Parameters
    ----------
    link : str or Result, optional
        A link of the page, or just its query; the default comparison if not given.
    output : str
        The series whose difference B − A at the horizon is looked at, as ``"MEASURE:ITEM"``.
    orders : int
        How many orders of the mechanisms are drawn for each world; an even number.
    worlds : int, optional
        Over how many worlds; as many as the link has, up to a hundred, if not given.
    **keys
        Parameters that replace those of the link, as in :func:`run`.

    Returns
    -------
    Finding
        ``document["parts"]`` add up to ``document["whole"]`` exactly.
    """
    limit = None if worlds is None else whole("worlds", worlds, 1)
    document, table, svg = _native.attribute(link_of(link), pairs_of(keys), output, whole("orders", orders, 2), limit)
    return Finding(json.loads(document), table, svg)
