// Protects the types: this compiles, and each line that is marked does not.
import { grid, run, ScenarioError, sweep, verify, type Result } from "multihome";

const result: Result = await run({ window: 365, opening: new Date() }, { measures: ["share"], charts: "flows" });
const text: string = result.headline + result.standfirst + (result.svg.flows ?? "");
const { rows, digest } = await sweep(grid({ pull: [0, 1] }), { base: "v=1", workers: 2 });
const difference: number | null | undefined = rows[0]?.difference;
const { exact }: { exact: boolean } = await verify(result.cite);
const key: string | undefined = new ScenarioError("x").key;
console.log(text, digest, difference, exact, key);

// @ts-expect-error There is no such option.
await run("v=1", { measure: "share" });
// @ts-expect-error There is no such chart.
await run("v=1", { charts: ["pie"] });
// @ts-expect-error Rows are all links or all objects.
await sweep(["v=1", { pull: 1 }]);
