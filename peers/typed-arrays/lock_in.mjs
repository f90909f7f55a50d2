// The model by hand, with typed arrays: `node lock_in.mjs AGENTS QUARTERS SEED race|table`.
//
// `race` draws an exponential for every option, as Multihome does; `table` draws one uniform and
// looks it up, which is the shortest way to the same distribution.

import { CUMULATIVE, ODDS, measure } from '../protocol.mjs'
import { sfc32 } from './sfc32.mjs'

const odds = Float64Array.from(ODDS.flat())
// In units of 2^-31, so that a comparison is a difference of integers.
const cumulative = Int32Array.from(CUMULATIVE.flat(), (below) => Math.min(below * 2 ** 31, 2 ** 31 - 1))

function start(agents, seed) {
    const random = sfc32(seed)
    const held = new Uint8Array(agents)
    for (let i = 0; i < agents; i++) held[i] = 4 * random()
    return { random, held }
}

function race({ random, held }) {
    let switched = 0
    for (let i = 0; i < held.length; i++) {
        const row = 4 * held[i]
        let chosen = 0
        let earliest = Infinity
        for (let option = 0; option < 4; option++) {
            const arrival = -Math.log(random()) / odds[row + option]
            if (arrival < earliest) {
                earliest = arrival
                chosen = option
            }
        }
        if (chosen !== held[i]) switched++
        held[i] = chosen
    }
    return switched
}

function table({ random, held }) {
    let switched = 0
    for (let i = 0; i < held.length; i++) {
        const row = 4 * held[i]
        const draw = (random() * 2 ** 31) | 0
        // Without branches, which nobody could predict: a negative difference has the sign bit -1.
        const chosen =
            3 +
            ((draw - cumulative[row]) >> 31) +
            ((draw - cumulative[row + 1]) >> 31) +
            ((draw - cumulative[row + 2]) >> 31)
        switched += -(chosen ^ held[i]) >>> 31
        held[i] = chosen
    }
    return switched
}

const quarter = { race, table }[process.argv[5]]

function run(market, quarters) {
    let switched = 0
    for (let t = 1; t <= quarters; t++) switched = quarter(market)
    const counts = [0, 0, 0, 0]
    for (const option of market.held) counts[option]++
    const agents = market.held.length
    return { shares: counts.map((count) => count / agents), switched: switched / agents }
}

measure({ start, run })
