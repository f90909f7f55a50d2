// Protects single runs: digests, figures, texts, charts, errors, and that a run can be ended.
import assert from "node:assert/strict";
import { test } from "node:test";
import { readFileSync } from "node:fs";

import { command, golden, multihome, PACKAGE, SMALL } from "./shared.js";

const { run, verify, parameters, ScenarioError } = multihome;

test("digests are those of the golden links", async () => {
  const links = golden();
  assert.ok(links.length > 20);
  for (const { name, link, digest } of links) {
    const result = await run(link, { charts: [], measures: "share", quarters: "last" });
    assert.equal(result.digest, digest, name);
  }
});

test("a result is that of the command", async () => {
  const result = await run({ window: 365, n: 200, runs: 10 });
  assert.equal(result.link, "v=1&window=365&n=200&runs=10");
  assert.equal(command("digest", result.link).trim().split(/\s+/)[0], result.digest);
  const { rows } = JSON.parse(command("run", result.link, "--format", "json"));
  assert.ok(result.rows.length > 1000);
  assert.deepEqual(result.rows.map(({ value }) => value), rows.map(({ value }) => value));
  const text = command("run", result.link, "--format", "markdown");
  assert.ok(text.includes(result.headline.slice(0, 20)), text);
  assert.match(result.standfirst, /points/);
  assert.match(result.svg.shares, /^<svg/);
  assert.equal(result.replicates, 10);
});

test("only what is asked for is kept", async () => {
  const { rows, svg } = await run(SMALL, { measures: ["share:azure"], quarters: "last", charts: "flows" });
  assert.deepEqual([...new Set(rows.map(({ item }) => item))], ["azure"]);
  assert.deepEqual([...new Set(rows.map(({ date }) => date))], ["2027Q1"]);
  assert.deepEqual(Object.keys(svg), ["flows"]);
});

test("values may be numbers, texts, dates or left out", async () => {
  const given = { opening: new Date("2026-05-01"), b: "custom", "b.pull": 0.5, window: undefined, pull: null };
  const { link } = await run(`${SMALL}&${new URLSearchParams({ b: "custom" })}`);
  assert.match(link, /b=custom/);
  const result = await run({ n: 50, runs: 4, horizon: 4, ...given });
  assert.equal(result.link, "v=1&horizon=4&b=custom&opening=2026-05-01&b.pull=0.5&n=50&runs=4");
});

test("what is wrong is said with key, value and reason", async () => {
  for (const [scenario, key, value, text] of [
    [{ window: 9999 }, "window", "9999", /^window=9999: it is more than 1095 days/],
    ["windw=3", "windw", undefined, /^windw: no parameter has this key/],
    [[1], undefined, undefined, /a link or an object of keys and values/],
  ]) {
    const wrong = await run(scenario).then(assert.fail, (error) => error);
    assert.ok(wrong instanceof ScenarioError && wrong instanceof Error, wrong);
    assert.match(wrong.message, text);
    assert.equal(wrong.key, key);
    if (value) {
      assert.equal(wrong.value, value);
    }
  }
  await assert.rejects(run(SMALL, { measure: "share" }), /there is no option measure; there are measures/);
  await assert.rejects(run(SMALL, { measures: "shares" }), /there is no measure “shares”/);
  await assert.rejects(run(SMALL, { quarters: "2040Q1" }), /2040Q1 is not simulated/);
  await assert.rejects(run(SMALL, { charts: "pie" }), /there is no chart “pie”/);
  await assert.rejects(run(SMALL, { language: "xx" }), /there is no language “xx”; there are en, de, fr/);
  // Workers go on after an error.
  assert.equal((await run(SMALL)).replicates, 4);
});

test("texts are in the language that is asked for", async () => {
  const english = await run(SMALL);
  const german = await run(SMALL, { language: "de" });
  assert.notEqual(german.standfirst, english.standfirst);
  assert.equal(german.digest, english.digest);
});

test("a cited result is verified", async () => {
  const { cite } = await run(SMALL);
  assert.ok((await verify(cite)).exact);
  const other = await verify(cite.replace("horizon=4", "horizon=5"));
  assert.ok(!other.exact && other.words.length > 0);
  await assert.rejects(verify(SMALL), /does not cite a result/);
});

test("parameters are those of the command", async () => {
  assert.deepEqual(await parameters(), JSON.parse(command("params", "--format", "json")));
});

test("a run ends when its signal says so", async () => {
  const stop = new AbortController();
  const running = run("n=5000&runs=1000", { signal: stop.signal });
  setTimeout(() => stop.abort(), 300);
  await assert.rejects(running, { name: "AbortError" });
  await assert.rejects(run(SMALL, { signal: stop.signal }), { name: "AbortError" });
  assert.equal((await run(SMALL)).replicates, 4);
});

test("the package says what it is", () => {
  const { name, version, type } = JSON.parse(readFileSync(new URL("package.json", PACKAGE), "utf8"));
  assert.deepEqual([name, type], ["multihome", "module"]);
  assert.ok(command("--version").includes(version));
});
