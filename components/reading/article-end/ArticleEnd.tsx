import { MessagesSquare } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { citedSources } from '../../../lib/article/document/cited-sources.ts';
import type { FacetFilter } from '../../../lib/article/lists/list-filter.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { Body } from '../../../lib/article/model/body.ts';
import { discussionOf, isDiscussionNew } from '../../../lib/article/model/discussion.ts';
import { formatTimestamp } from '../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../lib/i18n/t.ts';
import { articlesByLabel, discussionLabel } from '../../../lib/presenters/article.ts';
import { publisherText } from '../../../lib/site/site.ts';
import type { AuthorAndSources } from '../../../lib/store/lists/author-and-sources.ts';
import type { SimilarRow } from '../../../lib/store/results/similar.ts';
import { ExternalCard } from '../../article/blocks/ExternalCard.tsx';
import { headlineClicks } from '../../article/headline-clicks.ts';
import { useIdleAfter } from '../../live/list/use-idle-after.ts';
import { TagList } from '../../tags/TagList.tsx';
import { Button } from '../../ui/Button.tsx';
import { ExpandableList } from '../../ui/ExpandableList.tsx';
import { currentAnswer, useAnswer } from '../../ui/use-answer.ts';
import { SourceList } from './SourceList.tsx';
import './CategoryList.css';
import './SimilarArticles.css';
import './ArticleEnd.css';

export type ArticleEndProps = {
  article: Article;
  body: Body;
  /** `undefined` until loaded. */
  authorAndSources: AuthorAndSources | undefined;
  /** The tags of the saved article. */
  tags: readonly string[];
  now: number;
  /** Shows all articles that match a filter. */
  onFilter: (filter: FacetFilter) => void;
  onOpen: (articleId: number) => void;
};

/** The end of an article: its sources, tags, categories, discussion, similar articles and author. */
export function ArticleEnd(props: ArticleEndProps) {
  const { article, body, authorAndSources, tags, now, onFilter, onOpen } = props;
  const { author, categories } = article;
  const sources = citedSources(body);
  const discussion = discussionOf(article);
  const label = discussion && discussionLabel(discussion, isDiscussionNew(article, now));
  const similar = useSimilarArticles(article.id);
  const hasOthers = authorAndSources !== undefined && authorAndSources.byAuthor > 1;
  return (
    <div class="ArticleEnd">
      {sources.length > 0 && (
        <Part title={t('article_sources')}>
          <SourceList
            sources={sources}
            citing={authorAndSources?.citationCounts}
            onShow={(value) => onFilter({ by: 'source', value })}
          />
        </Part>
      )}
      {tags.length > 0 && (
        <Part title={t('tags_yourTags')}>
          <TagList tags={tags} onShow={(value) => onFilter({ by: 'tag', value })} />
        </Part>
      )}
      {categories.length > 0 && (
        <Part title={t('article_categories')}>
          <CategoryList
            categories={categories}
            onShow={(value) => onFilter({ by: 'category', value })}
          />
        </Part>
      )}
      {discussion && label && (
        <ExternalCard icon={MessagesSquare} href={discussion.url} {...label} />
      )}
      {similar.length > 0 && (
        <Part title={t('article_similar')}>
          <SimilarArticles rows={similar} now={now} onOpen={onOpen} />
        </Part>
      )}
      {author !== null &&
        authorAndSources &&
        (hasOthers || authorAndSources.authorBio !== null) && (
          <Part title={t('article_aboutAuthor')}>
            {authorAndSources.authorBio !== null && <p>{authorAndSources.authorBio}</p>}
            {hasOthers && (
              <Button look="quiet" onClick={() => onFilter({ by: 'author', value: author })}>
                {articlesByLabel(author, authorAndSources.byAuthor)}
              </Button>
            )}
          </Part>
        )}
    </div>
  );
}

type PartProps = { title: string; children: ComponentChildren };

function Part({ title, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

/** The articles that are most like this one, found once it has been painted; none until then. */
function useSimilarArticles(articleId: number): readonly SimilarRow[] {
  const enabled = useIdleAfter(`similar ${articleId}`);
  const read = async () => {
    const { readSimilar } = await import('../../../lib/store/results/similar.ts');
    return readSimilar(articleId);
  };
  return currentAnswer(useAnswer(read, [articleId], { enabled, onFailure })) ?? [];
}

/** Without them, the article is whole. */
const onFailure = (error: unknown) => console.warn('Similar articles could not be read.', error);

type CategoryListProps = {
  categories: readonly string[];
  onShow: (category: string) => void;
};

const shownAtFirst = 12;

/** The categories of an article. Each leads to the articles in it. */
function CategoryList({ categories, onShow }: CategoryListProps) {
  return (
    <div class="CategoryList">
      <ExpandableList
        items={categories}
        limit={shownAtFirst}
        moreLabel={(count) => t('article_moreCategories', { count })}
      >
        {(name) => (
          <li key={name}>
            <button
              type="button"
              title={t('article_showCategory', { name })}
              onClick={() => onShow(name)}
            >
              {name}
            </button>
          </li>
        )}
      </ExpandableList>
    </div>
  );
}

type SimilarArticlesProps = {
  rows: readonly SimilarRow[];
  now: number;
  onOpen: (articleId: number) => void;
};

/** Articles like the one that is read, each with words that both have. */
function SimilarArticles({ rows, now, onOpen }: SimilarArticlesProps) {
  return (
    <ul class="SimilarArticles">
      {rows.map(({ article: { id, url, title, sortAt }, words }) => (
        <li key={id}>
          <button type="button" {...headlineClicks(url, () => onOpen(id))}>
            <span class="headline" {...publisherText}>
              {title}
            </span>
            <span class="meta">
              <time dateTime={new Date(sortAt).toISOString()}>{formatTimestamp(sortAt, now)}</time>
              <span>{t('article_similarWords', { words: words.join(' · ') })}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
