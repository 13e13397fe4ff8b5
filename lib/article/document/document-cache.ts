import type { Steps } from '../../steps.ts';
import type { Article } from '../model/article.ts';
import type { ArticleDocument, DocumentSource } from './article-document.ts';
import { articleDocument, documentSteps } from './derive-document.ts';

/** Enough for an open article, the version it is compared with, and the versions in which its highlights were made. */
const capacity = 8;

/** In order of use; the last used comes last. */
const entries: { from: DocumentSource; document: ArticleDocument }[] = [];

type Title = Pick<Article, 'title' | 'url'>;
type Version = Pick<DocumentSource, 'title' | 'source'>;

/**
 * The document of a version, parsed once as long as it is among the eight that this page or worker used last. An
 * article without a stored version has an empty body.
 */
export function cachedDocument(article: Title, version: Version | undefined): ArticleDocument {
  const from = sourceOf(article, version);
  return keep(from, take(from) ?? articleDocument(from));
}

/** The same document, parsed in small steps. */
export function* cachedDocumentSteps(
  article: Title,
  version: Version | undefined,
): Steps<ArticleDocument> {
  const from = sourceOf(article, version);
  const document = take(from) ?? (yield* documentSteps(from));
  return keep(from, document);
}

const sourceOf = ({ title, url }: Title, version: Version | undefined): DocumentSource => ({
  title: version?.title ?? title,
  source: version?.source ?? '',
  url,
});

function take({ url, title, source }: DocumentSource): ArticleDocument | undefined {
  const found = entries.findIndex(
    ({ from }) => from.url === url && from.title === title && from.source === source,
  );
  return found < 0 ? undefined : entries.splice(found, 1)[0]?.document;
}

function keep(from: DocumentSource, document: ArticleDocument): ArticleDocument {
  entries.push({ from, document });
  if (entries.length > capacity) entries.shift();
  return document;
}
