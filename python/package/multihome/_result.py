"""Results: what one comparison gives."""

from __future__ import annotations

import datetime
import functools
import html
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from . import _native
from ._text import pairs_of

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow


class Verdict(NamedTuple):
    """Whether a cited result was reproduced.

    Attributes
    ----------
    exact : bool
        Whether every figure is the same, to the last bit.
    words : str
        The verdict in a sentence; where the result changed, by how much.
    """

    exact: bool
    words: str


class Result:
    """What a comparison gave. :func:`run` makes it.

    A result is pickled as the link that cites it, which is a few kilobytes. Whoever unpickles it has link and digest
    at once; the figures are computed again when they are first asked for, and an error says so if this version gives
    others. To bring figures from one process to another, send a table, or use :func:`sweep`.
    """

    def __init__(self, outcome: _native.Outcome | None, cited: str) -> None:
        self._outcome_or_none = outcome
        self._cited = cited

    @property
    def _outcome(self) -> _native.Outcome:
        if self._outcome_or_none is None:
            outcome = _native.simulate(self._cited, [])
            if outcome.digest != self.digest:
                raise _native.ScenarioError(
                    f"this version of multihome gives another result than the one that was pickled: "
                    f"{verify(self._cited).words}"
                )
            self._outcome_or_none = outcome
        return self._outcome_or_none

    @property
    def headline(self) -> str:
        """What tells most of the result, in one sentence."""
        return self._outcome.headline

    @property
    def standfirst(self) -> str:
        """How clouds' shares differ, as far as the headline does not say it, and how certain that is."""
        return self._outcome.standfirst

    @functools.cached_property
    def digest(self) -> str:
        """The SHA-256 of the result: 64 characters, the same as those of the command and of the page."""
        return next(
            text for key, _, text in (pair.partition("=") for pair in self._cited.split("&")) if key == "digest"
        )

    @functools.cached_property
    def link(self) -> str:
        """The link with only what was set, without an address before it."""
        return _native.read(self._cited, [])[0] if self._outcome_or_none is None else self._outcome.link

    @property
    def replicates(self) -> int:
        """How many replicates were run."""
        return self._outcome.replicates

    def cite(self) -> str:
        """Give a link that holds every value and proves the result.

        Returns
        -------
        str
            The query of a link. :func:`verify` and the page see whether it is still reproduced.
        """
        return self._cited

    def table(self, measures: list[str] | None = None, quarters: str | None = None) -> _native.Table:
        """Give the figures as a table, one row for each side, quarter, item and statistic.

        Parameters
        ----------
        measures : list of str, optional
            Measures such as ``"share"``, or single series such as ``"share:azure"``; all if not given.
        quarters : str, optional
            ``"last"``, ``"all"`` or quarters such as ``"2028Q4,2031Q1"``; all if not given.

        Returns
        -------
        Table

        Examples
        --------
        >>> import multihome as mh
        >>> result = mh.run(n=50, runs=4, horizon=4)
        >>> result.table(["share:aws"], "last").column_names
        ['side', 'quarter', 'date', 'measure', 'item', 'statistic', 'value']
        """
        return self._outcome.table(measures, quarters)

    def to_arrow(self, measures: list[str] | None = None, quarters: str | None = None) -> pyarrow.Table:
        """Give :meth:`table` as a ``pyarrow.Table``."""
        return self.table(measures, quarters).to_arrow()

    def to_pandas(self, measures: list[str] | None = None, quarters: str | None = None) -> pandas.DataFrame:
        """Give :meth:`table` as a ``pandas.DataFrame``."""
        return self.table(measures, quarters).to_pandas()

    def to_polars(self, measures: list[str] | None = None, quarters: str | None = None) -> polars.DataFrame:
        """Give :meth:`table` as a ``polars.DataFrame``."""
        return self.table(measures, quarters).to_polars()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self.table().__arrow_c_stream__(requested_schema)

    def svg(self, chart: str = "shares") -> str:
        """Draw a chart.

        Parameters
        ----------
        chart : {"shares", "differences", "flows", "card"}
            What it shows.

        Returns
        -------
        str
            SVG, with the link and today's day in its metadata.
        """
        day = datetime.date.today()
        return self._outcome.svg(chart, (day.year, day.month, day.day))

    def __repr__(self) -> str:
        return f"<multihome.Result of {self.link}, digest {self.digest[:8]}>"

    def _repr_html_(self) -> str:
        """Show the answer and the chart in a notebook."""
        headline, standfirst = html.escape(self.headline), html.escape(self.standfirst)
        return f"<p><strong>{headline}</strong></p>{self.svg()}<p>{standfirst}</p>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Result) and self.digest == other.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    def __reduce__(self) -> tuple[Any, ...]:
        return (Result, (None, self._cited))


def link_of(link: str | Result | None) -> str:
    """The link of whatever names a scenario."""
    if link is None:
        return ""
    return link.link if isinstance(link, Result) else link


def warn_of_misfits(misfits: list[str]) -> None:
    """Warn of what does not fit together; the model takes the nearest that does."""
    for misfit in misfits:
        warnings.warn(misfit, UserWarning, stacklevel=3)


def run(link: str | Result | None = None, /, **keys: object) -> Result:
    """Run a comparison.

    Parameters
    ----------
    link : str or Result, optional
        A link of the page, or just its query; the default comparison if not given.
    **keys
        Parameters that replace those of the link, under their keys (:func:`parameters` lists them). Python has no
        hyphens and points in names: write ``ai_aws=8`` for ``ai-aws`` and ``b_pull=0.5`` for ``b.pull``. ``None``
        leaves a key as the link has it.

    Returns
    -------
    Result

    Raises
    ------
    ScenarioError
        If anything is wrong with the link or a value: nothing is repaired, and nothing is run. It is a
        ``ValueError``, with the attributes ``key``, ``value`` and ``reason``.

    Examples
    --------
    >>> import multihome as mh
    >>> result = mh.run("v=1&window=90", b_pull=0.5, n=50, runs=4, horizon=4)
    >>> result.link
    'v=1&horizon=4&window=90&b.pull=0.5&n=50&runs=4'
    >>> mh.run(window=9999)
    Traceback (most recent call last):
    ...
    multihome.ScenarioError: window=9999: it is more than 1095 days, the largest value allowed
    """
    link, given = link_of(link), pairs_of(keys)
    outcome = _native.simulate(link, given)
    warn_of_misfits(_native.read(outcome.link, [])[1])
    return Result(outcome, outcome.cite())


def verify(link: str | Result) -> Verdict:
    """See whether a cited result is reproduced, to the last bit.

    Parameters
    ----------
    link : str or Result
        A link that cites a result, as :meth:`Result.cite` gives it.

    Returns
    -------
    Verdict

    Examples
    --------
    >>> import multihome as mh
    >>> mh.verify(mh.run(n=50, runs=4, horizon=4).cite()).exact
    True
    """
    return Verdict(*_native.verify(link.cite() if isinstance(link, Result) else link))
