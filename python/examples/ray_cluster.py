"""A sweep on a Ray cluster, through an executor that hands its calls to Ray."""

from concurrent.futures import Executor

import multihome as mh
import ray


class RayExecutor(Executor):
    """Runs every call as a task of Ray."""

    def __init__(self):
        self._task = ray.remote(max_retries=3)(lambda function, *arguments: function(*arguments))

    def submit(self, function, /, *arguments, **keywords):
        """Give the future of a call."""
        if keywords:
            raise TypeError("this executor takes positional arguments only")
        return self._task.remote(function, *arguments).future()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Leave Ray as it is: whoever started it ends it."""


def main(rows=64, base=None, out=None):
    """Run a Latin hypercube over all assumptions."""
    with RayExecutor() as executor:
        return mh.sweep(mh.latin_hypercube(rows), executor, base=base, runs=1, measures=["share"], out=out)


if __name__ == "__main__":
    ray.init()
    print(main())
