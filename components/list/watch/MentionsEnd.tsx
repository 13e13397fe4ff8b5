import { t } from '../../../lib/i18n/t.ts';
import { Button } from '../../ui/Button.tsx';
import '../ListEnd.css';

export type MentionsEndProps = { count: number; onShow: () => void };

/** Below Watch: how many other articles mention what is followed, and the way there. */
export function MentionsEnd({ count, onShow }: MentionsEndProps) {
  if (count === 0) return null;
  return (
    <p class="ListEnd">
      {t('follow_moreMentions', { count })}
      <span aria-hidden="true">·</span>
      <Button look="quiet" onClick={onShow}>
        {t('follow_showMentions')}
      </Button>
    </p>
  );
}
