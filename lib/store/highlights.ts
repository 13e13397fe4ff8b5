import type { Highlight } from '../highlight/highlight.ts';
import { db } from './db.ts';
import { rememberAct } from './remember-act.ts';
import type { HighlightAct, HighlightDeed } from './rows.ts';

/** Every highlight, the oldest first. */
export const allHighlights = (): Promise<Highlight[]> =>
  db.highlights.orderBy('createdAt').toArray();

/** The highlights with these ids; `undefined` in the place of one that is no more. */
export const highlightsWith = (ids: readonly string[]): Promise<(Highlight | undefined)[]> =>
  db.highlights.bulkGet([...ids]);

/** Stores highlights, each in the place of the one that has its id. */
export async function putHighlights(highlights: readonly Highlight[]): Promise<void> {
  await db.highlights.bulkPut([...highlights]);
}

/** The highlights of an article, under its address and those that it had earlier. */
export async function highlightsOf(n: number): Promise<Highlight[]> {
  const [article, aliases] = await Promise.all([
    db.articles.get(n),
    db.aliases.where('n').equals(n).primaryKeys(),
  ]);
  const addresses = new Set(article ? [article.url, ...aliases] : aliases);
  return db.highlights
    .where('url')
    .anyOf([...addresses])
    .toArray();
}

/** The highlight that was made last, of any article. */
export const newestHighlight = (): Promise<Highlight | undefined> =>
  db.highlights.orderBy('createdAt').last();

/** What becomes of highlights. */
export interface HighlightChange {
  put: Highlight[];
  remove: string[];
}

/** What a change is for the reader who takes it back. */
export interface Deed {
  what: HighlightDeed;
  at: number;
  /** All that is typed in one sitting is one act; `null` for what is not typed. */
  sitting: string | null;
}

/**
 * Changes highlights, and remembers the change as one act, in one transaction. `decide` is given those of these ids that
 * are there now, whatever the page that asks believes. Resolves to the act's number; `null` where nothing changed.
 */
export function changeHighlights(
  ids: readonly string[],
  decide: (stored: Highlight[]) => HighlightChange,
  { what, at, sitting }: Deed,
): Promise<number | null> {
  return db.transaction('rw', db.highlights, db.acts, async () => {
    const stored = (await db.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
    const { put, remove } = decide(stored);
    const touched = new Set([...put.map(({ id }) => id), ...remove]);
    const before = stored.filter(({ id }) => touched.has(id));
    if (put.length === 0 && before.length === 0) return null;
    await db.highlights.bulkDelete(remove);
    await db.highlights.bulkPut(put);
    return remember({ at, kind: 'highlight', what, before, after: put, sitting, undone: false });
  });
}

async function remember(act: HighlightAct): Promise<number> {
  const last = await db.acts.orderBy('id').last();
  const goesOn =
    act.sitting !== null &&
    last?.kind === 'highlight' &&
    last.sitting === act.sitting &&
    last.what === act.what &&
    !last.undone;
  if (goesOn && last.id !== undefined) {
    await db.acts.put({ ...last, at: act.at, after: act.after });
    return last.id;
  }
  return rememberAct(act);
}
