import { ChevronLeft, ChevronRight } from 'lucide';
import type { Neighbours } from '../../lib/article/lists/neighbors.ts';
import { words } from '../../lib/i18n/en.ts';
import type { Neighbour } from './use-neighbors.ts';
import { IconButton } from '../ui/IconButton.tsx';
import './ReadingFooter.css';

export type ReadingFooterProps = {
  neighbours: Neighbours<Neighbour>;
  onRead: (n: number) => void;
  onBack: () => void;
};

/** Previous and next; at the end of the list the way back to it. */
export function ReadingFooter({ neighbours, onRead, onBack }: ReadingFooterProps) {
  const { previous, next } = neighbours;
  const goNext = () => (next ? onRead(next.n) : onBack());
  return (
    <footer class="ReadingFooter">
      <IconButton
        icon={ChevronLeft}
        label={words.action.previous}
        disabled={previous === null}
        onClick={() => previous && onRead(previous.n)}
      />
      <button type="button" class="next" onClick={goNext}>
        <span>{next ? words.action.nextTitle(next.title) : words.action.back}</span>
      </button>
      <IconButton
        icon={ChevronRight}
        label={words.action.next}
        disabled={next === null}
        onClick={() => next && onRead(next.n)}
      />
    </footer>
  );
}
