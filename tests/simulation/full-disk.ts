import Dexie, { type DBCore, type DBCoreMutateRequest } from 'dexie';
import { db } from '../../lib/store/db/database.ts';

/**
 * How a browser says that there is no room: `row` refuses the rows one by one (Firefox), `end` takes them and gives
 * the whole transaction up at its end (Chromium).
 */
export type Refusal = 'row' | 'end';

export interface FullDisk {
  /** How many writes were refused. */
  refused(): number;
  /** There is room again. */
  leave(): void;
}

/** The disk is full for the next so many writes of texts, of pictures or of recordings. */
export async function fillDisk(
  refusal: Refusal,
  times: number,
  of: 'bodies' | 'pictureBlobs' | 'recordingParts' = 'bodies',
): Promise<FullDisk> {
  let refused = 0;
  const isRefused = ({ type }: DBCoreMutateRequest) => type === 'put' && refused < times;
  await reopenWith(() =>
    db.use({
      stack: 'dbcore',
      name: 'fullDisk',
      create: (core: DBCore): DBCore => ({
        ...core,
        table(name) {
          const table = core.table(name);
          if (name !== of) return table;
          return {
            ...table,
            async mutate(request) {
              if (!isRefused(request)) return table.mutate(request);
              refused += 1;
              if (refusal === 'end') throw new Dexie.AbortError('Given up.', noRoom());
              return { numFailures: 1, failures: { 0: noRoom() }, lastResult: undefined };
            },
          };
        },
      }),
    }),
  );
  return {
    refused: () => refused,
    leave: () => void db.unuse({ stack: 'dbcore', name: 'fullDisk' }),
  };
}

const noRoom = (): DOMException => new DOMException('The disk is full.', 'QuotaExceededError');

async function reopenWith(change: () => unknown): Promise<void> {
  db.close({ disableAutoOpen: false });
  change();
  await db.open();
}
