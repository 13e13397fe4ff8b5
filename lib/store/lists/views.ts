import { db } from '../db/database.ts';
import type { ViewRow } from '../rows/views.ts';

const defaultView = {
  list: 'unread',
  filter: null,
  tab: 'unread',
  articleId: null,
  selectedId: null,
  top: null,
} as const;

/**
 * What a surface shows. A window that has none yet (window ids last only as long as the browser runs)
 * begins where its kind was left last.
 */
export async function readView(window: string): Promise<ViewRow> {
  const own = await db.views.get(window);
  // A row of an earlier schema lacks what was added since.
  if (own) return { ...defaultView, ...own };
  const kind = kindOf(window);
  const rows = await db.views.orderBy('at').reverse().toArray();
  const latest = rows.find((row) => kindOf(row.window) === kind);
  return { at: 0, ...defaultView, ...latest, window };
}

/** What of it can change. */
export type ViewChange = Partial<Omit<ViewRow, 'window' | 'at'>>;

/** Changes what a surface shows; every open page of that window follows. */
export async function updateView(window: string, change: ViewChange, at: number): Promise<void> {
  await db.transaction('rw', db.views, async () => {
    await db.views.put({ ...(await readView(window)), ...change, at });
  });
}

function kindOf(window: string): string {
  return window.split(':')[0] ?? window;
}
