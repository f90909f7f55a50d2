"""Morris screening and Sobol' indices with SALib, over some levers' judged ranges."""

import multihome as mh
import numpy
from SALib.analyze import morris as analyze_morris
from SALib.analyze import sobol as analyze_sobol
from SALib.sample import morris as sample_morris
from SALib.sample import sobol as sample_sobol

LEVERS = ["window", "pull", "lag-gcp", "gravity", "cadence"]
OUTPUT = "share:azure"


def differences(problem, sample, **options):
    """The mean of B − A of the output at the horizon, for each row of a sample."""
    table = mh.sweep(mh.from_sample(problem, sample), measures=[OUTPUT], **options).to_arrow()
    return numpy.asarray(table["difference"])


def main(trajectories=10, points=16, **options):
    """Give Morris's mu* and Sobol's total indices, by lever."""
    problem = mh.problem(LEVERS)
    sample = sample_morris.sample(problem, trajectories, seed=1)
    morris = analyze_morris.analyze(problem, sample, differences(problem, sample, **options), seed=1)
    sample = sample_sobol.sample(problem, points, calc_second_order=False, seed=1)
    sobol = analyze_sobol.analyze(problem, differences(problem, sample, **options), calc_second_order=False, seed=1)
    return dict(zip(LEVERS, zip(morris["mu_star"], sobol["ST"])))


if __name__ == "__main__":
    for lever, (mu_star, total) in main(base="assumptions=central", runs=20).items():
        print(f"{lever:10} mu* {mu_star:6.2f} points   total index {total:5.2f}")
