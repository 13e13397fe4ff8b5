import { read } from '../db/database.ts';
import { countListed } from '../db/muted.ts';

/** How many articles are unread, and how many are saved, as badge, popup and panel show it. */
export const countUnreadAndSaved = (): Promise<{ unread: number; saved: number }> =>
  read(['unread', 'saved'], async (tx) => {
    const [unread, saved] = await Promise.all([countListed(tx.unread), tx.saved.count()]);
    return { unread, saved };
  });
