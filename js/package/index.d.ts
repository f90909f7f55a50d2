/** What happens to cloud market share when an AI model stops being exclusive to one cloud: a simulation. */

/** The value of a key: a number, a text, a date, or nothing to leave it as it is. */
export type Value = number | string | Date | null | undefined;

/** A scenario: a link such as `v=1&window=365`, or keys and values. */
export type Scenario = string | URLSearchParams | Record<string, Value>;

/** Which quarters are kept: `last`, `all`, or some such as `2028Q4,2031Q1`. */
export type Quarters = string;

/** A chart of a result. */
export type Chart = "shares" | "differences" | "flows" | "card";

/** A figure of a result. */
export interface Row {
  /** Side A, side B, or B − A within each replicate. */
  side: "a" | "b" | "difference";
  /** Quarters since the start. */
  quarter: number;
  /** The calendar quarter, such as `2031Q1`. */
  date: string;
  measure: string;
  /** The cloud, the model, or whatever else the measure is of. */
  item: string;
  /** `mean`, `error`, `p10`, `p50`, `p90`, `rises` or `falls`. */
  statistic: string;
  /** In the unit of its measure. */
  value: number;
}

/** What a comparison gave. */
export interface Result {
  /** What tells most, in one sentence. */
  headline: string;
  /** How clouds’ shares differ, as far as the headline does not say it, and how certain that is. */
  standfirst: string;
  /** The SHA-256 of the result: the same as on the page, on the command line and in Python. */
  digest: string;
  /** The link with only what was set. */
  link: string;
  /** The link with every value, which proves the result. */
  cite: string;
  replicates: number;
  rows: Row[];
  /** The charts that were asked for, as SVG. */
  svg: Partial<Record<Chart, string>>;
}

export interface RunOptions {
  /** The measures that are kept, such as `share` or `share:azure`; all if there are none. */
  measures?: string | Iterable<string>;
  /** All if not given. */
  quarters?: Quarters;
  /** `["shares"]` if not given. */
  charts?: Chart | Iterable<Chart>;
  /** The language of texts, `en`, `de` or `fr`. */
  language?: string;
  /** Ends the run. */
  signal?: AbortSignal;
}

/** Runs a comparison on a worker. */
export function run(scenario?: Scenario, options?: RunOptions): Promise<Result>;

/** Whether a link that cites a result still gives it. */
export function verify(
  link: string | URLSearchParams,
  options?: { signal?: AbortSignal },
): Promise<{ exact: boolean; words: string }>;

/** A key of links. */
export interface Parameter {
  key: string;
  label: string;
  group: string;
  type: string;
  unit: string;
  range: string;
  default: string | number;
  low: number | null;
  high: number | null;
  source: string | null;
  help: string;
  [more: string]: unknown;
}

/** Every key of links, with its type, range, default and source. */
export function parameters(): Promise<Parameter[]>;

/** Every combination of values of some keys, as the rows of a sweep. */
export function grid(axes: Record<string, Iterable<Value>>): Record<string, Value>[];

/** A figure of a row of a sweep. The keys that rows give are columns too. */
export interface SweepRow {
  /** The number of the row, from 1 on. */
  row: number;
  /** Quarters since the start. */
  quarter: number;
  date: string;
  measure: string;
  item: string;
  statistic: string;
  value_a: number | null;
  value_b: number | null;
  /** B − A within each replicate. */
  difference: number | null;
  [key: string]: number | string | null;
}

export interface SweepOptions {
  /** The scenario that rows change. */
  base?: Scenario;
  /** Replicates of each row. */
  runs?: number;
  /** `["share"]` if not given. */
  measures?: string | Iterable<string>;
  /** `last` if not given. */
  quarters?: Quarters;
  /** Some of `mean`, `error`, `p10`, `p50`, `p90`, `rises`, `falls`; `["mean"]` if not given. */
  statistics?: string | Iterable<string>;
  /** As many as there are processors, if not given. */
  workers?: number;
  /** Called after each row. */
  onprogress?: (progress: { done: number; rows: number }) => void;
  /** Ends the sweep. */
  signal?: AbortSignal;
}

export interface Sweep {
  rows: SweepRow[];
  /** The digest of all records, that of `multihome sweep` with the same rows. */
  digest: string;
  /** Everything that the records depend on. */
  description: Record<string, unknown>;
  /** What does not fit together in the base scenario. */
  misfits: string[];
}

/** Runs many scenarios: keys and values over a base, or whole links. Every row is checked before any is run. */
export function sweep(rows: Iterable<Record<string, Value>> | Iterable<string>, options?: SweepOptions): Promise<Sweep>;

/** A scenario, a design or a question about them that cannot be used. Where one value is wrong, it is named. */
export class ScenarioError extends Error {
  key?: string;
  value?: string;
  reason?: string;
  /** The row of a design, from 1 on. */
  row?: number;
}
