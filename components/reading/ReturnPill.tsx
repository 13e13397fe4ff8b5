import { t } from '../../lib/i18n/t.ts';
import { PillButton } from '../ui/PillButton.tsx';
import './ReturnPill.css';

export type ReturnPillProps = { onReturn: () => void };

/** The way back to the key point that led here. It floats over the end of the view. */
export function ReturnPill({ onReturn }: ReturnPillProps) {
  return (
    <div class="ReturnPill">
      <PillButton label={t('keyPoints_backToKeyPoint')} onClick={onReturn} />
    </div>
  );
}
