// Multihome for JavaScript, in Node and in browsers: what happens to cloud market share when an AI model stops being
// exclusive to one cloud. README.md describes it.
import { ScenarioError, withWorkers } from "./workers.js";

export { ScenarioError };

const DAY = 86_400_000;

/** The link of a scenario: a link, or an object of keys and values. */
function linkOf(scenario) {
  if (typeof scenario === "string" || scenario instanceof URLSearchParams) {
    return String(scenario);
  }
  return new URLSearchParams(textsOf(scenario)).toString();
}

/** Keys and their values as texts; keys without a value are left out. */
function textsOf(values) {
  if (typeof values !== "object" || values === null || Array.isArray(values)) {
    throw new ScenarioError(`a scenario is a link or an object of keys and values, not ${JSON.stringify(values)}`);
  }
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null);
  const text = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value));
  return Object.fromEntries(given.map(([key, value]) => [key, text(value)]));
}

/** Options with their defaults; one that does not exist is an error. */
function optionsOf(given, defaults) {
  for (const key of Object.keys(given)) {
    if (!(key in defaults)) {
      throw new TypeError(`there is no option ${key}; there are ${Object.keys(defaults).join(", ")}`);
    }
  }
  return { ...defaults, ...given };
}

const listOf = (value) => (typeof value === "string" ? [value] : [...value]);

/** Runs a comparison. */
export async function run(scenario = "", options = {}) {
  const given = { measures: [], quarters: undefined, charts: ["shares"], language: "en", signal: undefined };
  const { measures, quarters, charts, language, signal } = optionsOf(options, given);
  const asked = {
    link: linkOf(scenario),
    language,
    measures: listOf(measures),
    quarters,
    charts: listOf(charts),
    day: Math.floor(Date.now() / DAY),
  };
  return withWorkers(1, signal, ([worker]) => worker.ask("run", asked));
}

/** Whether a link that cites a result still gives it. */
export async function verify(link, options = {}) {
  const { signal } = optionsOf(options, { signal: undefined });
  return withWorkers(1, signal, ([worker]) => worker.ask("verify", { link: String(link) }));
}

/** Every key of links, with its type, range, default and source. */
export async function parameters() {
  return withWorkers(1, undefined, ([worker]) => worker.ask("parameters"));
}

/** Every combination of values of some keys, as the rows of a sweep. */
export function grid(axes) {
  const rows = (combinations, [key, values]) =>
    combinations.flatMap((row) => listOf(values).map((value) => ({ ...row, [key]: value })));
  return Object.entries(axes).reduce(rows, [{}]);
}

/** Runs many scenarios, as many at once as there are processors. */
export async function sweep(rows, options = {}) {
  const given = {
    base: "",
    runs: undefined,
    measures: ["share"],
    quarters: "last",
    statistics: ["mean"],
    workers: globalThis.navigator?.hardwareConcurrency || 2,
    onprogress: undefined,
    signal: undefined,
  };
  const { base, runs, measures, quarters, statistics, workers, onprogress, signal } = optionsOf(options, given);
  if (!Number.isInteger(workers) || workers < 1) {
    throw new RangeError(`workers has to be a whole number from 1 on, not ${workers}`);
  }
  const list = [...rows];
  const areLinks = list.length > 0 && list.every((row) => typeof row === "string");
  const request = JSON.stringify({
    base: linkOf(base),
    runs,
    rows: areLinks ? list : list.map(textsOf),
    measures: listOf(measures),
    quarters,
    statistics: listOf(statistics),
  });
  return withWorkers(Math.min(workers, Math.max(list.length, 1)), signal, async (threads) => {
    const [{ description, misfits }] = await Promise.all(threads.map((thread) => thread.ask("study", { request })));
    await threads[0].ask("check");
    const done = new Array(list.length);
    let next = 0;
    let count = 0;
    const rest = async (thread) => {
      while (next < list.length) {
        const row = next++;
        done[row] = await thread.ask("row", { row });
        count += 1;
        onprogress?.({ done: count, rows: list.length });
      }
    };
    await Promise.all(threads.map(rest));
    const digest = await threads[0].ask("digest", { parts: done.map(({ bytes }) => bytes) });
    return { rows: done.flatMap(({ records }) => records), digest, description, misfits };
  });
}
