"""What happens to cloud market share when an AI model stops being exclusive to one cloud.

>>> import multihome as mh
>>> result = mh.run(window=365, n=50, runs=4, horizon=4)
>>> len(result.digest)
64
"""

from ._design import Design, from_sample, grid, in_worlds, latin_hypercube, morris, saltelli, sobol
from ._findings import Finding, attribute, drivers
from ._native import MODEL_VERSION as model_version
from ._native import VERSION as __version__
from ._native import ScenarioError, Table
from ._parameters import parameters, problem, worlds
from ._result import Result, Verdict, run, verify
from ._sweep import ShardsFailed, Sweep, sweep

# What an error does not know of itself is None.
for _attribute in ("key", "value", "reason", "row"):
    setattr(ScenarioError, _attribute, None)

__all__ = [
    "Design",
    "Finding",
    "Result",
    "ScenarioError",
    "ShardsFailed",
    "Sweep",
    "Table",
    "Verdict",
    "__version__",
    "attribute",
    "drivers",
    "from_sample",
    "grid",
    "in_worlds",
    "latin_hypercube",
    "model_version",
    "morris",
    "parameters",
    "problem",
    "run",
    "saltelli",
    "sobol",
    "sweep",
    "verify",
    "worlds",
]
