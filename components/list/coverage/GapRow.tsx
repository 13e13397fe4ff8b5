import { t } from '../../../lib/i18n/t.ts';
import {
  gapDescription,
  gapRepairStatus,
  isRepairStalled,
} from '../../../lib/presenters/coverage.ts';
import { Button } from '../../ui/Button.tsx';
import type { OpenGap } from './use-list-coverage.ts';
import './GapRow.css';

export type GapRowProps = { gap: OpenGap; now: number; onRetry: () => void };

/** Marks where articles may be missing in a list, with the state of their repair. */
export function GapRow({ gap, now, onRetry }: GapRowProps) {
  const why = gapRepairStatus(gap.job, now);
  return (
    <li class="GapRow">
      <p>
        {gapDescription(gap, now)} {why && <span>{why}</span>}
      </p>
      {isRepairStalled(gap.job) && (
        <Button look="quiet" onClick={onRetry}>
          {t('action_tryAgain')}
        </Button>
      )}
    </li>
  );
}
