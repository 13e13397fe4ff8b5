import { t } from '../../lib/i18n/t.ts';
import { Button } from '../ui/Button.tsx';
import './ListEnd.css';

export type ListEndProps = { shown: number; total: number; onMore: () => void };

/** "20 of 143 · Show more"; hidden once all rows are shown. */
export function ListEnd({ shown, total, onMore }: ListEndProps) {
  if (shown >= total) return null;
  return (
    <p class="ListEnd">
      {t('list_shownOfTotal', { shown, total })}
      <span aria-hidden="true">·</span>
      <Button look="quiet" onClick={onMore}>
        {t('action_showMore')}
      </Button>
    </p>
  );
}
