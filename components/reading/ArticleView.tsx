import { cachedDocument } from '../../lib/article/document/document-cache.ts';
import type { Article } from '../../lib/article/model/article.ts';
import { updatedAt } from '../../lib/article/model/updated-at.ts';
import { t } from '../../lib/i18n/t.ts';
import { byline } from '../../lib/presenters/article.ts';
import { eyebrow } from '../../lib/presenters/list.ts';
import { site } from '../../lib/site/site.ts';
import type { BodyRow } from '../../lib/store/rows/articles.ts';
import type { ListFilter } from '../../lib/store/rows/views.ts';
import { TextLink } from '../article/TextLink.tsx';
import { useTagsOf } from '../live/use-tags.ts';
import { PlayCard } from '../player/PlayCard.tsx';
import { ArticleEnd } from './ArticleEnd.tsx';
import { ArticleText } from './ArticleText.tsx';
import { Byline } from './Byline.tsx';
import { ExcerptNote } from './ExcerptNote.tsx';
import type { FollowEvidence } from './key-points/use-evidence-jump.ts';
import { useAuthorAndSources } from './use-author-and-sources.ts';
import type { FullTextRequest } from './use-full-text.ts';
import './ArticleView.css';

export type ArticleViewProps = {
  article: Article;
  body: BodyRow | undefined;
  fullText: FullTextRequest;
  now: number;
  /** Leads from a key point to the passage that supports it. */
  onFollow: FollowEvidence;
  /** Shows all articles that match a filter. */
  onFilter: (filter: ListFilter) => void;
};

/** An article, drawn from the parsed tree of its markup. */
export function ArticleView(props: ArticleViewProps) {
  const { article, body, fullText, now, onFollow, onFilter } = props;
  const { url, isExcerpt, textFrom } = article;
  const document = cachedDocument(article, body);
  const labels = eyebrow(article);
  const authorAndSources = useAuthorAndSources(article);
  const tags = useTagsOf([article.id]).get(article.id) ?? [];
  return (
    <article class="ArticleView" aria-labelledby="article-title">
      {labels !== '' && <p class="eyebrow">{labels}</p>}
      <h1 id="article-title" tabIndex={-1}>
        {article.title}
      </h1>
      <Byline
        parts={byline(article, updatedAt(article))}
        byAuthor={authorAndSources?.byAuthor}
        onAuthor={(value) => onFilter({ by: 'author', value })}
      />
      <p class="address on-paper">{url}</p>
      <PlayCard article={article} />
      <ArticleText article={article} document={document} onFollow={onFollow} />
      {isExcerpt && textFrom === 'feed' && <ExcerptNote fullText={fullText} />}
      <ArticleEnd {...{ article, body: document.body, authorAndSources, tags, now, onFilter }} />
      <p class="attribution">
        {t('article_attribution', { site: site.name })}{' '}
        {textFrom === 'page' && `${t('fullText_fromPage')} `}
        <TextLink href={url} text={t('article_originalLink')} external>
          {t('article_originalLink')}
        </TextLink>
      </p>
    </article>
  );
}
