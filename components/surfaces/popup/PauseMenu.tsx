import { pausedUntil, pauseItems, usePause } from '../../live/list/use-pause.ts';
import type { ShowToast } from '../../ui/use-toast.ts';
import { PauseButton } from './PauseButton.tsx';

export type PauseMenuProps = {
  now: number;
  /** Whether everything that is drawn first has been. */
  isPainted: boolean;
  showToast: ShowToast;
};

/** Pauses notifications, and shows that they are paused. */
export function PauseMenu({ now, isPainted, showToast }: PauseMenuProps) {
  const until = usePause(now, isPainted);
  return (
    <PauseButton
      pause={typeof until === 'number' ? pausedUntil(until, now) : undefined}
      // Until it is known, another pause would take the place of the one there may be.
      items={() => (until === undefined ? [] : pauseItems(until, now, showToast))}
    />
  );
}
