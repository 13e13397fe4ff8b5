import { ChevronLeft, ChevronRight } from 'lucide';
import type { Neighbors } from '../../lib/article/lists/neighbors.ts';
import { words } from '../../lib/i18n/en.ts';
import { IconButton } from '../ui/IconButton.tsx';
import type { Neighbor } from './use-neighbors.ts';
import './ReadingFooter.css';

export type ReadingFooterProps = {
  neighbors: Neighbors<Neighbor>;
  onRead: (articleId: number) => void;
  onBack: () => void;
};

/** Previous and next; at the end of the list the way back to it. */
export function ReadingFooter({ neighbors, onRead, onBack }: ReadingFooterProps) {
  const { previous, next } = neighbors;
  const goNext = () => (next ? onRead(next.id) : onBack());
  return (
    <footer class="ReadingFooter">
      <IconButton
        icon={ChevronLeft}
        label={words.action.previous}
        disabled={previous === null}
        onClick={() => previous && onRead(previous.id)}
      />
      <button type="button" class="next" onClick={goNext}>
        <span>{next ? words.action.nextTitle(next.title) : words.action.back}</span>
      </button>
      <IconButton
        icon={ChevronRight}
        label={words.action.next}
        disabled={next === null}
        onClick={() => next && onRead(next.id)}
      />
    </footer>
  );
}
