import { PillButton } from '../ui/PillButton.tsx';
import './ReturnPill.css';
import { t } from '../../lib/i18n/t.ts';

export type ReturnPillProps = { onReturn: () => void };

/** The way back to the Highlight that led here. It lies over the end of the view, and moves nothing. */
export function ReturnPill({ onReturn }: ReturnPillProps) {
  return (
    <div class="ReturnPill">
      <PillButton label={t('keyPoints_backToKeyPoint')} onClick={onReturn} />
    </div>
  );
}
