import type { ComponentChildren } from 'preact';
import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import type { FacetFilter } from '../../lib/article/lists/list-filter.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { updatedAt } from '../../lib/article/model/updated-at.ts';
import { t } from '../../lib/i18n/t.ts';
import {
  articlesByLabel,
  attribution,
  type BylinePart,
  byline,
} from '../../lib/presenters/article.ts';
import { eyebrow } from '../../lib/presenters/list.ts';
import { publisherText, site } from '../../lib/site/site.ts';
import type { BodyRow } from '../../lib/store/rows/articles.ts';
import { TextLink } from '../article/TextLink.tsx';
import { ArticleNotes } from '../highlight/article-note/ArticleNotes.tsx';
import { useSavedTags } from '../live/use-tags.ts';
import { PlayCard } from '../player/PlayCard.tsx';
import { Button } from '../ui/Button.tsx';
import { ArticleEnd } from './article-end/ArticleEnd.tsx';
import { useAuthorAndSources } from './article-end/use-author-and-sources.ts';
import type { ReadingPage } from './reading-page.ts';
import type { FullTextRequest } from './use-full-text.ts';
import './Byline.css';
import './ExcerptNote.css';
import './ArticleView.css';

export type ArticleViewProps = {
  article: Article;
  body: BodyRow | undefined;
  page: Pick<ReadingPage, 'fullText' | 'highlighter'>;
  now: number;
  /** Shows all articles that match a filter. */
  onFilter: (filter: FacetFilter) => void;
  /** Opens another article. */
  onOpen: (articleId: number) => void;
  /** The text. */
  children: ComponentChildren;
};

/** An article: title, byline, notes and player, then its text, then its end. */
export function ArticleView(props: ArticleViewProps) {
  const { article, body: version, page, now, onFilter, onOpen, children } = props;
  const { url, isExcerpt, textFrom } = article;
  const { body } = cachedDocument(article, version);
  const labels = eyebrow(article);
  const authorAndSources = useAuthorAndSources(article);
  const tags = useSavedTags(article.id) ?? [];
  return (
    <article class="ArticleView" aria-labelledby="article-title">
      {labels !== '' && <p class="eyebrow">{labels}</p>}
      <h1 id="article-title" tabIndex={-1} {...publisherText}>
        {article.title}
      </h1>
      <Byline
        parts={byline(article, updatedAt(article))}
        byAuthor={authorAndSources?.byAuthor}
        onAuthor={(value) => onFilter({ by: 'author', value })}
      />
      <p class="address on-paper">{url}</p>
      <ArticleNotes highlighter={page.highlighter} />
      <PlayCard article={article} />
      {children}
      {isExcerpt && textFrom === 'feed' && <ExcerptNote fullText={page.fullText} />}
      <ArticleEnd
        article={article}
        body={body}
        authorAndSources={authorAndSources}
        tags={tags}
        now={now}
        onFilter={onFilter}
        onOpen={onOpen}
      />
      <p class="attribution">
        {attribution(site.name, textFrom === 'page')}{' '}
        <TextLink href={url} text={t('article_originalLink')} external>
          {t('article_originalLink')}
        </TextLink>
      </p>
    </article>
  );
}

type BylineProps = {
  parts: readonly BylinePart[];
  /** The number of stored articles by this author; `undefined` until counted. */
  byAuthor?: number | undefined;
  onAuthor: (author: string) => void;
};

/** Author, dates and reading time. The author leads to their other articles; a date shows its exact time on hover. */
function Byline({ parts, byAuthor, onAuthor }: BylineProps) {
  return (
    <p class="Byline">
      {parts.map((part, index) => (
        <>
          {/* A line may end with the separator, and doesn't begin with it. */}
          {index > 0 && '\u00a0· '}
          <Part part={part} byAuthor={byAuthor} onAuthor={onAuthor} />
        </>
      ))}
    </p>
  );
}

type PartProps = Omit<BylineProps, 'parts'> & { part: BylinePart };

function Part({ part, byAuthor, onAuthor }: PartProps) {
  const { text, author, at, exact } = part;
  if (author !== undefined) {
    const title = articlesByLabel(author, byAuthor ?? null);
    return (
      <button type="button" title={title} onClick={() => onAuthor(author)}>
        {text}
      </button>
    );
  }
  if (at === undefined) return <span>{text}</span>;
  return (
    <time dateTime={new Date(at).toISOString()} title={exact}>
      {text}
    </time>
  );
}

type ExcerptNoteProps = { fullText: FullTextRequest };

/** The note below an excerpt, which says so and loads the full text. */
function ExcerptNote({ fullText: { running, failure, request } }: ExcerptNoteProps) {
  return (
    <div class="ExcerptNote">
      <p>{t('fullText_excerptOnly')}</p>
      <Button onClick={request} busy={running}>
        {running ? t('fullText_loading') : t('fullText_get')}
      </Button>
      <p role="status">{failure}</p>
    </div>
  );
}
