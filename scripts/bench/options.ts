import { parseArgs } from 'node:util';

/** What `npm run bench` can measure, in its order. */
export const measurements = [
  'popup',
  'panel',
  'marking',
  'lists',
  'row',
  'jump',
  'open',
  'search',
  'poll',
  'import',
  'held',
  'highlights',
  'counts',
  'memory',
  'year',
  'restore',
  'files',
  'watch',
  'match',
  'rematch',
] as const;

export type Measurement = (typeof measurements)[number];

export interface BenchOptions {
  rows: readonly Measurement[];
  /** How many articles are stored. */
  size: number;
  /** The percentage of articles that is unread. */
  unread: number;
  /** Whether the whole built-in list is followed, with rules and briefings as well. */
  following: boolean;
  /** A folder with documents, queries and judgments; `null` measures the product. */
  collection: string | null;
  /** A file of labeled sentences or articles; `null` measures something else. */
  sentences: string | null;
  /** Where to write what was found in that file. */
  out: string | null;
  /** Whether to print the built-in list. */
  list: boolean;
  /** Whether to print the results of earlier runs as Markdown instead of measuring. */
  table: boolean;
}

/**
 * Reads options such as `--rows popup,jump --size 50k --unread 20 --following`. By default everything is measured with
 * 10,000 articles, all unread, and nothing followed. The other modes are `--table`, `--collection DIR`, `--sentences
 * FILE --out FILE` and `--list`.
 */
export function benchOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rows: { type: 'string', default: measurements.join(',') },
      size: { type: 'string', default: '10k' },
      unread: { type: 'string', default: '100' },
      following: { type: 'boolean', default: false },
      collection: { type: 'string' },
      sentences: { type: 'string' },
      out: { type: 'string' },
      list: { type: 'boolean', default: false },
      table: { type: 'boolean', default: false },
    },
  });
  const rows = values.rows.split(',').map((name) => {
    const found = measurements.find((each) => each === name);
    if (!found) throw new Error(`--rows takes some of ${measurements.join(', ')}, not ${name}.`);
    return found;
  });
  const size = /^(\d+)(k?)$/.exec(values.size);
  if (!size) throw new Error(`--size takes a number such as 500 or 50k, not ${values.size}.`);
  const unread = Number(values.unread);
  if (!(unread > 0 && unread <= 100))
    throw new Error(`--unread takes a percentage above 0, not ${values.unread}.`);
  const { collection = null, sentences = null, out = null, list, table, following } = values;
  const count = Number(size[1]) * (size[2] ? 1_000 : 1);
  return { rows, size: count, unread, following, collection, sentences, out, list, table };
}
