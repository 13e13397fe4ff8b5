/** A line of the printed table. */
export interface Row {
  action: string;
  baseline: string;
  ours: string;
  ratio: string;
  budget: string;
  /** Whether it is within its budget; `null` if it has none. */
  isMet: boolean | null;
}

/** How often a short action is measured, one that takes a second or two at most. */
export const rounds = 9;

/** How often an action of many seconds is measured. */
export const fewRounds = 3;

/** Measures baseline and action in turns, so that both meet the same machine. */
export async function alternate<Value>(
  baseline: () => Promise<Value>,
  ours: () => Promise<Value>,
  times = rounds,
) {
  const taken = { baseline: [] as Value[], ours: [] as Value[] };
  for (let round = 0; round < times; round += 1) {
    taken.baseline.push(await baseline());
    taken.ours.push(await ours());
  }
  return taken;
}

/** A row of the medians of measured times, in ms. */
export function row(
  action: string,
  baselineTimes: readonly number[],
  ourTimes: readonly number[],
  budget: number,
): Row {
  const values = [median(baselineTimes), median(ourTimes)] as const;
  return ratioRow(action, values, milliseconds, budget);
}

/** A row of a baseline and a value compared with it, in any unit. */
export function ratioRow(
  action: string,
  [baseline, ours]: readonly [baseline: number, ours: number],
  format: (value: number) => string,
  budget: number,
): Row {
  return {
    action,
    baseline: format(baseline),
    ours: format(ours),
    ratio: `${(ours / baseline).toFixed(2)}×`,
    budget: `≤ ${budget}×`,
    isMet: ours / baseline <= budget,
  };
}

/** A row of a value with a budget of its own and no baseline. */
export function boundRow(
  action: string,
  ours: number,
  format: (value: number) => string,
  budget: number | null,
): Row {
  return {
    action,
    baseline: '–',
    ours: format(ours),
    ratio: '–',
    budget: budget === null ? '–' : `≤ ${format(budget)}`,
    isMet: budget === null ? null : ours <= budget,
  };
}

export const milliseconds = (time: number): string => `${time.toFixed(1)} ms`;

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
