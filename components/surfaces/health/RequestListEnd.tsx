import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import './RequestListEnd.css';

export type RequestListEndProps = { shown: number; total: number; onMore: () => void };

/** "50 of 143 · Show more"; hidden once all are shown. */
export function RequestListEnd({ shown, total, onMore }: RequestListEndProps) {
  if (shown >= total) return null;
  return (
    <p class="RequestListEnd">
      {t('list_shownOfTotal', { shown, total })}
      <span aria-hidden="true">·</span>
      <Button look="quiet" onClick={onMore}>
        {t('action_showMore')}
      </Button>
    </p>
  );
}
