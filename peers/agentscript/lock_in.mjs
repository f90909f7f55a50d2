// The model in AgentScript: turtles that hold an option. `node lock_in.mjs AGENTS QUARTERS SEED`.

import { CUMULATIVE, measure } from '../protocol.mjs'

// AgentScript makes a canvas of one pixel when it is loaded, to read colours, and Node has none.
globalThis.OffscreenCanvas ??= class {
    getContext() {
        return {}
    }
}
const { Model, World, util } = await import('agentscript')

class Market extends Model {
    constructor(population) {
        // One patch: nobody moves.
        super(World.defaultOptions(0))
        this.population = population
    }

    setup() {
        this.switched = 0
        this.turtles.create(this.population, (turtle) => {
            turtle.held = util.randomInt(4)
        })
    }

    step() {
        this.switched = 0
        this.turtles.ask((turtle) => {
            const cumulative = CUMULATIVE[turtle.held]
            const uniform = Math.random()
            let chosen = 0
            while (chosen < 3 && uniform >= cumulative[chosen]) chosen++
            if (chosen !== turtle.held) this.switched++
            turtle.held = chosen
        })
    }
}

function start(agents, seed) {
    // AgentScript's own generator, which takes Math.random's place; it cannot start from 0.
    util.randomSeed(seed + 1)
    const market = new Market(agents)
    market.setup()
    return market
}

function run(market, quarters) {
    for (let t = 1; t <= quarters; t++) market.step()
    const counts = [0, 0, 0, 0]
    market.turtles.ask((turtle) => counts[turtle.held]++)
    const agents = market.turtles.length
    return { shares: counts.map((count) => count / agents), switched: market.switched / agents }
}

measure({ start, run })
