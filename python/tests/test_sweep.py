"""Sweeps: the same records whoever runs them, and going on after a failure."""

import concurrent.futures as futures
import csv
import multiprocessing
import os
import pathlib
import pickle
import signal
import sys

import multihome as mh
import pytest

from conftest import SMALL

BASE = "n=50&horizon=4"
DESIGN = mh.grid(window="0..365:6", pull=[0.5, 1, 1.5])


def small(design=DESIGN, executor=None, **options):
    return mh.sweep(design, executor, **{"base": BASE, "runs": 2, **options})


@pytest.fixture(scope="module")
def serial():
    return small()


def test_any_executor_gives_the_same_records(serial):
    methods = multiprocessing.get_all_start_methods()
    pools = [lambda: futures.ThreadPoolExecutor(3)]
    pools += [
        lambda method=method: futures.ProcessPoolExecutor(2, mp_context=multiprocessing.get_context(method))
        for method in methods
    ]
    for pool in pools:
        with pool() as executor:
            found = small(executor=executor)
        assert found.digest == serial.digest
        assert found.to_arrow().equals(serial.to_arrow())


def test_shards_and_folders_change_nothing(serial, tmp_path):
    assert small(shards=1).digest == small(shards=18).digest == serial.digest
    kept = small(out=tmp_path / "kept")
    assert kept.digest == serial.digest and kept.to_arrow().equals(serial.to_arrow())
    assert kept.study == serial.study and kept.rows == 18


def test_a_sweep_is_that_of_the_command(command, serial, tmp_path):
    folder = tmp_path / "command"
    told = command(
        "sweep", "--grid", "window=0..365:6", "pull=0.5,1,1.5", "--base", BASE, "--runs", "2", "--out", folder
    )
    assert told.endswith(f"digest {serial.digest}\n")
    small(out=tmp_path / "here")
    assert (tmp_path / "here" / "rows.csv").read_bytes() == (folder / "rows.csv").read_bytes()
    assert command("merge", tmp_path / "here").endswith(f"digest {serial.digest}\n")
    with open(folder / "rows.csv", newline="") as file:
        rows = [float(row["difference"]) for row in csv.DictReader(file)]
    assert serial.to_arrow()["difference"].to_pylist() == rows


def test_a_row_has_the_figures_of_its_run():
    found = mh.sweep([SMALL, SMALL + "&pull=2"], measures=["share:azure"]).to_pandas()
    for row, link in enumerate([SMALL, SMALL + "&pull=2"], 1):
        result = mh.run(link).to_pandas(["share:azure"], "last")
        mean = result[(result.statistic == "mean") & (result.side == "difference")].value.item()
        assert found[found.row == row].difference.item() == mean


def test_every_form_of_a_table_is_the_same_design(tmp_path):
    import pandas
    import polars
    import pyarrow

    columns = {"window": [0, 90, None], "b.pull": [0.5, 1.0, 1.5]}
    file = tmp_path / "design.csv"
    file.write_text("window,b.pull\n0,0.5\n90,1\n,1.5\n")
    forms = [
        columns,
        {"window": [0, 90, None], "b_pull": [0.5, 1.0, 1.5]},
        pandas.DataFrame(columns),
        polars.DataFrame(columns),
        pyarrow.table(columns),
        [{"window": 0, "b.pull": 0.5}, {"window": 90, "b.pull": 1}, {"b.pull": 1.5}],
        file,
        str(file),
    ]
    digests = {small(form).study_digest for form in forms}
    assert len(digests) == 1


def test_designs_of_the_command_are_there():
    for design, rows in [
        (mh.latin_hypercube(5, ["pull", "window"]), 5),
        (mh.latin_hypercube(5, {"pull": None, "window": (0, 365)}, seed=2), 5),
        (mh.sobol(4), 4),
        (mh.morris(2, ["pull", "window"]), 6),
        (mh.saltelli(2, ["pull", "window"]), 8),
        (mh.in_worlds(3), 3),
        (mh.in_worlds(3, source="prior"), 3),
    ]:
        assert small(design).rows == rows
        assert pickle.loads(pickle.dumps(design)) == design


@pytest.mark.parametrize(
    ("design", "options", "words"),
    [
        ({"windw": [1]}, {}, "windw"),
        ({"window": [1, 9999]}, {}, "row 2: window=9999: it is more than"),
        ({"window": [1]}, {"base": "pull=-9"}, "base link"),
        ({"window": [1]}, {"measures": ["shares"]}, "no measure"),
        ({"window": [1]}, {"statistics": "median"}, "no statistic"),
        ({"window": [1]}, {"quarters": "2051Q1"}, "not simulated"),
        (mh.grid(window="0..99999:3"), {}, "window"),
        (mh.in_worlds(3, source="posterior"), {}, "matched or prior"),
        ([], {}, "1 to"),
        ("design.xlsx", {}, "csv"),
    ],
)
def test_nothing_is_run_where_something_is_wrong(design, options, words, tmp_path):
    with pytest.raises(mh.ScenarioError, match=words) as caught:
        small(design, out=tmp_path / "none", **options)
    assert "\n" not in str(caught.value) and not (tmp_path / "none").exists()


def test_the_row_that_is_wrong_is_an_attribute():
    with pytest.raises(mh.ScenarioError) as caught:
        small({"window": [1, 2, 9999]})
    assert caught.value.row == 3


class Killing:
    """A study whose third shard ends the process that runs it, once."""

    def __init__(self, study, mark):
        self.study, self.mark = study, mark

    def __reduce__(self):
        return (Killing, (self.study, self.mark))

    def run(self, number, of, threads):
        if number == 3 and not os.path.exists(self.mark):
            pathlib.Path(self.mark).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return self.study.run(number, of, threads)


class KillingPool(futures.ProcessPoolExecutor):
    mark = ""

    def submit(self, function, study, *arguments):
        return super().submit(function, Killing(study, self.mark), *arguments)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_sweep_goes_on_after_a_worker_was_killed(serial, tmp_path):
    out = tmp_path / "study"
    with KillingPool(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        pool.mark = str(tmp_path / "mark")
        with pytest.raises(mh.ShardsFailed, match="shards were not run .* it goes on from what is done") as caught:
            small(executor=pool, out=out)
    assert "\n" not in str(caught.value)
    done = sorted(path.name for path in out.glob("shard-*.csv"))
    assert 0 < len(done) < caught.value.of and len(done) + len(caught.value.failed) == caught.value.of
    before = {name: (out / name).stat().st_mtime_ns for name in done}
    told = []
    found = small(out=out, progress=lambda done, rows: told.append((done, rows)))
    assert found.digest == serial.digest and found.to_arrow().equals(serial.to_arrow())
    assert {name: (out / name).stat().st_mtime_ns for name in done} == before
    assert told[-1] == (18, 18)


def test_a_damaged_shard_is_made_again_and_another_study_is_refused(serial, tmp_path):
    out = tmp_path / "study"
    small(out=out)
    shard = sorted(out.glob("shard-*.csv"))[0]
    shard.write_text(shard.read_text().replace("share", "shore", 1))
    assert small(out=out).digest == serial.digest
    with pytest.raises(mh.ScenarioError, match="another study"):
        small(out=out, runs=3)


def test_progress_is_printed_if_it_is_wanted(capsys):
    small({"pull": [1, 2]}, progress=True)
    assert capsys.readouterr().err.endswith("multihome: 2 of 2 rows\n")


def test_figures_are_typed():
    table = small().to_arrow()
    kinds = {field.name: str(field.type) for field in table.schema}
    assert kinds["row"] == "uint32" and kinds["window"] == "uint32" and kinds["pull"] == "double"
    assert kinds["item"] == "string" and kinds["difference"] == "double"
    assert repr(small()).startswith("<multihome.Sweep of 18 rows")


@pytest.mark.parametrize(
    ("options", "key"),
    [({"runs": -1}, "runs"), ({"runs": 1.5}, "runs"), ({"shards": 0}, "shards"), ({"measures": []}, "measures")],
)
def test_options_that_make_no_sense_are_refused(options, key):
    with pytest.raises(mh.ScenarioError) as caught:
        small({"pull": [1]}, **options)
    assert caught.value.key == key
    with pytest.raises(mh.ScenarioError, match="window: it has 1 values, and pull has 2"):
        small({"pull": [1, 2], "window": [3]})
