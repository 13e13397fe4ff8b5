import type { Article } from '../../article/model/article.ts';
import type { ChangeKind } from '../../article/model/change-kind.ts';
import type { Version } from '../../article/document/version.ts';
import { putAuthors } from '../articles/authors.ts';
import { db } from '../db/database.ts';
import { lookForPictures } from '../articles/jobs.ts';
import { keepWholeText } from '../user/saved.ts';

/** The newest article whose text is to be completed from its page. */
export const nextExcerpt = (): Promise<Article | undefined> =>
  db.articles.where('awaitsPage').equals(1).last();

export interface FullText {
  version: Pick<Version, 'title' | 'keyPoints'>;
  hash: string;
  lead: string;
  minutes: number;
  sources: string[];
  pictures: string[];
  source: string;
  /** What the page says about who wrote it. */
  authorWords: string | null;
  /** What the page changed against a text that was whole before; `null` where nothing changed. */
  changes: ChangeKind[] | null;
}

/** Whether an article's text is more than what an excerpt begins with. */
export const isWhole = ({ textFrom, isExcerpt }: Article): boolean =>
  textFrom === 'page' || !isExcerpt;

/**
 * Puts the page's text in the excerpt's place. The article has not changed, it has only become whole: the excerpt is no
 * version to compare with. A text that was whole is one.
 */
export function saveFullText(n: number, text: FullText, seenAt: number): Promise<void> {
  const tables = [db.articles, db.bodies, db.saved, db.authors, db.jobs];
  return db.transaction('rw', tables, async () => {
    const article = await db.articles.get(n);
    if (!article) return;
    const { awaitsPage: _done, ...rest } = article;
    const { hash, lead, minutes, sources, pictures, source, version, authorWords, changes } = text;
    if (article.author !== null && authorWords !== null) {
      await putAuthors([{ name: article.author, words: authorWords }]);
    }
    if (!isWhole(article)) {
      await db.bodies.delete([n, article.hash]);
      await keepWholeText(article, { hash, pictures });
    }
    await db.bodies.put({ n, hash, seenAt, title: version.title, source });
    await db.articles.put({
      ...rest,
      hash,
      lead,
      minutes,
      sources,
      pictures,
      keyPoints: version.keyPoints,
      textFrom: 'page',
      ...(changes ? { changedAt: seenAt, changes } : {}),
    });
    if (pictures.length + article.pictures.length > 0) await lookForPictures(seenAt);
  });
}

/** Leaves an excerpt as it is: its page has no usable text, and asking again would not change that. */
export async function giveUpFullText(n: number): Promise<void> {
  await db.articles
    .where('n')
    .equals(n)
    .modify((article) => {
      delete article.awaitsPage;
    });
}
