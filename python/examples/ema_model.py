"""Exploratory modelling with the EMA Workbench: a model whose uncertainties are judged ranges."""

import multihome as mh
from ema_workbench import IntegerParameter, Model, RealParameter, ScalarOutcome, perform_experiments

LEVERS = ["window", "pull", "lag-gcp", "gravity"]


def simulate(**levers):
    """Give the clouds' mean gains from ending exclusivity, in points of their share."""
    # The workbench names levers as Python does.
    table = mh.run("n=500&runs=20&assumptions=central", **levers).to_arrow(["share"], "last").to_pylist()
    means = [row for row in table if row["side"] == "difference" and row["statistic"] == "mean"]
    return {row["item"]: row["value"] for row in means if row["item"] in ("aws", "azure")}


def model():
    """Describe the model."""
    rows = {row["key"]: row for row in mh.parameters().to_arrow().to_pylist()}

    def uncertainty(key):
        name, row = key.replace("-", "_"), rows[key]
        if row["type"] == "whole number":
            return IntegerParameter(name, round(row["low"]), round(row["high"]))
        return RealParameter(name, row["low"], row["high"])

    described = Model("multihome", function=simulate)
    described.uncertainties = [uncertainty(key) for key in LEVERS]
    described.outcomes = [ScalarOutcome("aws"), ScalarOutcome("azure")]
    return described


def main(scenarios=50):
    """Run experiments, and give their inputs and outcomes."""
    return perform_experiments(model(), scenarios=scenarios)


if __name__ == "__main__":
    experiments, outcomes = main()
    print(experiments.head(), outcomes["azure"].mean())
