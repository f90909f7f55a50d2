"""What there is to vary: parameters, their ranges, and the worlds that the record does not rule out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from . import _native
from ._text import key_of, refused


def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(_native.parameters_json())
    return rows


def parameters() -> _native.Table:
    """List all parameters.

    Returns
    -------
    Table
        One row for each key: its type and unit, the values allowed (``minimum``, ``maximum``, or in words
        ``allowed``), its default (``central``), the 10 % and 90 % quantile of what is plausible (``low``, ``high``,
        on the scale ``shape``), whether sides may differ in it (``by_side``), and the source of the default
        (``source``, or the reason for an ``assumption``).

    Examples
    --------
    >>> import multihome as mh
    >>> table = mh.parameters().to_arrow().to_pylist()
    >>> window = next(row for row in table if row["key"] == "window")
    >>> [window[column] for column in ("unit", "low", "central", "high")]
    ['days', 3.0, '14', 45.0]
    """
    rows = _rows()

    def text(value: object) -> str | None:
        return value if value is None or isinstance(value, str) else json.dumps(value)

    def column(name: str, key: str, kind: str = "text") -> tuple[str, str, list[object]]:
        values = [row.get(key) for row in rows]
        return (name, kind, values if kind == "number" else [text(value) for value in values])

    by_side = ("by_side", "text", ["yes" if row["splittable"] else "no" for row in rows])
    evidence = ("evidence", "text", ["assumption" if row["assumption"] else "source" for row in rows])
    mechanisms = ("mechanisms", "text", [" ".join(row["mechanisms"]) for row in rows])
    return _native.Table.from_columns(
        [
            column("key", "key"),
            column("label", "label"),
            column("group", "group"),
            column("type", "type"),
            column("unit", "unit"),
            column("low", "low", "number"),
            column("central", "default"),
            column("high", "high", "number"),
            column("shape", "shape"),
            column("minimum", "minimum", "number"),
            column("maximum", "maximum", "number"),
            column("allowed", "range"),
            by_side,
            evidence,
            column("source", "source"),
            column("range_reason", "range_reason"),
            mechanisms,
            column("help", "help"),
        ]
    )


def problem(keys: Iterable[str] | None = None) -> dict[str, Any]:
    """Describe levers as SALib does.

    Parameters
    ----------
    keys : iterable of str, optional
        The levers; every one with a judged range if not given, but for shares: they have to add up to 100 %, and
        SALib draws levers one by one.

    Returns
    -------
    dict
        ``num_vars``, ``names``, ``bounds`` (the 10 % and the 90 % quantile of each lever's judged range), and
        ``dists``: ``"logunif"`` where the range is on a logarithmic scale from above 0, else ``"unif"``. SALib
        gives whole numbers as fractions: :func:`from_sample` rounds them.

    See Also
    --------
    morris, saltelli : designs of this package, over the whole distribution of each lever.

    Examples
    --------
    >>> import multihome as mh
    >>> mh.problem(["window", "pull"])["bounds"]
    [[3.0, 45.0], [0.2, 1.5]]
    """
    rows = {row["key"]: row for row in _rows()}
    if keys is None:
        chosen = [key for key, row in rows.items() if row["low"] is not None and row["type"] != "share"]
    else:
        chosen = [key_of(key) for key in keys]
    for key in chosen:
        if key not in rows or rows[key]["low"] is None:
            raise refused(key, "", "it has no range of its own" if key in rows else "there is no such key")
    bounds = [[rows[key]["low"], rows[key]["high"]] for key in chosen]
    is_log = [rows[key]["shape"] == "log" and rows[key]["low"] > 0 for key in chosen]
    return {
        "num_vars": len(chosen),
        "names": list(chosen),
        "bounds": bounds,
        "dists": ["logunif" if log else "unif" for log in is_log],
    }


def worlds() -> _native.Table:
    """List the worlds: sets of assumptions that the record of 2018 to 2025 does not rule out.

    Returns
    -------
    Table
        One row for each world, with a column for each lever that varies. World *n* is replicate *n* of a run whose
        assumptions vary.

    Examples
    --------
    >>> import multihome as mh
    >>> len(mh.worlds())
    256
    """
    return _native.matched_worlds()
