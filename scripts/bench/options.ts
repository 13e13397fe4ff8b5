import { parseArgs } from 'node:util';

/** What `npm run bench` measures, in its order. */
export const measurements = [
  'popup',
  'panel',
  'switch',
  'filter',
  'save',
  'open',
  'search',
  'hits',
  'poll',
  'memory',
  'export',
  'restore',
] as const;

export type Measurement = (typeof measurements)[number];

export interface BenchOptions {
  rows: readonly Measurement[];
  /** How many articles are stored. */
  size: number;
}

/**
 * Reads options such as `--rows popup,open --size 50k`. By default everything is measured with 10,000 articles. Throws
 * an error whose message says what is wrong.
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: measurements.join(',') },
      size: { type: 'string', default: '10k' },
    },
  });
  const rows = values.rows.split(',').map((name) => {
    const found = measurements.find((each) => each === name);
    if (!found) throw new Error(`--rows takes some of ${measurements.join(', ')}, not ${name}.`);
    return found;
  });
  const size = /^(\d+)(k?)$/.exec(values.size);
  if (!size) throw new Error(`--size takes a number such as 500 or 50k, not ${values.size}.`);
  return { rows, size: Number(size[1]) * (size[2] ? 1_000 : 1) };
}
