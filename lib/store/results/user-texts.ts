import type { Highlight } from '../../highlight/highlight.ts';
import { createPause } from '../../pause.ts';
import { UserTexts } from '../../search/rank/user-texts.ts';
import { idsByUrl } from '../articles/articles.ts';
import { read } from '../db/database.ts';
import { watchTables } from '../db/watch-tables.ts';
import { storedBlocks } from '../search/stored-blocks.ts';
import { tagTables } from '../user/tag-rows.ts';
import {
  arePacked,
  forgetPackedHighlights,
  highlightTexts,
  readPackedHighlights,
} from './packed-user-texts.ts';

/** The most highlights that are searched by reading all of them. */
const mostRead = 20_000;

/** How many rows the user's texts are in, at most. */
const countUserTexts = (): Promise<number> =>
  read(['highlights', 'saved'], async (tx) => {
    const counts = await Promise.all([tx.highlights.count(), tx.saved.count()]);
    return counts[0] + counts[1];
  });

/**
 * What the user wrote about stored articles: notes, quotes and tags, as words. Read from the user's own rows, so that
 * writing one changes nothing of an index; of more than `most` highlights, from segments of their own, beside the rows
 * that were written since. Awaits `pause` after each row.
 */
export async function readUserTexts(
  pause: () => Promise<void>,
  most: number = mostRead,
): Promise<UserTexts> {
  const isPacked = await shouldBePacked(most);
  const packed = isPacked ? await readPackedHighlights(storedBlocks, pause) : null;
  const highlights = packed ? await highlightsAt(packed.changed) : await allHighlights(pause);
  // A row for each of its tags: a cursor over different rows would wait for each.
  const tagged = await read(['saved'], ({ saved }) => saved.where('tags').above('').toArray());
  const saved = new Map(tagged.map((row) => [row.articleId, row]));
  const ids = await articlesAt([...new Set(highlights.map(({ url }) => url))], pause);
  const texts = new UserTexts(packed?.texts);
  for (const highlight of highlights) {
    const articleId = ids.get(highlight.url);
    if (articleId !== undefined)
      for (const text of highlightTexts(highlight)) texts.add(articleId, text);
    await pause();
  }
  for (const { articleId, tags = [] } of saved.values())
    for (const tag of tags) texts.add(articleId, tag);
  return texts;
}

/** Whether there are more highlights than that. Where there no longer are, what was packed goes. */
async function shouldBePacked(most: number): Promise<boolean> {
  const { count, isPacked } = await read(['highlights', 'meta'], async (tx) => ({
    count: await tx.highlights.count(),
    isPacked: await arePacked(tx),
  }));
  if (count <= most && isPacked) await forgetPackedHighlights();
  return count > most;
}

/** Rows that are read at once, in a few ms. */
const rowsAtOnce = 250;

/** Reads some in a transaction: a search that begins meanwhile comes before the others. */
async function allHighlights(pause: () => Promise<void>): Promise<Highlight[]> {
  const all: Highlight[] = [];
  for (;;) {
    const last = all.at(-1)?.id ?? '';
    const rows = await read(['highlights'], ({ highlights }) =>
      highlights.where('id').above(last).limit(rowsAtOnce).toArray(),
    );
    if (rows.length === 0) return all;
    all.push(...rows);
    await pause();
  }
}

/** Addresses that are looked up at once, in a few ms. */
const urlsAtOnce = 50;

/** The articles at these addresses, looked up as highlights are read. */
async function articlesAt(
  urls: readonly string[],
  pause: () => Promise<void>,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (let from = 0; from < urls.length; from += urlsAtOnce) {
    const some = urls.slice(from, from + urlsAtOnce);
    for (const [url, id] of await idsByUrl(some)) ids.set(url, id);
    await pause();
  }
  return ids;
}

const highlightsAt = (urls: readonly string[]): Promise<Highlight[]> =>
  read(['highlights'], ({ highlights }) =>
    highlights
      .where('url')
      .anyOf([...urls])
      .toArray(),
  );

/** What the user wrote, for all searches of a page: read once, and again for the first search after some of it has changed. */
export class HeldUserTexts {
  /** What was read last, changed since or not; `undefined` before. */
  known: UserTexts | undefined;
  /** Whether nothing has changed since. */
  isCurrent = false;
  /** Settles with the search that reading waits for. */
  searching: Promise<void> | undefined;
  private counted: number | undefined;
  private reading: Promise<void> | undefined;

  /** How many rows they are in, at most. */
  async count(): Promise<number> {
    this.counted ??= await countUserTexts();
    return this.counted;
  }

  /** Reads what is stored, unless that is known. */
  read(): Promise<void> {
    if (this.reading) return this.reading;
    const pause = createPause();
    const rest = async (): Promise<void> => {
      await pause();
      await this.searching;
    };
    const reading: Promise<void> = readUserTexts(rest).then((texts) => {
      this.known = texts;
      this.isCurrent = this.reading === reading;
    });
    this.reading = reading;
    reading.catch(() => this.forget());
    return reading;
  }

  /** Has reading wait for a search without these texts, the latest one. */
  hold<Found>(found: Promise<Found>): Promise<Found> {
    const end = () => undefined;
    this.searching = found.then(end, end);
    return found;
  }

  /** Has the next search read again. */
  forget(): void {
    this.counted = undefined;
    this.reading = undefined;
    this.isCurrent = false;
  }

  /** Forgets whenever any page or the worker changes what was read. Returns how to end that. */
  watch(): () => void {
    // Notes and tags are read from the same tables, which lead from them to their articles.
    return watchTables(tagTables, () => this.forget());
  }
}
