import type { Highlight } from '../../highlight/highlight.ts';
import { read, write } from '../db/database.ts';
import { knownLossKey } from '../rows/highlight-states.ts';

type Lost = Pick<Highlight, 'id' | 'version'>;

/** The highlights without a place in their article's text whose announcement the user has not dismissed. */
export const newLosses = <T extends Lost>(lost: readonly T[]): Promise<T[]> =>
  read(['meta'], async ({ meta }) => {
    const known = await meta.bulkGet(lost.map(knownLossKey));
    return lost.filter((_, index) => !known[index]);
  });

/** Dismisses the announcement of these highlights. */
export const dismissLosses = (lost: readonly Lost[], at: number): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    await meta.bulkPut(lost.map((each) => ({ key: knownLossKey(each), value: at })));
  });
