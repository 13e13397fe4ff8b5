import type { DBCore, DBCoreTransaction } from 'dexie';
import { db } from '../../lib/store/db/database.ts';

let begun = 0;
let open = 0;

// Registered as the module loads, before anything opens the database.
db.use({
  stack: 'dbcore',
  name: 'activity',
  create: (core): DBCore => ({
    ...core,
    transaction: (...args) => {
      const transaction = core.transaction(...args);
      begun += 1;
      open += 1;
      // Dexie's type names only `abort`; the object is the browser's own transaction.
      const target = transaction as DBCoreTransaction & EventTarget;
      for (const end of ['complete', 'abort']) {
        target.addEventListener(end, () => {
          open -= 1;
        });
      }
      return transaction;
    },
  }),
});

/** How many transactions this page has begun, and how many of them are still open. */
export const databaseActivity = (): { begun: number; open: number } => ({ begun, open });
