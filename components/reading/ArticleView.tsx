import type { ComponentChildren } from 'preact';
import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import type { FacetFilter } from '../../lib/article/lists/list-filter.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { updatedAt } from '../../lib/article/model/updated-at.ts';
import { t } from '../../lib/i18n/t.ts';
import { attribution, byline } from '../../lib/presenters/article.ts';
import { eyebrow } from '../../lib/presenters/list.ts';
import { publisherText, site } from '../../lib/site/site.ts';
import type { BodyRow } from '../../lib/store/rows/articles.ts';
import { TextLink } from '../article/TextLink.tsx';
import { ArticleNotes } from '../highlight/article-note/ArticleNotes.tsx';
import { useSavedTags } from '../live/use-tags.ts';
import { PlayCard } from '../player/PlayCard.tsx';
import { ArticleEnd } from './article-end/ArticleEnd.tsx';
import { useAuthorAndSources } from './article-end/use-author-and-sources.ts';
import { Byline } from './Byline.tsx';
import { ExcerptNote } from './ExcerptNote.tsx';
import type { ReadingPage } from './reading-page.ts';
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
