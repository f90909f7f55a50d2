// A worker: does what index.js asks for, one thing after another, so that no page stands still meanwhile.
import { load } from "./engine.js";

const isWeb = typeof self === "object" && typeof self.postMessage === "function";
const port = isWeb ? self : (await import("node:worker_threads")).parentPort;
const engine = await load();

/** The study whose rows are asked for. */
let study;

const CALLS = {
  run({ link, language, measures, quarters, charts, day }) {
    const outcome = new engine.Outcome(link, language);
    try {
      const svg = Object.fromEntries(charts.map((chart) => [chart, outcome.svg(chart, day)]));
      return { ...JSON.parse(outcome.json(measures, quarters)), svg };
    } finally {
      outcome.free();
    }
  },
  verify: ({ link }) => JSON.parse(engine.verify(link)),
  parameters: () => JSON.parse(engine.parameters()),
  study({ request }) {
    study?.free();
    study = undefined;
    study = new engine.Study(request);
    return { description: JSON.parse(study.description()), misfits: JSON.parse(study.misfits()) };
  },
  check: () => study.check(),
  row({ row }) {
    const records = study.run(row);
    try {
      return { records: JSON.parse(records.json()), bytes: records.bytes() };
    } finally {
      records.free();
    }
  },
  digest({ parts }) {
    const digest = new engine.Digest();
    for (const bytes of parts) {
      digest.add(bytes);
    }
    return digest.finish();
  },
};

/** What is wrong, as an object that can be sent; errors lose their own properties on the way. */
const told = ({ name, message, key, value, reason, row }) => ({ name, message, key, value, reason, row });

function answer({ call, given }) {
  try {
    port.postMessage({ value: CALLS[call](given) });
  } catch (error) {
    port.postMessage({ error: told(error) });
  }
}

if (isWeb) {
  port.onmessage = ({ data }) => answer(data);
} else {
  port.on("message", answer);
}
// Only now does it listen.
port.postMessage({ ready: true });
