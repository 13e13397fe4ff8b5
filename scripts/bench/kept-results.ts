import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type BenchOptions, type Measurement, measurements } from './options.ts';
import type { Row } from './row.ts';

/** The rows of one measurement, and the options it was made with. */
export interface KeptResult extends Pick<BenchOptions, 'size' | 'unread' | 'following'> {
  measurement: Measurement | 'package';
  rows: readonly Row[];
  /** When it was made, as an ISO date. */
  at: string;
}

/** Beside the builds, which don't clear it. */
const path = join(import.meta.dirname, '../../.output/bench/results.json');

/** The results of earlier runs; empty if there are none. */
export async function readResults(): Promise<KeptResult[]> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Stores a result. It replaces an earlier result of the same measurement with the same options. */
export async function keepResult(result: KeptResult): Promise<void> {
  const results = withResult(await readResults(), result);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(results, null, 2)}\n`);
}

/** These results with a new one, in the order of the table. */
export function withResult(results: readonly KeptResult[], result: KeptResult): KeptResult[] {
  const others = results.filter((each) => !isMeasuredAlike(each, result));
  return [...others, result].sort(
    (one, two) =>
      one.size - two.size ||
      one.unread - two.unread ||
      Number(one.following) - Number(two.following) ||
      placeOf(one) - placeOf(two),
  );
}

const isMeasuredAlike = (one: KeptResult, two: KeptResult): boolean =>
  one.measurement === two.measurement &&
  (one.measurement === 'package' ||
    (one.size === two.size && one.unread === two.unread && one.following === two.following));

const placeOf = ({ measurement }: KeptResult): number =>
  measurement === 'package' ? measurements.length : measurements.indexOf(measurement);

/** The lines of the table: floor, ours, ratio, budget and verdict. */
export const tableOf = (results: readonly KeptResult[]): Record<string, string>[] =>
  results.flatMap(({ rows, size, unread, following, measurement, at }) =>
    rows.map((row) => ({
      stored: measurement === 'package' ? '' : storedLabel({ size, unread, following }),
      action: row.action,
      floor: row.baseline,
      ours: row.ours,
      ratio: row.ratio,
      budget: row.budget,
      verdict: row.isMet === null ? '–' : row.isMet ? 'met' : 'MISSED',
      measured: at.slice(0, 16).replace('T', ' '),
    })),
  );

/** The kept results as Markdown: a table for each number of articles. */
export function markdownOf(results: readonly KeptResult[]): string {
  const lines = tableOf(results);
  const stored = [...new Set(lines.map((line) => line.stored ?? ''))];
  const tables = stored.map((each) => {
    const own = lines.filter((line) => line.stored === each);
    const days = own.map(({ measured = '' }) => measured.slice(0, 10)).toSorted();
    const [first = '', last = ''] = [days[0], days.at(-1)];
    const title = each === '' ? 'The package' : `${each.replace(/, (?=[\d.]+ %)/, ' articles, ')}`;
    return [
      `### ${title}`,
      '',
      first === last ? `Measured on ${first}.` : `Measured from ${first} to ${last}.`,
      '',
      '| action | floor | ours | ratio | budget | verdict |',
      '| --- | --- | --- | --- | --- | --- |',
      ...own.map(
        ({ action, floor, ours, ratio, budget, verdict }) =>
          `| ${[action, floor, ours, ratio, budget, verdict].map(inCell).join(' | ')} |`,
      ),
    ].join('\n');
  });
  return tables.join('\n\n');
}

const inCell = (text = ''): string => text.replaceAll('|', '\\|');

const storedLabel = ({
  size,
  unread,
  following,
}: Pick<BenchOptions, 'size' | 'unread' | 'following'>): string =>
  `${size.toLocaleString('en')}, ${unread} % unread${following ? ', following' : ''}`;
