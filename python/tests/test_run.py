"""Results: digests, tables, charts, errors, pickles."""

import csv
import datetime
import doctest
import html
import importlib
import io
import os
import pickle
import pkgutil
import signal
import subprocess
import sys

import multihome as mh
import pytest

from conftest import ROOT, SMALL


def test_digests_are_those_of_the_golden_links(golden):
    assert len(golden) > 20
    for link, digest in golden.items():
        assert mh.run(link).digest == digest, link


def test_a_result_is_that_of_the_command(command):
    result = mh.run("v=1&window=365", n=200, runs=10)
    assert command("digest", result.link) == result.digest + "\n"
    assert command("cite", result.link) == f"?{result.cite()}\n"

    def told(*options):
        rows = csv.DictReader(io.StringIO(command("run", result.link, *options)))
        rows = [row for row in rows if row["measure"] != "provenance"]
        return [{**row, "quarter": int(row["quarter"]), "value": float(row["value"])} for row in rows]

    assert result.to_arrow().to_pylist() == told()
    part = told("--measure", "share:aws,models", "--quarter", "last")
    assert 10 < len(part) < 1000 and result.to_arrow(["share:aws", "models"], "last").to_pylist() == part


def test_every_library_takes_the_same_table():
    import pandas
    import polars
    import pyarrow

    result = mh.run(SMALL)
    arrow, frame, lazy = result.to_arrow(), result.to_pandas(), result.to_polars()
    assert isinstance(arrow, pyarrow.Table) and isinstance(frame, pandas.DataFrame)
    assert isinstance(lazy, polars.DataFrame) and lazy.shape == frame.shape == arrow.shape
    assert frame.value.tolist() == lazy["value"].to_list() == arrow["value"].to_pylist()
    assert pyarrow.table(result).equals(arrow) and polars.DataFrame(result).equals(lazy)


def test_keywords_are_keys_of_links():
    link = mh.run(SMALL, b_pull=0.5, ai_aws=8, opening=datetime.date(2026, 5, 1), b="custom", window=None).link
    for pair in ("b.pull=0.5", "ai-aws=8", "opening=2026-05-01", "b=custom"):
        assert f"&{pair}&" in f"{link}&", link
    assert "window" not in link
    assert mh.run(mh.run(SMALL), pull=2.0) == mh.run(SMALL + "&pull=2")
    assert mh.run(**{"b.pull": 2, "n": 50, "runs": 4, "horizon": 4}) == mh.run(SMALL + "&b.pull=2")


@pytest.mark.parametrize(
    ("link", "keys", "key", "value", "reason"),
    [
        ("", {"windw": 3}, "windw", "3", "there is no such key; did you mean window?"),
        ("", {"window": 9999}, "window", "9999", "it is more than 1095 days, the largest value allowed"),
        ("", {"pull": "much"}, "pull", "much", None),
        ("window=9999", {}, "window", "9999", "it is more than 1095 days, the largest value allowed"),
        ("windw=3", {}, "windw", None, None),
        ("hello", {}, "link", None, None),
        ("", {"pull": [1]}, "pull", "[1]", "it is neither a number nor a text nor a date"),
    ],
)
def test_what_is_wrong_is_said_with_key_value_and_reason(link, keys, key, value, reason):
    with pytest.raises(mh.ScenarioError) as caught:
        mh.run(link, **keys)
    error = caught.value
    assert isinstance(error, ValueError) and error.key == key and error.key in str(error)
    assert value is None or error.value == value
    assert reason is None or error.reason == reason
    assert error.reason and "\n" not in str(error)


def test_shares_that_do_not_add_up_are_refused():
    with pytest.raises(mh.ScenarioError, match="aws.*100"):
        mh.run("aws=90&azure=90")


def test_what_takes_too_much_memory_is_refused():
    program = (
        "import multihome as mh\n"
        "try:\n"
        "    mh.run(n=1_000_000, runs=2000)\n"
        "except mh.ScenarioError as error:\n"
        "    print(str(error).endswith('in all: ask for fewer enterprises.'))\n"
    )
    environment = {**os.environ, "RAYON_NUM_THREADS": "256"}
    done = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n", done.stderr


def test_what_does_not_fit_together_is_warned_of():
    link = "assumptions=central&gemini=90&openai=4&anthropic=2&ms-models=1&amazon-models=1&" + SMALL
    with pytest.warns(UserWarning) as told:
        mh.run(link)
    assert any("ai-gcp" in str(warning.message) for warning in told)


def test_a_pickle_is_the_link_and_gives_the_same_figures():
    result = mh.run(SMALL)
    data = pickle.dumps(result)
    assert len(data) < 10_000
    again = pickle.loads(data)
    assert (again.link, again.digest, again.cite()) == (result.link, result.digest, result.cite())
    assert again == result and hash(again) == hash(result)
    assert again.to_arrow().equals(result.to_arrow()) and again.headline == result.headline
    altered = pickle.loads(data.replace(result.digest.encode(), b"0" * 64))
    with pytest.raises(mh.ScenarioError, match="another result"):
        altered.headline  # noqa: B018


def test_citations_are_verified():
    cited = mh.run(SMALL).cite()
    assert mh.verify(cited).exact and "Reproduced exactly" in mh.verify(mh.run(SMALL)).words
    verdict = mh.verify(cited.replace("horizon=4", "horizon=5"))
    assert not verdict.exact
    with pytest.raises(mh.ScenarioError, match="does not cite"):
        mh.verify(SMALL)


def test_a_notebook_shows_the_answer_and_the_chart():
    result = mh.run(SMALL)
    shown = result._repr_html_()
    assert shown.startswith("<p>") and "<svg" in shown
    assert html.escape(result.headline) in shown and html.escape(result.standfirst) in shown
    assert "%" in result.headline + result.standfirst
    assert result.svg("flows").count("<svg") == 1 and result.svg("differences") != result.svg()
    with pytest.raises(mh.ScenarioError, match="there is no chart “pie”; there are shares"):
        result.svg("pie")


def test_figures_that_do_not_exist_are_refused():
    result = mh.run(SMALL)
    for arguments, words in [((["shares"],), "no measure"), ((None, "2031Q1"), "not simulated"), ((None, "x"), "no quarters")]:
        with pytest.raises(mh.ScenarioError, match=words):
            result.table(*arguments)


def test_interrupts_end_a_long_run():
    program = (
        "import multihome as mh, signal, threading, os, time\n"
        "threading.Timer(1.0, lambda: os.kill(os.getpid(), signal.SIGINT)).start()\n"
        "begun = time.monotonic()\n"
        "try:\n"
        "    mh.run(n=20000, runs=2000)\n"
        "except KeyboardInterrupt:\n"
        "    print('ended', time.monotonic() - begun < 20)\n"
    )
    if sys.platform == "win32":
        pytest.skip("Windows has no such signal for one process")
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=120, check=True)
    assert done.stdout == "ended True\n", done.stderr
    assert signal.getsignal(signal.SIGINT) is not None


def test_other_python_threads_run_meanwhile():
    import threading
    import time

    ticks, ends = [], threading.Event()

    def tick():
        while not ends.is_set():
            ticks.append(time.monotonic())
            time.sleep(0.005)

    thread = threading.Thread(target=tick)
    thread.start()
    begun = time.monotonic()
    mh.run(n=2000, runs=20)
    during = sum(begun <= tick <= time.monotonic() for tick in ticks)
    ends.set()
    thread.join()
    assert during > 5


def test_examples_in_docstrings_hold():
    failed = tried = 0
    for module in pkgutil.iter_modules(mh.__path__, "multihome."):
        found = doctest.testmod(importlib.import_module(module.name))
        failed, tried = failed + found.failed, tried + found.attempted
    assert failed == 0 and tried > 20


def test_examples_in_the_manual_hold():
    found = doctest.testfile(str(ROOT / "docs" / "python.md"), module_relative=False)
    assert found.failed == 0 and found.attempted > 10


def test_versions_are_told():
    assert mh.__version__.count(".") == 2 and isinstance(mh.model_version, int)
