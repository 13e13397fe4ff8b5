import type { Pause } from '../../quiet-time.ts';
import { read, write } from '../db/database.ts';
import type { ReadTables } from '../db/tables.ts';
import { factIn } from './fact-rows.ts';

const key = 'pause';

/** The last pause of notifications, over or not. */
export const readPause = (): Promise<Pause | null> => read(['meta'], pauseIn);

/** `readPause` inside a transaction. */
export const pauseIn = async (tx: Pick<ReadTables, 'meta'>): Promise<Pause | null> =>
  (await factIn<Pause>(tx, key)) ?? null;

/** Pauses notifications, or ends a pause. */
export const writePause = (pause: Pause | null): Promise<void> =>
  write(['meta'], async ({ meta }) => {
    if (pause) await meta.put({ key, value: JSON.stringify(pause) });
    else await meta.delete(key);
  });
