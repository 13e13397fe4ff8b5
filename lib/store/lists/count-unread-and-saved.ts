import { read } from '../db/database.ts';

/** How many articles are unread and saved: what badge, popup and panel show. */
export const countUnreadAndSaved = (): Promise<{ unread: number; saved: number }> =>
  read(['unread', 'saved'], async (tx) => {
    const [unread, saved] = await Promise.all([tx.unread.count(), tx.saved.count()]);
    return { unread, saved };
  });
