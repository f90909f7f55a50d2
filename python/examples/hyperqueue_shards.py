"""A sweep in HyperQueue: each part is a task of the command, so a worker that ends loses only its part.

Here server and worker are on this machine. On another, start them with `hq`, and hand the server's folder to `Client`.
"""

import pathlib

from hyperqueue import Job, LocalCluster
from hyperqueue.cluster import WorkerConfig


def main(rows=1000, parts=8, base="v=1", out="study", command="multihome", workers=1, cores=2):
    """Run a Latin hypercube over all assumptions in so many parts, and join them."""
    out = pathlib.Path(out).resolve()
    out.mkdir(parents=True, exist_ok=True)
    design = ["--lhs", str(rows), "--vary", "assumptions", "--runs", "1", "--base", base]
    job = Job(default_workdir=out, max_fails=0)
    tasks = [
        # HyperQueue gives a task one processor, unless it asks for more, and runs it again if its worker ends.
        job.program(
            [command, "sweep", *design, "--out", str(out), "--shard", f"{part}/{parts}", "--resume"],
            env={"RAYON_NUM_THREADS": "1"},
            name=f"part-{part}",
        )
        for part in range(1, parts + 1)
    ]
    job.program([command, "merge", str(out)], deps=tasks, name="merge", stdout=str(out / "merged.txt"))
    with LocalCluster() as cluster:
        for _ in range(workers):
            cluster.start_worker(WorkerConfig(cores=cores))
        client = cluster.client()
        client.wait_for_jobs([client.submit(job)])
    return (out / "merged.txt").read_text()


if __name__ == "__main__":
    print(main())
