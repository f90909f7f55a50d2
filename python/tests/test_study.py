"""The notebook that leads from a question to a figure: it runs, and its command gives the same digest."""

import re
import shlex

import pytest

from conftest import ROOT

pytestmark = pytest.mark.engines

NOTEBOOK = ROOT / "python" / "examples" / "study.ipynb"


def test_the_study_runs_and_one_command_repeats_it(tmp_path, monkeypatch, command):
    nbformat = pytest.importorskip("nbformat")
    nbclient = pytest.importorskip("nbclient")
    monkeypatch.setenv("STUDY_POINTS", "64")
    monkeypatch.setenv("STUDY_FOLDER", str(tmp_path / "study"))
    monkeypatch.setenv("MPLBACKEND", "agg")
    notebook = nbformat.read(NOTEBOOK, as_version=4)
    assert all(not cell.get("outputs") for cell in notebook.cells), "the notebook is kept without outputs"
    nbclient.NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(tmp_path)}}).execute()
    assert (tmp_path / "study" / "indices.svg").stat().st_size > 1000
    printed = "".join(output.text for output in notebook.cells[-1].outputs if output.output_type == "stream")
    digest = re.search(r"digest (\w{64})", printed)[1]
    monkeypatch.chdir(tmp_path)
    line = next(line for line in printed.splitlines() if line.startswith("multihome "))
    told = [command(*shlex.split(part)[1:]) for part in line.split(" && ")]
    assert digest in told[-1]
