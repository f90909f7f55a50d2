"""Designs: which scenarios a sweep runs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Union

from . import _native
from ._text import key_of, refused, text_of, whole

Vary = Union[str, Iterable[str], Mapping[str, "tuple[float, float] | None"]]


# How many decimals values of a type have, where they do not have as many as they like.
_DIGITS = {"whole number": 0, "share": 2}


@dataclass(frozen=True)
class Design:
    """Which scenarios a sweep runs. :func:`grid`, :func:`morris` and the others make it.

    Attributes
    ----------
    spec : str
        What it is, as JSON.
    """

    spec: str


def _design(kind: str, **parts: object) -> Design:
    return Design(json.dumps({"kind": kind, **parts}))


def grid(**axes: str | Iterable[object]) -> Design:
    """Take every combination of values; the last key moves fastest.

    Parameters
    ----------
    **axes
        For each key its values, or ``"LOW..HIGH:COUNT"`` for so many at equal distances. Keys are written as in
        :func:`run`.

    Returns
    -------
    Design

    Examples
    --------
    >>> import multihome as mh
    >>> design = mh.grid(window="0..365:3", b=["multicloud", "as-it-happened"])
    >>> mh.sweep(design, base="n=50&horizon=4", runs=2).rows
    6
    """

    def axis(name: str, values: str | Iterable[object]) -> str:
        key = key_of(name)
        if isinstance(values, str):
            return f"{key}={values}"
        return f"{key}={','.join(text_of(key, value) or '' for value in values)}"

    return _design("grid", axes=[axis(name, values) for name, values in axes.items()])


def _over(vary: Vary) -> str | list[str]:
    if vary == "assumptions":
        return "assumptions"
    if isinstance(vary, str):
        return [vary]
    if not isinstance(vary, Mapping):
        return [key if "=" in key else key_of(key) for key in vary]

    def factor(name: str, bounds: tuple[float, float] | None) -> str:
        key = key_of(name)
        if bounds is None:
            return key
        low, high = bounds
        return f"{key}={text_of(key, low)}..{text_of(key, high)}"

    return [factor(name, bounds) for name, bounds in vary.items()]


def latin_hypercube(rows: int, vary: Vary = "assumptions", *, seed: int = 1) -> Design:
    """Draw a Latin hypercube (McKay, Beckman and Conover 1979).

    Parameters
    ----------
    rows : int
        How many scenarios.
    vary : str, iterable of str, or mapping
        The levers: ``"assumptions"`` for every lever with a range that the base does not hold, or keys, each over
        its judged range, or a mapping from keys to bounds (``None`` for the judged range).
    seed : int
        Which hypercube, where another is wanted.
    """
    return _design("latin-hypercube", size=whole("rows", rows, 1), seed=whole("seed", seed, 0), vary=_over(vary))


def sobol(rows: int, vary: Vary = "assumptions") -> Design:
    """Take the first points of the scrambled Sobol' sequence that the worlds come from.

    Parameters
    ----------
    rows : int
        How many scenarios.
    vary : str, iterable of str, or mapping
        The levers, as for :func:`latin_hypercube`.
    """
    return _design("sobol", size=whole("rows", rows, 1), seed=1, vary=_over(vary))


def morris(trajectories: int, vary: Vary = "assumptions", *, seed: int = 1) -> Design:
    """Draw trajectories of Morris (1991), each with one row more than levers.

    Parameters
    ----------
    trajectories : int
        How many trajectories.
    vary : str, iterable of str, or mapping
        The levers, as for :func:`latin_hypercube`.
    seed : int
        Which trajectories, where others are wanted.
    """
    return _design("morris", size=whole("trajectories", trajectories, 1), seed=whole("seed", seed, 0), vary=_over(vary))


def saltelli(points: int, vary: Vary = "assumptions") -> Design:
    """Take Saltelli's design (2010), in the order of SALib's ``calc_second_order=False``.

    Parameters
    ----------
    points : int
        How many points; each has two rows more than levers.
    vary : str, iterable of str, or mapping
        The levers, as for :func:`latin_hypercube`.
    """
    return _design("saltelli", size=whole("points", points, 1), seed=1, vary=_over(vary))


def in_worlds(rows: int = 256, *, source: str = "matched") -> Design:
    """Take worlds, one in each row, with luck of its own.

    Parameters
    ----------
    rows : int
        How many worlds.
    source : {"matched", "prior"}
        Those that the record does not rule out, or points over all judged ranges.
    """
    return _design("worlds", source=source, rows=whole("rows", rows, 1))


def from_sample(problem: Mapping[str, Any], sample: Iterable[Sequence[float]]) -> Design:
    """Take a sample of SALib, or of whatever else draws numbers.

    Parameters
    ----------
    problem : dict
        As :func:`problem` gives it; only ``names`` is read.
    sample : array of shape (rows, levers)
        The values. Whole numbers are rounded, and shares to two decimals.

    Returns
    -------
    Design
        With a row for each of the sample, in its order.
    """
    keys = [key_of(name) for name in problem["names"]]
    types = {row["key"]: row["type"] for row in json.loads(_native.parameters_json())}
    digits = [_DIGITS.get(types.get(key.split(".", 1)[-1], "")) for key in keys]

    def cells(row: Sequence[float]) -> list[str | None]:
        numbers = zip(map(float, row), digits, strict=True)
        rounded = [number if places is None else round(number, places) for number, places in numbers]
        return [text_of(key, number) for key, number in zip(keys, rounded, strict=True)]

    return _design("table", keys=keys, rows=[cells(row) for row in sample])


def spec_of(design: object) -> str:
    """The JSON of whatever names a design: see :func:`sweep`."""
    if isinstance(design, Design):
        return design.spec
    if isinstance(design, (str, os.PathLike)):
        return _native.read_design(os.fspath(design))
    return _of_columns(_columns(design))


def _columns(design: Any) -> dict[str, list[object]]:
    if isinstance(design, Mapping):
        return {str(key): list(values) for key, values in design.items()}
    for method, arguments in (("to_pydict", {}), ("to_dicts", None), ("to_dict", {"orient": "list"})):
        if arguments is not None and hasattr(design, method):
            return {str(key): values for key, values in getattr(design, method)(**arguments).items()}
        if arguments is None and hasattr(design, method):
            return _of_rows(design.to_dicts())
    return _of_rows(list(design))


def _of_rows(rows: list[Any]) -> dict[str, list[object]]:
    if all(isinstance(row, str) for row in rows):
        return {"link": rows}
    keys = dict.fromkeys(key for row in rows for key in row)
    return {str(key): [row.get(key) for row in rows] for key in keys}


def _of_columns(columns: dict[str, list[object]]) -> str:
    def is_link(cell: object) -> bool:
        return isinstance(cell, str) and ("=" in cell or "://" in cell)

    # A lever has the key `link` too, but its values are numbers.
    if list(columns) == ["link"] and any(is_link(cell) for cell in columns["link"]):
        return _design("links", links=[str(link) for link in columns["link"]]).spec
    keys = [key_of(name) for name in columns]
    lengths = {key: len(values) for key, values in zip(keys, columns.values(), strict=True)}
    for key, length in lengths.items():
        if length != lengths[keys[0]]:
            raise refused(key, "", f"it has {length} values, and {keys[0]} has {lengths[keys[0]]}")
    texts = [[text_of(key, value) for value in values] for key, values in zip(keys, columns.values(), strict=True)]
    return _design("table", keys=keys, rows=[list(row) for row in zip(*texts, strict=True)]).spec
