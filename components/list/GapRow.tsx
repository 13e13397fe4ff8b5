import { gapWords, isHeldUp, repairWords } from '../../lib/presenters/coverage/gap-status.ts';
import { words } from '../../lib/i18n/en.ts';
import type { OpenGap } from './use-list-coverage.ts';
import { Button } from '../ui/Button.tsx';
import './GapRow.css';

export type GapRowProps = { gap: OpenGap; now: number; onRetry: () => void };

/** A place in a list where articles may be missing: since when, and what is being done about it. */
export function GapRow({ gap, now, onRetry }: GapRowProps) {
  const why = repairWords(gap.repair, now);
  return (
    <li class="GapRow">
      <p>
        {gapWords(gap, now)} {why && <span>{why}</span>}
      </p>
      {isHeldUp(gap.repair) && (
        <Button look="quiet" onClick={onRetry}>
          {words.action.tryAgain}
        </Button>
      )}
    </li>
  );
}
