import type { BlockKey, BlockSource } from '../../search/index/blocks.ts';
import { read } from '../db/database.ts';

/** Reads blocks, each time in a transaction of its own, because blocks never change. */
export const storedBlocks: BlockSource = {
  read: (keys) =>
    read(['searchBlocks'], async ({ searchBlocks }) => {
      const { single = [], several = [] } = Object.groupBy(runsOf(keys), ({ number, last }) =>
        number === last ? 'single' : 'several',
      );
      const rows = await Promise.all([
        searchBlocks.bulkGet(single.map((run) => keyOf(run, run.number))),
        ...several.map((run) =>
          searchBlocks
            .where(':id')
            .between(keyOf(run, run.number), keyOf(run, run.last), true, true)
            .toArray(),
        ),
      ]);
      const found = new Map<string, Uint8Array>();
      for (const row of rows.flat()) if (row) found.set(nameOf(row), row.bytes);
      return keys.map((key) => found.get(nameOf(key)));
    }),
};

const keyOf = (
  { segment, part }: Pick<BlockKey, 'segment' | 'part'>,
  number: number,
): [number, string, number] => [segment, part, number];

const nameOf = ({ segment, part, number }: BlockKey): string => `${segment}/${part}/${number}`;

/** Groups blocks that follow one another in their part, so that one request reads them. */
function runsOf(keys: readonly BlockKey[]): (BlockKey & { last: number })[] {
  const runs: (BlockKey & { last: number })[] = [];
  for (const [, own] of Map.groupBy(keys, ({ segment, part }) => `${segment}/${part}`))
    for (const key of own.toSorted((one, other) => one.number - other.number)) {
      const run = runs.at(-1);
      const isNext = run?.segment === key.segment && run.part === key.part;
      if (isNext && run.last >= key.number - 1) run.last = key.number;
      else runs.push({ ...key, last: key.number });
    }
  return runs;
}
