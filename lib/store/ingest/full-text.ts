import type { ArticleDocument } from '../../article/document/article-document.ts';
import type { Article } from '../../article/model/article.ts';
import type { ChangeKind } from '../../article/model/change-kind.ts';
import { putAuthors } from '../articles/authors.ts';
import { queuePictureCheck } from '../articles/job-rows.ts';
import { read, write } from '../db/database.ts';
import { updateSavedText } from '../user/saved-rows.ts';
import { StaleDerivationError } from './write-derived.ts';

/** The newest article whose text is still to be completed from its page. */
export const nextExcerpt = (): Promise<Article | undefined> =>
  read(['articles'], ({ articles }) => articles.where('awaitsFullText').equals(1).last());

/** A text that was derived from an article's page. */
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
  /** What the page says about the author. */
  authorBio: string | null;
  /** What the page changed against a text that was complete before; `null` where nothing changed. */
  changes: ChangeKind[] | null;
}

/** Whether an article's text is complete, not an excerpt. */
export const hasFullText = ({ textFrom, isExcerpt }: Article): boolean =>
  textFrom === 'page' || !isExcerpt;

/**
 * Replaces an excerpt by the page's text, which is not an edit. A text that was complete stays as an earlier version.
 * Throws a StaleDerivationError where the article has another version by now.
 */
export const saveFullText = (articleId: number, text: FullText, seenAt: number): Promise<void> =>
  write(['articles', 'bodies', 'saved', 'authors', 'jobs'], async (tx) => {
    const article = await tx.articles.get(articleId);
    if (!article) return;
    if (article.hash !== text.replaces)
      throw new StaleDerivationError(`${article.url} has another version.`);
    const { awaitsFullText: _done, ...rest } = article;
    const { hash, lead, minutes, sources, pictures, source, version, authorBio, changes } = text;
    if (article.author !== null && authorBio !== null) {
      await putAuthors(tx, [{ name: article.author, bio: authorBio }]);
    }
    if (!hasFullText(article)) {
      await tx.bodies.delete([articleId, article.hash]);
      await updateSavedText(tx, article, { hash, pictures });
    }
    await tx.bodies.put({ articleId, hash, seenAt, title: version.title, source });
    await tx.articles.put({
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
    if (pictures.length + article.pictures.length > 0) await queuePictureCheck(tx, seenAt);
  });

/** Leaves an excerpt as it is, because its page has no usable text and will have none later. */
export const giveUpFullText = (articleId: number): Promise<void> =>
  write(['articles'], async ({ articles }) => {
    await articles
      .where('id')
      .equals(articleId)
      .modify((article) => {
        delete article.awaitsFullText;
      });
  });
