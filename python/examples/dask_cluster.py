"""A sweep on a Dask cluster: any of its workers may end, and every row comes exactly once.

Here the cluster is on this machine. On another, hand its address to `Client`.
"""

import multihome as mh
from dask.distributed import Client, LocalCluster


def main(rows=64, base=None, out="dask-study", workers=2):
    """Run a Latin hypercube over all assumptions, and keep it in a folder."""
    with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
        # Dask runs a part again whose worker ended.
        executor = client.get_executor(retries=3)
        return mh.sweep(mh.latin_hypercube(rows), executor, base=base, runs=1, measures=["share"], out=out)


if __name__ == "__main__":
    found = main()
    print(found, found.to_pandas().groupby("item").difference.describe(), sep="\n")
