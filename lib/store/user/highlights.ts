import type { Highlight } from '../../highlight/highlight.ts';
import { idsByUrl } from '../articles/articles.ts';
import { db } from '../db/database.ts';
import type { HighlightAction, HighlightActionKind } from '../rows/actions.ts';
import { recordAction } from './action-log.ts';

/** Every highlight, the oldest first. */
export const allHighlights = (): Promise<Highlight[]> =>
  db.highlights.orderBy('createdAt').toArray();

/** The highlights with these ids; `undefined` in the place of one that is no more. */
export const highlightsById = (ids: readonly string[]): Promise<(Highlight | undefined)[]> =>
  db.highlights.bulkGet([...ids]);

/** Stores highlights, each in the place of the one that has its id. */
export async function putHighlights(highlights: readonly Highlight[]): Promise<void> {
  await db.highlights.bulkPut([...highlights]);
}

/** The highlights of an article, under its address and those that it had earlier. */
export async function highlightsOf(articleId: number): Promise<Highlight[]> {
  const [article, aliases] = await Promise.all([
    db.articles.get(articleId),
    db.aliases.where('articleId').equals(articleId).primaryKeys(),
  ]);
  const addresses = new Set(article ? [article.url, ...aliases] : aliases);
  return db.highlights
    .where('url')
    .anyOf([...addresses])
    .toArray();
}

export interface HighlightCounts {
  total: number;
  /** By the number of their article, as far as that is stored. */
  byArticle: ReadonlyMap<number, number>;
}

/** Counts highlights by their addresses alone: no highlight and no article is read. */
export async function countHighlights(): Promise<HighlightCounts> {
  const urls = (await db.highlights.orderBy('url').keys()).map(String);
  const numbers = await idsByUrl([...new Set(urls)]);
  const byArticle = new Map<number, number>();
  for (const url of urls) {
    const articleId = numbers.get(url);
    if (articleId !== undefined) byArticle.set(articleId, (byArticle.get(articleId) ?? 0) + 1);
  }
  return { total: urls.length, byArticle };
}

/** The highlight that was made last, of any article. */
export const newestHighlight = (): Promise<Highlight | undefined> =>
  db.highlights.orderBy('createdAt').last();

/** Which highlights a change has to know: those with these ids, and those of the article with this address. */
export interface AffectedHighlights {
  ids: readonly string[];
  url?: string;
}

/** What becomes of highlights, and what that is for the reader who takes it back. */
export interface HighlightEdit {
  what: HighlightActionKind;
  put: Highlight[];
  remove: string[];
}

/** When a change is made, and while what is written. */
export interface ActionContext {
  at: number;
  /** All that is typed in one sitting is one act; `null` for what is not typed. */
  sitting: string | null;
}

/** The act by which a change can be undone, `null` where nothing changed; and whose rows may be others now. */
export interface HighlightEditResult {
  act: number | null;
  ids: string[];
}

/**
 * Changes highlights, and remembers the change as one act, in one transaction. `decide` is given those concerned that are
 * there now, whatever the page that asks believes.
 */
export function editHighlights(
  concerned: AffectedHighlights,
  decide: (stored: Highlight[]) => HighlightEdit,
  { at, sitting }: ActionContext,
): Promise<HighlightEditResult> {
  return db.transaction('rw', db.highlights, db.actions, async () => {
    const stored = await affectedHighlights(concerned);
    const { what, put, remove } = decide(stored);
    const ids = [...new Set([...put.map(({ id }) => id), ...remove])];
    const before = stored.filter(({ id }) => ids.includes(id));
    if (put.length === 0 && before.length === 0) return { act: null, ids: [] };
    await db.highlights.bulkDelete(remove);
    await db.highlights.bulkPut(put);
    const act = {
      at,
      kind: 'highlight',
      what,
      before,
      after: put,
      sitting,
      undone: false,
    } as const;
    return { act: await recordHighlightAction(act), ids };
  });
}

async function affectedHighlights({ ids, url }: AffectedHighlights): Promise<Highlight[]> {
  const named = (await db.highlights.bulkGet([...ids])).filter((row) => row !== undefined);
  const ofArticle = url === undefined ? [] : await db.highlights.where('url').equals(url).toArray();
  return [...new Map([...named, ...ofArticle].map((row) => [row.id, row])).values()];
}

async function recordHighlightAction(act: HighlightAction): Promise<number> {
  const last = await db.actions.orderBy('id').last();
  const goesOn =
    act.sitting !== null &&
    last?.kind === 'highlight' &&
    last.sitting === act.sitting &&
    last.what === act.what &&
    !last.undone;
  if (goesOn && last.id !== undefined) {
    await db.actions.put({ ...last, at: act.at, after: act.after });
    return last.id;
  }
  return recordAction(act);
}
