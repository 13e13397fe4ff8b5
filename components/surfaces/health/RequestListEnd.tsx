import { words } from '../../../lib/i18n/en.ts';
import { Button } from '../../ui/Button.tsx';
import './RequestListEnd.css';

export type RequestEndProps = { shown: number; total: number; onMore: () => void };

/** "50 of 143 · Show more", while there is more. */
export function RequestEnd({ shown, total, onMore }: RequestEndProps) {
  if (shown >= total) return null;
  return (
    <p class="RequestEnd">
      {words.list.shown(shown, total)}
      <span aria-hidden="true">·</span>
      <Button look="quiet" onClick={onMore}>
        {words.action.showMore}
      </Button>
    </p>
  );
}
