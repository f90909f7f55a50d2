"""Drivers and attributions: those of the command, to the last digit."""

import json

import multihome as mh
import pytest

LINK = "v=1&n=60&runs=40&horizon=4"


def test_drivers_are_those_of_the_command(command):
    found = mh.drivers(LINK, output="share:aws")
    assert found.document == json.loads(command("drivers", LINK, "--output", "share:aws", "--format", "json"))
    assert found.svg() == command("drivers", LINK, "--output", "share:aws", "--format", "svg")
    lines = command("drivers", LINK, "--output", "share:aws", "--format", "csv").splitlines()
    assert len(found.table) == len(lines) - 1 and found.table.column_names == lines[0].split(",")
    frame = found.to_pandas()
    assert frame.part.dtype == float and set(frame.kind) >= {"group", "lever"}


def test_attributions_are_those_of_the_command(command):
    found = mh.attribute(LINK, worlds=8, orders=4)
    arguments = ["attribute", LINK, "--worlds", "8", "--orders", "4", "--format"]
    assert found.document == json.loads(command(*arguments, "json"))
    assert found.svg() == command(*arguments, "svg") and "<svg" in found._repr_html_()
    frame = found.to_pandas()
    assert frame[frame.kind == "whole"].part.item() == found.document["whole"]


def test_what_cannot_be_told_is_an_error_in_a_sentence():
    for ask, words in [
        (lambda: mh.drivers(LINK, assumptions="central"), "no assumption varies"),
        (lambda: mh.drivers(LINK, output="shares"), "no measure"),
        (lambda: mh.attribute(LINK, b="exclusive"), "both sides are the same"),
        (lambda: mh.attribute(LINK, worlds=8, orders=3), "even"),
    ]:
        with pytest.raises(mh.ScenarioError, match=words):
            ask()
