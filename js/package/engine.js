// The compiled part, loaded once in each thread.
import init, * as engine from "./engine/multihome.js";

const FILE = new URL("./engine/multihome_bg.wasm", import.meta.url);

let loading;

/** Loads the compiled part, or gives what was loaded before. */
export function load() {
  loading ??= start();
  return loading;
}

async function start() {
  // Node cannot fetch its own files.
  const program = FILE.protocol === "file:" ? await (await import("node:fs/promises")).readFile(FILE) : FILE;
  await init({ module_or_path: program });
  return engine;
}
