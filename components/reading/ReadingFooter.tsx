import { ChevronLeft, ChevronRight } from 'lucide';
import type { Neighbors } from '../../lib/article/lists/neighbors.ts';
import { t } from '../../lib/i18n/t.ts';
import { headlineClicks } from '../article/headline-clicks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Neighbor } from './use-neighbors.ts';
import './ReadingFooter.css';

export type ReadingFooterProps = {
  neighbors: Neighbors<Neighbor>;
  onRead: (articleId: number) => void;
  onBack: () => void;
};

/** The previous and the next article. At the end of the list it leads back to the list. */
export function ReadingFooter({ neighbors, onRead, onBack }: ReadingFooterProps) {
  const { previous, next } = neighbors;
  const nextLabel = next
    ? t('action_nextArticleWithTitle', { title: next.title })
    : t('action_backToList');
  return (
    <footer class="ReadingFooter">
      <IconButton
        icon={ChevronLeft}
        label={t('action_previousArticle')}
        disabled={previous === null}
        onClick={() => previous && onRead(previous.id)}
      />
      <button
        type="button"
        class="next"
        title={nextLabel}
        {...(next ? headlineClicks(next.url, () => onRead(next.id)) : { onClick: onBack })}
      >
        <span>{nextLabel}</span>
      </button>
      <IconButton
        icon={ChevronRight}
        label={t('action_nextArticle')}
        disabled={next === null}
        onClick={() => next && onRead(next.id)}
      />
    </footer>
  );
}
