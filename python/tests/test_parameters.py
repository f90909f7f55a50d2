"""Parameters, SALib's problem, worlds."""

import json

import multihome as mh
import pytest


def test_parameters_are_those_of_the_command(command):
    told = json.loads(command("params", "--format", "json"))
    table = mh.parameters().to_pandas()
    assert table.key.tolist() == [row["key"] for row in told]
    assert table.low.dropna().tolist() == [row["low"] for row in told if row["low"] is not None]
    assert table[table.key == "window"].unit.item() == "days"


def test_a_problem_has_the_judged_ranges():
    problem = mh.problem()
    assert problem["num_vars"] == len(problem["names"]) == len(problem["bounds"]) == len(problem["dists"]) > 60
    assert all(low < high for low, high in problem["bounds"])
    assert "openai" not in problem["names"] and mh.problem(["openai"])["bounds"] == [[25.0, 56.0]]
    assert mh.problem(["lag_gcp", "window"])["names"] == ["lag-gcp", "window"]
    for keys, words in [(["seed"], "no range of its own"), (["windw"], "no such key")]:
        with pytest.raises(mh.ScenarioError, match=words):
            mh.problem(keys)


def test_worlds_are_those_of_runs():
    worlds = mh.worlds().to_pandas()
    assert worlds.world.tolist() == list(range(1, 257)) and len(worlds.columns) > 70
    world = {key: value for key, value in worlds.iloc[2].items() if key != "world"}
    assert world["pull"] > 0
