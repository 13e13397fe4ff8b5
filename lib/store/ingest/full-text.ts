import type { ArticleDocument } from '../../article/document/article-document.ts';
import type { Article } from '../../article/model/article.ts';
import type { ChangeKind } from '../../article/model/change-kind.ts';
import { putAuthors } from '../articles/authors.ts';
import { schedulePictureCheck } from '../articles/jobs.ts';
import { db } from '../db/database.ts';
import { updateSavedText } from '../user/saved.ts';
import { StaleDerivationError } from './write-derived.ts';

/** The newest article whose text is to be completed from its page. */
export const nextExcerpt = (): Promise<Article | undefined> =>
  db.articles.where('awaitsFullText').equals(1).last();

export interface FullText {
  /** Hash of the stored version that this text was compared with. */
  replaces: string;
  version: Pick<ArticleDocument, 'title' | 'keyPoints'>;
  hash: string;
  lead: string;
  minutes: number;
  sources: string[];
  pictures: string[];
  source: string;
  /** What the page says about who wrote it. */
  authorBio: string | null;
  /** What the page changed against a text that was whole before; `null` where nothing changed. */
  changes: ChangeKind[] | null;
}

/** Whether an article's text is more than what an excerpt begins with. */
export const hasFullText = ({ textFrom, isExcerpt }: Article): boolean =>
  textFrom === 'page' || !isExcerpt;

/**
 * Puts the page's text in the excerpt's place. The article has not changed, it has only become whole: the excerpt is no
 * version to compare with. A text that was whole is one. Throws a StaleDerivationError where the article has another
 * version by now.
 */
export function saveFullText(articleId: number, text: FullText, seenAt: number): Promise<void> {
  const tables = [db.articles, db.bodies, db.saved, db.authors, db.jobs];
  return db.transaction('rw', tables, async () => {
    const article = await db.articles.get(articleId);
    if (!article) return;
    if (article.hash !== text.replaces)
      throw new StaleDerivationError(`${article.url} has another version.`);
    const { awaitsFullText: _done, ...rest } = article;
    const { hash, lead, minutes, sources, pictures, source, version, authorBio, changes } = text;
    if (article.author !== null && authorBio !== null) {
      await putAuthors([{ name: article.author, bio: authorBio }]);
    }
    if (!hasFullText(article)) {
      await db.bodies.delete([articleId, article.hash]);
      await updateSavedText(article, { hash, pictures });
    }
    await db.bodies.put({ articleId, hash, seenAt, title: version.title, source });
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
    if (pictures.length + article.pictures.length > 0) await schedulePictureCheck(seenAt);
  });
}

/** Leaves an excerpt as it is: its page has no usable text, and asking again would not change that. */
export async function giveUpFullText(articleId: number): Promise<void> {
  await db.articles
    .where('id')
    .equals(articleId)
    .modify((article) => {
      delete article.awaitsFullText;
    });
}
