import Dexie, { type DBCore, type DBCoreMutateRequest } from 'dexie';
import { db } from '../../../lib/store/db/database.ts';

/**
 * How a browser reports a full disk: `row` rejects single rows (Firefox), `end` accepts them and aborts the whole
 * transaction at its end (Chromium).
 */
export type Refusal = 'row' | 'end';

export interface FullDisk {
  /** The number of rejected writes. */
  refused(): number;
  /** Frees space again. */
  leave(): void;
}

/** Makes the disk full for the next writes of one table. */
export async function fillDisk(
  refusal: Refusal,
  times: number,
  of:
    | 'bodies'
    | 'channels'
    | 'pictureBlobs'
    | 'recordingParts'
    | 'searchBlocks'
    | 'highlights'
    | 'meta' = 'bodies',
): Promise<FullDisk> {
  let refused = 0;
  let isFull = true;
  const isRefused = ({ type }: DBCoreMutateRequest) => isFull && type === 'put' && refused < times;
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
    leave: () => {
      // An open database can't remove its middleware, so the flag is reset as well.
      isFull = false;
      db.unuse({ stack: 'dbcore', name: 'fullDisk' });
    },
  };
}

const noRoom = (): DOMException => new DOMException('The disk is full.', 'QuotaExceededError');

async function reopenWith(change: () => unknown): Promise<void> {
  db.close({ disableAutoOpen: false });
  change();
  await db.open();
}
