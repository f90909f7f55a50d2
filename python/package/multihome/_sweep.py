"""Sweeps: many scenarios, in shards that any executor can run."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor, Future, as_completed
from typing import Any

from . import _native
from ._design import spec_of
from ._result import Result, link_of, warn_of_misfits
from ._tabular import Tabular
from ._text import texts, whole

# Replicates in a shard, roughly: some seconds of one processor, which is what is lost if a worker ends.
REPLICATES_IN_SHARD = 200

# The fewest shards of a study with so many rows, so that some workers have work.
FEWEST_SHARDS = 16

Progress = Callable[[int, int], None]


class ShardsFailed(RuntimeError):
    """Some shards of a sweep could not be run, because the executor or a worker failed.

    Attributes
    ----------
    failed : list of int
        The numbers of the shards that are missing, from 1 on.
    of : int
        How many shards there are.
    """

    def __init__(self, message: str, failed: Sequence[int] = (), of: int = 0) -> None:
        super().__init__(message)
        self.failed = list(failed)
        self.of = of


class Sweep(Tabular):
    """What a sweep gave: a table with the figures of every row. :func:`sweep` makes it.

    Attributes
    ----------
    table : Table
        One row for each scenario, quarter, item and statistic: ``row`` (from 1 on), the keys that vary, ``quarter``,
        ``date``, ``measure``, ``item``, ``statistic``, ``value_a``, ``value_b``, ``difference``.
    rows : int
        How many scenarios were run.
    records : int
        How many rows the table has.
    digest : str
        The SHA-256 of all records: the same however the sweep was split, and that of ``multihome sweep``.
    study : dict
        Everything that the records depend on: versions, base scenario, design, what was kept.
    study_digest : str
        The SHA-256 of that.
    """

    def __init__(self, study: _native.Study, table: _native.Table, records: int, digest: str) -> None:
        self.table = table
        self.rows = study.rows
        self.records = records
        self.digest = digest
        self.study: dict[str, Any] = json.loads(study.description)
        self.study_digest = study.digest

    def __repr__(self) -> str:
        return f"<multihome.Sweep of {self.rows} rows, digest {self.digest[:8]}>"


def run_shard(study: _native.Study, number: int, of: int) -> tuple[bytes, str]:
    """Run one shard on one thread: what an executor is given.

    Returns
    -------
    tuple of bytes and str
        The shard as CSV that says what it is, as ``multihome sweep`` writes it, and the digest of its records.
    """
    return study.run(number, of, 1)


def sweep(
    design: object,
    executor: Executor | None = None,
    *,
    base: str | Result | None = None,
    runs: int | None = None,
    measures: str | Iterable[str] = ("share",),
    quarters: str = "last",
    statistics: str | Iterable[str] = ("mean",),
    out: str | os.PathLike[str] | None = None,
    shards: int | None = None,
    progress: bool | Progress = False,
) -> Sweep:
    """Run many scenarios, and keep of each only the figures that are asked for.

    Parameters
    ----------
    design
        Which scenarios: what :func:`grid`, :func:`latin_hypercube`, :func:`sobol`, :func:`morris`,
        :func:`saltelli`, :func:`in_worlds` or :func:`from_sample` gives; a table with a column for each key (a data
        frame, a mapping of columns, or a list of mappings), in which nothing or ``None`` leaves a key as the base has
        it; a list of links; or the path of a file that ends in ``.csv`` or ``.jsonl``.
    executor : concurrent.futures.Executor, optional
        Who runs the shards, each on one thread. This process does on all threads if there is none.
    base : str or Result, optional
        The scenario that rows change.
    runs : int, optional
        How many replicates each scenario has.
    measures : str or iterable of str
        What is kept: measures such as ``"share"``, or single series such as ``"share:azure"``.
    quarters : str
        ``"last"``, ``"all"`` or quarters such as ``"2028Q4,2031Q1"``.
    statistics : str or iterable of str
        ``mean``, ``error``, ``p10``, ``p50``, ``p90``, ``rises``, ``falls``, over the replicates of a row.
    out : path, optional
        A folder that keeps every shard as soon as it is done. Called again with the same folder, a sweep goes on:
        shards that are there are not run again. The folder is that of ``multihome sweep``, which can resume and
        merge it too.
    shards : int, optional
        Into how many parts the rows are split; this changes no figure.
    progress : bool or callable
        Whether to print how far it is to standard error, or a function that is called with how many rows are done
        and how many there are.

    Returns
    -------
    Sweep

    Raises
    ------
    ScenarioError
        If anything is wrong with the design or a row, before anything is run.
    ShardsFailed
        If the executor or a worker failed. What is done is in ``out``.

    Examples
    --------
    >>> import multihome as mh
    >>> found = mh.sweep({"pull": [0.5, 1.0, 1.5]}, base="n=50&horizon=4", runs=2, measures=["share:azure"])
    >>> found.to_pandas().shape
    (3, 10)
    """
    spec = {
        "design": json.loads(spec_of(design)),
        "base": None if base is None else link_of(base),
        "runs": None if runs is None else whole("runs", runs, 1),
        "measures": texts("measures", measures),
        "quarters": quarters,
        "statistics": texts("statistics", statistics),
    }
    study = _native.Study(json.dumps(spec))
    study.check()
    warn_of_misfits(study.misfits)
    if shards is None:
        of = max(study.shard_count(REPLICATES_IN_SHARD), min(study.rows, FEWEST_SHARDS))
    else:
        of = whole("shards", shards, 1)
    folder = None if out is None else _native.Folder(os.fspath(out), study)
    kept: dict[int, bytes] = {}
    tell = _teller(progress, study, of)

    def take(number: int, table: bytes) -> None:
        if folder is None:
            kept[number] = table
        else:
            folder.take(number, of, table)
        tell(number)

    missing = []
    for number in range(1, of + 1):
        if folder is not None and folder.has(number, of):
            tell(number)
        else:
            missing.append(number)
    if executor is None:
        for number in missing:
            take(number, study.run(number, of, None)[0])
    else:
        _gather(executor, study, missing, of, take, out)
    if folder is None:
        table, records, digest = _native.join(study, [kept[number] for number in range(1, of + 1)])
    else:
        table, records, digest = folder.merge(study)
    return Sweep(study, table, records, digest)


def _gather(
    executor: Executor,
    study: _native.Study,
    missing: list[int],
    of: int,
    take: Callable[[int, bytes], None],
    out: str | os.PathLike[str] | None,
) -> None:
    """Have an executor run shards, and take each as soon as it is done."""
    failed: list[int] = []
    why = ""
    waiting: dict[Future[tuple[bytes, str]], int] = {}
    try:
        for number in missing:
            try:
                waiting[executor.submit(run_shard, study, number, of)] = number
            except RuntimeError as error:
                # It is broken or shut down, so it takes nothing more.
                failed.append(number)
                why = why or str(error) or type(error).__name__
        for future in as_completed(waiting):
            try:
                table, _ = future.result()
            except Exception as error:  # noqa: BLE001 (whatever a worker raises)
                failed.append(waiting[future])
                why = why or str(error) or type(error).__name__
            else:
                take(waiting[future], table)
    finally:
        for future in waiting:
            future.cancel()
    if failed:
        goes_on = (
            f"call it again with out={os.fspath(out)!r} and it goes on from what is done"
            if out is not None
            else "with out= it would keep what is done and could go on"
        )
        reason = " ".join(why.split()).rstrip(".")
        raise ShardsFailed(f"{len(failed)} of {of} shards were not run ({reason}): {goes_on}", sorted(failed), of)


def _teller(progress: bool | Progress, study: _native.Study, of: int) -> Callable[[int], None]:
    """A function that tells how far a sweep is, once for each shard that is done."""
    done = 0

    def tell(number: int) -> None:
        nonlocal done
        done += study.rows_of(number, of)
        if callable(progress):
            progress(done, study.rows)
        elif progress:
            print(f"multihome: {done:,} of {study.rows:,} rows", file=sys.stderr)

    return tell
