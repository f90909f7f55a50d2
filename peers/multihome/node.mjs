// Multihome's model, compiled to WebAssembly, in Node:
// `node node.mjs AGENTS QUARTERS SEED race|table lock_in.wasm`.

import { readFile } from 'node:fs/promises'

import { measure } from '../protocol.mjs'

const [way, path] = process.argv.slice(5)
const module = await WebAssembly.compile(await readFile(path))

// Libraries that the page needs and this model does not leave imports behind; none is ever called.
const imports = {}
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {}
    imports[from][name] = () => {
        throw new Error(`${from}.${name} was called`)
    }
}
const { exports } = await WebAssembly.instantiate(module, imports)

measure({
    start: (agents, seed) => exports.start(agents, seed),
    run: (_, quarters) => {
        exports[way](quarters)
        const shares = [0, 1, 2, 3].map((option) => exports.share(option))
        return { shares, switched: exports.switched() }
    },
})
