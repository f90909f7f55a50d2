"""What tests share: the project's folder, and its command if it is built."""

import csv
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]

# A scenario that takes some milliseconds.
SMALL = "n=50&runs=4&horizon=4"


@pytest.fixture(scope="session")
def golden():
    """The digests of the golden links, by link."""

    def rows(name):
        with open(ROOT / "tests" / "golden" / name, newline="") as file:
            return list(csv.DictReader(file))

    digests = {row["name"]: row["digest"] for row in rows("digests.csv")}
    return {row["link"]: digests[row["name"]] for row in rows("links.csv")}


@pytest.fixture(scope="session")
def command():
    """The command: its standard output for some arguments."""
    program = os.environ.get("MULTIHOME_COMMAND")
    if program is None:
        pytest.skip("MULTIHOME_COMMAND does not name the command, which `cargo xtask test --only python` builds")

    def output(*arguments):
        return subprocess.run([program, *map(str, arguments)], check=True, capture_output=True, text=True).stdout

    return output
