import { ArrowUp } from 'lucide';
import { words } from '../../lib/words/en.ts';
import { Icon } from '../ui/Icon.tsx';
import './ReturnPill.css';

export type ReturnPillProps = { onReturn: () => void };

/** The way back to the Highlight that led here. It lies over the end of the view, and moves nothing. */
export function ReturnPill({ onReturn }: ReturnPillProps) {
  return (
    <div class="ReturnPill">
      <button type="button" onClick={onReturn}>
        <Icon icon={ArrowUp} />
        {words.place.backToKeyPoint}
      </button>
    </div>
  );
}
