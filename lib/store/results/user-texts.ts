import type { Highlight } from '../../highlight/highlight.ts';
import { createPause } from '../../pause.ts';
import { UserTexts } from '../../search/rank/user-texts.ts';
import { idsInPortions } from '../articles/articles.ts';
import { read } from '../db/database.ts';
import { watchTables } from '../db/watch-tables.ts';
import { tagTables } from '../user/tag-rows.ts';

/** How many rows have the user's texts, at most. */
const countUserTexts = (): Promise<number> =>
  read(['highlights', 'saved'], async (tx) => {
    const counts = await Promise.all([tx.highlights.count(), tx.saved.count()]);
    return counts[0] + counts[1];
  });

/** The texts of a highlight that are searched. */
const highlightTexts = ({ note, quote, tags }: Highlight): string[] => [note, quote.exact, ...tags];

/**
 * What the user wrote about stored articles: notes, quotes and tags, as words. Read from the user's own rows, so that
 * writing one does not change an index. Awaits `pause` before each portion, and after each row.
 */
export async function readUserTexts(pause: () => Promise<void>): Promise<UserTexts> {
  const highlights = await allHighlights(pause);
  await pause();
  // Has a row once for each of its tags, because a cursor over distinct rows would wait for each.
  const tagged = await read(['saved'], ({ saved }) => saved.where('tags').above('').toArray());
  const saved = new Map(tagged.map((row) => [row.articleId, row]));
  const ids = await idsInPortions([...new Set(highlights.map(({ url }) => url))], pause);
  const texts = new UserTexts();
  for (const highlight of highlights) {
    const articleId = ids.get(highlight.url);
    if (articleId !== undefined)
      for (const text of highlightTexts(highlight)) texts.add(articleId, text);
    await pause();
  }
  for (const { articleId, tags = [] } of saved.values())
    for (const tag of tags) texts.add(articleId, tag);
  texts.trim();
  return texts;
}

/** How many rows are read at once, in a few ms. */
const rowsAtOnce = 250;

/** Reads some highlights per transaction, so that a search that begins meanwhile comes before the rest. */
async function allHighlights(pause: () => Promise<void>): Promise<Highlight[]> {
  const all: Highlight[] = [];
  for (;;) {
    await pause();
    const last = all.at(-1)?.id ?? '';
    const rows = await read(['highlights'], ({ highlights }) =>
      highlights.where('id').above(last).limit(rowsAtOnce).toArray(),
    );
    if (rows.length === 0) return all;
    all.push(...rows);
  }
}

/**
 * The user's texts for all searches of a page: read once, and again for the first search after some of them have
 * changed.
 */
export class CachedUserTexts {
  /** The texts that were read last, whether they have changed since or not; `undefined` before the first reading. */
  known: UserTexts | undefined;
  /** Whether nothing has changed since they were read. */
  isCurrent = false;
  /** Settles with the search that reading waits for. */
  searching: Promise<void> | undefined;
  private counted: number | undefined;
  private reading: Promise<void> | undefined;

  /** How many rows have these texts, at most. */
  async count(): Promise<number> {
    this.counted ??= await countUserTexts();
    return this.counted;
  }

  /** Reads the texts, unless they have been read since they last changed. */
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

  /** Makes reading wait for this search, which runs without the texts; only the latest one is waited for. */
  hold<Found>(found: Promise<Found>): Promise<Found> {
    const end = () => undefined;
    this.searching = found.then(end, end);
    return found;
  }

  /** Makes the next search read the texts again. */
  forget(): void {
    this.counted = undefined;
    this.reading = undefined;
    this.isCurrent = false;
  }

  /** Forgets the texts whenever any page or the worker changes what was read. Returns a function that stops this. */
  watch(): () => void {
    // Notes are read from the same tables as tags.
    return watchTables(tagTables, () => this.forget());
  }
}
