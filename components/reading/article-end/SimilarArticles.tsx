import { formatTimestamp } from '../../../lib/i18n/format-timestamp.ts';
import { t } from '../../../lib/i18n/t.ts';
import { publisherText } from '../../../lib/site/site.ts';
import type { SimilarRow } from '../../../lib/store/results/similar.ts';
import { headlineClicks } from '../../article/headline-clicks.ts';
import './SimilarArticles.css';

export type SimilarArticlesProps = {
  rows: readonly SimilarRow[];
  now: number;
  onOpen: (articleId: number) => void;
};

/** Articles like the one that is read, each with words that both have. */
export function SimilarArticles({ rows, now, onOpen }: SimilarArticlesProps) {
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
