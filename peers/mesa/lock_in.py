"""The model in Mesa: agents that hold an option. `python lock_in.py AGENTS QUARTERS SEED`."""

import json
import sys
from bisect import bisect
from collections import Counter
from itertools import accumulate
from math import exp
from time import perf_counter

import mesa

UTILITIES = [0.30, 0.10, -0.05, -0.20]
INERTIA = 2.0
OPTIONS = range(len(UTILITIES))

# Agents of the run that comes first and is not timed.
WARM_UP = 20_000


def cumulative(held):
    """Cumulative probabilities of all options but the last, for an agent that holds one."""
    odds = [exp(v + (INERTIA if option == held else 0.0)) for option, v in enumerate(UTILITIES)]
    return [below / sum(odds) for below in accumulate(odds)][:-1]


class Buyer(mesa.Agent):
    """Holds an option and chooses again every quarter."""

    def __init__(self, model, held):
        super().__init__(model)
        self.held = held

    def choose(self):
        chosen = bisect(self.model.cumulative[self.held], self.random.random())
        if chosen != self.held:
            self.held = chosen
            self.model.switched += 1


class Market(mesa.Model):
    """Buyers that start with any option, each as likely as the others."""

    def __init__(self, agents, seed):
        super().__init__(seed=seed)
        self.cumulative = [cumulative(held) for held in OPTIONS]
        self.switched = 0
        Buyer.create_agents(self, agents, self.rng.integers(len(UTILITIES), size=agents).tolist())

    def step(self):
        self.switched = 0
        # Buyers do not meet, so their order is of no account: `do` spares the time of `shuffle_do`.
        self.agents.do("choose")


def run(market, quarters):
    """How it ends: shares, and the part that switched in the last quarter."""
    for _ in range(quarters):
        market.step()
    agents = len(market.agents)
    counts = Counter(market.agents.get("held"))
    return [counts[option] / agents for option in OPTIONS], market.switched / agents


def main():
    agents, quarters, seed = map(int, sys.argv[1:4])
    run(Market(WARM_UP, 0), quarters)
    begin = perf_counter()
    market = Market(agents, seed)
    started = perf_counter()
    shares, switched = run(market, quarters)
    seconds = perf_counter() - started
    setup = started - begin
    line = {"shares": shares, "switched": switched, "setup": setup, "seconds": seconds}
    print(json.dumps(line))


main()
