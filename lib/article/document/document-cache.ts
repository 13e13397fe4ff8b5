import type { Article } from '../model/article.ts';
import type { ArticleDocument, DocumentSource } from './article-document.ts';
import { articleDocument } from './derive-document.ts';

/** Enough for an open article, the version it is compared with, and the versions its highlights were made in. */
const capacity = 8;

/** In order of use, the last used at the end. */
const entries: { from: DocumentSource; document: ArticleDocument }[] = [];

/**
 * The document of a version, parsed once while it is among the eight that this page or worker used last. An article
 * without a stored version has an empty body.
 */
export function cachedDocument(
  article: Pick<Article, 'title' | 'url'>,
  version: Pick<DocumentSource, 'title' | 'source'> | undefined,
): ArticleDocument {
  const { title, source } = version ?? { title: article.title, source: '' };
  const { url } = article;
  const found = entries.findIndex(
    ({ from }) => from.url === url && from.title === title && from.source === source,
  );
  const [entry] = found < 0 ? [] : entries.splice(found, 1);
  const from = { title, source, url };
  const current = entry ?? { from, document: articleDocument(from) };
  entries.push(current);
  if (entries.length > capacity) entries.shift();
  return current.document;
}
