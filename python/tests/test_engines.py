"""The examples, at a small size: engines that run sweeps, and libraries that design and analyse them."""

import importlib.util
import os
import pathlib
import shutil
import signal
import subprocess
import sys

import multihome as mh
import pytest

from conftest import ROOT

pytestmark = pytest.mark.engines

BASE = "n=50&horizon=4"
EXAMPLES = ROOT / "python" / "examples"


def example(name):
    """An example as a module."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def hypercube(rows):
    return mh.sweep(mh.latin_hypercube(rows), base=BASE, runs=1)


def test_dask_gives_the_records_of_one_process(tmp_path):
    pytest.importorskip("distributed")
    found = example("dask_cluster").main(rows=32, base=BASE, out=tmp_path / "study")
    assert found.digest == hypercube(32).digest and (tmp_path / "study" / "rows.csv").exists()


class Killing:
    """A study whose third shard ends the process that runs it, once."""

    def __init__(self, study, mark):
        self.study, self.mark = study, mark

    def run(self, number, of, threads):
        if number == 3 and not os.path.exists(self.mark):
            pathlib.Path(self.mark).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return self.study.run(number, of, threads)


def killing(function, study, mark, *arguments):
    return function(Killing(study, mark), *arguments)


def test_every_row_comes_once_though_a_dask_worker_is_killed(tmp_path):
    distributed = pytest.importorskip("distributed")
    cloudpickle = pytest.importorskip("cloudpickle")
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    mark = tmp_path / "mark"
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster) as client,
    ):
        executor = client.get_executor(retries=3)
        submit = executor.submit
        executor.submit = lambda function, study, *rest: submit(killing, function, study, str(mark), *rest)
        found = mh.sweep(mh.latin_hypercube(32), executor, base=BASE, runs=1, out=tmp_path / "study")
    assert mark.exists(), "no worker was killed"
    rows = found.to_arrow()["row"].to_pylist()
    assert sorted(set(rows)) == list(range(1, 33)) and len(rows) == found.records == 32 * 4
    assert found.digest == hypercube(32).digest


def test_ray_gives_the_records_of_one_process():
    ray = pytest.importorskip("ray")
    ray.init(num_cpus=2, object_store_memory=80_000_000, include_dashboard=False, log_to_driver=False)
    try:
        found = example("ray_cluster").main(rows=32, base=BASE)
    finally:
        ray.shutdown()
    assert found.digest == hypercube(32).digest


def test_hyperqueue_gives_the_records_of_one_process(tmp_path):
    pytest.importorskip("hyperqueue")
    program = os.environ["MULTIHOME_COMMAND"]
    told = example("hyperqueue_shards").main(rows=24, parts=3, base=BASE, out=tmp_path / "study", command=program)
    assert told.strip().endswith(f"digest {hypercube(24).digest}")


def test_salib_samples_and_analyses():
    pytest.importorskip("SALib")
    found = example("salib_study").main(
        trajectories=4, points=4, base="n=50&horizon=4&assumptions=central", runs=2
    )
    assert set(found) == {"window", "pull", "lag-gcp", "gravity", "cadence"}
    assert all(mu_star >= 0 for mu_star, _ in found.values())
    assert any(mu_star > 0 for mu_star, _ in found.values())


def test_salib_takes_the_problem_of_all_assumptions():
    sample_morris = pytest.importorskip("SALib.sample.morris")
    sample_sobol = pytest.importorskip("SALib.sample.sobol")
    problem = mh.problem()
    base = "n=50&horizon=4&assumptions=central"
    for sample in (
        sample_morris.sample(problem, 1, seed=2),
        sample_sobol.sample(problem, 1, calc_second_order=False, seed=2)[:8],
    ):
        found = mh.sweep(mh.from_sample(problem, sample), base=base, runs=1, measures=["share:aws"])
        assert found.rows == len(sample)


def test_the_workbench_runs_experiments():
    pytest.importorskip("ema_workbench")
    experiments, outcomes = example("ema_model").main(scenarios=3)
    assert len(experiments) == len(outcomes["azure"]) == 3 and {"window", "lag_gcp"} <= set(experiments)
    one = experiments.iloc[0]
    again = mh.run(
        "n=500&runs=20&assumptions=central",
        **{key: one[key] for key in ("window", "pull", "lag_gcp", "gravity")},
    ).to_pandas(["share:azure"], "last")
    again = again[(again.side == "difference") & (again.statistic == "mean")]
    assert again.value.item() == outcomes["azure"][0]


@pytest.mark.skipif(shutil.which("sh") is None, reason="SLURM's scripts are for a shell")
def test_a_slurm_array_gives_the_records_of_one_process(command, tmp_path):
    program = pathlib.Path(os.environ["MULTIHOME_COMMAND"])
    environment = {
        **os.environ,
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "ROWS": "24",
        "BASE": BASE,
        "OUT": str(tmp_path / "study"),
        "SLURM_ARRAY_TASK_COUNT": "3",
    }
    for job in (2, 1, 3, 2):
        subprocess.run(
            ["sh", EXAMPLES / "slurm_array.sh"],
            env={**environment, "SLURM_ARRAY_TASK_ID": str(job)},
            check=True,
            capture_output=True,
        )
    assert command("merge", tmp_path / "study").endswith(f"digest {hypercube(24).digest}\n")
