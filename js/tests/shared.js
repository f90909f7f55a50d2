// What tests share: the package that `cargo xtask test --only javascript` has built, and the command.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const { MULTIHOME_NPM, MULTIHOME_COMMAND } = process.env;

/** The folder of the package. */
export const PACKAGE = pathToFileURL(`${MULTIHOME_NPM}/`);

/** The package. */
export const multihome = await import(new URL("index.js", PACKAGE).href);

/** A scenario that takes some milliseconds. */
export const SMALL = "n=50&runs=4&horizon=4";

/** The standard output of the command. */
export const command = (...given) => execFileSync(MULTIHOME_COMMAND, given, { encoding: "utf8", maxBuffer: 1e8 });

/** The golden links with their digests. */
export function golden() {
  const rows = (name) => {
    const file = new URL(`../../tests/golden/${name}.csv`, import.meta.url);
    const lines = readFileSync(file, "utf8").trim().split("\n").slice(1);
    return lines.map((line) => {
      const comma = line.indexOf(",");
      const [key, cell] = [line.slice(0, comma), line.slice(comma + 1)];
      return [key, cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell];
    });
  };
  const digests = new Map(rows("digests"));
  return rows("links").map(([name, link]) => ({ name, link, digest: digests.get(name) }));
}
