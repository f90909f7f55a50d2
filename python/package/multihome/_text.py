"""Values as links write them."""

from __future__ import annotations

import datetime
import difflib
import math
import numbers
import operator
from collections.abc import Iterable, Mapping
from functools import cache

from ._native import ScenarioError, parameters_json


@cache
def known_keys() -> frozenset[str]:
    """The keys of all parameters, with those for one side alone."""
    import json

    table = json.loads(parameters_json())
    one_sided = [f"{side}.{row['key']}" for row in table if row["splittable"] for side in "ab"]
    return frozenset([row["key"] for row in table] + one_sided)


def key_of(name: str) -> str:
    """The key of a keyword: Python has no hyphens and points in names, so they are underscores there.

    Whether there is such a key is for the library to say.
    """
    if name in known_keys() or "_" not in name:
        return name
    hyphens = name.replace("_", "-")
    side, _, rest = hyphens.partition("-")
    if hyphens not in known_keys() and f"{side}.{rest}" in known_keys():
        return f"{side}.{rest}"
    return hyphens


def text_of(key: str, value: object) -> str | None:
    """A value as a link writes it; None where there is none."""
    if value is None:
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()[:10]
    if isinstance(value, numbers.Integral) and not isinstance(value, bool):
        return str(int(value))
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        number = float(value)
        if math.isnan(number):
            return None
        # Whole numbers come as floats from NumPy and pandas.
        return str(int(number)) if number.is_integer() and abs(number) < 1e15 else repr(number)
    raise refused(key, repr(value), "it is neither a number nor a text nor a date")


def pairs_of(keys: Mapping[str, object]) -> list[tuple[str, str]]:
    """Keywords as the keys and texts of a link."""
    pairs: list[tuple[str, str]] = []
    for name, value in keys.items():
        key = key_of(name)
        text = text_of(key, value)
        if key not in known_keys():
            near = difflib.get_close_matches(key, known_keys(), n=1)
            hint = f"; did you mean {near[0]}?" if near else "; multihome.parameters() lists them"
            raise refused(key, "" if text is None else text, f"there is no such key{hint}")
        if text is not None:
            pairs.append((key, text))
    return pairs


def whole(key: str, value: object, least: int) -> int:
    """A whole number of at least so many; NumPy's count too."""
    try:
        number = operator.index(value)  # type: ignore[arg-type]
    except TypeError:
        raise refused(key, repr(value), "it has to be a whole number") from None
    if number < least:
        raise refused(key, str(number), f"it has to be a whole number from {least} on")
    return number


def texts(key: str, values: str | Iterable[str]) -> list[str]:
    """One name or several."""
    names = [values] if isinstance(values, str) else list(values)
    for name in names:
        if not isinstance(name, str):
            raise refused(key, repr(name), "it has to be a text")
    if not names:
        raise refused(key, "", "at least one has to be named, or nothing is kept")
    return names


def refused(key: str, value: str, reason: str) -> ScenarioError:
    """The error of a value that cannot be used."""
    error = ScenarioError(f"{key}={value}: {reason}" if value else f"{key}: {reason}")
    error.key, error.value, error.reason = key, value, reason
    return error
