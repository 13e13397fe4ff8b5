import { db } from '../db/database.ts';
import type { ViewRow } from '../db/rows/views.ts';

const firstView = {
  list: 'unread',
  filter: null,
  tab: 'unread',
  article: null,
  selected: null,
  top: null,
} as const;

/**
 * What a surface shows. A window that has none yet (window ids last only as long as the browser runs)
 * begins where its kind was left last.
 */
export async function readView(window: string): Promise<ViewRow> {
  const own = await db.view.get(window);
  // A row of an earlier schema lacks what was added since.
  if (own) return { ...firstView, ...own };
  const kind = kindOf(window);
  const rows = await db.view.orderBy('at').reverse().toArray();
  const latest = rows.find((row) => kindOf(row.window) === kind);
  return { at: 0, ...firstView, ...latest, window };
}

/** What of it can change. */
export type ViewChange = Partial<Omit<ViewRow, 'window' | 'at'>>;

/** Changes what a surface shows; every open page of that window follows. */
export async function changeView(window: string, change: ViewChange, at: number): Promise<void> {
  await db.transaction('rw', db.view, async () => {
    await db.view.put({ ...(await readView(window)), ...change, at });
  });
}

function kindOf(window: string): string {
  return window.split(':')[0] ?? window;
}
