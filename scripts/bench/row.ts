/** A line of the printed table. */
export interface Row {
  action: string;
  /** The least that it could cost. */
  floor: string;
  ours: string;
  ratio: string;
  budget: string;
  /** `–` without a budget. */
  verdict: 'met' | 'MISSED' | 'FAILED' | '–';
}

/** How often a short action is measured, one that takes a second or two at most. */
export const rounds = 7;

/** How often an action of many seconds is measured. */
export const fewRounds = 3;

/** One frame of a 60 Hz screen, in ms. */
export const frame = 1_000 / 60;

/** Measures floor and action in turns, so that both meet the same machine. */
export async function alternate(
  floor: () => Promise<number>,
  ours: () => Promise<number>,
  times = rounds,
): Promise<{ floor: number[]; ours: number[] }> {
  const taken = { floor: [] as number[], ours: [] as number[] };
  for (let round = 0; round < times; round += 1) {
    taken.floor.push(await floor());
    taken.ours.push(await ours());
  }
  return taken;
}

interface Compared {
  floor: readonly number[];
  ours: readonly number[];
  /** The most times that ours may take the floor's; `null` for no budget. */
  most: number | null;
  /** The unit; milliseconds by default. */
  format?: (value: number) => string;
}

/** A row of medians, and their ratio. */
export function row(action: string, { floor, ours, most, format = milliseconds }: Compared): Row {
  const [least, taken] = [median(floor), median(ours)];
  return {
    action,
    floor: format(least),
    ours: format(taken),
    ratio: `${(taken / least).toFixed(2)} ×`,
    budget: most === null ? '–' : `${most} ×`,
    verdict: most === null ? '–' : verdictOf(taken / least <= most),
  };
}

/** A row whose budget is a time, in ms. */
export function boundRow(action: string, { floor, ours, most }: Compared & { most: number }): Row {
  const isMet = median(ours) <= most;
  return {
    ...row(action, { floor, ours, most: null }),
    budget: milliseconds(most),
    verdict: verdictOf(isMet),
  };
}

/** A row for a measurement that ended with an error. */
export const failedRow = (action: string, error: unknown): Row => ({
  action,
  floor: '–',
  ours: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  ratio: '–',
  budget: '–',
  verdict: 'FAILED',
});

export const verdictOf = (isMet: boolean): Row['verdict'] => (isMet ? 'met' : 'MISSED');

export const milliseconds = (time: number): string => `${time.toFixed(0)} ms`;

export const seconds = (time: number): string => `${(time / 1_000).toFixed(1)} s`;

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(0)} MB`;

/** The first lines of the table. */
export const tableStart = (size: number): string =>
  [
    '',
    `With ${size.toLocaleString('en')} articles:`,
    '',
    '| action | floor | ours | ratio | budget | |',
    '| --- | --- | --- | --- | --- | --- |',
  ].join('\n');

/** A row as a line of the table. */
export const tableLine = ({ action, floor, ours, ratio, budget, verdict }: Row): string =>
  `| ${[action, floor, ours, ratio, budget, verdict].map(inCell).join(' | ')} |`;

const inCell = (text: string): string => text.replaceAll('|', '\\|');

export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
