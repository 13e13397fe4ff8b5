import type { Highlight } from '../../highlight/highlight.ts';
import { UserTexts } from '../../search/rank/user-texts.ts';
import { findIdsByUrl } from '../articles/article-rows.ts';
import { read } from '../db/database.ts';

/** The most highlights that are searched by reading all of them: the newest. */
const mostHighlights = 20_000;

/** How many are read at once. */
const pageSize = 500;

/** How many rows the user's texts are in, at most. */
export const countUserTexts = (): Promise<number> =>
  read(['highlights', 'saved'], async (tx) => {
    const counts = await Promise.all([tx.highlights.count(), tx.saved.count()]);
    return counts[0] + counts[1];
  });

/**
 * What the user wrote about stored articles: notes, quotes and tags, as words. Read from the user's own rows, so that
 * writing one changes nothing of the index. Awaits `pause` after each row.
 */
export async function readUserTexts(pause: () => Promise<void>): Promise<UserTexts> {
  const highlights = await readHighlights();
  const { saved, ids } = await read(['saved', 'articles', 'aliases'], async (tx) => {
    const tagged = await tx.saved.where('tags').above('').distinct().toArray();
    const urls = new Set(highlights.map(({ url }) => url));
    return { saved: tagged, ids: await findIdsByUrl(tx, [...urls]) };
  });
  const texts = new UserTexts();
  for (const { url, note, quote, tags } of highlights) {
    const articleId = ids.get(url);
    if (articleId !== undefined)
      for (const text of [note, quote.exact, ...tags]) texts.add(articleId, text);
    await pause();
  }
  for (const { articleId, tags = [] } of saved) for (const tag of tags) texts.add(articleId, tag);
  return texts;
}

/** Reads a page in a task: all at once would be a long one. */
const readHighlights = () =>
  read(['highlights'], async ({ highlights }) => {
    const older = highlights.orderBy('createdAt').reverse().offset(mostHighlights).limit(1);
    const [time = Number.NEGATIVE_INFINITY] = await older.keys();
    const found: Highlight[] = [];
    for (let last: string | undefined = ''; last !== undefined; ) {
      const page: Highlight[] = await highlights.where('id').above(last).limit(pageSize).toArray();
      for (const each of page) if (each.createdAt > Number(time)) found.push(each);
      last = page[pageSize - 1]?.id;
    }
    return found;
  });
