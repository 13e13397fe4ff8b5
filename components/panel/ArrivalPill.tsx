import { ArrowUp } from 'lucide';
import { words } from '../../lib/words/en.ts';
import { Icon } from '../ui/Icon.tsx';
import './ArrivalPill.css';

export type ArrivalPillProps = { count: number; onAdmit: () => void };

/** "3 new": what arrived waits here instead of pushing the rows down. */
export function ArrivalPill({ count, onAdmit }: ArrivalPillProps) {
  return (
    <div class="ArrivalPill" role="status">
      {count > 0 && (
        <button type="button" onClick={onAdmit}>
          <Icon icon={ArrowUp} />
          {words.list.arrived(count)}
        </button>
      )}
    </div>
  );
}
