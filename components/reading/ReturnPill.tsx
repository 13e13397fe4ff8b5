import { t } from '../../lib/i18n/t.ts';
import { PillButton } from '../ui/PillButton.tsx';
import './ReturnPill.css';

export type ReturnPillProps = { onReturn: () => void };

/** A button back to the key point that the user followed. It floats over the end of the view. */
export function ReturnPill({ onReturn }: ReturnPillProps) {
  return (
    <div class="ReturnPill">
      <PillButton label={t('keyPoints_backToKeyPoint')} onClick={onReturn} />
    </div>
  );
}
