// What every peer in JavaScript does: `AGENTS QUARTERS SEED` in, one line of JSON out.

import { performance } from 'node:perf_hooks'

/** What each option is worth. */
export const UTILITIES = [0.3, 0.1, -0.05, -0.2]

/** What the option held is worth on top. */
export const INERTIA = 2

/** Odds e^V of each option (column) for an agent that holds another or the same (row). */
export const ODDS = UTILITIES.map((_, held) =>
    UTILITIES.map((utility, option) => Math.exp(utility + (option === held ? INERTIA : 0))),
)

/** The same, added up and divided by their sum. */
export const CUMULATIVE = ODDS.map((odds) => {
    const sum = odds.reduce((a, b) => a + b)
    let below = 0
    return odds.map((weight) => (below += weight) / sum)
})

/**
 * Agents of the runs that come first and are not timed. There are several, so that the compiler does
 * not take the first model for the only one.
 */
const WARM_UP = 20_000

/** Runs a model: `start(agents, seed)` makes it, `run(model, quarters)` says how it ends. */
export function measure({ start, run }) {
    const [agents, quarters, seed] = process.argv.slice(2, 5).map(Number)
    for (let first = 0; first < 3; first++) run(start(WARM_UP, first), quarters)
    const begin = performance.now()
    const model = start(agents, seed)
    const started = performance.now()
    const { shares, switched } = run(model, quarters)
    const seconds = (performance.now() - started) / 1000
    const setup = (started - begin) / 1000
    console.log(JSON.stringify({ shares, switched, setup, seconds }))
}
