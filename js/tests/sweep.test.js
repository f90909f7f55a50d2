// Protects sweeps: the rows and digests of the command, for any number of workers, and errors before anything runs.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

import { command, multihome, SMALL } from "./shared.js";

const { grid, run, sweep } = multihome;

const AXES = { pull: [0.5, 1, 1.5], window: [0, 365] };

test("a grid has every combination", () => {
  assert.deepEqual(grid({ a: [1, 2], b: "xy" }), [{ a: 1, b: "xy" }, { a: 2, b: "xy" }]);
  assert.equal(grid(AXES).length, 6);
});

test("rows and digest are those of the command, for any number of workers", async () => {
  const folder = mkdtempSync(join(tmpdir(), "multihome-js-"));
  try {
    const design = join(folder, "design.csv");
    const rows = grid(AXES);
    writeFileSync(design, ["pull,window", ...rows.map(({ pull, window }) => `${pull},${window}`)].join("\n"));
    const out = join(folder, "out");
    const what = ["--measure", "share:azure", "--statistic", "mean,rises", "--out", out];
    command("sweep", design, "--base", SMALL, ...what);
    const [, digest] = command("merge", out).match(/digest (\w{64})/);
    for (const workers of [1, 3]) {
      const seen = [];
      const found = await sweep(rows, {
        base: SMALL,
        measures: "share:azure",
        statistics: ["mean", "rises"],
        workers,
        onprogress: ({ done }) => seen.push(done),
      });
      assert.equal(found.digest, digest);
      assert.deepEqual(seen, [1, 2, 3, 4, 5, 6]);
      assert.equal(found.rows.length, 12);
      const [first] = found.rows;
      assert.deepEqual([first.row, first.pull, first.window, first.item], [1, 0.5, 0, "azure"]);
      assert.deepEqual(found.misfits, []);
      const { rows: alone } = await run(`${SMALL}&pull=0.5&window=0`, { measures: "share:azure", quarters: "last" });
      const mean = alone.find(({ side, statistic }) => side === "difference" && statistic === "mean");
      assert.equal(first.difference, mean.value);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("rows may be whole links", async () => {
  const { rows } = await sweep([`${SMALL}&pull=0`, `${SMALL}&pull=1`], { runs: 2 });
  assert.deepEqual([...new Set(rows.map(({ row }) => row))], [1, 2]);
  assert.match(rows[0].link, /runs=2/);
});

test("what is wrong is said before anything runs", async () => {
  const progress = [];
  const options = { base: SMALL, onprogress: (done) => progress.push(done) };
  const wrong = await sweep([{ window: 3 }, { window: 9999 }], options).then(assert.fail, (error) => error);
  assert.match(wrong.message, /row 2: window=9999: it is more than 1095 days/);
  assert.equal(wrong.row, 2);
  await assert.rejects(sweep([{ windw: 3 }], options), /windw/);
  await assert.rejects(sweep([], options), /a study has 1 to/);
  await assert.rejects(sweep([{ pull: 1 }], { ...options, workers: 0 }), /whole number from 1 on/);
  await assert.rejects(sweep([{ pull: 1 }], { ...options, bas: "" }), /there is no option bas/);
  assert.deepEqual(progress, []);
});

test("a sweep ends when its signal says so", async () => {
  const stop = new AbortController();
  const rows = Array.from({ length: 1000 }, (_, index) => ({ seed: index }));
  const onprogress = ({ done }) => done === 2 && stop.abort();
  await assert.rejects(sweep(rows, { base: SMALL, signal: stop.signal, onprogress }), { name: "AbortError" });
});
